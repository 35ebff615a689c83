import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What a folder (with the folders in it that have no row of their own) may see. */
interface Row {
    /** Folders. Those without a `tsconfig.json` share that of the folder they are in. */
    readonly imports: readonly string[];
    /** Packages as they are imported: `langium` does not let `langium/lsp` in. `any`: whatever is in package.json. */
    readonly packages: readonly string[] | 'any';
    /** What is there beside the language itself; nothing where nothing is said. */
    readonly has?: readonly ('DOM' | 'worker' | 'node' | 'vscode')[];
}

/**
 * Who may import what. An import that is not here is an error, and so is an arrow that nobody uses.
 *
 *     language/model ◄── language ◄──┬── server ◄── server/node, server/browser
 *           ▲                        └── cli │
 *           └── diagram ◄────────────────────┘     server/protocol ◄── server, client, media
 *                                                  media/protocol  ◄── client, media
 */
const arrows: Readonly<Record<string, Row>> = {
    'language/model': { imports: [], packages: [] },
    'language': {
        imports: ['language/model'],
        packages: ['langium', 'chevrotain', 'vscode-languageserver-types', 'vscode-languageserver-textdocument', '@humanwhocodes/momoa', 'picomatch'],
    },
    'diagram': { imports: ['language/model'], packages: ['d3-shape'] },
    // The ids of views, so that nobody lists them a second time.
    'server/protocol': { imports: ['diagram'], packages: ['vscode-languageserver-protocol'] },
    'server': {
        imports: ['language/model', 'language', 'diagram', 'server/protocol', 'export'],
        packages: ['langium', 'langium/lsp', 'chevrotain', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
    },
    'server/node': { imports: ['server', 'language'], packages: ['langium', 'langium/node', 'vscode-languageserver/node'], has: ['node'] },
    'server/browser': { imports: ['server', 'server/protocol'], packages: ['langium', 'vscode-languageserver/browser'], has: ['worker'] },
    'media/protocol': { imports: ['server/protocol'], packages: [] },
    // The page measures how much wider its font runs than the table that pictures are laid out with.
    'media': { imports: ['media/protocol', 'server/protocol', 'diagram'], packages: ['mermaid'], has: ['DOM'] },
    'client': { imports: ['server/protocol', 'media/protocol', 'export/protocol'], packages: ['vscode', 'vscode-languageclient'], has: ['vscode'] },
    'client/node': { imports: ['client', 'export/protocol'], packages: ['vscode', 'vscode-languageclient/node'], has: ['node', 'vscode'] },
    'client/browser': { imports: ['client', 'export/protocol'], packages: ['vscode', 'vscode-languageclient/browser'], has: ['worker', 'vscode'] },
    'export/protocol': { imports: [], packages: [] },
    'export': { imports: ['language/model', 'diagram', 'export/protocol'], packages: ['@cantoo/pdf-lib', 'fflate', 'bidi-js', '@resvg/resvg-wasm'] },
    'export/node': { imports: ['export', 'export/protocol'], packages: [], has: ['node'] },
    'export/browser': { imports: ['export', 'export/protocol'], packages: [], has: ['worker'] },
    'cli': { imports: ['language/model', 'language', 'diagram', 'export', 'export/protocol', 'export/node'], packages: ['langium', 'langium/node', 'commander', 'picomatch'], has: ['node'] },
    // What is not shipped.
    'scripts': { imports: ['language/model', 'language', 'diagram', 'server', 'export'], packages: ['langium', 'langium/node', 'esbuild', '@playwright/test', '@vscode/test-electron'], has: ['node'] },
    'test': {
        imports: ['language/model', 'language', 'diagram', 'server/protocol', 'server', 'media/protocol', 'media', 'client', 'cli', 'scripts', 'export', 'export/protocol'],
        packages: 'any',
        has: ['DOM', 'node', 'vscode'],
    },
};

interface Import {
    readonly file: string;
    readonly specifier: string;
    /** The file it leads to, where it leads to one of ours. */
    readonly target?: string;
}

const top = path.join(import.meta.dirname, '..');
const manifest = JSON.parse(read('package.json')) as { readonly dependencies: object; readonly devDependencies: object };
const folders = Object.keys(arrows);
const topFolders = JSON.parse(read('tsconfig.json')) as { readonly references: readonly { readonly path: string }[] };
const files = globSync(`{${topFolders.references.map(({ path }) => path).join(',')}}/**/*.{ts,mts,mjs,cjs}`, { cwd: top })
    .map(file => file.replaceAll(path.sep, '/')).filter(isKept).filter((file, index, all) => all.indexOf(file) === index).toSorted();
const imports = files.flatMap(importsOf);

test('every folder is in the table, and every folder of the table has files', () => {
    expect(topFolders.references.map(({ path }) => path).filter(it => !folders.includes(it))).toEqual([]);
    expect(folders.filter(folder => !files.some(file => folderOf(file) === folder))).toEqual([]);
});

describe.each(Object.entries(arrows))('%s', (folder, { imports: allowed, packages, has = [] }) => {
    const its = imports.filter(({ file }) => folderOf(file) === folder);
    const targets = new Set(its.flatMap(({ target }) => target === undefined ? [] : [folderOf(target)]));
    const others = new Set(its.flatMap(({ specifier, target }) => target === undefined ? [specifier] : []));

    test(`imports ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no other folder'}`, () => {
        const wrong = its.filter(({ target }) => target !== undefined && folderOf(target) !== folder && !allowed.includes(folderOf(target)));
        expect(wrong.map(shown)).toEqual([]);
        expect(allowed.filter(it => !targets.has(it)), 'arrows that nobody uses').toEqual([]);
    });

    test(packages === 'any' ? 'imports packages that are in package.json' : `imports ${packages.length > 0 ? `only ${packages.join(', ')}` : 'no package'}`, () => {
        const isWrong = (specifier: string) => packages === 'any' ? !isListed(specifier) : !packages.includes(specifier);
        expect(its.filter(({ specifier, target }) => target === undefined && !specifier.startsWith('node:') && isWrong(specifier)).map(shown)).toEqual([]);
        expect(packages === 'any' ? [] : packages.filter(it => !others.has(it)), 'packages that nobody uses').toEqual([]);
    });

    test(has.includes('node') ? 'may use Node' : 'does without Node', () => {
        expect(has.includes('node') ? [] : its.filter(({ specifier }) => specifier.startsWith('node:')).map(shown)).toEqual([]);
    });

    test('is the same to the compiler', () => {
        const { compilerOptions = {}, references = [] } = JSON.parse(read(`${folder}/tsconfig.json`)) as {
            readonly compilerOptions?: { readonly types?: readonly string[]; readonly lib?: readonly string[] };
            readonly references?: readonly { readonly path: string }[];
        };
        const seen = { DOM: compilerOptions.lib?.includes('DOM'), worker: compilerOptions.lib?.includes('WebWorker'), node: compilerOptions.types?.includes('node'), vscode: compilerOptions.types?.includes('vscode') };
        expect(Object.entries(seen).flatMap(([name, isThere]) => isThere ? [name] : [])).toEqual(['DOM', 'worker', 'node', 'vscode'].filter(it => (has as readonly string[]).includes(it)));
        expect(references.map(reference => path.posix.join(folder, reference.path)).toSorted()).toEqual(allowed.toSorted());
    });
});

test('only what runs in VS Code knows VS Code', () => {
    const knowing = imports.filter(({ specifier }) => specifier === 'vscode').map(({ file }) => file.split('/').slice(0, file.startsWith('test/') ? 2 : 1).join('/'));
    expect([...new Set(knowing)]).toEqual(['client', 'test/vscode']);
});

test('no file imports itself in a circle, not even for types', () => {
    expect(circles()).toEqual([]);
});

test('every import leads to a file', () => {
    expect(imports.filter(({ target }) => target !== undefined && !existsSync(path.join(top, target))).map(shown)).toEqual([]);
});

test('every file is named by another one, or begins something', () => {
    const runners = /\.(test|suite|ui|page)\.ts$|playwright\.config\.ts$|\.d\.mts$/;
    const sources = new Map([...files, 'package.json', 'scripts/lib/bundles.ts'].map(file => [file, read(file)]));
    const isNamed = (file: string) => [...sources].some(([other, source]) => other !== file && source.includes(path.posix.basename(file)));
    expect(files.filter(file => !runners.test(file) && !isNamed(file))).toEqual([]);
});

test('what is shipped and imported is a dependency, and every dependency is imported', () => {
    const shipped = imports.filter(({ file, specifier, target }) => target === undefined && !specifier.startsWith('node:') && !/^(scripts|test)\//.test(file)).map(({ specifier }) => packageOf(specifier));
    expect([...new Set(shipped)].filter(name => !isTypesOnly(name)).toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
});

function importsOf(file: string): readonly Import[] {
    const code = read(file);
    const statements = code.matchAll(/^(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm);
    // A line of a map in a test begins like one of ours.
    return [...statements].map(([, named, called]) => named ?? called!).filter(it => !it.endsWith('.journey')).map(specifier =>
        ({ file, specifier, ...(specifier.startsWith('.') && { target: path.posix.join(path.posix.dirname(file), specifier) }) }));
}

/** The row that a file belongs to: the nearest folder around it. */
function folderOf(file: string): string {
    return folders.filter(folder => file.startsWith(`${folder}/`)).toSorted((a, b) => b.length - a.length)[0] ?? path.posix.dirname(file);
}

function isKept(file: string): boolean {
    return !/(^|\/)(node_modules|dist|out)\//.test(file);
}

function isListed(specifier: string): boolean {
    const name = packageOf(specifier);
    return name in manifest.dependencies || name in manifest.devDependencies || isTypesOnly(name);
}

/** `vscode` is there when the extension runs, and is no package. */
function isTypesOnly(name: string): boolean {
    return `@types/${name}` in manifest.devDependencies && !(name in manifest.dependencies);
}

function packageOf(specifier: string): string {
    return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function shown({ file, specifier }: Import): string {
    return `${file} imports ${specifier}`;
}

function read(file: string): string {
    return readFileSync(path.join(top, file), 'utf8');
}

/** Each circle once, from the file in it where it was found. */
function circles(): readonly string[] {
    const targets = Map.groupBy(imports.filter(({ target }) => target !== undefined), ({ file }) => file);
    const [done, found] = [new Set<string>(), [] as string[]];
    const visit = (file: string, way: readonly string[]): void => {
        if (way.includes(file)) {
            found.push([...way.slice(way.indexOf(file)), file].join(' → '));
        } else if (!done.has(file)) {
            targets.get(file)?.forEach(({ target }) => visit(target!, [...way, file]));
            done.add(file);
        }
    };
    files.forEach(file => visit(file, []));
    return found;
}
