import { keyword } from '../../dialect.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isTooEarly, askedLater } from '../frame.ts';
import { placeholder, quoted } from '../words.ts';

export const singleTeam = defineRule({
    id: 'single-team',
    group: 'Frame',
    level: 'information',
    on: 'Journey',
    summary: 'More than one team works on a map.',
    why: `Each team knows its own stretch of the way. A map that one team makes alone shows the rest as that team imagines it, and the others don’t feel bound by it. ${askedLater}`,
    source: 'Not involving the entire team is one of the common mistakes.',
    good: [
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" team "Kitchen", "Garden" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" team "Kitchen" team "Garden" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        { code: 'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" team "Kitchen" stage Brew { touchpoint Kettle touchpoint Cup } }', because: 'A sketch.' },
    ],
    bad: [
        {
            code: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    goal "Hot tea"\n    <|team "Kitchen"|> // for now\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            fixed: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    goal "Hot tea"\n    team "Kitchen", "…" // for now\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
        },
        {
            code: 'persona Ana { goal "Tea" }\n\n<|journey Tea for Ana|> {\n    goal "Hot tea"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            fixed: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    team "…", "… 2"\n    goal "Hot tea"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
        },
    ],
    check(journey, { usesOf, dialect, placeOf, report }) {
        const teams = new Set(journey.teams.map(team => team.trim().toLowerCase()));
        if (teams.size > 1 || isTooEarly(journey, usesOf)) {
            return;
        }
        const place = placeOf(journey, 'team');
        const add: Fix = place
            ? { title: 'Add a team', edits: [{ kind: 'replace', range: { start: place.end, end: place.end }, text: `, ${placeholder}` }] }
            : { title: 'Add the teams', edits: [{ kind: 'add', into: journey.origin, statement: `${keyword('team', dialect)} ${placeholder}, "… 2"`, at: 'start' }] };
        report({
            message: teams.size === 0
                ? `Nobody knows which teams stand behind ${quoted(journey.label)}: name those who worked on it.`
                : `Only one team worked on ${quoted(journey.label)}: bring in those who own the rest of the way.`,
            at: place ?? journey,
            target: journey,
            fixes: [add],
        });
    },
});
