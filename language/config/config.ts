import type { Level } from '../finding.ts';
import { levels } from '../finding.ts';
import type { LintSettings } from '../lint/lint.ts';
import type { ChannelKind, Control } from '../model/journey.ts';

/** The file in which a team writes down what it decided; it counts for its folder and those below. */
export const configName = 'journey.config.json';

/** What a rule can be set to. */
export const settableLevels = ['off', ...levels.toReversed()] as const satisfies readonly (Level | 'off')[];

/** What a team decided, as the file says it. */
export interface Config {
    readonly lint: LintSettings;
    /** Feelings of its own, each with its level on the default scale, -2..+2. */
    readonly feelings: ReadonlyMap<string, number>;
    readonly channels: readonly OwnChannel[];
    /** Globs of the maps that nothing is said about, relative to the folder of the file. */
    readonly exclude: readonly string[];
}

export interface OwnChannel {
    readonly name: string;
    readonly label?: string;
    readonly kind?: ChannelKind;
    readonly icon?: string;
    readonly owner?: string;
    readonly control?: Control;
}

/** What counts where no file says anything. */
export const defaultConfig: Config = { lint: {}, feelings: new Map(), channels: [], exclude: [] };
