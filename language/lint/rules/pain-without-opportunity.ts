import { keyword } from '../../dialect.ts';
import { addressOpenPain, openPains } from '../open-pains.ts';
import { defineRule } from '../rule.ts';
import { isRejected } from '../rejected.ts';
import { blocksOf, isUnwritten } from '../sketch.ts';
import { placeholder, quoted } from '../words.ts';

export const painWithoutOpportunity = defineRule({
    id: 'pain-without-opportunity',
    group: 'Cause and action',
    level: 'warning',
    on: 'Journey',
    summary: 'A pain is addressed by an opportunity, or accepted.',
    why: 'A map without a next step is a poster. A pain may stay, but then somebody decided so and says why. An opportunity may stand anywhere in the journey if it `addresses` the pain; one that names nothing addresses the pains beside it. A rejected one addresses nothing any more. A pain that is still to be written is not asked for one.',
    source: 'Every pain point ends in an opportunity (UXPressia; TheyDo, From journey to action).',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { pain Slow "It takes four minutes" } touchpoint Cup { opportunity "A faster kettle" { addresses Slow } } } }',
        'journey Tea { stage Brew { touchpoint Kettle { pain "It takes four minutes" pain "It hisses" opportunity "A faster kettle" } } }',
        'journey Tea { stage Brew { touchpoint Kettle { pain "It takes four minutes" accepted "Water is water" } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { pain Slow "It takes four minutes" opportunity "A faster kettle" { addresses Slwo } } } }', because: 'A misspelt name is an error already.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { pain "…" } } }', because: 'It is still to be written.' },
        { code: 'persona Ana { goal "Tea" pain "No time" }\njourney Tea for Ana { }', because: 'What hurts the persona in general is not this journey’s to solve.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|pain Slow "It takes four minutes" severity 2|>\n            thought "Still not?"\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            pain Slow "It takes four minutes" severity 2\n            opportunity "How might we …" {\n                addresses Slow\n                owner "…"\n                status idea\n            }\n            thought "Still not?"\n        }\n    }\n}\n',
        },
        {
            code: 'journey Tea {\n    stage Brew {\n        <|pain "It takes four minutes"|>\n        touchpoint Kettle {\n            opportunity "A faster kettle"\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        pain "It takes four minutes"\n        opportunity "How might we …" {\n            owner "…"\n            status idea\n        }\n        touchpoint Kettle {\n            opportunity "A faster kettle"\n        }\n    }\n}\n',
            because: 'The pain is the stage’s, the opportunity the touchpoint’s: it has to name what it is for.',
        },
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|pain "It hisses"|>\n            opportunity "A better lid" { status rejected }\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            pain "It hisses"\n            opportunity "How might we …" {\n                owner "…"\n                status idea\n            }\n            opportunity "A better lid" { status rejected }\n        }\n    }\n}\n',
        },
        {
            code: 'journey Tea { stage Brew { touchpoint Kettle { <|pain "It hisses"|> } } }',
            fixed: 'journey Tea { stage Brew { touchpoint Kettle { pain "It hisses" opportunity "How might we …" { owner "…" status idea } } } }',
        },
    ],
    check(journey, { dialect, hasUnknownName, localeOf, report }) {
        for (const open of openPains(journey)) {
            const { pain, block: { opportunities } } = open;
            if (isUnwritten(pain.text) || opportunities.some(({ origin }) => hasUnknownName(origin.range))) {
                continue;
            }
            const { end } = pain.origin.range;
            const rejected = blocksOf(journey).flatMap(it => it.opportunities).filter(({ status, addresses }) => status === 'rejected' && addresses.includes(pain.id));
            report({
                message: `Nothing is planned about ${quoted(pain.text)}: add an opportunity, or say why the pain is accepted.`,
                at: pain,
                ...(rejected.length > 0 && { related: rejected.map(isRejected) }),
                fixes: [
                    { title: 'Add an opportunity', edits: [addressOpenPain(open, { dialect, localeOf })] },
                    { title: 'Accept the pain, and say why', edits: [{ kind: 'replace', range: { start: end, end }, text: ` ${keyword('accepted', dialect)} ${placeholder}` }] },
                ],
            });
        }
    },
});
