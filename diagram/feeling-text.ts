import { feelingsOf, scoreOf } from '../language/model/emotion.ts';
import type { Emotion, Scale } from '../language/model/journey.ts';
import { paragraph, run, signedRun, stack, widthOfRuns, type Block, type Type } from './block.ts';
import type { TextRun } from './scene.ts';
import { capitalised, numberText, type Setting } from './setting.ts';

/** A score on the journey's own scale: with its sign where the scale has two sides. */
export function scoreText(score: number, { lowest }: Scale, setting: Setting): string {
    return numberText(score, setting, lowest < 0 ? { signed: true } : {});
}

/** What a level is called on the journey's own scale. */
export function levelText(level: number, scale: Scale, setting: Setting): string {
    return scoreText(scoreOf(level, scale), scale, setting);
}

/** What was felt, in the writer's words: "proud, relieved". */
export function feelingWords(emotions: readonly Emotion[], { words }: Setting): string {
    return feelingsOf(emotions).join(words.comma);
}

/** The same where it begins a card: "Proud, Relieved". */
export function capitalisedFeelings(emotions: readonly Emotion[], { words }: Setting): string {
    return [...new Set(feelingsOf(emotions).map(capitalised))].join(words.comma);
}

/**
 * "proud +1" on one line where `width` allows, else in lines of `narrow` with the number after the last word, else under
 * it. The number is a run of its own, so that its sign stays before it.
 */
export function feelingLine(text: string, score: string, type: Type, width: number, setting: Setting, narrow = width): Block {
    const number = signedRun(score, type);
    const line = lineOf(text === '' ? [number] : [run(text, type, setting), number], setting);
    if (text === '' || line.width <= width) {
        return line;
    }
    return glued(text, number, type, narrow, setting) ?? stack([paragraph(text, type, narrow, setting), lineOf([number], setting)]);
}

/** The last word and the number as one word, where that need not be broken. */
function glued(text: string, number: TextRun, type: Type, width: number, setting: Setting): Block | undefined {
    const end = `\u00a0${number.text}`;
    const lastWord = /\S*$/.exec(text.trimEnd())?.[0] ?? '';
    if (widthOfRuns([run(lastWord, type, setting), number], setting) > width) {
        return undefined;
    }
    const { marks, ...block } = paragraph(`${text.trimEnd()}${end}`, type, width, setting);
    const last = marks.at(-1);
    const [line] = last?.kind === 'text' ? last.runs : [];
    return last?.kind === 'text' && line?.text.endsWith(end)
        ? { ...block, marks: [...marks.slice(0, -1), { ...last, runs: [{ ...line, text: line.text.slice(0, -end.length) }, number] }] }
        : undefined;
}

function lineOf(runs: readonly TextRun[], setting: Setting): Block {
    return { width: widthOfRuns(runs, setting), height: 16, marks: [{ kind: 'text', x: 0, y: 12, anchor: 'start', runs }] };
}
