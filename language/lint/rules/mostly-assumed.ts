import { evidenceShareOf, type EvidenceShare } from '../../model/evidence-share.ts';
import type { Experience, Journey } from '../../model/journey.ts';
import { isToWrite, type Claim } from '../assume.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const mostlyAssumed = defineRule({
    id: 'mostly-assumed',
    group: 'Evidence and numbers',
    level: 'warning',
    on: 'Journey',
    summary: 'At least half of the feelings, pains, gains and quotes rest on evidence.',
    why: 'A map of assumptions is a fine beginning and a bad ground for a decision. The share says how much of it a team has seen, heard or counted. What has no source counts as not sourced; a map in which nothing has one is `unsourced`, and reported there. A sketch of a few statements is not asked, nor is a journey of `kind future`, which holds expectations.',
    source: 'Using assumptions instead of data is one of the common mistakes; a map has to rest on research (Nielsen Norman Group).',
    options: {
        percent: { value: 50, meaning: 'How many of a hundred statements have to be sourced.' },
        statements: { value: 6, meaning: 'How many statements a journey has before it is asked.' },
    },
    good: [
        'evidence Survey\njourney Tea { stage Brew { based on Survey touchpoint Kettle { emotion impatient pain "It takes four minutes" quote "Well?" } touchpoint Cup { emotion happy assumed gain "It warms" assumed quote "At last" assumed } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion impatient assumed pain "It takes four minutes" assumed } } }', because: 'A sketch.' },
        'journey Tea { kind future stage Brew { touchpoint Kettle { emotion happy assumed gain "a" assumed gain "b" assumed gain "c" assumed gain "d" assumed gain "e" assumed } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion happy gain "a" gain "b" gain "c" gain "d" gain "e" } } }', because: 'Not assumed but silent: another matter.' },
    ],
    bad: [
        { code: 'evidence Survey\n\n<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle {\n            emotion impatient from Survey\n            pain "It takes four minutes" from Survey\n            quote "Is it on?" assumed\n        }\n        touchpoint Cup {\n            emotion delighted assumed\n            gain "It warms" assumed\n            quote "At last" assumed\n        }\n    }\n}\n' },
        { code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle { emotion impatient assumed pain "It takes four minutes" assumed quote "Is it on?" assumed }\n        touchpoint Cup { emotion delighted assumed gain "It warms" assumed quote "At last" assumed }\n    }\n}\n' },
    ],
    check(journey, { option, report }) {
        if (journey.kind === 'future' || !isLittle(evidenceShareOf(journey))) {
            return;
        }
        // What is still to be written counts for nothing; few maps get here, so few are looked at twice.
        const share = evidenceShareOf(written(journey));
        if (!isLittle(share)) {
            return;
        }
        const { sourced } = share;
        const all = countOf(share);
        report({
            message: sourced === 0
                ? `Nothing in ${quoted(journey.label)} rests on evidence, none of its ${all} feelings, pains, gains and quotes: find out what holds.`
                : `Little in ${quoted(journey.label)} rests on evidence: ${sourced} of ${all} feelings, pains, gains and quotes, ${Math.floor(sourced * 100 / all)}%.`,
            at: journey,
        });

        function isLittle(share: EvidenceShare): boolean {
            const all = countOf(share);
            return all >= option('statements') && share.sourced + share.assumed > 0 && share.sourced * 100 < all * option('percent');
        }
    },
});

function countOf({ sourced, assumed, unsourced }: EvidenceShare): number {
    return sourced + assumed + unsourced;
}

/** A journey without the statements that are still to be written. */
function written(journey: Journey): Journey {
    const rest = <T extends Experience>(block: T): T => ({ ...block, emotions: block.emotions.filter(isWritten), pains: block.pains.filter(isWritten), gains: block.gains.filter(isWritten) });
    return {
        ...journey,
        stages: journey.stages.map(stage => ({ ...rest(stage), touchpoints: stage.touchpoints.map(it => ({ ...rest(it), quotes: it.quotes.filter(isWritten) })) })),
    };
}

function isWritten(claim: Claim): boolean {
    return !isToWrite(claim);
}
