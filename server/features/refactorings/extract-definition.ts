import { UriUtils, type AstNode, type LangiumDocument, type URI } from 'langium';
import { builtInScheme } from '../../../language/built-in.ts';
import { keyword } from '../../../language/dialect.ts';
import type { JourneyDocumentBuilder } from '../../../language/document-builder.ts';
import type { Edit } from '../../../language/finding.ts';
import type { JourneyDocument } from '../../../language/generated/ast.ts';
import { importPath, importsOf, importTargets, workspaceFolders } from '../../../language/imports.ts';
import { quoted } from '../../../language/lint/words.ts';
import type { Named, TextRange } from '../../../language/model/journey.ts';
import { dialectIn, rootOf } from '../../../language/models.ts';
import { importEdit } from '../../../language/problems/imports.ts';
import type { JourneyLinker } from '../../../language/references.ts';
import { lineStartOf } from '../../../language/text-edits.ts';
import { literalOf } from '../../../language/text-literal.ts';
import { withComments } from './belongings.ts';
import { around, type Changes, type FileEdits, type Place, type Refactoring } from './refactoring.ts';
import { fileNameOf } from './file-name.ts';

type Definition = JourneyDocument['definitions'][number];

export const extractDefinition: Refactoring = {
    id: 'extract-definition',
    kind: 'refactor.extract',
    offer(place) {
        const { document, input: { file }, selection } = place;
        const kinds: readonly (readonly [string, readonly Named[]])[] = [['persona', file.personas], ['channel', file.channels], ['evidence record', file.evidence], ['row', file.lanes]];
        const found = kinds.flatMap(([what, things]) => {
            const thing = around(selection, things);
            return thing ? [{ what, thing }] : [];
        })[0];
        const node = found && rootOf(document).definitions.find(({ $cstNode }) => $cstNode?.offset === found.thing.origin.range.start);
        // A file of one definition is what it would become.
        if (!node || rootOf(document).definitions.length === 1 || !hasFolder(document.uri)) {
            return undefined;
        }
        const disabled = whyNot(node, found.what, place);
        return {
            title: `Move the ${found.what} ${quoted(found.thing.label)} into a file of its own`,
            ...(disabled !== undefined && { disabled }),
            changes: () => extract(node, place),
        };
    },
};

/** A text that was never saved has nothing beside it. */
function hasFolder({ scheme, path }: URI): boolean {
    return scheme !== 'untitled' && scheme !== builtInScheme && path.includes('/');
}

function whyNot(node: Definition, what: string, { canCreateFiles, document, services }: Place): string | undefined {
    const linker = services.references.Linker as JourneyLinker;
    if (!canCreateFiles) {
        return 'This editor makes no files when it is asked to.';
    }
    if (linker.referencesOf(document).some(({ reference, container }) => isInside(container, node) && 'ref' in reference && reference.ref === undefined)) {
        return 'It names something that is not there.';
    }
    const isShared = [document, ...usersOf(node, document, services)].some(user => importedBy(user, services).some(it => it !== document
        && rootOf(it).definitions.some(other => other.$type === node.$type && other.name === node.name)));
    return isShared ? `There is another ${what} called “${node.name}” in a file that is imported: which one is meant would change.` : undefined;
}

async function extract(node: Definition, place: Place): Promise<Changes> {
    const { document, services, text } = place;
    const folders = workspaceFolders(services.shared);
    const uri = await freeUri(node.name, document, services);
    const range = withComments({ start: node.$cstNode!.offset, end: node.$cstNode!.end }, place.comments(), text);
    const edits: FileEdits[] = [
        { document, edits: leaveImport(document, range, uri, folders) },
        ...usersOf(node, document, services).map(user => ({ document: user, edits: importInto(user, uri, folders) })),
    ];
    return { created: [{ uri: uri.toString(), text: fileText(node, range, uri, place) }], edits: edits.filter(it => it.edits.length > 0) };
}

