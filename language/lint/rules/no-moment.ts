import { curvesOf } from '../../model/curve.ts';
import type { CurvePoint } from '../../model/curve.ts';
import { keyword } from '../../dialect.ts';
import { defineRule, type Fix } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const noMoment = defineRule({
    id: 'no-moment',
    group: 'Feeling',
    level: 'information',
    on: 'Journey',
    summary: 'A journey has a moment of truth.',
    why: 'Not all touchpoints count the same. In one or two of them the customer decides about the whole relationship; a team that can’t do everything begins there. A sketch of a few touchpoints is not asked.',
    source: 'Moments of truth (Normann, Carlzon); guides to journey mapping advise to determine the key ones.',
    options: { touchpoints: { value: 5, meaning: 'How many touchpoints a journey has before it is asked.' } },
    good: [
        'journey Tea { stage Brew { touchpoint A touchpoint B { moment "Drinks it or not" leads to A when "it is cold" } touchpoint C touchpoint D touchpoint E } }',
        { code: 'journey Tea { stage Brew { touchpoint A touchpoint B touchpoint C touchpoint D } }', because: 'Four touchpoints.' },
        'journey Tea { stage Brew { touchpoint A touchpoint B touchpoint C } stage Drink { touchpoint D touchpoint E { moment } } }',
    ],
    bad: [
        {
            code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Pot { emotion impatient }\n        touchpoint Cup { emotion relieved }\n    }\n    stage Drink {\n        touchpoint Sip { emotion delighted }\n        touchpoint Wash\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Pot {\n            emotion impatient\n            moment "…"\n        }\n        touchpoint Cup { emotion relieved }\n    }\n    stage Drink {\n        touchpoint Sip { emotion delighted }\n        touchpoint Wash\n    }\n}\n',
            because: 'The low and the peak of the curve are offered.',
        },
        { code: '<|journey Tea|> {\n    stage Brew { touchpoint A touchpoint B touchpoint C }\n    stage Drink { touchpoint D touchpoint E }\n}\n' },
    ],
    check(journey, { dialect, option, report }) {
        const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
        if (touchpoints.length < option('touchpoints') || touchpoints.some(({ moments }) => moments.length > 0)) {
            return;
        }
        const [curve] = curvesOf(journey);
        const choices = [['lowest', curve?.low], ['highest', curve?.peak]] as const;
        const fixes = choices.flatMap(([which, point]) => mark(which, point));
        report({
            message: `${quoted(journey.label)} doesn’t say what decides: mark the touchpoint in which the customer is won or lost.`,
            at: journey,
            ...(fixes.length > 0 && { fixes }),
        });

        function mark(which: string, point: CurvePoint | undefined): readonly Fix[] {
            const touchpoint = point?.touchpoint;
            return touchpoint
                ? [{ title: `Mark ${quoted(touchpoint.label)}, the ${which} point`, edits: [{ kind: 'add', into: touchpoint.origin, statement: `${keyword('moment', dialect)} ${placeholder}` }] }]
                : [];
        }
    },
});
