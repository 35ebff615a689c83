import type { Command } from 'commander';
import type { Console, ExitCode } from '../console.ts';

/** One of the things that `journey` does. */
export interface JourneyCommand {
    readonly id: string;
    /** Says what it takes, and gives what the user wrote to `run`. */
    define(command: Command, run: (action: (console: Console) => Promise<ExitCode>) => Promise<void>): void;
}
