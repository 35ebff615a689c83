import { closeSync, existsSync, fchmodSync, fsyncSync, linkSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from './find-maps.ts';

/**
 * Replaces the text of a file: whole or not at all, with the rights it had. Answers why it did not.
 * A link is left alone, and so is a file that has changed since it was read as `before`.
 */
export function replaceText(file: string, before: string, after: string): string | undefined {
    let temporary: string | undefined;
    try {
        const { mode, isLink } = statOf(file);
        if (isLink) {
            return 'It is a link to another file, which was left as it is.';
        }
        if (readFileSync(file, 'utf8') !== before) {
            return 'It was changed in the meantime and left as it is.';
        }
        temporary = writeBeside(file, after, mode);
        renameSync(temporary, file);
        return undefined;
    } catch (error) {
        removeQuietly(temporary);
        return `It could not be written (${reasonOf(error)}).`;
    }
}

/** Writes a file that is not there yet, whole or not at all; answers why it did not. */
export function createText(file: string, text: string | Uint8Array): string | undefined {
    let temporary: string | undefined;
    try {
        temporary = writeBeside(file, text, newFile.mode);
        // Fails where anything is there, a link that leads nowhere included.
        linkSync(temporary, file);
        removeQuietly(temporary);
        return undefined;
    } catch (error) {
        removeQuietly(temporary);
        if (temporary !== undefined && noLinks.has((error as NodeJS.ErrnoException).code ?? '')) {
            return createWithoutLinks(file, text);
        }
        return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'It is there already and was left as it is.' : `It could not be written (${reasonOf(error)}).`;
    }
}

/** Writes a file, whole or not at all, whether it is there or not; answers why it did not. A link is left alone. */
export function overwriteText(file: string, text: string | Uint8Array): string | undefined {
    let temporary: string | undefined;
    try {
        const { mode, isLink, isFile } = existsSync(file) ? statOf(file) : newFile;
        if (isLink || !isFile) {
            return isLink ? 'It is a link to another file, which was left as it is.' : 'It is no file.';
        }
        temporary = writeBeside(file, text, mode);
        renameSync(temporary, file);
        return undefined;
    } catch (error) {
        removeQuietly(temporary);
        return `It could not be written (${reasonOf(error)}).`;
    }
}

/** What file systems answer that know one name for a file only. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);

function createWithoutLinks(file: string, text: string | Uint8Array): string | undefined {
    try {
        const handle = openSync(file, 'wx');
        try {
            writeFileSync(handle, text);
        } finally {
            closeSync(handle);
        }
        return undefined;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'It is there already and was left as it is.' : `It could not be written (${reasonOf(error)}).`;
    }
}

const newFile = { mode: 0o666 & ~process.umask(), isLink: false, isFile: true } as const;

function statOf(file: string): { readonly mode: number; readonly isLink: boolean; readonly isFile: boolean } {
    const stat = lstatSync(file);
    return { mode: stat.mode & 0o777, isLink: stat.isSymbolicLink(), isFile: stat.isFile() };
}

function writeBeside(file: string, text: string | Uint8Array, mode: number): string {
    const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
    const handle = openSync(temporary, 'wx', mode);
    try {
        fchmodSync(handle, mode);
        writeFileSync(handle, text);
        fsyncSync(handle);
    } catch (error) {
        removeQuietly(temporary);
        throw error;
    } finally {
        closeSync(handle);
    }
    return temporary;
}

function removeQuietly(file: string | undefined): void {
    if (file !== undefined) {
        rmSync(file, { force: true });
    }
}
