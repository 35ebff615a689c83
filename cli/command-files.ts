import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { readText } from './read-text.ts';

/** The files that maps may lead to: those of the folders that a command runs in, with the texts that it has changed. */
export class CommandFiles extends NodeFileSystemProvider {
    readonly folders: readonly string[];
    private readonly texts = new Map<string, string>();

    constructor(folders: readonly string[]) {
        super();
        this.folders = [...new Set(folders)];
    }

    /** From now on a file has this text, though nothing is written. */
    replace(uri: URI, text: string): void {
        this.texts.set(uri.toString(), text);
    }

    /** The text of a map that another leads to; undefined where there is none, or it is outside. */
    readMap(uri: URI): string | undefined {
        if (!this.isInside(uri)) {
            return undefined;
        }
        const read = readText(uri.fsPath);
        return 'text' in read ? read.text : undefined;
    }

    override async readFile(uri: URI): Promise<string> {
        return this.readFileSync(uri);
    }

    override readFileSync(uri: URI): string {
        const text = this.texts.get(uri.toString()) ?? this.readMap(uri);
        if (text === undefined) {
            throw new Error(`${uri.fsPath} can’t be read.`);
        }
        return text;
    }

    /** Nothing is read through a link that leads out of the folders. */
    private isInside({ fsPath }: URI): boolean {
        try {
            const file = realpathSync(fsPath);
            return this.folders.some(folder => {
                const relative = path.relative(realpathSync(folder), file);
                return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
            });
        } catch {
            return false;
        }
    }
}
