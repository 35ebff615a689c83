import { UriUtils, type LangiumCoreServices, type LangiumDocument, type LangiumSharedCoreServices, type URI } from 'langium';
import { containsUri, resolveImport, workspaceFolders } from './imports.ts';
import type { JourneyFile } from './model/journey.ts';
import { modelOf } from './models.ts';
import { nearest } from './nearest.ts';

/**
 * The links and images of a document that lead inside the workspace folder and to nothing there.
 *
 * Only listings of folders below the workspace folder are read, none through a link of the file system. Where the
 * document itself can't be found in them (it is not saved yet, or there are no files, as on the web), nobody can
 * tell and nothing is missing. With each comes the path that was meant, as far as something of a like name is there.
 */
export async function missingLinks(document: LangiumDocument, services: LangiumCoreServices, list = folderLister(services.shared)): Promise<ReadonlyMap<string, string | undefined>> {
    const folders = workspaceFolders(services.shared);
    const root = folders.find(it => containsUri(it, document.uri)) ?? UriUtils.dirname(document.uri);
    const paths = [...new Set(pathsIn(modelOf(document)))].flatMap(path => {
        const targets = spellings(path).map(it => resolveImport(it, document.uri, folders)).filter(it => typeof it !== 'string');
        return targets.length > 0 ? [{ path, targets }] : [];
    });
    if (paths.length === 0) {
        return new Map();
    }
    const find = finderIn(root, list);
    if (await find(document.uri) !== 'there') {
        return new Map();
    }
    const missing = new Map<string, string | undefined>();
    for (const { path, targets } of paths) {
        const found = await Promise.all(targets.map(find));
        if (found.every(it => it === 'missing')) {
            const [, folder = '', name = ''] = /^(.*?)([^/]*)$/s.exec(path)!;
            const likely = nearest(name, (await list(UriUtils.dirname(targets[0]!)))?.keys() ?? []);
            missing.set(path, likely && folder + likely);
        }
    }
    return missing;
}

/** Whether a link is a path in the workspace, and not an address on the web, a mail address or a place in a page. */
export function isRelativePath(path: string): boolean {
    return path.trim() !== '' && !/^(?:[\p{L}][\p{L}\p{N}+.-]*:|[\\/#?]|www\.)/iu.test(path) && !path.includes('@') && !bareAddress.test(path);
}

/** `example.org/survey`, written without its `https:`. */
const bareAddress = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|edu|gov|info|io|dev|app|[a-z]{2}(?=\/))(?:[/?#:]|$)/iu;

function pathsIn({ personas, evidence, journeys }: JourneyFile): readonly string[] {
    const blocks = journeys.flatMap(({ stages }) => stages.flatMap(stage => [stage, ...stage.touchpoints]));
    return [
        ...personas.flatMap(({ image }) => image ?? []),
        ...evidence.flatMap(({ link }) => link ?? []),
        ...blocks.flatMap(block => [...'links' in block ? block.links : [], ...block.opportunities.flatMap(({ link }) => link ?? [])]),
    ].filter(isRelativePath);
}

/** A path as it is written, and as it is meant where it is written like an address: `my%20file.pdf#page=2`. */
function spellings(path: string): readonly string[] {
    const plain = path.replace(/[?#].*$/s, '');
    let decoded = plain;
    try {
        decoded = decodeURIComponent(plain);
    } catch {
        // A percent sign of its own.
    }
    return [...new Set([path, plain, decoded])].filter(it => it !== '');
}

type Found = 'there' | 'missing' | 'unknown';

/** Says what is in a folder, by name; nothing where it can't be listed. */
export type ListFolder = (folder: URI) => Promise<ReadonlyMap<string, Found> | undefined>;

/** Lists each folder once: the documents of a build share it, or a folder would be read again for each of its maps. */
export function folderLister({ workspace }: LangiumSharedCoreServices): ListFolder {
    const listings = new Map<string, ReturnType<ListFolder>>();
    return folder => {
        const key = folder.toString();
        let listing = listings.get(key);
        if (!listing) {
            listings.set(key, listing = workspace.FileSystemProvider.readDirectory(folder).then(
                nodes => new Map(nodes.map(({ uri, isFile, isDirectory }) => [UriUtils.basename(uri).normalize(), isFile || isDirectory ? 'there' : 'unknown'])),
                () => undefined,
            ));
        }
        return listing;
    };
}

/** Looks for files below a folder. */
function finderIn(root: URI, list: ListFolder): (uri: URI) => Promise<Found> {
    return async uri => {
        let folder = root;
        for (const name of uri.path.slice(root.path.length).split('/').filter(it => it !== '')) {
            const found = (await list(folder))?.get(name.normalize());
            if (found !== 'there') {
                // A folder that can't be listed, such as a file with something after it, holds nothing that we know of.
                return await list(folder) === undefined ? 'unknown' : found ?? 'missing';
            }
            folder = UriUtils.joinPath(folder, name);
        }
        return 'there';
    };
}
