import { keyword, type Dialect } from '../../dialect.ts';
import type { Touchpoint } from '../../model/journey.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isUnwritten } from '../sketch.ts';
import { nameLiteral, placeholder, quoted } from '../words.ts';

export const momentWithoutFailurePath = defineRule({
    id: 'moment-without-failure-path',
    group: 'Feeling',
    level: 'information',
    on: 'Journey',
    summary: 'A moment of truth says what happens if it goes wrong.',
    why: 'Where the customer decides, some decide against. A branch (`leads to … when`) or a drop-off says where they go; without it the map shows the happy path only. A branch with a share instead of a condition will do. A loop back without either is only what comes next.',
    source: 'What happens if the customer does not reach the goal is part of the map, as guides to journey mapping advise.',
    good: [
        'journey Tea { stage Brew { touchpoint Cup { moment "Drinks it or not" drop-off 10% "Takes coffee" } } }',
        'journey Tea { stage Brew { touchpoint Kettle touchpoint Cup { moment leads to Kettle when "it is cold" } } }',
        'journey Tea { stage Brew { touchpoint Kettle touchpoint Cup { moment leads to Kettle 8% } } }',
        { code: 'journey Tea { stage Brew { touchpoint Cup { moment "…" } } }', because: 'Still to be written.' },
        'journey Tea { stage Brew { touchpoint Cup { leads to Cup } } }',
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup {\n            <|moment "Drinks it or not"|>\n            leads to Kettle\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup {\n            moment "Drinks it or not"\n            leads to Kettle when "…"\n            leads to Kettle\n        }\n    }\n}\n',
        },
        {
            code: 'journey Tea { stage Brew { touchpoint Cup { <|moment|> } } }',
            fixed: 'journey Tea { stage Brew { touchpoint Cup { moment drop-off 0% "…" } } }',
        },
    ],
    check({ stages }, { dialect, report }) {
        let before: Touchpoint | undefined;
        for (const touchpoint of stages.flatMap(stage => stage.touchpoints)) {
            const moment = touchpoint.moments.find(({ text }) => text === undefined || !isUnwritten(text));
            if (moment && !hasFailurePath(touchpoint)) {
                const { range } = moment.origin;
                const back: readonly Fix[] = before ? [{ title: `Lead back to ${quoted(before.label)}`, edits: [{ kind: 'after', range, statement: leadBack(before, dialect) }] }] : [];
                const leave: Fix = { title: 'Say how many leave', edits: [{ kind: 'after', range, statement: `${keyword('drop-off', dialect)} 0% ${placeholder}` }] };
                report({
                    message: `${quoted(touchpoint.label)} decides, and nothing says what happens to those who decide against: add where they go.`,
                    at: moment,
                    fixes: [...back, leave],
                });
            }
            before = touchpoint;
        }
    },
});

function hasFailurePath({ dropOffs, leadsTo }: Touchpoint): boolean {
    return dropOffs.length > 0 || leadsTo.some(({ when, percent }) => when !== undefined || percent !== undefined);
}

function leadBack({ name }: Touchpoint, dialect: Dialect): string {
    return `${keyword('leads', dialect)} ${keyword('to', dialect)} ${nameLiteral(name)} ${keyword('when', dialect)} ${placeholder}`;
}
