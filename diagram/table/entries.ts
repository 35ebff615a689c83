import type { Emotion, Experience, Journey, Pain, Source, Stage, Statement, Touchpoint } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { body, bodyItalic, bodyStrong, indented, meta, paragraph, run, signedRun, stack, widthOf, widthOfRuns, type Block, type Type } from '../block.ts';
import { faceMarks, feelingRole } from '../faces.ts';
import { scoreText } from '../feeling-text.ts';
import { memo } from '../memo.ts';
import { plainText } from '../plain-statement.ts';
import type { Mark } from '../scene.ts';
import { capitalised, numberText, supportIn, type Setting } from '../setting.ts';
import { sourceText, supportMark } from '../sources.ts';
import { wordWidth } from '../word-width.ts';
import { fill, type Words } from '../words.ts';

/** One thing that stands in a cell. */
export interface Entry {
    readonly id: string;
    readonly source: Source;
    /** Which touchpoint of the journey it is said of; absent where it is the whole stage. */
    readonly touchpoint?: number;
    /** What a screen reader says. */
    readonly spoken: string;
    /** The width without which a word of it would be broken. */
    need(): number;
    block(width: number): Block;
}

export const columnIds = ['needs', 'positive', 'negative', 'barriers'] as const;
export type ColumnId = typeof columnIds[number];

/** What a reader calls a column by who wants to hide it. */
export function laneOf(column: ColumnId): string {
    return `table/${column}`;
}

/** The cells of a stage, and the feelings that are neither good nor bad. */
export type Cells = Readonly<Record<ColumnId | 'neutral', readonly Entry[]>>;

export function columnTitle(id: ColumnId, { lanes, table }: Words): string {
    return id === 'barriers' ? lanes.barriers : table[id];
}

/** `first`: how many touchpoints stand before the stage. */
export function cellsOf(stage: Stage, first: number, journey: Journey, setting: Setting): Cells {
    const cells: Record<ColumnId | 'neutral', Entry[]> = { needs: [], positive: [], negative: [], barriers: [], neutral: [] };
    cells.needs.push(...[...stage.goals, ...stage.expectations].map(it => needOf(it, undefined, setting)));
    const add = (thing: Experience, touchpoint: Touchpoint | undefined, index: number | undefined) => {
        for (const emotion of thing.emotions) {
            const { level } = emotion;
            if (level !== undefined) {
                cells[level > 0 ? 'positive' : level < 0 ? 'negative' : 'neutral'].push(feelingOf({ ...emotion, level }, touchpoint, index, journey, setting));
            }
        }
        cells.barriers.push(...thing.pains.map(it => barrierOf(it, index, setting)), ...thing.barriers.map(it => barrierOf(it, index, setting)));
    };
    add(stage, undefined, undefined);
    stage.touchpoints.forEach((touchpoint, nth) => {
        cells.needs.push(...touchpoint.needs.map(it => needOf(it, first + nth, setting)));
        add(touchpoint, touchpoint, first + nth);
    });
    return cells;
}

const bulletIndent = 18;

/** What it rests on or, where the linter has something to say, its badge. */
function bullet({ id, source }: Statement, setting: Setting): readonly Mark[] {
    const finding = badgeOf(id, setting);
    return finding ? badge(finding, 5, 10, 6) : [supportMark(supportIn(source.support, setting), 5, 10)];
}

function needOf(need: Statement, touchpoint: number | undefined, setting: Setting): Entry {
    return {
        ...entryOf(need, touchpoint), spoken: withFinding([plainText(need, setting)], badgeOf(need.id, setting), setting),
        need: () => bulletIndent + wordWidth(need.text, body, setting),
        block: width => drawn(keyOf(need, width, setting, need.text), () =>
            indented(paragraph(need.text, body, width - bulletIndent, setting), bulletIndent, bullet(need, setting))),
    };
}

