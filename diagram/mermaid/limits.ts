import type { Journey } from '../../language/model/journey.ts';
import { numberText, settingOf } from '../setting.ts';
import { fill } from '../words.ts';
import { escapeText } from './escape-text.ts';
import { isolate } from './isolate.ts';

/** What Mermaid 12 refuses wherever nobody has set it up otherwise. */
export const mermaidLimits = { characters: 50_000, arrows: 500 } as const;

/** The text itself or, where Mermaid would answer it with an error, a diagram of one node that says why and where to look instead. */
export function withinLimits(text: string, journey: Journey): string {
    const setting = settingOf(journey, 1, new Map());
    const { tooManyArrows, tooLong } = setting.words.mermaid;
    const touchpoints = journey.stages.reduce((sum, it) => sum + it.touchpoints.length, 0);
    const note = (pattern: string, count: number, limit: number) => {
        const said = fill(pattern, { touchpoints: numberText(touchpoints, setting), count: numberText(count, setting), limit: numberText(limit, setting) });
        return `flowchart TB\n    note["${escapeText(isolate(said))}"]\n`;
    };
    const arrows = text.startsWith('flowchart') ? text.match(arrow)?.length ?? 0 : 0;
    return arrows > mermaidLimits.arrows ? note(tooManyArrows, arrows, mermaidLimits.arrows)
        : text.length > mermaidLimits.characters ? note(tooLong, text.length, mermaidLimits.characters)
            : text;
}

/** Every arrow is a line that begins with where it leaves; no label begins a line. */
const arrow = /^ +\w+ (?:-->|--x|-\.->)/gm;
