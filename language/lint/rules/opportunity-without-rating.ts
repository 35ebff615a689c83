import { keyword, type Dialect } from '../../dialect.ts';
import type { Opportunity } from '../../model/journey.ts';
import { defineRule, type Fix } from '../rule.ts';
import { blocksOf, isUnwritten } from '../sketch.ts';
import { quoted } from '../words.ts';

export const opportunityWithoutRating = defineRule({
    id: 'opportunity-without-rating',
    group: 'Cause and action',
    level: 'information',
    on: 'Journey',
    summary: 'An opportunity says how much it would change, and how much work it is.',
    why: 'Impact and effort, from 1 to 5 each, put opportunities in an order: what leaders ask a map for is where to begin. One opportunity alone needs no order, and what is done or rejected has none. A journey in which nothing is rated is reported once.',
    source: 'Opportunities are prioritised by impact and effort (TheyDo; Smaply).',
    options: { opportunities: { value: 2, meaning: 'How many open opportunities a journey has before they need an order.' } },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { impact 5 effort 3 } opportunity "A quiet kettle" { impact 2 effort 4 } } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" } } }', because: 'The only one.' },
        'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { impact 5 effort 3 } opportunity "A quiet kettle" { status done } opportunity "A red kettle" { status rejected } } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { impact 5 effort 3 } opportunity "…" } } }', because: 'Still to be written.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            opportunity "A faster kettle" { impact 5 effort 3 }\n            <|opportunity "A quiet kettle"|> {\n                impact 2\n            }\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            opportunity "A faster kettle" { impact 5 effort 3 }\n            opportunity "A quiet kettle" {\n                impact 2\n                effort 3\n            }\n        }\n    }\n}\n',
            because: 'What is added is the middle, to be thought about.',
        },
        {
            code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle { opportunity "A faster kettle" }\n        touchpoint Cup { opportunity "A bigger cup" }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { opportunity "A faster kettle" { impact 3 effort 3 } }\n        touchpoint Cup { opportunity "A bigger cup" { impact 3 effort 3 } }\n    }\n}\n',
        },
    ],
    check(journey, { dialect, option, isIgnored, placeOf, report }) {
        const open = blocksOf(journey).flatMap(({ opportunities }) => opportunities).filter(({ status, text }) => status !== 'done' && status !== 'rejected' && !isUnwritten(text));
        const unrated = open.flatMap(opportunity => {
            // One that can't be read stands there, and is an error already.
            const missing = (['impact', 'effort'] as const).filter(key => opportunity[key] === undefined && placeOf(opportunity, key) === undefined);
            return missing.length > 0 && !isIgnored(opportunity) ? [{ opportunity, missing }] : [];
        });
        if (open.length < option('opportunities') || unrated.length === 0) {
            return;
        }
        if (unrated.length > 1 && unrated.length === open.length && unrated.every(({ missing }) => missing.length === 2)) {
            report({
                message: `None of the ${open.length} opportunities of ${quoted(journey.label)} says how much it would change and how much work it is: rate them, to know where to begin.`,
                at: journey,
                related: unrated.map(({ opportunity: { origin, text } }) => ({ uri: origin.uri, range: origin.head, message: quoted(text) })),
                fixes: [{ title: 'Rate all of them 3, the middle', edits: unrated.flatMap(it => rate(it.opportunity, it.missing, dialect).edits) }],
            });
            return;
        }
        for (const { opportunity, missing } of unrated) {
            report({
                message: `${quoted(opportunity.text)} can’t be weighed against the others: add its ${missing.join(' and its ')}.`,
                at: opportunity,
                fixes: [rate(opportunity, missing, dialect)],
            });
        }
    },
});

function rate({ origin }: Opportunity, missing: readonly ('impact' | 'effort')[], dialect: Dialect): Fix {
    return {
        title: `Add ${missing.map(key => `an ${key}`).join(' and ')} of 3, the middle`,
        edits: [{ kind: 'add', into: origin, statement: missing.map(key => `${keyword(key, dialect)} 3`).join('\n') }],
    };
}