function barrierOf(barrier: Pain, touchpoint: number | undefined, setting: Setting): Entry {
    const { text, severity, accepted, source } = barrier;
    const { words } = setting;
    const weight = severity === undefined ? undefined : fill(words.severity, { severity: numberText(severity, setting) });
    const sources = source.evidence.length === 0 ? undefined : sourceText(source, setting);
    const reason = accepted === undefined ? undefined : fill(words.accepted, { reason: accepted });
    return {
        ...entryOf(barrier, touchpoint),
        spoken: withFinding([[plainText(barrier, setting), ...weight === undefined ? [] : [weight], ...reason === undefined ? [] : [reason]].join(', ')], badgeOf(barrier.id, setting), setting),
        need: () => bulletIndent + wordWidth(text, bodyStrong, setting),
        block: width => drawn(keyOf(barrier, width, setting, text, severity, sources, reason), () => {
            const room = width - bulletIndent;
            const both = [weight, sources].filter(it => it !== undefined);
            const isOne = weight === undefined || widthOf(both.join(' · '), meta, setting) <= room - squaresRoom;
            const about = (isOne && both.length > 1 ? [both.join(' · ')] : both).map((line, nth) => weight === undefined || nth > 0
                ? paragraph(line, meta, room, setting)
                : indented(paragraph(line, meta, room - squaresRoom, setting), squaresRoom, severitySquares(severity ?? 0, 8)));
            return indented(stack([
                paragraph(text, severity === 3 ? bodyStrong : body, room, setting), ...about, ...reason === undefined ? [] : [paragraph(reason, meta, room, setting)],
            ]), bulletIndent, bullet(barrier, setting));
        }),
    };
}

const squaresRoom = 33;

/** Three squares, the first `severity` of them filled. */
export function severitySquares(severity: number, y: number): readonly Mark[] {
    return [0, 1, 2].map((nth): Mark => nth < severity
        ? { kind: 'rect', x: nth * 9, y: y - 3.5, width: 8, height: 7, radius: 1.5, fill: 'pain' }
        : { kind: 'rect', x: nth * 9 + 0.5, y: y - 3, width: 7, height: 6, radius: 1.5, fill: 'none', stroke: 'pain' });
}

/** Faces as high as two lines; those of what is neither good nor bad as wide as the icon of the stage over them. */
const faceSizes = { large: { radius: 15, middle: 17, indent: 42 }, small: { radius: 10, middle: 10, indent: 28 } } as const;

function feelingOf(emotion: Emotion & { readonly level: number }, touchpoint: Touchpoint | undefined, index: number | undefined, { scale, personas }: Journey, setting: Setting): Entry {
    const { id, feeling, level, score, text, source, personas: by } = emotion;
    const name = feeling === undefined ? undefined : capitalised(feeling);
    const number = scoreText(score ?? level, scale, setting);
    const where = [...touchpoint ? [touchpoint.label] : [], ...personas.length > 1 && by.length > 0 ? [by.map(it => it.label).join(setting.words.comma)] : []];
    const quote = text === undefined ? undefined : fill(setting.words.quote, { text });
    return {
        ...entryOf(emotion, index),
        spoken: withFinding([[...name === undefined ? [] : [name], number, ...where, ...quote === undefined ? [] : [quote], sourceText(source, setting)].join(', ')], badgeOf(id, setting), setting),
        need: () => faceSizes.large.indent + Math.max(wordWidth(name ?? '', bodyStrong, setting), ...where.map(it => wordWidth(it, meta, setting))),
        block: width => drawn(keyOf(emotion, width, setting, name, number, level, quote, ...where), () => {
            const { radius, middle, indent } = faceSizes[level === 0 ? 'small' : 'large'];
            const room = width - indent;
            const finding = badgeOf(id, setting);
            const said = stack([
                nameAndNumber(name, number, { ...bodyStrong, fill: feelingRole(level) }, room, setting),
                ...where.map(it => paragraph(it, meta, room, setting)),
                ...quote === undefined ? [] : [paragraph(quote, bodyItalic, room, setting)],
            ]);
            const block = indented(said, indent, [
                ...faceMarks(level, supportIn(source.support, setting), radius, middle, radius),
                ...finding ? badge(finding, 2 * radius - 3, middle - radius + 4, 7) : [],
            ]);
            return { ...block, height: Math.max(block.height, middle + radius) };
        }),
    };
}

function nameAndNumber(name: string | undefined, number: string, type: Type, room: number, setting: Setting): Block {
    const signed = signedRun(number, type);
    const runs = name === undefined ? [signed] : [run(name, bodyStrong, setting), signed];
    const width = widthOfRuns(runs, setting);
    const line = (shown: typeof runs): Block => ({ width: widthOfRuns(shown, setting), height: 20, marks: [{ kind: 'text', x: 0, y: 14, anchor: 'start', runs: shown }] });
    return name === undefined || width <= room ? line(runs) : stack([paragraph(name, bodyStrong, room, setting), line([signed])]);
}

const drawn = memo<Block>(15_000);

/** All that can be seen of an entry. */
function keyOf({ id, source }: Statement | Emotion, width: number, setting: Setting, ...shown: readonly (string | number | undefined)[]): string {
    return [setting.key, width, badgeOf(id, setting)?.level, source.support, ...shown].join('\u0001');
}

function entryOf({ id, source }: Statement | Emotion, touchpoint: number | undefined) {
    return { id, source, ...touchpoint !== undefined && { touchpoint } };
}
