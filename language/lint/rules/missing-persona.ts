import { keyword } from '../../dialect.ts';
import type { Persona } from '../../model/journey.ts';
import { defineRule, type Fix } from '../rule.ts';
import { freeName, nameLiteral, placeholder, quoted } from '../words.ts';

/** More would be a list to read, not a choice. */
const mostChoices = 5;

export const missingPersona = defineRule({
    id: 'missing-persona',
    group: 'Frame',
    level: 'warning',
    on: 'Journey',
    summary: 'A journey is somebody’s: it names the persona it is for.',
    why: 'A map shows one point of view. Where nobody in particular is meant, everybody reads their own customer into it, and feelings and pains can be neither checked nor compared.',
    source: 'One point of view for each map is where mapping begins (Nielsen Norman Group, Journey Mapping 101).',
    good: [
        'persona Ana { goal "Tea before the train" }\njourney Tea for Ana { stage Brew { touchpoint Kettle } }',
        { code: 'persona Ana\npersona Ben\njourney Tea for Ana, Ben { }', because: 'Two are somebody, too.' },
        { code: 'persona Ana\njourney Tea for Anna { }', because: 'A misspelt name is an error already.' },
    ],
    bad: [
        {
            code: 'persona Ana {\n    goal "Tea before the train"\n}\n\n<|journey Tea "A cup of tea"|> {\n    stage Brew { touchpoint Kettle }\n}\n',
            fixed: 'persona Ana {\n    goal "Tea before the train"\n}\n\njourney Tea "A cup of tea" for Ana {\n    stage Brew { touchpoint Kettle }\n}\n',
            because: 'Every persona that is known in the file, its own or an imported one, is offered.',
        },
        {
            code: '// How we make tea.\n<|journey Tea|> {\n    goal "A cup of tea"\n}\n',
            fixed: 'persona "…" {\n    goal "…"\n    need "…"\n}\n\n// How we make tea.\njourney Tea for "…" {\n    goal "A cup of tea"\n}\n',
            because: 'Where none is known yet, one is begun.',
        },
        { code: '<|journey for|> { }', fixed: 'persona "…" {\n    goal "…"\n    need "…"\n}\n\njourney for for "…" { }' },
        {
            code: 'persona "Ana Maria"\n<|journey Tea|> { }\n',
            fixed: 'persona "Ana Maria"\njourney Tea for "Ana Maria" { }\n',
        },
    ],
    check(journey, { known, dialect, hasUnknownName, report }) {
        const { head, range } = journey.origin;
        if (journey.personas.length > 0 || hasUnknownName(head)) {
            return;
        }
        const forWhom = (name: string) => ({ kind: 'replace', range: { start: head.end, end: head.end }, text: ` ${keyword('for', dialect)} ${name}` } as const);
        const choices = known.personas.slice(0, mostChoices).map(({ name, label }): Fix => ({ title: `It is the journey of ${label}`, edits: [forWhom(nameLiteral(name))] }));
        const name = nameBesides(known.personas);
        const persona = `${keyword('persona', dialect)} ${name} {\n    ${keyword('goal', dialect)} ${placeholder}\n    ${keyword('need', dialect)} ${placeholder}\n}`;
        report({
            message: `The journey ${quoted(journey.label)} is nobody’s: name the persona it is for.`,
            at: journey,
            fixes: [...choices, { title: 'Add a persona', edits: [{ kind: 'before', range, statement: persona }, forWhom(name)] }],
        });
    },
});

/** Worked out once for all the journeys that know the same personas. */
const names = new WeakMap<object, string>();

function nameBesides(personas: readonly Persona[]): string {
    let name = names.get(personas);
    if (name === undefined) {
        names.set(personas, name = freeName(new Set(personas.map(it => it.name))));
    }
    return name;
}
