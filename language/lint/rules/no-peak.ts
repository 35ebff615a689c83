import { curvesOf } from '../../model/curve.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const noPeak = defineRule({
    id: 'no-peak',
    group: 'Feeling',
    level: 'information',
    on: 'Journey',
    summary: 'The curve has a point above neutral.',
    why: 'A map of potholes shows what to mend, and not what people stay for. Something kept the customer going: knowing what it is keeps a team from breaking it. It is enough that one of several personas has a good moment, and a curve that hardly moves at all is another matter (`rosy-curve`).',
    source: 'Peaks and ends are what people remember of an experience (Kahneman); a curve has both, peaks and valleys.',
    options: {
        points: { value: 3, meaning: 'How many points a curve needs before it is judged.' },
        spread: { value: 0.5, meaning: 'How far the best and the worst point must lie apart, on the scale from -2 to +2.' },
    },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { emotion impatient } touchpoint Cup { emotion -2 } touchpoint Sip { emotion relieved } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion impatient } touchpoint Cup { emotion -2 } touchpoint Sip } }', because: 'Two points are no curve.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion -1 } touchpoint Cup { emotion -1.5 } touchpoint Sip { emotion -1 } } }', because: 'All the same: that is reported already.' },
        'journey Tea { scale 1 to 10 stage Brew { touchpoint Kettle { emotion 2 } touchpoint Cup { emotion 4 } touchpoint Sip { emotion 6 } } }',
        'persona Ana\npersona Ben\njourney Tea for Ana, Ben { stage Brew { touchpoint Kettle { emotion sad by Ana emotion happy by Ben } touchpoint Cup { emotion -2 } touchpoint Sip { emotion 0 } } }',
    ],
    bad: [
        { code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle { emotion impatient }\n        touchpoint Cup { emotion -2 "It is cold" }\n        touchpoint Sip { emotion neutral }\n    }\n}\n' },
        {
            code: '<|journey Tea|> {\n    scale 1 to 10\n    stage Brew {\n        touchpoint Kettle { emotion 2 }\n        touchpoint Cup { emotion 4 }\n        touchpoint Sip { emotion 5 }\n    }\n}\n',
            because: 'On a scale from 1 to 10, neutral is 5.5.',
        },
    ],
    check(journey, { option, report }) {
        const curves = curvesOf(journey).map(({ points }) => points.flatMap(({ level, emotions }) => level === undefined ? [] : { level, emotions })).filter(points => points.length >= option('points'));
        const levels = curves.flat().map(({ level }) => level);
        const [lowest, highest] = [levels.reduce((a, b) => Math.min(a, b), Infinity), levels.reduce((a, b) => Math.max(a, b), -Infinity)];
        if (levels.length === 0 || highest > 0 || highest - lowest <= option('spread')) {
            return;
        }
        const best = curves.flat().find(({ level }) => level === highest)!.emotions[0]!;
        report({
            message: `Nothing in ${quoted(journey.label)} feels better than neutral: what keeps the customer going? Add the high points.`,
            at: journey,
            related: [{ uri: best.origin.uri, range: best.origin.range, message: 'It feels best here.' }],
        });
    },
});
