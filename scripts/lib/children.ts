// Processes that bring up others, and end with all of them.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';

const patience = 5_000;
const running = new Set<ChildProcess>();

/** A child that leads a process group of its own, so that what it starts can be ended with it. */
export function spawnTree(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
}

/** Asks the child and all it started to end, makes them after a while, and waits until the child has. */
export async function endTree(child: ChildProcess): Promise<void> {
    const gone = new Promise<void>(resolve => hasEnded(child) ? resolve() : child.once('exit', () => resolve()));
    signalTree(child, 'SIGTERM');
    const timer = setTimeout(() => signalTree(child, 'SIGKILL'), patience);
    await gone;
    clearTimeout(timer);
    // What the child left behind has nobody to report to.
    signalTree(child, 'SIGKILL');
}

/** Ends every child that still runs. */
export async function endAllTrees(): Promise<void> {
    await Promise.all([...running].map(endTree));
}

/**
 * Runs the clean-up at Ctrl-C, at a closed terminal, at `kill` and when the process that started this one has gone, then
 * ends this process as the signal would have.
 */
export function atSignals(cleanUp: () => Promise<void>): void {
    let begun = false;
    const endWith = (code: number) => {
        if (!begun) {
            begun = true;
            void cleanUp().finally(() => process.exit(code));
        }
    };
    process.on('SIGINT', () => endWith(130));
    process.on('SIGTERM', () => endWith(143));
    process.on('SIGHUP', () => endWith(129));
    process.on('disconnect', () => endWith(129));
    process.channel?.unref();
}

function hasEnded(child: ChildProcess): boolean {
    return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function signalTree(child: ChildProcess, signal: NodeJS.Signals): void {
    if (child.pid === undefined) {
        return;
    }
    if (process.platform === 'win32') {
        if (!hasEnded(child)) {
            spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F']);
        }
        return;
    }
    try {
        process.kill(-child.pid, signal);
    } catch {
        // The whole group has ended.
    }
}
