import type { Journey } from '../language/model/journey.ts';
import type { Setting } from './setting.ts';

/** What a journey lacks before a picture of it can say much, in words; undefined where it has something to show. */
export function missingIn({ stages }: Journey, { words }: Setting): string | undefined {
    if (stages.length === 0) {
        return words.noStages;
    }
    const isBare = stages.every(({ touchpoints, emotions, pains, gains, opportunities }) => [touchpoints, emotions, pains, gains, opportunities].every(it => it.length === 0));
    return isBare ? words.noTouchpoints : undefined;
}
