import { curvesOf } from '../../model/curve.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const rosyCurve = defineRule({
    id: 'rosy-curve',
    group: 'Feeling',
    level: 'warning',
    on: 'Journey',
    summary: 'The curve has a low point, and its points differ.',
    why: 'No journey is all good. A curve that never falls below neutral, or hardly moves, shows what the company wishes, and hides where customers struggle. A journey of `kind future` shows the wish on purpose and is not asked; with several personas it is enough that one of them has a low.',
    source: 'The ideal instead of the real: of ten public maps that we looked at, seven show no low point at all.',
    options: {
        points: { value: 3, meaning: 'How many points a curve needs before it is judged.' },
        spread: { value: 0.5, meaning: 'How far the best and the worst point must lie apart, on the scale from -2 to +2.' },
    },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { emotion impatient } touchpoint Cup { emotion happy } touchpoint Sip { emotion delighted } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion curious } touchpoint Cup { emotion delighted } } }', because: 'Two points are no curve.' },
        'journey Tea { kind future stage Brew { touchpoint Kettle { emotion happy } touchpoint Cup { emotion happy } touchpoint Sip { emotion delighted } } }',
        'journey Tea { scale 1 to 10 stage Brew { touchpoint Kettle { emotion 5 } touchpoint Cup { emotion 8 } touchpoint Sip { emotion 9 } } }',
        'persona Ana\npersona Ben\njourney Tea for Ana, Ben { stage Brew { touchpoint Kettle { emotion happy by Ana emotion bored by Ben } touchpoint Cup { emotion happy } touchpoint Sip { emotion delighted } } }',
        'journey Tea { stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
    ],
    bad: [
        { code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle { emotion neutral }\n        touchpoint Cup { emotion happy }\n        touchpoint Sip { emotion delighted }\n    }\n}\n' },
        {
            code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle { emotion -1 }\n        touchpoint Cup { emotion -1.5 }\n        touchpoint Sip { emotion bored }\n    }\n}\n',
            because: 'All points within half a level.',
        },
        {
            code: '<|journey Tea|> {\n    scale 1 to 10\n    stage Brew {\n        touchpoint Kettle { emotion 6 }\n        touchpoint Cup { emotion 9 }\n        touchpoint Sip { emotion 7 }\n    }\n}\n',
            because: 'On a scale from 1 to 10, neutral is 5.5.',
        },
    ],
    check(journey, { option, report }) {
        if (journey.kind === 'future') {
            return;
        }
        const curves = curvesOf(journey)
            .map(({ points }) => points.flatMap(({ level }) => level ?? []))
            .filter(levels => levels.length >= option('points'))
            .map(levels => ({ lowest: levels.reduce((a, b) => Math.min(a, b)), highest: levels.reduce((a, b) => Math.max(a, b)) }));
        if (curves.length === 0) {
            return;
        }
        if (curves.every(({ lowest }) => lowest >= 0)) {
            report({ message: `Nothing in ${quoted(journey.label)} feels worse than neutral: is this how it is, or how it should be? Add the low points.`, at: journey });
        } else if (curves.every(({ lowest, highest }) => highest - lowest <= option('spread'))) {
            report({ message: `Everything in ${quoted(journey.label)} feels nearly the same: find out where it is better and where it is worse.`, at: journey });
        }
    },
});
