import type { Curve, CurvePoint } from '../language/model/curve.ts';
import type { Column, Columns } from './columns.ts';
import type { Turn } from './curve-labels.ts';
import { curveLine, type CurveLine } from './curve-line.ts';
import { feltRuns } from './felt-runs.ts';

/** CSS px for one level. */
export const unit = 48;

/** A point of a curve in its place: y is 0 on the baseline and grows downwards. */
export interface Spot {
    readonly x: number;
    readonly y: number;
    readonly level: number;
    readonly point: CurvePoint;
    readonly columns: readonly Column[];
    readonly turn: Turn;
    readonly curve: Curve;
}

/** A curve in its place. */
export interface Plot {
    readonly curve: Curve;
    readonly spots: readonly Spot[];
    /** The curve between two gaps. */
    readonly runs: readonly { readonly spots: readonly Spot[]; readonly line: CurveLine }[];
    readonly felt: ReadonlySet<Column>;
}

/** Places the `nth` of `count` curves: where there are several, they stand a little apart. */
export function plot(curve: Curve, nth: number, count: number, { spans }: Columns): Plot {
    const spread = count < 2 ? 0 : Math.min(36, 80 / (count - 1));
    const shift = (nth - (count - 1) / 2) * spread;
    const felt = new Set<Column>();
    const runs = feltRuns(curve, spans.map(({ stage, columns }) => ({ stage, places: columns })), (point, columns): Draft => {
        const [first, last] = [columns[0]!, columns.at(-1)!];
        columns.forEach(column => felt.add(column));
        return { x: (first.middle + last.middle) / 2 + shift, y: -point.level * unit || 0, level: point.level, point, columns };
    });
    const filled = runs.map(drafts => {
        const spots = drafts.map((draft, index): Spot => ({ ...draft, curve, turn: turnOf(drafts, index) }));
        return { spots, line: curveLine(spots) };
    });
    return { curve, spots: filled.flatMap(it => it.spots), runs: filled, felt };
}

type Draft = Omit<Spot, 'turn' | 'curve'>;

function turnOf(run: readonly Draft[], index: number): Turn {
    const { level } = run[index]!;
    const [before, after] = [run[index - 1]?.level, run[index + 1]?.level];
    const rises = before === undefined ? 0 : Math.sign(level - before);
    const goesOn = after === undefined ? 0 : Math.sign(after - level);
    if (rises === 0 && goesOn === 0) {
        return level < 0 ? 'bottom' : 'top';
    }
    if (rises >= 0 && goesOn <= 0) {
        return 'top';
    }
    return rises <= 0 && goesOn >= 0 ? 'bottom' : rises > 0 ? 'rising' : 'falling';
}
