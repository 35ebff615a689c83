import type { Outline } from '../fonts/harfbuzz.ts';
import { num } from './literal.ts';

/** The operators that make a path of an outline. */
export function operatorsOf(outline: Outline, toX: (x: number) => number = same, toY: (y: number) => number = same): string {
    const place = (x: number, y: number) => `${num(toX(x))} ${num(toY(y))}`;
    let [x, y] = [0, 0];
    return outline.map(([command, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
        const [fromX, fromY] = [x, y];
        switch (command) {
            case 'M':
            case 'L':
                [x, y] = [a, b];
                return `${place(a, b)} ${command === 'M' ? 'm' : 'l'}`;
            case 'Q':
                [x, y] = [c, d];
                return `${place(fromX + 2 / 3 * (a - fromX), fromY + 2 / 3 * (b - fromY))} ${place(c + 2 / 3 * (a - c), d + 2 / 3 * (b - d))} ${place(c, d)} c`;
            case 'C':
                [x, y] = [e, f];
                return `${place(a, b)} ${place(c, d)} ${place(e, f)} c`;
            case 'Z':
                return 'h';
        }
    }).join(' ');
}

function same(value: number): number {
    return value;
}
