import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const missingOwner = defineRule({
    id: 'missing-owner',
    group: 'Frame',
    level: 'warning',
    on: 'Journey',
    summary: 'A journey has an owner.',
    why: 'A journey crosses departments, so nobody feels responsible for all of it. The owner sees to it that the map stays true and that something comes of it. Owners of touchpoints and opportunities answer for their part only.',
    source: 'Every journey requires an owner (Forrester).',
    good: ['journey Tea { owner "Kitchen" stage Brew { touchpoint Kettle } }'],
    bad: [
        {
            code: '<|journey Tea "A cup of tea"|> {\n    goal "Hot tea"\n}\n',
            fixed: 'journey Tea "A cup of tea" {\n    owner "…"\n    goal "Hot tea"\n}\n',
        },
        {
            code: '<|journey Tea|> { // how we make it\n    team "Kitchen", "Garden"\n    stage Brew {\n        touchpoint Kettle { owner "Kitchen" }\n    }\n}\n',
            fixed: 'journey Tea { // how we make it\n    owner "…"\n    team "Kitchen", "Garden"\n    stage Brew {\n        touchpoint Kettle { owner "Kitchen" }\n    }\n}\n',
            because: 'The teams that work on a map do not answer for it.',
        },
    ],
    check(journey, { dialect, report }) {
        if (journey.owner !== undefined) {
            return;
        }
        report({
            message: `Nobody answers for ${quoted(journey.label)}: name the owner of the journey.`,
            at: journey,
            fixes: [{ title: 'Add an owner', edits: [{ kind: 'add', into: journey.origin, statement: `${keyword('owner', dialect)} ${placeholder}`, at: 'start' }] }],
        });
    },
});
