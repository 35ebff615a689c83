import type { Emotion, Scale } from './journey.ts';

/** The scale of feelings where a journey names none; levels (what is drawn) are always on it. */
export const defaultScale: Scale = { lowest: -2, highest: 2 };

/** Maps a score on `scale` to a level on the default scale, -2..+2. */
export function levelOf(score: number, { lowest, highest }: Scale): number {
    const share = highest === lowest ? 0.5 : (score - lowest) / (highest - lowest);
    const level = defaultScale.lowest + share * (defaultScale.highest - defaultScale.lowest);
    return Math.min(Math.max(level, defaultScale.lowest), defaultScale.highest);
}

/** Maps a level, -2..+2, to a score on `scale`: the other way round. */
export function scoreOf(level: number, { lowest, highest }: Scale): number {
    const share = (level - defaultScale.lowest) / (defaultScale.highest - defaultScale.lowest);
    return lowest + share * (highest - lowest);
}

export const faces = [-2, -1, 0, 1, 2] as const;
export type Face = typeof faces[number];

/** The face of a level: rounded half away from zero, so that -0.5 is a bad feeling and +0.5 a good one. */
export function faceOf(level: number): Face {
    const rounded = Math.sign(level) * Math.round(Math.abs(level));
    return Math.min(Math.max(rounded, -2), 2) + 0 as Face;
}

/** What was felt, in the writer's words, each of them once. */
export function feelingsOf(emotions: readonly Emotion[]): readonly string[] {
    return [...new Set(emotions.flatMap(({ feeling }) => feeling ?? []))];
}
