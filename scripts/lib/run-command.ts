import type { SpawnOptions } from 'node:child_process';
import { ended, spawnTree } from './children.ts';
import { root } from './project.ts';

/** Runs a command in the project's folder with its output let through. Returns its exit code; 1 if it can't start. */
export async function runCommand(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
    try {
        return await ended(spawnTree(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options }));
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return 1;
    }
}
