// Processes that bring up others, and end with all of them.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const patience = 5_000;
const running = new Set<ChildProcess>();
let isEnding = false;

/** A child that leads a process group of its own, so that what it starts can be ended with it. */
export function spawnTree(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
}

/** Resolves with the child's exit code, 1 for a signal; never while all of them are being ended, when nothing may follow. */
export function ended(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', code => {
            if (!isEnding) {
                resolve(code ?? 1);
            }
        });
    });
}

/** Asks the child and all it started to end, makes them after a while, and resolves when they have. */
export async function endTree(child: ChildProcess): Promise<void> {
    signalTree(child, 'SIGTERM');
    for (const limit = Date.now() + patience; isAlive(child) && Date.now() < limit;) {
        await delay(50);
    }
    signalTree(child, 'SIGKILL');
}

/** Ends every child that still runs, because this process is about to end. */
export async function endAllTrees(): Promise<void> {
    isEnding = true;
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

/** Whether the child, or a process of its group, still runs. */
function isAlive(child: ChildProcess): boolean {
    return process.platform === 'win32' ? !hasEnded(child) : signalTree(child, 0);
}

function hasEnded(child: ChildProcess): boolean {
    return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** Tells whether there was anybody to hear it. */
function signalTree(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
    if (child.pid === undefined) {
        return false;
    }
    if (process.platform === 'win32') {
        return !hasEnded(child) && spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F']).status === 0;
    }
    try {
        return process.kill(-child.pid, signal);
    } catch {
        return false;
    }
}
