import { UriUtils, URI, type FileSystemProvider, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import picomatch from 'picomatch';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtInScheme } from '../built-in.ts';
import { keyword } from '../dialect.ts';
import type { Finding } from '../finding.ts';
import { containsUri, workspaceFolders } from '../imports.ts';
import { isWord } from '../lexer.ts';
import { rules } from '../lint/rules/index.ts';
import { literalOf } from '../text-literal.ts';
import { configName, defaultConfig, type OwnChannel } from './config.ts';
import { setConfig, type DocumentConfig } from './document-config.ts';
import { readConfig, type ReadConfig } from './read-config.ts';

/** A `journey.config.json` that was read. */
export interface ConfigFile extends ReadConfig {
    readonly uri: URI;
    readonly textDocument: TextDocument;
    /** Holds the channels of the team's own. */
    readonly channels?: LangiumDocument;
    isLeftOut(uri: URI): boolean;
}

/** Told what is wrong with a file; nothing any more, when it is gone. */
type Listener = (uri: URI, problems: readonly Finding[], textDocument: TextDocument | undefined) => void;

/**
 * The decisions of the teams whose maps are in the workspace. For each map the next `journey.config.json` counts,
 * from its folder upwards to the workspace folder; none outside is ever looked at.
 */
export class Configs {
    private readonly services: LangiumSharedCoreServices;
    private readonly byFolder = new Map<string, Promise<ConfigFile | undefined>>();
    private readonly files = new Map<string, ConfigFile>();
    private readonly listeners: Listener[] = [];

    constructor(services: LangiumSharedCoreServices) {
        this.services = services;
    }

    onRead(listener: Listener): void {
        this.listeners.push(listener);
    }

    /** Every file that was found, in the order of their places. */
    found(): readonly ConfigFile[] {
        return [...this.files.values()].toSorted((a, b) => a.uri.path < b.uri.path ? -1 : 1);
    }

    /** Tells documents that are about to be built what counts for them. Answers the documents that have to be built with them. */
    async prepare(documents: readonly LangiumDocument[]): Promise<readonly LangiumDocument[]> {
        const before = new Set(this.files.values());
        for (const document of documents) {
            if (document.uri.scheme !== builtInScheme) {
                setConfig(document, documentConfigOf(await this.configFor(document.uri), document.uri));
            }
        }
        return [...this.files.values()].filter(it => !before.has(it)).flatMap(it => it.channels ?? []);
    }

    /** What counts for a file. */
    configFor(uri: URI): Promise<ConfigFile | undefined> {
        return this.inFolder(UriUtils.dirname(uri));
    }

    /** Files have come, changed or gone: they are read again when they are next asked for. */
    forget(uris: readonly URI[]): void {
        this.byFolder.clear();
        for (const uri of uris) {
            const file = this.files.get(uri.toString());
            if (file?.channels) {
                this.services.workspace.LangiumDocuments.deleteDocument(file.channels.uri);
            }
            this.files.delete(uri.toString());
            this.tell(uri, [], undefined);
        }
    }

    private inFolder(folder: URI): Promise<ConfigFile | undefined> {
        const key = folder.toString();
        let file = this.byFolder.get(key);
        if (!file) {
            this.byFolder.set(key, file = this.look(folder));
        }
        return file;
    }

    private async look(folder: URI): Promise<ConfigFile | undefined> {
        const uri = UriUtils.joinPath(folder, configName);
        if (await this.fileSystem.exists(uri)) {
            return this.files.get(uri.toString()) ?? this.read(uri);
        }
        const above = UriUtils.dirname(folder);
        return workspaceFolders(this.services).some(it => UriUtils.equals(it, above) || containsUri(it, above)) ? this.inFolder(above) : undefined;
    }

    private async read(uri: URI): Promise<ConfigFile> {
        const text = await this.textOf(uri);
        const { config, problems } = text === undefined ? unreadable : readConfig(text, rules);
        const textDocument = TextDocument.create(uri.toString(), 'json', 0, text ?? '');
        const channels = config.channels.length === 0 ? undefined : this.channelsDocument(uri, config.channels);
        const file = { uri, textDocument, config, problems, ...(channels && { channels }), isLeftOut: matcher(config.exclude, UriUtils.dirname(uri)) };
        this.files.set(uri.toString(), file);
        this.tell(uri, problems, textDocument);
        return file;
    }

    private async textOf(uri: URI): Promise<string | undefined> {
        try {
            return await this.fileSystem.readFile(uri);
        } catch {
            return undefined;
        }
    }

    private channelsDocument(config: URI, channels: readonly OwnChannel[]): LangiumDocument {
        const { LangiumDocuments, LangiumDocumentFactory } = this.services.workspace;
        const uri = URI.from({ scheme: builtInScheme, path: `${config.path.slice(0, -configName.length)}own-channels.journey` });
        if (LangiumDocuments.hasDocument(uri)) {
            LangiumDocuments.deleteDocument(uri);
        }
        const document = LangiumDocumentFactory.fromString(channelsText(channels), uri);
        LangiumDocuments.addDocument(document);
        return document;
    }

    private tell(...told: Parameters<Listener>): void {
        for (const listener of this.listeners) {
            listener(...told);
        }
    }

    private get fileSystem(): FileSystemProvider {
        return this.services.workspace.FileSystemProvider;
    }
}

const unreadable: ReadConfig = {
    config: defaultConfig,
    problems: [{ rule: 'config', level: 'error', message: 'This file can’t be read, so nothing of it counts.', range: { start: 0, end: 0 } }],
};

function documentConfigOf(file: ConfigFile | undefined, uri: URI): DocumentConfig {
    return {
        lint: file?.config.lint ?? {},
        feelings: file?.config.feelings ?? new Map(),
        ...(file?.channels && { channels: file.channels.uri }),
        isLeftOut: file?.isLeftOut(uri) ?? false,
    };
}

/** Whether one of the globs means a file: by its path from the folder, or by a folder that it is in. */
function matcher(globs: readonly string[], folder: URI): (uri: URI) => boolean {
    // Bracketed alternatives of regular expressions could take for ever.
    const isMatch = globs.length === 0 ? () => false : picomatch(globs.flatMap(glob => [glob, `${glob.replace(/\/+$/, '')}/**`]).map(it => it.replace(/^\.?\/+/, '')), { dot: true, noextglob: true });
    return uri => isMatch(UriUtils.relative(folder, uri));
}

/** Own channels as a map declares them, so that they are known, shown and gone to as all others are. */
function channelsText(channels: readonly OwnChannel[]): string {
    return `// The channels of ${configName}.\n\n${channels.map(({ name, label, kind, icon, owner, control }) => [
        `${keyword('channel')} ${isWord(name) ? name : literalOf(name)}${label === undefined ? '' : ` ${literalOf(label)}`} {`,
        ...kind === undefined ? [] : [`    ${keyword('kind')} ${kind}`],
        ...icon === undefined ? [] : [`    ${keyword('icon')} ${icon}`],
        ...owner === undefined ? [] : [`    ${keyword('owner')} ${literalOf(owner)}`],
        ...control === undefined ? [] : [`    ${keyword('control')} ${control}`],
        '}',
    ].join('\n')).join('\n\n')}\n`;
}
