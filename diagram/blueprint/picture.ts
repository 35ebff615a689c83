import type { Journey } from '../../language/model/journey.ts';
import type { Setting } from '../setting.ts';
import type { ActionStyle, Felt } from './action.ts';
import type { Heads } from './heads.ts';
import type { Layout } from './layout.ts';
import type { Span, Step } from './steps.ts';

/** What is to be drawn of one page: who draws a part of it needs to know no more. */
export interface Picture {
    readonly journey: Journey;
    readonly spans: readonly Span[];
    /** By the touchpoint or, where a stage's own feeling stands for it, the stage. */
    readonly felt: ReadonlyMap<string, readonly Felt[]>;
    readonly style: ActionStyle;
    readonly heads: Heads;
    readonly layout: Layout;
    readonly setting: Setting;
    readonly lowest: Step | undefined;
    /** The right edge of all pages. */
    readonly end: number;
    /** Whether another page follows. */
    readonly goesOn: boolean;
}
