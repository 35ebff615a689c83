import { EmptyFileSystemProvider, URI, type FileSystemNode, type LangiumCoreServices, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import type { Finding } from '../../language/finding.ts';
import type { Journey, JourneyFile } from '../../language/model/journey.ts';
import { modelOf } from '../../language/models.ts';
import { createLanguage } from '../../language/services.ts';
import { applyChanges, textChangesOf } from '../../language/text-edits.ts';
import { findingsIn } from '../../language/validator.ts';

/** A workspace in memory: the folder `file:///maps` with the built-in channels, and nothing on disk. */
export interface TestWorkspace {
    readonly shared: LangiumSharedCoreServices;
    readonly journey: LangiumCoreServices;
    /** Adds or replaces files (by name in the folder) and builds everything they affect. */
    write(files: Readonly<Record<string, string>>): Promise<void>;
    remove(name: string): Promise<void>;
    document(name: string): LangiumDocument;
}

const folder = 'file:///maps';

export function uriOf(name: string): URI {
    return URI.parse(`${folder}/${name}`);
}

/** A workspace of maps, and of files that only lie there, by their names in the folder. */
export async function createWorkspace(files: Readonly<Record<string, string>> = {}, lyingThere: readonly string[] = []): Promise<TestWorkspace> {
    const texts = new Map<string, string>();
    const { shared, journey } = createLanguage({ fileSystemProvider: () => new FilesInMemory(texts) });
    const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
    const folders = [{ uri: folder, name: 'maps' }];
    // Langium keeps the folders of the `initialize` request; here nobody sends one.
    Object.assign(WorkspaceManager, { folders });
    await WorkspaceManager.initializeWorkspace(folders);
    DocumentBuilder.updateBuildOptions = { validation: true };
    for (const name of lyingThere) {
        texts.set(uriOf(name).toString(), '');
    }

    const workspace: TestWorkspace = {
        shared,
        journey,
        async write(files) {
            for (const [name, text] of Object.entries(files)) {
                texts.set(uriOf(name).toString(), text);
            }
            await DocumentBuilder.update(Object.keys(files).map(uriOf), []);
        },
        async remove(name) {
            await DocumentBuilder.update([], [uriOf(name)]);
        },
        document: name => LangiumDocuments.getDocument(uriOf(name))!,
    };
    if (Object.keys(files).length > 0) {
        await workspace.write(files);
    }
    return workspace;
}

class FilesInMemory extends EmptyFileSystemProvider {
    private readonly texts: ReadonlyMap<string, string>;

    constructor(texts: ReadonlyMap<string, string>) {
        super();
        this.texts = texts;
    }

    override stat(uri: URI): Promise<FileSystemNode> {
        return this.texts.has(uri.toString()) ? Promise.resolve({ isFile: true, isDirectory: false, uri }) : super.stat(uri);
    }

    override readDirectory(folder?: URI): Promise<FileSystemNode[]> {
        const path = `${folder?.toString()}/`;
        const inside = [...this.texts.keys()].filter(uri => uri.startsWith(path)).map(uri => uri.slice(path.length).split('/'));
        return Promise.resolve([...new Map(inside.map(([name, ...rest]) => [name, { isFile: rest.length === 0, isDirectory: rest.length > 0, uri: URI.parse(path + name) }])).values()]);
    }

    override readFile(uri?: URI): Promise<string> {
        const text = this.texts.get(uri?.toString() ?? '');
        return text === undefined ? super.readFile() : Promise.resolve(text);
    }
}

let sharedWorkspace: Promise<TestWorkspace> | undefined;

/** What a text that is parsed can refer to, itself among it. */
const besides = ['map.journey', 'pictures/ana.png', 'Tea survey.pdf'];

/**
 * Parses, links and validates one text, beside other files if any are given.
 * The workspace is kept between calls within a test file, and what a call put there is taken away by the next.
 */
export async function parse(text: string, others: Readonly<Record<string, string>> = {}): Promise<LangiumDocument> {
    const { shared, journey } = await (sharedWorkspace ??= createWorkspace({}, besides));
    const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = shared.workspace;
    for (const document of LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file').toArray()) {
        LangiumDocuments.deleteDocument(document.uri);
        journey.shared.workspace.IndexManager.remove(document.uri);
    }
    const documents = Object.entries({ ...others, 'map.journey': text }).map(([name, content]) => {
        const document = LangiumDocumentFactory.fromString(content, uriOf(name));
        LangiumDocuments.addDocument(document);
        return document;
    });
    await DocumentBuilder.build(documents, { validation: true });
    return documents.at(-1)!;
}

/** Everything there is to say about a text: errors and rules. */
export async function findings(text: string, others?: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
    return findingsIn(await parse(text, others));
}

/** The errors of the language in a text, without what the rules of the method say. */
export async function errors(text: string, others?: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
    return (await findings(text, others)).filter(({ level }) => level === 'error');
}

export async function modelOfText(text: string, others?: Readonly<Record<string, string>>): Promise<JourneyFile> {
    return modelOf(await parse(text, others));
}

/** The first journey of a text. */
export async function journeyOf(text: string, others?: Readonly<Record<string, string>>): Promise<Journey> {
    const [journey] = (await modelOfText(text, others)).journeys;
    if (!journey) {
        throw new Error(`No journey in: ${text}`);
    }
    return journey;
}

/** The text after one of the fixes of a finding. */
export function fixed(text: string, finding: Finding, index = 0): string {
    const fix = finding.fixes?.[index];
    if (!fix) {
        throw new Error(`“${finding.message}” has no fix ${index}`);
    }
    return applyChanges(textChangesOf(fix.edits, text), text);
}
