import { watch } from 'node:fs';
import { configName } from '../language/config/config.ts';
import type { Console } from './console.ts';

/** Changes that come together, as when a branch is switched, are one. */
const quietMs = 100;

/** Runs `check` now and whenever a map or the settings change below the folder, until it is stopped. */
export async function watchMaps({ cwd, stop }: Console, check: () => Promise<void>): Promise<void> {
    let changed: (() => void) | undefined;
    let isChanged = false;
    const watcher = watch(cwd, { recursive: true }, (_, name) => {
        if (name === null || name.endsWith('.journey') || name.endsWith(configName)) {
            isChanged = true;
            changed?.();
        }
    });
    stop.addEventListener('abort', () => changed?.());
    try {
        while (!stop.aborted) {
            isChanged = false;
            await check();
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
