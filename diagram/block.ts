import type { Direction } from '../language/model/journey.ts';
import { memo } from './memo.ts';
import type { Mark, Role, TextRun } from './scene.ts';
import type { Setting } from './setting.ts';
import { directionOf } from './text/bidi.ts';
import { textWidth } from './text/measure.ts';
import { wrap } from './text/wrap.ts';

/** Something laid out and not yet placed: marks in a box whose top left corner is 0,0. */
export interface Block {
    readonly width: number;
    readonly height: number;
    readonly marks: readonly Mark[];
}

/** How a text is set. Four sizes are for reading; 56 is for the letter that stands for a face. */
export interface Type {
    readonly size: 12 | 14 | 17 | 26 | 56;
    readonly strong?: true;
    readonly italic?: true;
    readonly fill: Role;
}

export const meta: Type = { size: 12, fill: 'text-muted' };
export const metaStrong: Type = { size: 12, strong: true, fill: 'text' };
export const body: Type = { size: 14, fill: 'text' };
export const bodyMuted: Type = { size: 14, fill: 'text-muted' };
export const bodyStrong: Type = { size: 14, strong: true, fill: 'text' };
export const bodyItalic: Type = { size: 14, italic: true, fill: 'text' };

const lines = {
    12: { height: 16, baseline: 12 },
    14: { height: 20, baseline: 14 },
    17: { height: 24, baseline: 17 },
    26: { height: 32, baseline: 24 },
    56: { height: 64, baseline: 51 },
} as const;

/** Scripts with marks above and below their letters stand further apart. */
const tall = /[\u0590-\u08ff\u0e00-\u0eff\u0900-\u0dff]/;
const tallExtra = 2;
/** Scripts that have no slanted letters. */
const upright = /[\u0590-\u08ff\u0e00-\u0eff\u0900-\u0dff\u2e80-\u9fff\uac00-\ud7af]/;

export function lineHeight(text: string, { size }: Type): number {
    return lines[size].height + (tall.test(text) ? tallExtra : 0);
}

/** From the top of a line to its baseline. */
export function baselineOf({ size }: Type): number {
    return lines[size].baseline;
}

/** A text on as many lines as its width makes necessary, at the start side of its box. */
export function paragraph(text: string, type: Type, width: number, setting: Setting): Block {
    const key = `${type.size}${type.strong ? 's' : ''}${type.italic ? 'i' : ''} ${type.fill} ${width} ${setting.stretch} ${setting.language} ${setting.direction} ${text}`;
    return paragraphs(key, () => setParagraph(text, type, width, setting));
}

const paragraphs = memo<Block>(15_000);

/** Nothing that people write is cut off; what is longer than any text on a map was not written for one. */
const longest = 2000;

function setParagraph(whole: string, type: Type, width: number, setting: Setting): Block {
    const text = whole.length <= longest ? whole : `${whole.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
    const broken = wrap(text, type, width, options(setting));
    const height = lineHeight(text, type);
    const direction = directionOf(text) ?? setting.direction;
    const lineType = slanted(type, text);
    return {
        width: broken.reduce((widest, line) => Math.max(widest, widthOf(line, type, setting)), 0),
        height: height * broken.length,
        marks: broken.map((line, index) => ({
            kind: 'text', x: 0, y: index * height + baselineOf(type), anchor: 'start', runs: [runOf(line, lineType, direction)],
        })),
    };
}

/** `paragraph` with its lines centred about x = 0. */
export function centred(block: Block): Block {
    return { ...block, marks: block.marks.map(mark => mark.kind === 'text' ? { ...mark, anchor: 'middle' } : mark) };
}

/** One line of a string, whatever its width. */
export function run(text: string, type: Type, setting: Setting): TextRun {
    return runOf(text, slanted(type, text), directionOf(text) ?? setting.direction);
}

/** A number with its sign: left to right in any text. */
export function signedRun(text: string, type: Type): TextRun {
    return runOf(text, type, 'ltr');
}

export function widthOf(text: string, type: Type, { stretch }: Setting): number {
    return textWidth(text, type, stretch);
}

/** Width of runs on one line, a space between them. */
export function widthOfRuns(runs: readonly TextRun[], { stretch }: Setting): number {
    return runs.reduce((sum, it) => sum + textWidth(it.text, it, stretch), 0) + (runs.length - 1) * spaceWidth(runs, stretch);
}

function spaceWidth(runs: readonly TextRun[], stretch: number): number {
    return textWidth(' ', { size: runs.at(-1)?.size ?? 14 }, stretch);
}

/** One above the other, `gap` between them; without marks takes no room. */
export function stack(blocks: readonly Block[], gap = 0): Block {
    const marks: Mark[] = [];
    let height = 0;
    let width = 0;
    for (const block of blocks.filter(it => it.height > 0)) {
        const y = height === 0 ? 0 : height + gap;
        marks.push(...moved(block.marks, 0, y));
        height = y + block.height;
        width = Math.max(width, block.width);
    }
    return { width, height, marks };
}

/** A block with room at its start side, for the sign that says what it is. */
export function indented(block: Block, by: number, sign: readonly Mark[]): Block {
    return { width: block.width + by, height: block.height, marks: [...sign, ...moved(block.marks, by, 0)] };
}

export function moved(marks: readonly Mark[], x: number, y: number): readonly Mark[] {
    return x === 0 && y === 0 ? marks : marks.map(mark => move(mark, x, y));
}

export function move(mark: Mark, x: number, y: number): Mark {
    switch (mark.kind) {
        case 'definitions':
            return mark;
        case 'line':
            return { ...mark, x1: mark.x1 + x, y1: mark.y1 + y, x2: mark.x2 + x, y2: mark.y2 + y };
        default:
            return { ...mark, x: mark.x + x, y: mark.y + y };
    }
}

export function options({ language, stretch }: Setting): { readonly language?: string; readonly stretch: number } {
    return { ...(language !== undefined && { language }), stretch };
}

/** Speech is slanted where its script can be, all of it or nothing. */
function slanted({ italic, ...type }: Type, text: string): Type {
    return italic && !upright.test(text) ? { ...type, italic } : type;
}

function runOf(text: string, { size, strong, italic, fill }: Type, direction: Direction): TextRun {
    return { text, size, fill, direction, ...(strong && { strong }), ...(italic && { italic }) };
}
