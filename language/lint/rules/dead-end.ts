import { keyword } from '../../dialect.ts';
import { nextOf, reachableFrom, stepsOf, type Step } from '../flow.ts';
import { defineRule } from '../rule.ts';
import { nameLiteral, quoted } from '../words.ts';

export const deadEnd = defineRule({
    id: 'dead-end',
    group: 'Shape',
    level: 'warning',
    on: 'Journey',
    summary: 'A branch returns, or ends the journey.',
    why: 'A branch shows what happens if something goes wrong. Where it leads to touchpoints that lead to one another only, the map doesn’t say how the customer gets out, and often nobody has thought of it. Touchpoints follow in the order written, so that only shares of 100% and branches ahead on no condition keep everybody from going on; who drops off has ended the journey.',
    source: 'What happens if the customer does not reach the goal is a question that a map has to answer.',
    good: [
        { code: 'journey Tea { stage Brew { touchpoint Kettle { leads to Help when "it fails" } touchpoint Help touchpoint Cup } }', because: 'After the help comes the cup.' },
        'journey Tea { stage Brew { touchpoint Kettle { leads to Help when "it fails" } touchpoint Cup { leads to Sip } touchpoint Help { leads to Kettle 100% } touchpoint Sip } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { leads to Help when "it fails" } touchpoint Help { drop-off 100% } touchpoint Cup } }', because: 'They leave, and the map says so.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { leads to Help when "it fails" } touchpoint Help { leads to Help when "nobody answers" 60% } touchpoint Cup } }', because: 'Some go on.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { leads to Call when "it fails" 8% }\n        touchpoint Sip { leads to Cup }\n        <|touchpoint Call|> {\n            leads to Wait 100%\n        }\n        touchpoint Wait { leads to Call 100% }\n        touchpoint Cup\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { leads to Call when "it fails" 8% }\n        touchpoint Sip { leads to Cup }\n        touchpoint Call {\n            leads to Wait 100%\n            leads to Kettle\n        }\n        touchpoint Wait { leads to Call 100% }\n        touchpoint Cup\n    }\n}\n',
            because: 'Round and round.',
        },
    ],
    check(journey, { dialect, report }) {
        const steps = stepsOf(journey);
        const last = (steps?.length ?? 0) - 1;
        if (!steps || last < 0) {
            return;
        }
        const getsOn = reachableFrom([last, ...steps.filter(({ touchpoint }) => touchpoint.dropOffs.length > 0).map(({ index }) => index)], previousOf(steps));
        const reported = new Set<number>();
        for (const { touchpoint: from, index, branches } of steps) {
            for (const { edge, to } of branches) {
                const { touchpoint } = steps[to]!;
                if (getsOn.has(to) || !getsOn.has(index) || reported.has(to)) {
                    continue;
                }
                reported.add(to);
                report({
                    message: `Nobody gets on from ${quoted(touchpoint.label)}: say where this branch returns, or how it ends.`,
                    at: touchpoint,
                    related: [{ uri: edge.origin.uri, range: edge.origin.range, message: 'This branch leads here.' }],
                    fixes: [{
                        title: `It leads back to ${quoted(from.label)}`,
                        edits: [{ kind: 'add', into: touchpoint.origin, statement: `${keyword('leads', dialect)} ${keyword('to', dialect)} ${nameLiteral(from.name)}` }],
                    }],
                });
            }
        }
    },
});

/** From where one can come to a step. */
function previousOf(steps: readonly Step[]): (index: number) => readonly number[] {
    const next = nextOf(steps);
    const previous = steps.map((): number[] => []);
    for (const { index } of steps) {
        next(index).forEach(to => previous[to]!.push(index));
    }
    return index => previous[index]!;
}
