import type { SpawnOptions } from 'node:child_process';
import { root } from './project.ts';
import { spawnTree } from './children.ts';

/** Runs a command in the project's folder with its output let through. Returns its exit code; 1 if it can't start. */
export function runCommand(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
    return new Promise(resolve => {
        const child = spawnTree(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
        child.once('error', error => {
            console.error(error.message);
            resolve(1);
        });
        child.once('close', code => resolve(code ?? 1));
    });
}
