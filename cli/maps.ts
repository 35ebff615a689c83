import { existsSync } from 'node:fs';
import path from 'node:path';
import { DocumentState, URI, type LangiumCoreServices, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import { configName } from '../language/config/config.ts';
import type { Configs } from '../language/config/configs.ts';
import type { JourneyDocumentBuilder } from '../language/document-builder.ts';
import { importTargets, workspaceFolders } from '../language/imports.ts';
import { createLanguage } from '../language/services.ts';
import { CommandFiles } from './command-files.ts';
import type { Trouble } from './console.ts';
import { findMaps, mapsIn, shown } from './find-maps.ts';
import { readText, textOf } from './read-text.ts';

/** Maps that were read, linked and, those that were asked for, checked. */
export interface Maps {
    readonly shared: LangiumSharedCoreServices;
    readonly journey: LangiumCoreServices;
    readonly configs: Configs;
    /** Those that were asked for, except for the ones that are left out by a `journey.config.json`. */
    readonly asked: readonly AskedMap[];
    readonly troubles: readonly Trouble[];
    /** Replaces the text of a map, in memory only, and checks what it affects. */
    write(map: AskedMap, text: string): Promise<void>;
}

export interface AskedMap {
    /** As the user knows it. */
    readonly name: string;
    /** Absent for standard input. */
    readonly file?: string;
    readonly document: LangiumDocument;
}

export interface MapsToOpen {
    /** Paths, folders and globs; `-` is standard input. */
    readonly wanted: readonly string[];
    readonly cwd: string;
    readInput(): Promise<Uint8Array>;
    /** Told what is done to the maps, and how many of them are done. */
    readonly onProgress?: (doing: 'Reading' | 'Checking', done: number, all: number) => void;
}

/**
 *     paths ──find──► files ──read──► documents ──link, check──► findings
 *
 * Other maps of the project are read as well, as an editor would: they may be imported, or import.
 */
export async function openMaps({ wanted, cwd, readInput, onProgress }: MapsToOpen): Promise<Maps> {
    const { files: found, troubles: notFound } = await findMaps(wanted.filter(it => it !== '-'), cwd);
    const troubles = [...notFound];
    const files = new CommandFiles([cwd, ...found.map(it => path.dirname(it)).filter(it => !isInside(it, cwd))]);
    const { shared, journey } = createLanguage({ fileSystemProvider: () => files });
    const { LangiumDocuments, LangiumDocumentFactory, WorkspaceManager } = shared.workspace;
    const builder = shared.workspace.DocumentBuilder as JourneyDocumentBuilder;
    Object.assign(WorkspaceManager, { folders: files.folders.map(it => ({ uri: URI.file(it).toString(), name: path.basename(it) })) });
    await WorkspaceManager.initializeWorkspace([]);

    const add = (uri: URI, text: string) => {
        const document = LangiumDocumentFactory.fromString(text, uri);
        LangiumDocuments.addDocument(document);
        return document;
    };
    const asked: AskedMap[] = [];
    for (const [index, file] of found.entries()) {
        onProgress?.('Reading', index, found.length);
        const name = shown(file, cwd);
        const uri = URI.file(file);
        if ((await builder.configs.configFor(uri))?.isLeftOut(uri)) {
            continue;
        }
        const read = readText(file);
        if ('problem' in read) {
            troubles.push({ file: name, message: read.problem });
        } else {
            asked.push({ name, file, document: add(uri, read.text) });
        }
    }
    if (wanted.includes('-')) {
        const read = textOf(await readInput());
        if ('problem' in read) {
            troubles.push({ file: 'standard input', message: read.problem });
        } else {
            asked.push({ name: '<stdin>', document: add(URI.file(path.join(cwd, 'standard-input.journey')), read.text) });
        }
    }

    const others: LangiumDocument[] = [];
    const addOther = (uri: URI) => {
        const text = LangiumDocuments.hasDocument(uri) ? undefined : files.readMap(uri);
        if (text !== undefined) {
            others.push(add(uri, text));
        }
    };
    for (const folder of asked.length > 0 ? foldersAround(cwd, found) : []) {
        (await mapsIn(folder, cwd)).files.forEach(it => addOther(URI.file(it)));
    }
    const folders = workspaceFolders(shared);
    asked.forEach(({ document }) => importTargets(document, folders).forEach(it => addOther(URI.parse(it))));
    // What is imported is added at the end, and looked at in its turn.
    for (const document of others) {
        importTargets(document, folders).forEach(it => addOther(URI.parse(it)));
    }

    let done = 0;
    const counting = builder.onDocumentPhase(DocumentState.Validated, () => onProgress?.('Checking', ++done, asked.length));
    await builder.build(others, { validation: false });
    await builder.build(asked.map(it => it.document), { validation: true });
    counting.dispose();

    return {
        shared, journey, asked, troubles, configs: builder.configs,
        async write({ document }, text) {
            files.replace(document.uri, text);
            builder.updateBuildOptions = { validation: true };
            await builder.update([document.uri], []);
        },
    };
}

/** The whole project, where the command runs at its top; else the folders that maps were found in. */
function foldersAround(cwd: string, files: readonly string[]): readonly string[] {
    if (existsSync(path.join(cwd, '.git')) || existsSync(path.join(cwd, configName))) {
        return [cwd];
    }
    const folders = [...new Set(files.map(it => path.dirname(it)))];
    const all = new Set(folders);
    const hasAbove = (folder: string): boolean => {
        const above = path.dirname(folder);
        return above !== folder && (all.has(above) || hasAbove(above));
    };
    return folders.filter(it => !hasAbove(it));
}

function isInside(folder: string, outer: string): boolean {
    const relative = path.relative(outer, folder);
    return !relative.startsWith('..') && !path.isAbsolute(relative);
}
