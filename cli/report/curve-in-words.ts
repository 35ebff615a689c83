import { curvesOf, type Curve, type CurvePoint } from '../../language/model/curve.ts';
import type { Journey, Scale } from '../../language/model/journey.ts';
import type { Block } from './blocks.ts';

/** A difference under this many levels is no fall. */
const leastFall = 0.5;

/** The curve as one would tell it: where it begins, its best and its worst, where it falls, and where it ends. */
export function curveInWords(journey: Journey): readonly Block[] {
    return curvesOf(journey).map(curve => ({ kind: 'paragraph', text: [...movementOf(curve, journey), ...gapsIn(curve)].join(' ') }));
}

function movementOf({ persona, points, peak, low }: Curve, { scale, personas }: Journey): readonly string[] {
    const felt = points.filter(isFelt);
    const [first, last] = [felt[0], felt.at(-1)];
    const who = persona ?? (personas.length === 1 ? personas[0] : undefined);
    if (!first || !last) {
        return [who ? `Nothing is known of how “${who.label}” feels.` : 'Nothing is known of how it feels.'];
    }
    const at = (point: CurvePoint) => `“${placeOf(point)}” (${feelingOf(point, scale)})`;
    const name = who ? `“${who.label}”` : 'The journey';
    const said = [felt.length === 1 ? `${name} is felt at one place only: ${at(first)}.` : `${name} begins at ${at(first)} and ends at ${at(last)}.`];
    if (peak && low) {
        said.push(`The best is ${at(peak)}, the worst ${at(low)}${reasonsOf(low)}.`);
    } else if (felt.length > 2) {
        said.push('It feels the same all the way.');
    }
    const fall = steepestFall(felt);
    if (fall) {
        said.push(`The steepest fall is from “${placeOf(fall[0])}” to “${placeOf(fall[1])}”.`);
    }
    return said;
}

function gapsIn({ points }: Curve): readonly string[] {
    const gaps = points.filter(point => !isFelt(point));
    return gaps.length === 0 || gaps.length === points.length ? [] : [`Of ${points.length} places ${gaps.length} ${gaps.length === 1 ? 'has' : 'have'} no emotion: ${gaps.map(it => `“${placeOf(it)}”`).join(', ')}.`];
}

type Felt = CurvePoint & { readonly level: number };

function isFelt(point: CurvePoint): point is Felt {
    return point.level !== undefined;
}

function steepestFall(felt: readonly Felt[]): readonly [Felt, Felt] | undefined {
    let steepest: readonly [Felt, Felt] | undefined;
    let most = leastFall;
    for (const [index, point] of felt.slice(1).entries()) {
        const before = felt[index]!;
        if (before.level - point.level > most) {
            [steepest, most] = [[before, point], before.level - point.level];
        }
    }
    return steepest;
}

function placeOf({ stage, touchpoint }: CurvePoint): string {
    return (touchpoint ?? stage).label;
}

function feelingOf({ emotions, score = 0 }: CurvePoint, { lowest }: Scale): string {
    const number = Math.round(100 * score) / 100;
    const feelings = [...new Set(emotions.flatMap(({ feeling }) => feeling ?? []))];
    return [...feelings, `${lowest < 0 && number > 0 ? '+' : ''}${number}`].join(', ');
}

/** What was said there. */
function reasonsOf({ emotions }: CurvePoint): string {
    const texts = emotions.flatMap(({ text }) => text ?? []);
    return texts.length === 0 ? '' : `: ${texts.map(it => `“${it}”`).join(', ')}`;
}
