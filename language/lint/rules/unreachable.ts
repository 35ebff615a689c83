import { keyword } from '../../dialect.ts';
import type { Journey } from '../../model/journey.ts';
import { isExhausted, isUnconditional, nextOf, reachableFrom, stepsOf, type Step } from '../flow.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const unreachable = defineRule({
    id: 'unreachable',
    group: 'Shape',
    level: 'warning',
    on: 'Journey',
    summary: 'Customers can get to every touchpoint.',
    why: 'Touchpoints follow in the order written, and a branch adds a way to that. But where the shares of those who leave and those who go elsewhere make 100%, nobody goes on to the next touchpoint; and a branch that leads past it without a condition or a share reads as the way that all go. If no other branch and no way in leads there, what is passed by is left over, or the condition is missing. Several in a row are one finding.',
    source: 'A step that nobody can get to is no part of the journey: either the way to it is missing, or it is left over from an older map.',
    good: [
        { code: 'journey Tea { stage Brew { touchpoint Kettle { leads to Cup when "it is hot" } touchpoint Wait touchpoint Cup } }', because: 'Some go on.' },
        'journey Tea { stage Brew { touchpoint Kettle { leads to Cup 40% } touchpoint Wait touchpoint Cup } }',
        'journey Tea { stage Brew { touchpoint Kettle { leads to Cup } touchpoint Wait touchpoint Cup { leads to Wait when "it is too hot" } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle touchpoint Cup { leads to Kettle } touchpoint Sip } }', because: 'Back is a loop that some take.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { leads to Sip } } stage Buy { entry web touchpoint Cup } stage Drink { touchpoint Sip } }', because: 'A way in of its own.' },
        { code: 'persona Ana\npersona Ben\njourney Tea for Ana, Ben { stage Brew { touchpoint Kettle by Ana { leads to Sip } touchpoint Wait by Ben touchpoint Sip } }', because: 'Another persona’s way.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { leads to Sipp } touchpoint Wait touchpoint Sip } }', because: 'A name that is not known is an error already.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            leads to Cup // always\n        }\n        <|touchpoint Wait|>\n        touchpoint Look\n    }\n    stage Drink {\n        touchpoint Cup\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            leads to Cup when "…" // always\n        }\n        touchpoint Wait\n        touchpoint Look\n    }\n    stage Drink {\n        touchpoint Cup\n    }\n}\n',
        },
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            leads to Cup 70%\n            drop-off 30%\n        }\n        <|touchpoint Wait|>\n        touchpoint Cup\n    }\n}\n',
        },
    ],
    check(journey, { dialect, textOf, report }) {
        const steps = stepsOf(journey);
        if (!steps || steps.length === 0) {
            return;
        }
        const reached = reachableFrom([0, ...waysIn(journey), ...ofOthers(steps)], nextOf(steps));
        for (const { touchpoint, index } of steps) {
            if (reached.has(index) || !reached.has(index - 1)) {
                continue;
            }
            const before = steps[index - 1]!;
            const jump = before.branches.find(({ edge, to }) => to > index && isUnconditional(edge)) ?? before.branches.find(({ to }) => to > index);
            report({
                message: jump && isUnconditional(jump.edge)
                    ? `Nobody can tell who gets to ${quoted(touchpoint.label)}: ${quoted(before.touchpoint.label)} leads past it to ${quoted(steps[jump.to]!.touchpoint.label)}. Say when it does.`
                    : `Nobody gets to ${quoted(touchpoint.label)}: at ${quoted(before.touchpoint.label)} everybody leaves or goes elsewhere. Say who comes here, or remove it.`,
                at: touchpoint,
                related: [{ uri: before.touchpoint.origin.uri, range: (jump?.edge ?? before.touchpoint).origin.head, message: 'This passes it by.' }],
                ...(jump && isUnconditional(jump.edge) && !isExhausted(before.touchpoint) && !textOf(jump.edge.origin.range).includes(keyword('when', dialect))
                    && before.branches.filter(({ edge, to }) => to > index && isUnconditional(edge)).length === 1 && {
                    fixes: [{
                        title: `Say when it leads to ${quoted(steps[jump.to]!.touchpoint.label)}`,
                        edits: [{ kind: 'replace', range: { start: jump.edge.origin.range.end, end: jump.edge.origin.range.end }, text: ` ${keyword('when', dialect)} ${placeholder}` }],
                    }],
                }),
            });
        }
    },
});

/** Indices of the touchpoints that a stage with entries of its own begins with. */
function waysIn({ stages }: Journey): readonly number[] {
    let index = 0;
    return stages.flatMap(({ entries, touchpoints }) => {
        const first = index;
        index += touchpoints.length;
        return entries.length > 0 && touchpoints.length > 0 ? [first] : [];
    });
}

/** Indices of the touchpoints of a persona whom the touchpoint before is not for. */
function ofOthers(steps: readonly Step[]): readonly number[] {
    return steps.filter(({ touchpoint: { personas }, index }) => {
        const before = steps[index - 1]?.touchpoint.personas ?? [];
        return before.length > 0 && personas.some(({ id }) => !before.some(it => it.id === id));
    }).map(({ index }) => index);
}
