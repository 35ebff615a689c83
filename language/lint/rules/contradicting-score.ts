import { keyOf } from '../../dialect.ts';
import { feelingLevels } from '../../vocabulary.ts';
import { defineRule, type Fix } from '../rule.ts';
import { quoted } from '../words.ts';

export const contradictingScore = defineRule({
    id: 'contradicting-score',
    group: 'Feeling',
    level: 'warning',
    on: 'Emotion',
    summary: 'A feeling and its score are on the same side of neutral.',
    why: 'The score is what is drawn, the word is what is read: where they disagree, the picture says the opposite of the text. Mostly a sign was forgotten. A score that is stronger or weaker than the word’s own is fine, and so is one for a word that takes no side.',
    source: 'The vocabulary of feelings, with the score of each word.',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { emotion frustrated -0.2 } touchpoint Cup { emotion delighted +0.5 } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion surprised -2 } touchpoint Cup { emotion surprised +2 } touchpoint Sip { emotion neutral 1 } } }', because: 'A surprise may be good or bad.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion confused 0 } } }', because: 'Neutral is no side.' },
        { code: 'journey Tea { scale 1 to 10 stage Brew { touchpoint Kettle { emotion frustrated 3 } touchpoint Cup { emotion happy 8 } } }', because: 'On a scale from 1 to 10, 3 is below neutral.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion wistful +2 } } }', because: 'A word of one’s own means what its score says.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            <|emotion frustrated +2 "Still not?"|> // watched it\n            pain "It takes four minutes"\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion frustrated "Still not?" // watched it\n            pain "It takes four minutes"\n        }\n    }\n}\n',
        },
        {
            code: 'journey Tea { scale 1 to 10 stage Brew { touchpoint Cup { <|emotion delighted 2|> } } }',
            fixed: 'journey Tea { scale 1 to 10 stage Brew { touchpoint Cup { emotion delighted } } }',
            because: 'On a scale from 1 to 10, 2 is far below neutral.',
        },
    ],
    check(emotion, { journey, dialect, piecesOf, textOf, report }) {
        const { feeling, level, written, origin } = emotion;
        const key = feeling !== undefined && written && level !== undefined && level !== 0 ? keyOf(dialect.feelings, feeling) : undefined;
        if (key === undefined || Math.sign(feelingLevels[key]) * Math.sign(level!) !== -1) {
            return;
        }
        const pieces = piecesOf(emotion);
        const index = pieces.findIndex(({ kind }) => kind === 'NUMBER');
        const [word, number] = [pieces[index - 1], pieces[index]];
        if (!word || !number) {
            return;
        }
        const score = textOf(number);
        const { lowest, highest } = journey.scale;
        const turned = /^[-\u2212]/.test(score) ? `+${score.slice(1)}` : `-${score.replace('+', '')}`;
        const takeOwn: Fix = { title: `Take the score that ${quoted(feeling!)} has`, edits: [{ kind: 'replace', range: { start: blanksBefore(number.start, origin.range.start, textOf), end: number.end }, text: '' }] };
        report({
            message: `${quoted(feeling!)} is ${feelingLevels[key] < 0 ? 'a bad' : 'a good'} feeling, and ${score} is ${level! < 0 ? 'below' : 'above'} neutral: one of them is wrong.`,
            at: emotion,
            fixes: [takeOwn, ...lowest === -highest ? [{ title: `Write ${turned}`, edits: [{ kind: 'replace', range: number, text: turned } as const] }] : []],
        });
    },
});

/** Where the white space before an offset begins; a remark before it stays. */
function blanksBefore(offset: number, first: number, textOf: (range: { readonly start: number; readonly end: number }) => string): number {
    const before = textOf({ start: first, end: offset });
    const kept = before.replace(/[ \t]+$/, '');
    return /[\r\n]$/.test(kept) ? offset : first + kept.length;
}
