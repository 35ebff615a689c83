/** A piece of a path with absolute coordinates. */
export type Segment =
    | readonly ['M' | 'L', x: number, y: number]
    | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
    | readonly ['Z'];

/** The `d` of an SVG path as moves, lines and cubic curves, which every format has. What can't be read ends the path. */
export function segmentsOf(d: string): readonly Segment[] {
    const segments: Segment[] = [];
    let [x, y, startX, startY] = [0, 0, 0, 0];
    /** Where the last curve came from: `S` and `T` go on from there. */
    let [cubicX, cubicY, quadX, quadY] = [0, 0, 0, 0];
    let previous = '';
    const to = (toX: number, toY: number) => {
        [x, y] = [toX, toY];
    };
    const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number) => {
        segments.push(['C', x1, y1, x2, y2, toX, toY]);
        [cubicX, cubicY] = [x2, y2];
        to(toX, toY);
    };
    const quadratic = (controlX: number, controlY: number, toX: number, toY: number) => {
        [quadX, quadY] = [controlX, controlY];
        curve(x + 2 / 3 * (controlX - x), y + 2 / 3 * (controlY - y), toX + 2 / 3 * (controlX - toX), toY + 2 / 3 * (controlY - toY), toX, toY);
    };
    for (const { letter, numbers } of commandsOf(d)) {
        const isRelative = letter === letter.toLowerCase();
        const command = letter.toUpperCase();
        const [baseX, baseY] = isRelative ? [x, y] : [0, 0];
        const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = numbers;
        switch (command) {
            case 'M':
                to(baseX + a, baseY + b);
                [startX, startY] = [x, y];
                segments.push(['M', x, y]);
                break;
            case 'L':
                to(baseX + a, baseY + b);
                segments.push(['L', x, y]);
                break;
            case 'H':
                to(baseX + a, y);
                segments.push(['L', x, y]);
                break;
            case 'V':
                to(x, baseY + a);
                segments.push(['L', x, y]);
                break;
            case 'C':
                curve(baseX + a, baseY + b, baseX + c, baseY + e, baseX + f, baseY + g);
                break;
            case 'S':
                curve(...(/[CS]/.test(previous) ? [2 * x - cubicX, 2 * y - cubicY] as const : [x, y] as const), baseX + a, baseY + b, baseX + c, baseY + e);
                break;
            case 'Q':
                quadratic(baseX + a, baseY + b, baseX + c, baseY + e);
                break;
            case 'T':
                quadratic(...(/[QT]/.test(previous) ? [2 * x - quadX, 2 * y - quadY] as const : [x, y] as const), baseX + a, baseY + b);
                break;
            case 'A':
                for (const piece of arc({ x, y, rx: a, ry: b, turn: c, isLarge: e !== 0, isSweep: f !== 0, toX: baseX + g, toY: baseY + h })) {
                    curve(...piece);
                }
                to(baseX + g, baseY + h);
                break;
            case 'Z':
                segments.push(['Z']);
                to(startX, startY);
                break;
        }
        previous = command;
    }
    return segments;
}

/** The smallest box around the points of a path. */
export function boxOf(segments: readonly Segment[]): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
    const numbers = segments.map(([, ...all]) => all as readonly number[]);
    const xs = numbers.flatMap(all => all.filter((_, index) => index % 2 === 0));
    const ys = numbers.flatMap(all => all.filter((_, index) => index % 2 === 1));
    if (xs.length === 0) {
        return { x: 0, y: 0, width: 0, height: 0 };
    }
    const [x, y] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
    return { x, y, width: xs.reduce((a, b) => Math.max(a, b)) - x, height: ys.reduce((a, b) => Math.max(a, b)) - y };
}

const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Commands with as many numbers as they take; a command may be followed by the numbers of several. */
function* commandsOf(d: string): Generator<{ readonly letter: string; readonly numbers: readonly number[] }> {
    for (const [, letter = '', rest = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
        const count = counts[letter.toUpperCase()]!;
        const numbers = letter.toUpperCase() === 'A' ? arcNumbers(rest) : (rest.match(number) ?? []).map(Number);
        if (count === 0) {
            yield { letter, numbers: [] };
        }
        const times = count === 0 ? 0 : Math.floor(numbers.length / count);
        for (let time = 0; time < times; time++) {
            // What follows a move is lines.
            yield { letter: time > 0 && letter === 'M' ? 'L' : time > 0 && letter === 'm' ? 'l' : letter, numbers: numbers.slice(time * count, (time + 1) * count) };
        }
    }
}

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

/** The two flags of an arc may stand without a space behind them. */
function arcNumbers(text: string): readonly number[] {
    const one = '([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)[\\s,]*';
    return [...text.matchAll(new RegExp(`${one}${one}${one}([01])[\\s,]*([01])[\\s,]*${one}${one}`, 'gi'))].flatMap(([, ...parts]) => parts.slice(0, 7).map(Number));
}

interface Arc {
    readonly x: number;
    readonly y: number;
    readonly rx: number;
    readonly ry: number;
    readonly turn: number;
    readonly isLarge: boolean;
    readonly isSweep: boolean;
    readonly toX: number;
    readonly toY: number;
}

/** An arc of an ellipse as cubic curves, each of a quarter at most: SVG 2, appendix B.2.4. */
function arc({ x, y, rx: wantedX, ry: wantedY, turn, isLarge, isSweep, toX, toY }: Arc): readonly (readonly [number, number, number, number, number, number])[] {
    let [rx, ry] = [Math.abs(wantedX), Math.abs(wantedY)];
    if (rx === 0 || ry === 0 || x === toX && y === toY) {
        return x === toX && y === toY ? [] : [[x, y, toX, toY, toX, toY]];
    }
    const [cos, sin] = [Math.cos(turn * Math.PI / 180), Math.sin(turn * Math.PI / 180)];
    const [halfX, halfY] = [(x - toX) / 2, (y - toY) / 2];
    const [ownX, ownY] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
    const grow = Math.sqrt(Math.max(1, ownX ** 2 / rx ** 2 + ownY ** 2 / ry ** 2));
    [rx, ry] = [rx * grow, ry * grow];
    const rest = rx ** 2 * ownY ** 2 + ry ** 2 * ownX ** 2;
    const factor = (isLarge === isSweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx ** 2 * ry ** 2 - rest) / rest));
    const [centreX, centreY] = [factor * rx * ownY / ry, -factor * ry * ownX / rx];
    const from = Math.atan2((ownY - centreY) / ry, (ownX - centreX) / rx);
    const end = Math.atan2((-ownY - centreY) / ry, (-ownX - centreX) / rx);
    const sweep = isSweep ? (end - from + 4 * Math.PI) % (2 * Math.PI) : -((from - end + 4 * Math.PI) % (2 * Math.PI));
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    const handle = 4 / 3 * Math.tan(step / 4);
    const place = (px: number, py: number) => [
        cos * (px * rx + centreX) - sin * (py * ry + centreY) + (x + toX) / 2,
        sin * (px * rx + centreX) + cos * (py * ry + centreY) + (y + toY) / 2,
    ] as const;
    return Array.from({ length: pieces }, (_, index) => {
        const [a, b] = [from + index * step, from + (index + 1) * step];
        return [
            ...place(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a)),
            ...place(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b)),
            ...place(Math.cos(b), Math.sin(b)),
        ] as const;
    });
}
