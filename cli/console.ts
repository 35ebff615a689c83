/** What surrounds a command: where it runs, who reads it, and when it has to end. */
export interface Console {
    readonly cwd: string;
    /** Somebody reads the output on a terminal that shows colours. */
    readonly hasColours: boolean;
    /** What is passed is safe to show: it went through `inert`. */
    out(text: string): void;
    error(text: string): void;
    /** Writes a file to standard output, as it is. */
    raw(content: string | Uint8Array): void;
    readInput(): Promise<Uint8Array>;
    /** Shows how far long work is, in one line that is replaced; absent where nobody watches. */
    readonly progress?: (line: string) => void;
    /** Asks for a line; absent where nobody can answer. */
    readonly ask?: (question: string) => Promise<string>;
    /** Raised by Ctrl+C. */
    readonly stop: AbortSignal;
}

/** 0: clean. 1: there is something to say at the level asked for. 2: wrong use, or input that can't be read. */
export type ExitCode = 0 | 1 | 2;

/** A mistake of whoever called the command. */
export class WrongUse extends Error {}

/** What stands in the way of one file, while the others go on. */
export interface Trouble {
    /** As the user knows it. */
    readonly file: string;
    readonly message: string;
}
