import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { isTooEarly, askedLater } from '../frame.ts';
import { placeholder, quoted } from '../words.ts';

export const missingEnds = defineRule({
    id: 'missing-ends',
    group: 'Frame',
    level: 'information',
    on: 'Journey',
    summary: 'A journey says what sets it off and how it ends.',
    why: `Maps begin with the first click and end with the payment. The customer’s journey begins with something that happens to them, and ends when they have what they came for; what lies outside the company’s view is missed first. ${askedLater}`,
    source: 'Maps start too late and end too early (Gartner).',
    good: [
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" trigger "It is cold" outcome "Warm hands" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        { code: 'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup } }', because: 'A sketch.' },
        { code: 'persona Ana { goal "Tea" }\njourney Day for Ana { stage Morning { touchpoint Breakfast { details Tea } } }\njourney Tea for Ana { goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }', because: 'A close-up begins and ends with its touchpoint.' },
    ],
    bad: [
        {
            code: 'persona Ana { goal "Tea" }\n\n<|journey Tea for Ana|> {\n    goal "Hot tea"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            fixed: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    trigger "…"\n    outcome "…"\n    goal "Hot tea"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
        },
        {
            code: 'persona Ana { goal "Tea" }\n\n<|journey Tea for Ana|> {\n    goal "Hot tea"\n    trigger "It is cold" // in winter\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            fixed: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    outcome "…"\n    goal "Hot tea"\n    trigger "It is cold" // in winter\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
        },
    ],
    check(journey, { usesOf, dialect, report }) {
        const missing = (['trigger', 'outcome'] as const).filter(key => journey[key] === undefined);
        if (missing.length === 0 || isTooEarly(journey, usesOf)) {
            return;
        }
        report({
            message: `${quoted(journey.label)} doesn’t say ${missing.map(key => meanings[key]).join(' or ')}: add its ${missing.join(' and its ')}.`,
            at: journey,
            fixes: [{
                title: `Add the ${missing.join(' and the ')}`,
                edits: [{ kind: 'add', into: journey.origin, statement: missing.map(key => `${keyword(key, dialect)} ${placeholder}`).join('\n'), at: 'start' }],
            }],
        });
    },
});

const meanings = { trigger: 'what sets it off', outcome: 'how it ends' } as const;
