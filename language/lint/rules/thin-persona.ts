import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const thinPersona = defineRule({
    id: 'thin-persona',
    group: 'Frame',
    level: 'warning',
    on: 'Persona',
    summary: 'A persona says what the person wants to reach.',
    why: 'Age, job and a photo explain nothing that somebody does. What they want and need does: it says which touchpoints matter to them, and why one disappoints.',
    source: 'A persona that is not well defined is the second of five common mistakes; demographics do not explain behaviour (Nielsen Norman Group).',
    good: [
        'persona Ana { goal "Tea before the train" }',
        'persona Ana { role "Commuter" goal "Tea before the train" need "Hot water in a minute" }\njourney Tea for Ana { }',
    ],
    bad: [
        {
            code: '<|persona Ana|> {\n    role "Commuter"\n    about "34, two children"\n}\n',
            fixed: 'persona Ana {\n    role "Commuter"\n    about "34, two children"\n    goal "…"\n    need "…"\n}\n',
        },
        { code: '<|persona Ana|>\n', fixed: 'persona Ana {\n    goal "…"\n    need "…"\n}\n' },
        {
            code: '<|persona Ana|> {\n    need "Hot water in a minute"\n}\n',
            fixed: 'persona Ana {\n    need "Hot water in a minute"\n    goal "…"\n}\n',
            because: 'Needs without a goal: one knows what would help, but not what for.',
        },
    ],
    check(persona, { dialect, report }) {
        if (persona.goals.length > 0) {
            return;
        }
        const isOnlyDescribed = [persona.needs, persona.motivations, persona.pains, persona.gains, persona.quotes].every(it => it.length === 0);
        const keys = persona.needs.length > 0 ? ['goal'] as const : ['goal', 'need'] as const;
        report({
            message: isOnlyDescribed
                ? `${quoted(persona.label)} is a stranger so far: say what this person wants to reach and needs.`
                : `${quoted(persona.label)} has no goal: say what this person wants to reach.`,
            at: persona,
            fixes: [{
                title: `Add a ${keys.join(' and a ')}`,
                edits: [{ kind: 'add', into: persona.origin, statement: keys.map(key => `${keyword(key, dialect)} ${placeholder}`).join('\n') }],
            }],
        });
    },
});
