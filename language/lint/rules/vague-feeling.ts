import { keyOf } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { finerFeelings } from '../words/feelings.ts';
import { quoted } from '../words.ts';

export const vagueFeeling = defineRule({
    id: 'vague-feeling',
    group: 'Feeling',
    level: 'hint',
    on: 'Emotion',
    summary: 'A feeling says more than that it is good or bad.',
    why: 'The score says how good or bad it is; the word can say why. Relieved, proud and satisfied are all happy, and each asks for something else. Where a sentence stands behind the feeling, it says enough. `neutral` is a fine word for what is neither. A first sketch, of one touchpoint or two, is not asked. There are words in English, Persian, Arabic, Hebrew and Polish.',
    source: 'Specific words carry the cause (Plutchik’s wheel is made of them).',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { emotion impatient } touchpoint Cup { emotion relieved } touchpoint Sip { emotion delighted } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip { emotion happy "Just like at home" } } }', because: 'The sentence says why.' },
        'journey Tea { stage Brew { touchpoint Kettle { emotion neutral } touchpoint Cup touchpoint Sip { emotion neutral +0.2 } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion happy } } }', because: 'A first sketch.' },
        { code: 'language fi\njourney Tee { stage A { touchpoint X { emotion iloinen +1 } touchpoint Y touchpoint Z } }', because: 'No words for Finnish.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { <|emotion sad assumed|> }\n        touchpoint Cup { emotion neutral }\n        touchpoint Sip { <|emotion happy +2 assumed|> }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { emotion disappointed assumed }\n        touchpoint Cup { emotion neutral }\n        touchpoint Sip { <|emotion happy +2 assumed|> }\n    }\n}\n',
        },
        {
            code: 'journey Tea { stage Brew { touchpoint Kettle { <|emotion neutral -1|> } touchpoint Cup touchpoint Sip } }',
            fixed: 'journey Tea { stage Brew { touchpoint Kettle { emotion disappointed -1 } touchpoint Cup touchpoint Sip } }',
            because: 'What has a score below neutral is not neutral.',
        },
        {
            code: 'language fa\njourney چای { stage دم { touchpoint کتری { <|emotion خوشحال +1|> } touchpoint فنجان touchpoint جرعه } }',
            fixed: 'language fa\njourney چای { stage دم { touchpoint کتری { emotion راضی +1 } touchpoint فنجان touchpoint جرعه } }',
        },
    ],
    check(emotion, { journey, dialect, localeOf, piecesOf, textOf, report }) {
        const { feeling, level, text } = emotion;
        if (feeling === undefined || level === undefined || text !== undefined || isSketch(journey)) {
            return;
        }
        const locale = localeOf(feeling);
        const key = keyOf(dialect.feelings, feeling);
        const words = [...locale ? [finerFeelings[locale]] : [], ...key ? [finerFeelings.en] : []].find(({ vague }) => vague.includes(key ?? feeling));
        const isNeutral = Math.abs(level) < 0.5;
        if (!words || isNeutral) {
            return;
        }
        const place = piecesOf(emotion).find(piece => textOf(piece) === feeling);
        const { worst, bad, good, best } = words.finer;
        const finer = level <= -1.5 ? worst : level < 0 ? bad : level < 1.5 ? good : best;
        report({
            message: `${quoted(feeling)} says no more than its score: a finer word says why.`,
            at: emotion,
            ...(place && { fixes: finer.map(word => ({ title: `Write ${quoted(word)}`, edits: [{ kind: 'replace', range: place, text: word }] })) }),
        });
    },
});
