import type { Experience } from '../../model/journey.ts';
import { beginOpportunity } from '../begin.ts';
import { isRejected } from '../rejected.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const dropOffWithoutOpportunity = defineRule({
    id: 'drop-off-without-opportunity',
    group: 'Cause and action',
    level: 'warning',
    on: 'Stage',
    summary: 'Where many leave, an opportunity says how to help them.',
    why: 'A share of customers lost is the clearest call to act that a map can hold. An opportunity of the same touchpoint or of its stage will do, as long as it is not rejected. Where a pain stands beside the drop-off, that pain is what wants an opportunity, or a reason why it is accepted, and nothing more is said here. Several drop-offs of one touchpoint count together.',
    source: 'How many left before they bought, and how can you help them? So guides to journey mapping ask when a map is done.',
    options: { percent: { value: 20, meaning: 'How many customers in a hundred have to leave.' } },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { drop-off 30% "Takes coffee" opportunity "A faster kettle" } } }',
        'journey Tea { stage Brew { opportunity "A faster kettle" touchpoint Kettle { drop-off 30% } } }',
        'journey Tea { stage Brew { touchpoint Kettle { drop-off 19% } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { drop-off 30% pain "It takes four minutes" accepted "Water is water" } } }', because: 'The pain behind it is accepted.' },
        'journey Tea { stage Brew { touchpoint Kettle { drop-off 30% pain Slow "It takes four minutes" } touchpoint Cup { opportunity "A faster kettle" { addresses Slow } } } }',
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|drop-off 30% "Takes coffee"|>\n            thought "Still not?"\n        }\n        touchpoint Cup { opportunity "A bigger cup" }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            drop-off 30% "Takes coffee"\n            opportunity "…" {\n                owner "…"\n                status idea\n            }\n            thought "Still not?"\n        }\n        touchpoint Cup { opportunity "A bigger cup" }\n    }\n}\n',
        },
        {
            code: 'journey Tea { stage Brew { touchpoint Kettle { drop-off 8% "Forgets it" <|drop-off 15% "Takes coffee"|> } } }',
            fixed: 'journey Tea { stage Brew { touchpoint Kettle { drop-off 8% "Forgets it" drop-off 15% "Takes coffee" opportunity "…" { owner "…" status idea } } } }',
            because: '23% in all.',
        },
    ],
    check(stage, { dialect, option, report }) {
        if (hasPlan(stage)) {
            return;
        }
        for (const touchpoint of stage.touchpoints.filter(it => it.pains.length === 0 && !hasPlan(it))) {
            const { dropOffs } = touchpoint;
            const rejected = [...stage.opportunities, ...touchpoint.opportunities];
            const percent = dropOffs.reduce((sum, it) => sum + (it.percent ?? 0), 0);
            const largest = dropOffs.reduce((a, b) => (b.percent ?? 0) > (a?.percent ?? 0) ? b : a, dropOffs[0]);
            if (largest && percent >= option('percent')) {
                report({
                    message: `${quoted(touchpoint.label)} loses ${Math.round(percent * 100) / 100}% of the customers, and nothing is planned to help them: add an opportunity.`,
                    at: largest,
                    ...(rejected.length > 0 && { related: rejected.map(isRejected) }),
                    fixes: [{ title: 'Add an opportunity', edits: [{ kind: 'after', range: largest.origin.range, statement: beginOpportunity(undefined, dialect) }] }],
                });
            }
        }
    },
});

function hasPlan({ opportunities }: Experience): boolean {
    return opportunities.some(({ status }) => status !== 'rejected');
}
