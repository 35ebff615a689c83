import type { Mark } from '../scene.ts';

/** One figure stands for so many of a hundred who set out. */
export const perFigure = 2;

const across = 15;
const down = 21;

/** People, as many as stand for `leave` of a hundred, centred about x = 0. */
export function figures(leave: number): { readonly width: number; readonly height: number; readonly marks: readonly Mark[] } {
    const count = Math.round(leave / perFigure);
    const inRow = count <= 6 ? 3 : count <= 15 ? 5 : 8;
    const width = Math.min(count, inRow) * across;
    return {
        width, height: Math.ceil(count / inRow) * down,
        marks: count === 0 ? [] : [{
            kind: 'path', x: 0, y: 0, fill: 'text-muted',
            d: Array.from({ length: count }, (_, index) => figure((index % inRow) * across - width / 2 + across / 2, Math.floor(index / inRow) * down)).join(''),
        }],
    };
}

/** Head and shoulders. */
function figure(x: number, y: number): string {
    return `M${x - 3.5} ${y + 4}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM${x - 6} ${y + 17}V${y + 14.5}a5 5 0 0 1 5-5h2a5 5 0 0 1 5 5v2.5z`;
}