/** The definition goes; an import of the file that it goes to comes. */
function leaveImport(document: LangiumDocument, range: TextRange, uri: URI, folders: readonly URI[]): readonly Edit[] {
    const [added] = importInto(document, uri, folders);
    if (added?.kind !== 'before') {
        return [...added ? [added] : [], { kind: 'remove', range }];
    }
    if (range.start > added.range.start) {
        return [added, { kind: 'remove', range }];
    }
    // It is the first thing of the file: the import takes its place.
    const text = document.textDocument.getText();
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const isFollowed = /^[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r|\n|$))/.test(text.slice(range.end));
    return [{ kind: 'replace', range, text: added.statement + (isFollowed ? newline : '') }];
}

function importInto(document: LangiumDocument, uri: URI, folders: readonly URI[]): readonly Edit[] {
    if (importTargets(document, folders).includes(uri.toString())) {
        return [];
    }
    const statement = `${keyword('import', dialectIn(document))} ${literalOf(importPath(document.uri, uri))}`;
    return [importEdit(statement, rootOf(document), document.textDocument.getText())];
}

/** The text of the new file: the same words, and what the definition refers to. */
function fileText(node: Definition, range: TextRange, uri: URI, { document, services, text }: Place): string {
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const { locale } = rootOf(document);
    const imports = sourcesFor(node, document, services).map(it => `${keyword('import', dialectIn(document))} ${literalOf(importPath(uri, it.uri))}`);
    const parts = [
        ...locale === undefined ? [] : [`language ${locale}`],
        ...imports.length === 0 ? [] : [imports.join(newline)],
        unindented(node, range, text),
    ];
    return parts.join(newline + newline) + newline;
}

/** A definition with the comments around it, at the beginning of the line; the lines of its texts stay what they are. */
function unindented({ $cstNode }: AstNode, { start, end }: TextRange, text: string): string {
    const indent = /^[ \t]*/.exec(text.slice(lineStartOf(start, text), start))![0];
    const isPlain = indent === '' || /"""/.test($cstNode!.text);
    const whole = text.slice(start, end);
    return isPlain ? whole : whole.split(/(?<=\r\n|\n|\r(?!\n))/).map((line, index) => index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line).join('');
}

/** The files that a definition needs: its own for what stays there, and those that this one imports. */
function sourcesFor(node: Definition, document: LangiumDocument, services: Place['services']): readonly LangiumDocument[] {
    const linker = services.references.Linker as JourneyLinker;
    const needed = new Set(linker.referencesOf(document).flatMap(({ reference, container }) =>
        isInside(container, node) && 'ref' in reference && reference.ref && reference.$nodeDescription ? [reference.$nodeDescription.documentUri.toString()] : []));
    return [document, ...importedBy(document, services)].filter(({ uri }) => needed.has(uri.toString()));
}

/** The other files that refer to a definition. */
function usersOf(node: Definition, document: LangiumDocument, services: Place['services']): readonly LangiumDocument[] {
    const linker = services.references.Linker as JourneyLinker;
    const builder = services.shared.workspace.DocumentBuilder as JourneyDocumentBuilder;
    return builder.importersOf(document).filter(it => it !== document && linker.referencesOf(it).some(({ reference }) => 'ref' in reference && reference.ref === node));
}

function importedBy(document: LangiumDocument, { shared }: Place['services']): readonly LangiumDocument[] {
    return importsOf(document, shared.workspace.LangiumDocuments, workspaceFolders(shared)).map(it => it.document);
}

function isInside({ $cstNode: inner }: AstNode, { $cstNode: outer }: AstNode): boolean {
    return inner !== undefined && outer !== undefined && outer.offset <= inner.offset && inner.end <= outer.end;
}

/** The address of a file beside another that nobody has, whatever the case of its letters. */
async function freeUri(name: string, document: LangiumDocument, { shared }: Place['services']): Promise<URI> {
    const { FileSystemProvider, LangiumDocuments } = shared.workspace;
    const folder = UriUtils.dirname(document.uri);
    const taken = new Set(LangiumDocuments.all.filter(({ uri }) => UriUtils.equals(UriUtils.dirname(uri), folder)).map(({ uri }) => UriUtils.basename(uri).toLowerCase()));
    for (let count = 1; ; count++) {
        const fileName = `${fileNameOf(name)}${count === 1 ? '' : `-${count}`}.journey`;
        const uri = UriUtils.joinPath(folder, fileName);
        if (!taken.has(fileName.toLowerCase()) && !await FileSystemProvider.exists(uri)) {
            return uri;
        }
    }
}
