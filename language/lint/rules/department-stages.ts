import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';
import { bareName, isDepartment } from '../words/departments.ts';

export const departmentStages = defineRule({
    id: 'department-stages',
    group: 'Frame',
    level: 'information',
    on: 'Journey',
    summary: 'Stages and phases are named after what the customer does, not after departments.',
    why: 'The customer lives through one journey and never changes departments. A map cut along the organisation shows each team its own part, and hides the hand-overs between them, where most goes wrong. What people read counts, so a label makes up for a name. Departments are known in English, Persian, Arabic, Hebrew and Polish; the teams of the journey are, in any language.',
    source: 'A map for each department is one of the five common mistakes: for the customer it is one journey.',
    good: [
        'journey Tea { stage Choose { touchpoint Shelf } stage Brew { touchpoint Kettle } }',
        { code: 'journey Tea { stage Sales "Buys the tea" { touchpoint Till } }', because: 'The label is what people read.' },
        { code: 'journey Visit { stage Support "Gets help" { touchpoint Desk } stage Service { touchpoint Table } stage Delivery { touchpoint Door } }', because: 'These words say as well what a customer gets.' },
        { code: 'journey Job { stage Meet "Meets the team" { touchpoint Lunch } stage Enter "The sales floor" { touchpoint Desk } }', because: 'More than the name of a team.' },
        { code: 'journey Tea { team "…", "… 2" stage "…" { touchpoint Kettle } stage The { touchpoint Cup } }', because: 'What is still to be written has no name.' },
        'language de\njourney Tee { stage Vertrieb { touchpoint Kasse } }',
    ],
    bad: [
        {
            code: 'journey Tea {\n    <|stage Marketing|> {\n        touchpoint Ad\n    }\n    stage Choose {\n        touchpoint Shelf\n    }\n    stage Sales "Sales department" {\n        touchpoint Till\n    }\n}\n',
            because: 'Several are one finding.',
        },
        {
            code: 'journey Tea {\n    team "Kitchen", "Garden"\n    <|phase Cook "Kitchen team"|> {\n        stage Brew { touchpoint Kettle }\n    }\n}\n',
            because: 'A team of the journey.',
        },
        { code: 'journey چای { <|stage فروش "واحد فروش"|> { touchpoint صندوق } }' },
        { code: 'journey شاي { <|stage أ "التسويق والمبيعات"|> { touchpoint إعلان } }' },
        { code: 'journey תה { <|stage א "מחלקת השיווק"|> { touchpoint מודעה } }' },
        { code: 'language pl\njourney Herbata { <|stage A "Dział obsługi klienta"|> { touchpoint Telefon } }' },
    ],
    check(journey, { localeOf, isIgnored, placeOf, report }) {
        const teams = new Set([...journey.teams, journey.owner ?? ''].map(team => bareName(team, localeOf(team))));
        const isTeam = (label: string) => {
            const name = bareName(label, localeOf(label));
            return name !== '' && teams.has(name);
        };
        const named = [...journey.phases, ...journey.stages]
            .filter(({ label }) => {
                const locale = localeOf(label);
                return locale !== undefined && isDepartment(label, locale) || isTeam(label);
            })
            .filter(thing => !isIgnored(thing))
            .sort((a, b) => a.origin.range.start - b.origin.range.start);
        const [first, ...others] = named;
        if (!first) {
            return;
        }
        const team = named.some(({ label }) => isTeam(label)) ? placeOf(journey, 'team') : undefined;
        const whose = journey.personas.length === 1 ? quoted(journey.personas[0]!.label) : 'the customer';
        report({
            message: others.length === 0
                ? `${quoted(first.label)} is a part of the company: say what ${whose} does there.`
                : `${named.map(({ label }) => quoted(label)).join(', ')} are parts of the company: say what ${whose} does there.`,
            at: first,
            related: [
                ...others.map(({ origin: { uri, head }, label }) => ({ uri, range: head, message: `${quoted(label)} is one, too.` })),
                ...team ? [{ uri: journey.origin.uri, range: { start: team.start, end: team.end }, message: 'It is named after a team.' }] : [],
            ],
        });
    },
});
