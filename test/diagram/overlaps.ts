import type { Corner, TextBox } from './scene-texts.ts';

/** Pairs of lines of text of one layer that share more than a hair of the sheet. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
    const sheet = boxes.filter(it => it.part.role === 'tile' || it.part.role === 'backdrop');
    const layers = [sheet, ...(['header', 'heads', 'rail', 'legend'] as const).map(role => boxes.filter(it => it.part.role === role))];
    return layers.flatMap(layer => pairsOf(layer).map(([a, b]) => `${a.group.key} “${a.text}” on ${b.group.key} “${b.text}”`));
}

/** Boxes that meet. From top to bottom, one is compared with those that begin above its bottom. */
function pairsOf(layer: readonly TextBox[]): readonly (readonly [TextBox, TextBox])[] {
    const sorted = layer.toSorted((a, b) => a.top - b.top);
    return sorted.flatMap((a, index) => {
        const pairs: (readonly [TextBox, TextBox])[] = [];
        for (let next = index + 1; next < sorted.length && sorted[next]!.top < a.bottom; next++) {
            if (meet(a, sorted[next]!)) {
                pairs.push([a, sorted[next]!]);
            }
        }
        return pairs;
    });
}

const hair = 1;

/** Two turned rectangles are apart where a side of one has all of the other beyond it. */
function meet(a: TextBox, b: TextBox): boolean {
    return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair
        && ![a, b].some(it => it.corners.slice(0, 2).some((corner, index) => isApart(corner, it.corners[index + 1]!, a, b)));
}

function isApart([x1, y1]: Corner, [x2, y2]: Corner, a: TextBox, b: TextBox): boolean {
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const spanOf = ({ corners }: TextBox) => {
        const along = corners.map(([x, y]) => (x * (x2 - x1) + y * (y2 - y1)) / length);
        return [Math.min(...along), Math.max(...along)] as const;
    };
    const [first, second] = [spanOf(a), spanOf(b)];
    return first[0] >= second[1] - hair || second[0] >= first[1] - hair;
}
