import { watch, type FSWatcher } from 'node:fs';
import { configName } from '../language/config/config.ts';
import { WrongUse, type Console } from './console.ts';

/** Changes that come together, as when a branch is switched, are one. */
const quietMs = 100;

/** Runs `check` now and whenever a map or the settings change below the folder, until it is stopped. */
export async function watchMaps({ cwd, stop }: Console, check: (isFirst: boolean) => Promise<void>): Promise<void> {
    let changed: (() => void) | undefined;
    let isChanged = false;
    const watcher = watchFolder(cwd, name => {
        if (name === null || name.endsWith('.journey') || name.endsWith(configName)) {
            isChanged = true;
            changed?.();
        }
    });
    stop.addEventListener('abort', () => changed?.());
    try {
        for (let isFirst = true; !stop.aborted; isFirst = false) {
            isChanged = false;
            await check(isFirst);
            await new Promise<void>(resolve => {
                changed = resolve;
                if (isChanged || stop.aborted) {
                    resolve();
                }
            });
            if (!stop.aborted) {
                await new Promise(resolve => setTimeout(resolve, quietMs));
            }
        }
    } finally {
        watcher.close();
    }
}

function watchFolder(folder: string, onChange: (name: string | null) => void): FSWatcher {
    try {
        return watch(folder, { recursive: true }, (_, name) => onChange(name));
    } catch (error) {
        throw new WrongUse(`This folder can’t be watched (${(error as NodeJS.ErrnoException).code}).`);
    }
}
