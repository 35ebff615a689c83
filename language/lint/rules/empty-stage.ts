import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { freeName, quoted } from '../words.ts';

export const emptyStage = defineRule({
    id: 'empty-stage',
    group: 'Shape',
    level: 'warning',
    on: 'Journey',
    summary: 'A stage has at least one touchpoint.',
    why: 'A stage in which the customer meets nothing has no experience to map. Either a touchpoint is missing, or the stage is the company’s and not the customer’s.',
    source: 'An empty stage has no experience (TheyDo).',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle } }',
        { code: 'journey Tea { }', because: 'A journey without any stage is not an empty stage.' },
        'journey Tea { phase Morning { } stage Brew { touchpoint Kettle } }',
    ],
    bad: [
        {
            code: 'journey Tea {\n    <|stage Brew|> {\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint "…"\n    }\n}\n',
        },
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint "…"\n    }\n    <|stage Drink "Drinks it"|> {\n        goal "Warm hands" // and a warm heart\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint "…"\n    }\n    stage Drink "Drinks it" {\n        goal "Warm hands" // and a warm heart\n        touchpoint "… 2"\n    }\n}\n',
            because: 'Goals, pains and feelings of the stage itself do not make up for it.',
        },
        { code: 'journey Tea { <|stage Brew|> {} }', fixed: 'journey Tea { stage Brew { touchpoint "…" } }' },
    ],
    check(journey, { dialect, report }) {
        const empty = journey.stages.filter(({ touchpoints }) => touchpoints.length === 0);
        if (empty.length === 0) {
            return;
        }
        const name = freeName(new Set(journey.stages.flatMap(({ touchpoints }) => touchpoints.map(it => it.name))));
        for (const stage of empty) {
            report({
                message: `Nothing happens in the stage ${quoted(stage.label)}: add what the customer meets there.`,
                at: stage,
                fixes: [{ title: 'Add a touchpoint', edits: [{ kind: 'add', into: stage.origin, statement: `${keyword('touchpoint', dialect)} ${name}` }] }],
            });
        }
    },
});
