import type { Group, Mark, Part, Scene } from '../../diagram/scene.ts';

/** A map with cards in columns and pains below them, enough to try the page with: no layout, no wrapping. */
export function simpleScene({ touchpoints = 4, labels = {}, direction = 'ltr', cardHeight = 100, stretch = 1 }: {
    readonly touchpoints?: number;
    /** Other texts than `Touchpoint 3`, by column. */
    readonly labels?: Readonly<Record<number, string>>;
    readonly direction?: 'ltr' | 'rtl';
    readonly cardHeight?: number;
    readonly stretch?: number;
} = {}): Scene {
    const columnWidth = 168 * stretch;
    const width = rail + touchpoints * columnWidth + 24;
    const top = header + heads;
    const height = top + cardHeight + 24 + pains + legend;
    const columns = Array.from({ length: touchpoints }, (_, index) => index);
    const from = (x: number, own: number) => direction === 'rtl' ? width - x - own : x;
    const body = { y: top, height: height - top - legend };
    const part = (key: string, role: Part['role'], x: number, y: number, ownWidth: number, ownHeight: number, groups: readonly Group[]): Part =>
        ({ key, role, x: from(x, ownWidth), y, width: ownWidth, height: ownHeight, groups });
    return {
        view: 'map', direction, title: 'A map', description: 'For tests', width, height,
        parts: [
            part('backdrop', 'backdrop', 0, body.y, width, body.height, []),
            ...columns.map(column => part(`tile-${column}`, 'tile', rail + column * columnWidth, body.y, columnWidth, body.height, [
                card(column, labels[column] ?? `Touchpoint ${column}`, columnWidth - 16, cardHeight),
                text(`pain-${column}`, 8, cardHeight + 40, columnWidth - 16, `Pain ${column}`, { target: `pain:${column}`, column, lane: 'pain' }),
            ])),
            part('rail', 'rail', 0, body.y, rail, body.height, [
                { key: 'rail-ground', x: 0, y: 0, width: rail, height: body.height, marks: [ground(rail, body.height, 'rail')] },
                text('rail-touchpoint', 16, 40, 120, 'Touchpoints', {}),
                text('rail-pain', 16, cardHeight + 40, 120, 'Pains', {}),
            ]),
            part('heads', 'heads', rail, header, width - rail, heads, [
                { key: 'heads-ground', x: 0, y: 0, width: width - rail, height: heads, marks: [ground(width - rail, heads, 'surface')] },
                text('stage-Buy', 8, 12, 300, 'Buy', { target: 'stage:Buy', lane: 'stage' }),
                text('fold-support', 320, 12, 120, 'Support 2', { unfolds: 'support', lane: 'stage' }),
            ]),
            part('corner', 'corner', 0, header, rail, heads, [
                { key: 'corner-ground', x: 0, y: 0, width: rail, height: heads, marks: [ground(rail, heads, 'rail')] },
            ]),
            part('header', 'header', 0, 0, Math.min(width, 500), header, [text('title', 24, 24, 400, 'A map', { target: 'journey:Map', lane: 'header' })]),
            part('legend', 'legend', 0, height - legend, Math.min(width, 500), legend, [text('legend', 24, 16, 300, 'Severity 1–3', {})]),
        ],
    };
}

const rail = 160;
const header = 80;
const heads = 60;
const pains = 400;
const legend = 48;

function card(column: number, label: string, width: number, height: number): Group {
    return {
        key: `card-${column}`, x: 8, y: 8, width, height, target: `touchpoint:${column}`, column, lane: 'touchpoint', label,
        marks: [
            { kind: 'rect', x: 0, y: 0, width, height, radius: 8, fill: 'card', stroke: 'line-strong' },
            { kind: 'text', x: 12, y: 30, anchor: 'start', runs: [{ ...plain, text: label, strong: true }] },
        ],
    };
}

const plain = { size: 14, fill: 'text', direction: 'ltr' } as const;

function text(key: string, x: number, y: number, width: number, words: string, rest: Partial<Group>): Group {
    const marks: readonly Mark[] = [{ kind: 'text', x: 0, y: 16, anchor: 'start', runs: [{ ...plain, text: words }] }];
    return { key, x, y, width, height: 24, marks, ...rest.target === undefined ? {} : { label: words }, ...rest };
}

function ground(width: number, height: number, fill: 'rail' | 'surface'): Mark {
    return { kind: 'rect', x: 0, y: 0, width, height, fill };
}
