import type { Face } from '../../language/model/emotion.ts';
import type { Scale } from '../../language/model/journey.ts';

/** A score as it is written: with its sign on a scale that has two sides, to a tenth. */
export function scoreText(score: number, { lowest }: Scale): string {
    const rounded = Math.round(score * 10) / 10 + 0;
    return lowest < 0 && rounded > 0 ? `+${rounded}` : `${rounded}`;
}

export const faceWords: Readonly<Record<Face, string>> = { [-2]: 'very bad', [-1]: 'bad', 0: 'neither good nor bad', 1: 'good', 2: 'very good' };
