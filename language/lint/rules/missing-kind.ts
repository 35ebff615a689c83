import { keyword } from '../../dialect.ts';
import { journeyKinds, type JourneyKind } from '../../model/journey.ts';
import { evidenceUsedIn } from '../evidence-used.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isTooEarly, askedLater } from '../frame.ts';
import { quoted } from '../words.ts';

export const missingKind = defineRule({
    id: 'missing-kind',
    group: 'Frame',
    level: 'information',
    on: 'Journey',
    summary: 'A journey says whether it is what happens, what shall happen, a day in the life or a blueprint.',
    why: `The same picture is a complaint or a plan, depending on its kind. Without it a reader takes a wish for a finding, and can’t judge what the map is for. ${askedLater}`,
    source: 'Current state, future state, day in the life and service blueprint are the kinds of map; the reader has to know which one it is (Smaply).',
    good: [
        'persona Ana { goal "Tea" }\njourney Tea for Ana { kind current goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        { code: 'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup } }', because: 'A sketch.' },
        { code: 'journey Tea { goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }', because: 'First things first: it is nobody’s so far.' },
        { code: 'persona Ana { goal "Tea" }\njourney Tea for Ana { kind present goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }', because: 'A kind that there is not is an error already.' },
    ],
    bad: [
        {
            code: 'persona Ana { goal "Tea" }\n\n<|journey Tea for Ana|> {\n    goal "Hot tea"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            fixed: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    kind current\n    goal "Hot tea"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            because: 'Each of the four kinds is offered.',
        },
    ],
    check(journey, { usesOf, dialect, placeOf, report }) {
        if (journey.kind !== undefined || isTooEarly(journey, usesOf) || placeOf(journey, 'kind')) {
            return;
        }
        report({
            message: `Is ${quoted(journey.label)} what happens today, or what shall happen? Say what kind of journey it is.`,
            at: journey,
            // What was observed has happened already.
            fixes: journeyKinds.filter(kind => kind !== 'future' || evidenceUsedIn(journey).length === 0).map((kind): Fix => ({
                title: titles[kind],
                edits: [{ kind: 'add', into: journey.origin, statement: `${keyword('kind', dialect)} ${dialect.enumerations.journeyKind[kind][0]}`, at: 'start' }],
            })),
        });
    },
});

const titles: Readonly<Record<JourneyKind, string>> = {
    current: 'It is what happens today',
    future: 'It is what shall happen',
    'day-in-the-life': 'It is a day in the life',
    blueprint: 'It is a service blueprint',
};
