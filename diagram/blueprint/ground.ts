import { metaStrong, moved, paragraph } from '../block.ts';
import type { Group, Mark } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { labelIndent, labelWidth, rowPad, type LaidRow, type Layout } from './layout.ts';
import type { Picture } from './picture.ts';
import { lines } from './rows.ts';
import { railWidth } from './steps.ts';

/** What lies under the cards: the shade of what nobody sees, the lines, dots between stages. */
export function underOf({ spans, layout, heads, end }: Picture): Group {
    return {
        key: 'under/rows', x: 0, y: 0, width: end, height: layout.height,
        marks: [
            ...shadesOf(layout, 0, end),
            ...spans.slice(1).map(({ x }): Mark => ({ kind: 'line', x1: x, y1: heads.height + 4, x2: x, y2: layout.height, stroke: 'line-strong', dash: '1 5' })),
            ...layout.rows.flatMap(({ id, line }) => line === undefined ? [] : [lineMark(railWidth, end, line, isSolid(id))]),
        ],
    };
}

/** Beside the cards: names of rows and lines. */
export function railOf({ layout, heads, setting }: Picture): readonly Group[] {
    const top = heads.height;
    return [
        { key: 'rail/shades', x: 0, y: top, width: railWidth, height: layout.height - top, marks: moved(shadesOf(layout, 0, railWidth), 0, -top) },
        ...layout.rows.flatMap(({ id, label, top: y, height, cardHeight, line }): readonly Group[] => {
            const air = Math.min(Math.max((cardHeight - label.height) / 2, 0), rowPad);
            return [
                ...line === undefined ? [] : [lineName(id as keyof typeof lines, line, setting)],
                { key: `rail/${id}`, lane: id, x: 0, y, width: railWidth, height, marks: moved(label.marks, labelIndent, air) },
            ];
        }),
    ];
}

/** The name of a line stands in it, at its start. */
function lineName(id: keyof typeof lines, y: number, setting: Setting): Group {
    const { name, isSolid: solid } = lines[id];
    const text = paragraph(name(setting.words), solid ? metaStrong : { ...metaStrong, fill: 'text-muted' }, labelWidth, setting);
    const start = labelIndent + text.width + 10;
    const from = railWidth - Math.max(0, Math.floor((railWidth - start) / dash.length)) * dash.length;
    return {
        key: `rail/line-${id}`, x: 0, y: y - text.height / 2, width: railWidth, height: text.height,
        marks: [...moved(text.marks, labelIndent, 0), ...from < railWidth ? [lineMark(solid ? start : from, railWidth, text.height / 2, solid)] : []],
    };
}

function shadesOf({ rows }: Layout, x: number, width: number): readonly Mark[] {
    return rows.filter(({ id }) => id === 'backstage' || id === 'support')
        .map(({ top, height }): Mark => ({ kind: 'rect', x, y: top - rowPad, width, height: height + 2 * rowPad, fill: 'rail' }));
}

const dash = { pattern: '6 5', length: 11 } as const;

function lineMark(x1: number, x2: number, y: number, isSolid: boolean): Mark {
    return { kind: 'line', x1, y1: y, x2, y2: y, ...isSolid ? { stroke: 'text', strokeWidth: 2 } : { stroke: 'flow', strokeWidth: 1.5, dash: dash.pattern } };
}

function isSolid(id: LaidRow['id']): boolean {
    return id in lines && lines[id as keyof typeof lines].isSolid;
}
