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
 * "proud +1" on one line where `width` allows, else the words in lines of `narrow` and the number under them. The number
 * is a run of its own, so that its sign stays before it.
 */
export function feelingLine(text: string, score: string, type: Type, width: number, setting: Setting, narrow = width): Block {
    const number = signedRun(score, type);
    const line = lineOf(text === '' ? [number] : [run(text, type, setting), number], setting);
    return text === '' || line.width <= width ? line : stack([paragraph(text, type, narrow, setting), lineOf([number], setting)]);
}

function lineOf(runs: readonly TextRun[], setting: Setting): Block {
    return { width: widthOfRuns(runs, setting), height: 16, marks: [{ kind: 'text', x: 0, y: 12, anchor: 'start', runs }] };
}
