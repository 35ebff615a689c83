import { AstUtils } from 'langium';
import { configOf } from '../config/document-config.ts';
import { keyOf } from '../dialect.ts';
import type { Finding } from '../finding.ts';
import { isJourney, type Emotion, type Journey } from '../generated/ast.ts';
import { defaultScale, scoreOf } from '../model/emotion.ts';
import type { Scale } from '../model/journey.ts';
import { nearest } from '../nearest.ts';
import { parseNumber } from '../quantity.ts';
import { keywordOf, rangeOf, replace, type Check, type Checked } from './check.ts';

/** An emotion has a score: its own, on the journey's scale, or that of a feeling everybody knows. */
export const emotion: Check = checked => {
    const scales = new Map<Journey, Scale>();
    return checked.nodes.flatMap(node => {
        if (node.$type !== 'Emotion') {
            return [];
        }
        const journey = AstUtils.getContainerOfType(node, isJourney);
        const scale = journey === undefined ? defaultScale : scales.get(journey) ?? scaleOf(journey);
        if (journey) {
            scales.set(journey, scale);
        }
        return check(node as Emotion, scale, checked);
    });
};

function check(node: Emotion, scale: Scale, { document, dialect }: Checked): readonly Finding[] {
    if (node.score !== undefined) {
        const score = parseNumber(node.score)!;
        if (scale.lowest <= score && score <= scale.highest) {
            return [];
        }
        const range = rangeOf(node, 'score');
        const end = score < scale.lowest ? scale.lowest : scale.highest;
        return [{
            rule: 'out-of-range',
            level: 'error',
            message: `“${node.score}” is outside the scale of this journey, ${signed(scale.lowest, scale)} to ${signed(scale.highest, scale)}.`,
            range,
            fixes: [replace(range, signed(end, scale))],
        }];
    }
    if (node.feeling === undefined) {
        return [{ rule: 'feeling-without-score', level: 'error', message: 'An emotion needs a feeling, a score or both, such as emotion frustrated -2.', range: keywordOf(node) }];
    }
    const own = configOf(document).feelings;
    if (own.has(node.feeling) || keyOf(dialect.feelings, node.feeling) !== undefined) {
        return [];
    }
    const range = rangeOf(node, 'feeling');
    const guess = nearest(node.feeling, [...own.keys(), ...Object.values<readonly string[]>(dialect.feelings).flat()]);
    const middle = signed(scoreOf(0, scale), scale);
    const example = signed(scoreOf(2, scale), scale);
    return [{
        rule: 'feeling-without-score',
        level: 'error',
        message: `“${node.feeling}” is not one of the feelings with a score of their own: give it one, such as ${keywordText(node)} ${node.feeling} ${example}.${guess === undefined ? '' : ` Or did you mean “${guess}”?`}`,
        range,
        fixes: [
            ...(guess === undefined ? [] : [replace(range, guess)]),
            { title: `Add a score: ${node.feeling} ${middle}`, edits: [{ kind: 'replace', range: { start: range.end, end: range.end }, text: ` ${middle}` }] },
        ],
    }];
}

function scaleOf(journey: Journey): Scale {
    const written = journey.fields.find(field => field.$type === 'Scale');
    const [lowest, highest] = [written?.lowest, written?.highest].map(text => text === undefined ? undefined : parseNumber(text));
    return lowest !== undefined && highest !== undefined && lowest < highest ? { lowest, highest } : defaultScale;
}

/** With a plus where the scale has a minus: -2 to +2, but 1 to 10. */
function signed(score: number, { lowest }: Scale): string {
    return lowest < 0 && score > 0 ? `+${score}` : `${score}`;
}

function keywordText(node: Emotion): string {
    return node.$cstNode?.text.match(/^\S+/)?.[0] ?? 'emotion';
}
