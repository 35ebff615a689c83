import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentState, EmptyFileSystem, URI } from 'langium';
import { NodeFileSystem, NodeFileSystemProvider } from 'langium/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRelativePath, missingLinks } from '../../language/links.ts';
import { createLanguage } from '../../language/services.ts';
import { findings } from '../support/language.ts';

let folder: string;

beforeAll(() => {
    const outer = mkdtempSync(path.join(tmpdir(), 'journey-links-'));
    folder = path.join(outer, 'maps');
    mkdirSync(path.join(folder, 'tea', 'pictures'), { recursive: true });
    mkdirSync(path.join(outer, 'elsewhere'));
    for (const name of ['tea/tea.journey', 'tea/pictures/ana.png', 'survey one.pdf', '100%.md']) {
        writeFileSync(path.join(folder, name), '');
    }
    writeFileSync(path.join(outer, 'elsewhere', 'secret.txt'), '');
    symlinkSync(path.join(outer, 'elsewhere'), path.join(folder, 'out'));
    symlinkSync(path.join(outer, 'nowhere'), path.join(folder, 'dangling.pdf'));
});
afterAll(() => {
    rmSync(path.dirname(folder), { recursive: true });
});

test.each([
    ['beside the map', './pictures/ana.png', false],
    ['in a folder above it', '../survey one.pdf', false],
    ['written like an address', '../survey%20one.pdf#page=2', false],
    ['with a percent sign of its own', '../100%.md', false],
    ['a folder', './pictures', false],
    ['not there', './pictures/anna.png', true],
    ['of other capitals', './pictures/Ana.png', true],
    ['in a folder that is not there', './images/ana.png', true],
    ['below a file', './pictures/ana.png/more.png', false],
    ['outside the workspace', '../../elsewhere/nothing.txt', false],
    ['outside, once read as an address', '%2e%2e/%2e%2e/elsewhere/nothing.txt', true],
    ['through a link of the file system', '../out/nothing.txt', false],
    ['a link of the file system that leads nowhere', '../dangling.pdf', false],
])('%s: %s', async (_, link, isMissing) => {
    expect([...(await missing(link, path.join(folder, 'tea', 'tea.journey'), true)).keys()]).toEqual(isMissing ? [link] : []);
});

test.each([
    ['./pictures/anna.png', './pictures/ana.png'],
    ['../survy one.pdf', '../survey one.pdf'],
    ['./pictures/portrait.png', undefined],
    ['./images/ana.png', undefined],
])('for %s, %s was meant', async (link, meant) => {
    expect([...await missing(link, path.join(folder, 'tea', 'tea.journey'), true)]).toEqual([[link, meant]]);
});

test('nobody can tell of a map that is not saved yet, or where there are no files', async () => {
    expect([...await missing('./nothing.png', path.join(folder, 'tea', 'new.journey'), true)]).toEqual([]);
    expect([...await missing('./nothing.png', path.join(folder, 'tea', 'tea.journey'), false)]).toEqual([]);
});

test.each(['https://example.org/a', 'mailto:ana@example.org', 'ana@example.org', 'www.example.org', 'example.org/survey', 'docs.example.pl/plan', 'example.com', '#top', '/srv/a', '\\\\server\\a', 'C:\\a', '', ' '])('“%s” is no path', link => {
    expect(isRelativePath(link)).toBe(false);
});

test.each(['a.pdf', './a', '../a b.md', 'plan.io.md', 'نقشه.pdf'])('“%s” is a path', link => {
    expect(isRelativePath(link)).toBe(true);
});

test('a folder is listed once for all the maps of a build, and again for the next', async () => {
    const listed: string[] = [];
    class Counting extends NodeFileSystemProvider {
        override readDirectory(uri: URI): ReturnType<NodeFileSystemProvider['readDirectory']> {
            listed.push(path.relative(folder, uri.fsPath));
            return super.readDirectory(uri);
        }
    }
    const { shared } = createLanguage({ fileSystemProvider: () => new Counting() });
    Object.assign(shared.workspace.WorkspaceManager, { folders: [{ uri: pathToFileURL(folder).toString(), name: 'maps' }] });
    const documents = ['tea', 'pot', 'cup'].map(name => shared.workspace.LangiumDocumentFactory.fromString('evidence Survey { link "./pictures/ana.png" }', URI.file(path.join(folder, 'tea', `${name}.journey`))));
    documents.forEach(it => shared.workspace.LangiumDocuments.addDocument(it));
    for (const build of ['first', 'second']) {
        await shared.workspace.DocumentBuilder.build(documents, { validation: true });
        expect(listed.toSorted(), build).toEqual(['', 'tea', 'tea/pictures']);
        listed.length = 0;
        documents.forEach(it => shared.workspace.DocumentBuilder.resetToState(it, DocumentState.Linked));
    }
});

async function missing(link: string, file: string, hasFiles: boolean): Promise<ReadonlyMap<string, string | undefined>> {
    const { shared, journey } = createLanguage(hasFiles ? NodeFileSystem : EmptyFileSystem);
    Object.assign(shared.workspace.WorkspaceManager, { folders: [{ uri: pathToFileURL(folder).toString(), name: 'maps' }] });
    const document = shared.workspace.LangiumDocumentFactory.fromString(`evidence Survey { link "${link}" }`, URI.file(file));
    shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([document]);
    return missingLinks(document, journey);
}

test.each([['./pictures/Ana.png', true], ['./pictures/anna.png', undefined]])('only a slip of the case is safe to mend: %s', async (link, isSafe) => {
    const found = (await findings(`persona Ana { image "${link}" }`)).find(({ rule }) => rule === 'broken-link');
    expect(found!.fixes![0]!.isSafe).toBe(isSafe);
});
