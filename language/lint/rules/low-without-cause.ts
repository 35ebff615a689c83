import { keyword } from '../../dialect.ts';
import type { Experience } from '../../model/journey.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const lowWithoutCause = defineRule({
    id: 'low-without-cause',
    group: 'Cause and action',
    level: 'warning',
    on: 'Stage',
    summary: 'Where it feels bad, a pain or a barrier says why.',
    why: 'Low points are where expectations fail. Which one failed is what a team can act on; the feeling alone is not. A pain or barrier of the stage counts for all that happens in it, and several bad feelings in one place are reported once.',
    source: 'Low points of the curve are where expectations are not met (Nielsen Norman Group).',
    options: { below: { value: 0, meaning: 'A feeling lower than this needs a cause, on the scale from -2 to +2.' } },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { emotion impatient pain "It takes four minutes" } } }',
        'journey Tea { stage Brew { touchpoint Kettle { barrier "No socket" emotion -2 } } }',
        'journey Tea { stage Brew { touchpoint Kettle { emotion indifferent } touchpoint Cup { emotion +0.5 } } }',
        'journey Tea { stage Brew { pain "It takes four minutes" touchpoint Kettle { emotion bored } } }',
        'journey Tea { stage Brew { emotion sad touchpoint Kettle { pain "It takes four minutes" } } }',
        { code: 'journey Tea { scale 1 to 10 stage Brew { touchpoint Kettle { emotion 6 } } }', because: '6 of 10 is no low.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|emotion impatient|>\n            thought "Still not?"\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion impatient\n            pain "…"\n            thought "Still not?"\n        }\n    }\n}\n',
        },
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|emotion -0.5|> // after a minute\n            emotion -2\n        }\n        touchpoint Cup { pain "Too hot" }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion -0.5 // after a minute\n            pain "…"\n            emotion -2\n        }\n        touchpoint Cup { pain "Too hot" }\n    }\n}\n',
            because: 'The pain of another touchpoint explains nothing here.',
        },
        { code: 'journey Tea { stage Brew { <|emotion sad|> touchpoint Kettle } }', fixed: 'journey Tea { stage Brew { emotion sad pain "…" touchpoint Kettle } }' },
    ],
    check(stage, { dialect, isIgnored, option, report }) {
        if (hasCause(stage)) {
            return;
        }
        const inTouchpoints = stage.touchpoints.some(hasCause);
        for (const block of [...inTouchpoints ? [] : [stage], ...stage.touchpoints.filter(it => !hasCause(it))]) {
            const low = block.emotions.find(emotion => emotion.level !== undefined && emotion.level < option('below') && !isIgnored(emotion));
            if (low) {
                report({
                    message: `Something in ${quoted(block.label)} feels bad, and nothing says why: add the pain behind it.`,
                    at: low,
                    fixes: [{ title: 'Add a pain', edits: [{ kind: 'after', range: low.origin.range, statement: `${keyword('pain', dialect)} ${placeholder}` }] }],
                });
            }
        }
    },
});

function hasCause({ pains, barriers }: Experience): boolean {
    return pains.length > 0 || barriers.length > 0;
}
