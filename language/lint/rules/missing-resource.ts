import type { Experience } from '../../model/journey.ts';
import { beginOpportunity } from '../begin.ts';
import { isRejected } from '../rejected.ts';
import { defineRule, type Fix } from '../rule.ts';
import { quoted } from '../words.ts';

export const missingResource = defineRule({
    id: 'missing-resource',
    group: 'Cause and action',
    level: 'information',
    on: 'Stage',
    summary: 'Where something is missing, an opportunity says what to do about it.',
    why: 'A resource that the company needs and has not got is a next step: get it, or do without. An opportunity of the same touchpoint or of its stage will do, as long as it is not rejected. Several missing resources in one place are reported once.',
    source: 'List the resources you have and those you will need, as guides to journey mapping advise.',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { resource "Hot water" missing opportunity "A second kettle" } } }',
        'journey Tea { stage Brew { opportunity "A second kettle" touchpoint Kettle { resource "Hot water" missing } } }',
        'journey Tea { stage Brew { resource "Hot water" missing touchpoint Kettle { opportunity "A second kettle" } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { resource "Hot water" planned resource "Tea" available resource "Milk" } } }', because: 'What is planned is on its way.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|resource "Hot water" missing|>\n            resource "Sugar" missing\n        }\n        touchpoint Cup { opportunity "A bigger cup" }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            resource "Hot water" missing\n            opportunity "…" {\n                owner "…"\n                status idea\n            }\n            resource "Sugar" missing\n        }\n        touchpoint Cup { opportunity "A bigger cup" }\n    }\n}\n',
        },
        {
            code: 'journey Tea { stage Brew { touchpoint Kettle { <|resource "Hot water" missing|> opportunity "A second kettle" { status rejected } } } }',
            fixed: 'journey Tea { stage Brew { touchpoint Kettle { resource "Hot water" missing opportunity "…" { owner "…" status idea } opportunity "A second kettle" { status rejected } } } }',
            because: 'What is rejected is no next step.',
        },
    ],
    check(stage, { dialect, isIgnored, piecesOf, report }) {
        const inTouchpoints = stage.touchpoints.some(hasPlan);
        if (hasPlan(stage)) {
            return;
        }
        for (const block of [...inTouchpoints ? [] : [stage], ...stage.touchpoints.filter(it => !hasPlan(it))]) {
            const missing = block.resources.filter(resource => resource.availability === 'missing' && !isIgnored(resource));
            const [first, ...others] = missing;
            const rejected = block === stage ? stage.opportunities : [...stage.opportunities, ...block.opportunities];
            if (first) {
                const word = piecesOf(first).at(-1);
                const plan: Fix | undefined = others.length === 0 && word
                    ? { title: 'It is planned', edits: [{ kind: 'replace', range: word, text: dialect.enumerations.availability.planned[0]! }] } : undefined;
                report({
                    message: others.length === 0
                        ? `${quoted(first.text)} is missing, and nothing says what to do about it: add an opportunity.`
                        : `${quoted(first.text)} and more are missing in ${quoted(block.label)}, and nothing says what to do about it: add an opportunity.`,
                    at: first,
                    ...(others.length + rejected.length > 0 && { related: [...others.map(({ origin, text }) => ({ uri: origin.uri, range: origin.range, message: `${quoted(text)} is missing, too.` })), ...rejected.map(isRejected)] }),
                    fixes: [
                        { title: 'Add an opportunity', edits: [{ kind: 'after', range: first.origin.range, statement: beginOpportunity(undefined, dialect) }] },
                        ...plan ? [plan] : [],
                    ],
                });
            }
        }
    },
});

function hasPlan({ opportunities }: Experience): boolean {
    return opportunities.some(({ status }) => status !== 'rejected');
}
