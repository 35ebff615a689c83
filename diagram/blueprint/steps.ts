import type { Journey, Stage, Touchpoint } from '../../language/model/journey.ts';
import { body, bodyStrong } from '../block.ts';
import type { Setting } from '../setting.ts';
import { wordWidth } from '../word-width.ts';
import { statementRows } from './rows.ts';

/** A column: a touchpoint, or a stage without any. x counts from the content's start. */
export interface Step {
    readonly index: number;
    readonly x: number;
    readonly width: number;
    readonly middle: number;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
}

/** The columns of a stage. */
export interface Span {
    readonly stage: Stage;
    readonly x: number;
    readonly width: number;
    readonly steps: readonly Step[];
}

/** Where the names of the rows stand, with the air after them. */
export const railWidth = 168;
/** From the edge of a column to its cards: two cards stand twice as far apart. */
export const inset = 6;
/** From the edge of a card to its text. */
export const cardPad = 10;

const narrowest = 132;
const widest = 208;
/** What columns share where no window gives a width. */
const sheet = { total: 1360, narrowest: 148 } as const;
/** A column alone grows so far for a word that can't be broken. */
const forWord = 240;

/** As wide as `available` allows, all alike but for long words. */
export function spansOf({ stages }: Journey, available: number | undefined, setting: Setting): readonly Span[] {
    const count = stages.reduce((sum, { touchpoints }) => sum + Math.max(touchpoints.length, 1), 0);
    const share = ((available ?? sheet.total + railWidth) - railWidth) / Math.max(count, 1);
    const even = Math.floor(Math.min(Math.max(share, available === undefined ? sheet.narrowest : narrowest), widest));
    let x = railWidth;
    let index = 0;
    return stages.map((stage): Span => {
        const start = x;
        const things = stage.touchpoints.length === 0 ? [undefined] : stage.touchpoints;
        const steps = things.map((touchpoint): Step => {
            const need = Math.max(needOf(touchpoint ?? stage, setting), things.length === 1 ? Math.max(needOfHead(stage, setting), needOfStatements(stage, setting)) : 0);
            const width = Math.max(even, Math.ceil(Math.min(need, forWord)));
            const step: Step = { index: index++, x, width, middle: x + width / 2, stage, ...touchpoint && { touchpoint } };
            x += width;
            return step;
        });
        return { stage, x: start, width: x - start, steps };
    });
}

/** A page has so many columns; a journey of more is drawn in several rows of pages. */
const mostInPage = 24;

/** Runs of stages that stand beside one another: all of them in a window, which can scroll; on a sheet, pages that end with a phase or else with a stage. */
export function pagesOf({ phases }: Journey, spans: readonly Span[], isSheet: boolean): readonly (readonly Span[])[] {
    const count = spans.reduce((sum, { steps }) => sum + steps.length, 0);
    if (!isSheet || count <= mostInPage) {
        return [spans];
    }
    const starts = new Set(phases.map(({ first }) => first));
    const blocks: Span[][] = [];
    spans.forEach((span, index) => {
        if (index === 0 || phases.length === 0 || starts.has(index)) {
            blocks.push([]);
        }
        blocks.at(-1)!.push(span);
    });
    const widthOf = (some: readonly Span[]) => some.reduce((sum, { steps }) => sum + steps.length, 0);
    const pages: Span[][] = [];
    for (const block of blocks.flatMap(it => widthOf(it) > mostInPage ? it.map(span => [span]) : [it])) {
        const last = pages.at(-1);
        if (last && widthOf(last) + widthOf(block) <= mostInPage) {
            last.push(...block);
        } else {
            pages.push([...block]);
        }
    }
    return pages.map(page => movedBy(page, railWidth - page[0]!.x));
}

function movedBy(spans: readonly Span[], dx: number): readonly Span[] {
    return spans.map(span => ({ ...span, x: span.x + dx, steps: span.steps.map(step => ({ ...step, x: step.x + dx, middle: step.middle + dx })) }));
}

/** The width without which a word of its cards would be broken. */
function needOf(thing: Stage | Touchpoint, setting: Setting): number {
    const actions = 'actions' in thing ? thing.actions.length > 0 ? thing.actions.map(it => it.text) : [thing.label] : [];
    return Math.max(...actions.map(text => wordWidth(text, bodyStrong, setting) + around), needOfStatements(thing, setting));
}

function needOfStatements(thing: Stage | Touchpoint, setting: Setting): number {
    return Math.max(...statementRows.flatMap(({ of }) => of(thing).map(({ text }) => wordWidth(text, body, setting) + around)), 0);
}

const around = 2 * (inset + cardPad) + 1;

function needOfHead({ label, icon }: Stage, setting: Setting): number {
    return wordWidth(label, bodyStrong, setting) + (icon === undefined ? 0 : 26) + 2 * 12 + 20 + inset + 1;
}
