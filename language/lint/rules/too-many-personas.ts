import { keyword, type Dialect } from '../../dialect.ts';
import type { Journey, Persona } from '../../model/journey.ts';
import { literalOf } from '../../text-literal.ts';
import { defineRule } from '../rule.ts';
import { touchpointsOf } from '../frame.ts';
import { freeName, nameLiteral, placeholder, quoted } from '../words.ts';

export const tooManyPersonas = defineRule({
    id: 'too-many-personas',
    group: 'Frame',
    level: 'warning',
    on: 'Journey',
    summary: 'A journey is for one or two personas.',
    why: 'One map shows one point of view; two can be compared. With more, the curves cross, and what is drawn is an average that nobody lives through.',
    source: 'Narrow the map down to one or two personas.',
    options: { personas: { value: 2, meaning: 'How many personas a journey may be for.' } },
    good: [
        'persona Ana { goal "Tea" }\npersona Ben { goal "Tea" }\njourney Tea for Ana, Ben { }',
        { code: 'persona Ana { goal "Tea" }\npersona Ben { goal "Tea" }\npersona Cem { goal "Tea" }\njourney Tea for Ana { }\njourney Coffee for Ben, Cem { }', because: 'A file may know as many as it likes.' },
    ],
    bad: [
        {
            code: 'persona Ana\npersona Ben\npersona Cem\n\njourney Tea for Ana, Ben, <|Cem|> {\n    goal "Hot tea"\n}\n',
            fixed: 'persona Ana\npersona Ben\npersona Cem\n\njourney Tea for Ana, Ben {\n    goal "Hot tea"\n}\n\njourney "…" for Cem {\n    goal "…"\n    owner "…"\n    reviewed 2026-11-21\n}\n',
        },
        {
            code: 'persona Ana\npersona Ben\npersona Cem\n\njourney Tea for Ana, Ben, <|Cem|> {\n    stage Brew {\n        touchpoint Kettle {\n            emotion happy by Cem\n        }\n    }\n}\n',
            because: 'Cem feels something in this map: what is his has to be moved by hand.',
        },
    ],
    check(journey, { file, today, dialect, namesIn, option, report }) {
        const most = option('personas');
        const extra = journey.personas.slice(most);
        if (extra.length === 0) {
            return;
        }
        const places = namesIn(journey.origin.head);
        const [last, final] = [places[most - 1], places.at(-1)];
        const canBeSplit = last && final && places.length === journey.personas.length && !isAnythingOf(extra, journey);
        const taken = new Set(file.journeys.map(({ name }) => name));
        const journeys = extra.map(({ name }) => {
            const own = freeName(taken);
            taken.add(own.slice(1, -1));
            return `\n${beginningOf(own, name, journey, today, dialect)}`;
        });
        const whose = extra.map(({ label }) => quoted(label)).join(' and ');
        report({
            message: `${quoted(journey.label)} is for ${journey.personas.length} personas: tell the journey of ${whose} in a map of its own.`,
            at: final && places.length === journey.personas.length ? { start: places[most]!.start, end: final.end } : journey,
            target: journey,
            related: extra.map(({ origin: { uri, head }, label }) => ({ uri, range: head, message: `This is ${quoted(label)}.` })),
            ...(canBeSplit && {
                fixes: [{
                    title: `Begin a map of its own for ${whose}`,
                    edits: [
                        { kind: 'replace', range: { start: last.end, end: final.end }, text: '' },
                        { kind: 'after', range: journey.origin.range, statement: journeys.join('\n') },
                    ],
                }],
            }),
        });
    },
});

/** Whether the map says anything that is theirs alone: that can't be left behind. */
function isAnythingOf(personas: readonly Persona[], journey: Journey): boolean {
    const ids = new Set(personas.map(({ id }) => id));
    return [...journey.stages, ...touchpointsOf(journey)].some(block =>
        [...block.emotions, ...'personas' in block ? [block] : []].some(it => it.personas.some(({ id }) => ids.has(id))));
}

function beginningOf(name: string, persona: string, { owner }: Journey, today: string, dialect: Dialect): string {
    return [
        `${keyword('journey', dialect)} ${name} ${keyword('for', dialect)} ${nameLiteral(persona)} {`,
        `    ${keyword('goal', dialect)} ${placeholder}`,
        `    ${keyword('owner', dialect)} ${owner === undefined ? placeholder : literalOf(owner)}`,
        `    ${keyword('reviewed', dialect)} ${today}`,
        '}',
    ].join('\n');
}
