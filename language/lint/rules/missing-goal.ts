import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const missingGoal = defineRule({
    id: 'missing-goal',
    group: 'Frame',
    level: 'warning',
    on: 'Journey',
    summary: 'A journey says what the customer wants to reach.',
    why: 'Every stage is judged by how far it takes the customer towards the goal. Without one the map only lists what happens.',
    source: 'Setting clear objectives is the first step of mapping; a missing goal is the first of the five common mistakes.',
    good: [
        'journey Tea { goal "A cup of tea in five minutes" stage Brew { touchpoint Kettle { emotion happy } } }',
        'journey Tea { stage Brew { touchpoint Kettle } goal "A cup of tea in five minutes" goal "Warm hands" }',
    ],
    bad: [
        {
            code: '<|journey Tea|> {\n    stage Brew {\n    }\n}\n',
            fixed: 'journey Tea {\n    goal "…"\n    stage Brew {\n    }\n}\n',
        },
        {
            code: '<|journey Tea|> { // how we make it\n    stage Brew { goal "Hot water" }\n}\n',
            fixed: 'journey Tea { // how we make it\n    goal "…"\n    stage Brew { goal "Hot water" }\n}\n',
            because: 'The goal of a stage is not yet that of the journey.',
        },
    ],
    check(journey, { dialect, report }) {
        if (journey.goals.length > 0) {
            return;
        }
        report({
            message: `The journey ${quoted(journey.label)} has no goal: say what the customer wants to reach.`,
            at: journey,
            fixes: [{ title: 'Add a goal', edits: [{ kind: 'add', into: journey.origin, statement: `${keyword('goal', dialect)} ${placeholder}`, at: 'start' }] }],
        });
    },
});
