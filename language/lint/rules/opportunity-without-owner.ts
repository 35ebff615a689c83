import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const opportunityWithoutOwner = defineRule({
    id: 'opportunity-without-owner',
    group: 'Cause and action',
    level: 'warning',
    on: 'Opportunity',
    summary: 'An opportunity says who sees to it, and how far it is.',
    why: 'What is everybody’s is nobody’s: without an owner an idea stays on the map. The status tells a reader what is decided. A rejected opportunity needs no owner.',
    source: 'Accountability makes the map move (Forrester; TheyDo).',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { owner "Kitchen" status idea } } } }',
        'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { status rejected } } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { owner "Kitchen" status perhaps } } } }', because: 'A status that is not known is an error already.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|opportunity "A faster kettle"|> {\n                impact 5\n            }\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            opportunity "A faster kettle" {\n                impact 5\n                owner "…"\n                status idea\n            }\n        }\n    }\n}\n',
        },
        {
            code: 'journey Tea {\n    owner "Kitchen"\n    stage Brew {\n        touchpoint Kettle {\n            <|opportunity "A faster kettle"|> { status doing }\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    owner "Kitchen"\n    stage Brew {\n        touchpoint Kettle {\n            opportunity "A faster kettle" {\n                status doing\n                owner "…"\n            }\n        }\n    }\n}\n',
            because: 'Who owns the journey need not be who sees to this.',
        },
        {
            code: 'journey Tea { stage Brew { <|opportunity "A faster kettle"|> touchpoint Kettle } }',
            fixed: 'journey Tea { stage Brew { opportunity "A faster kettle" { owner "…" status idea } touchpoint Kettle } }',
        },
    ],
    check(opportunity, { dialect, placeOf, report }) {
        const { owner, status, origin, text } = opportunity;
        if (status === 'rejected') {
            return;
        }
        const missing = [
            ...owner === undefined ? [{ what: 'owner', message: 'nobody sees to it', statement: `${keyword('owner', dialect)} ${placeholder}` }] : [],
            ...status === undefined && placeOf(opportunity, 'status') === undefined
                ? [{ what: 'status', message: 'nobody knows how far it is', statement: `${keyword('status', dialect)} ${dialect.enumerations.status.idea[0]}` }] : [],
        ];
        if (missing.length > 0) {
            report({
                message: `${quoted(text)} is a good idea, but ${missing.map(it => it.message).join(' and ')}: add ${missing.map(it => `its ${it.what}`).join(' and ')}.`,
                at: opportunity,
                fixes: [{ title: `Add the ${missing.map(it => it.what).join(' and the ')}`, edits: [{ kind: 'add', into: origin, statement: missing.map(it => it.statement).join('\n') }] }],
            });
        }
    },
});
