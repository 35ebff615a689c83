import type { Journey, Touchpoint } from '../../language/model/journey.ts';
import { scoreText } from '../feeling-text.ts';
import { capitalised, durationText, settingOf, type Setting } from '../setting.ts';
import { directionOf } from '../text/bidi.ts';
import { widestWord, wrap } from '../text/wrap.ts';
import { escapeLabel } from './escape-label.ts';
import { isolate, isolateAll, isolated, withoutIsolate } from './isolate.ts';

/** The journey as the text of a Mermaid timeline: stages are its sections, touchpoints its times; under each stand how long it takes, what was felt, and what hurt. */
export function mermaidTimeline(journey: Journey): string {
    const setting = settingOf(journey, 1, new Map());
    return [
        'timeline',
        `    title ${escapeLabel(isolate(journey.label))}`,
        ...journey.stages.flatMap(stage => [
            `    section ${inBox(isolate(stage.label))}`,
            ...stage.touchpoints.map(it => `        ${[isolate(it.label), ...eventsOf(it, journey, setting)].map(inBox).join(' : ')}`),
        ]),
        '',
    ].join('\n');
}

/**
 * Mermaid breaks lines between words only, and where a text runs from right to left it then sets the lines beside their
 * box: such a text comes in lines, each with an order of its own, and so does one with a word that is wider than a box.
 */
function inBox(text: string): string {
    const plain = withoutIsolate(text);
    const isRtl = directionOf(plain) === 'rtl' || plain !== text;
    const lines = isRtl || widestWord(plain, font) > boxWidth ? wrap(plain, font, boxWidth) : [];
    return lines.length < 2 ? escapeLabel(text) : lines.map(line => escapeLabel(isRtl ? isolated(line) : line)).join(' <br> ');
}

const font = { size: 16 } as const;
/** CSS px; a box of Mermaid's has 150, and the reader's font may be wider than ours. */
const boxWidth = 136;

function eventsOf({ duration, emotions, pains, moments }: Touchpoint, { scale }: Journey, setting: Setting): readonly string[] {
    return [
        ...duration ? [isolate(durationText(duration, setting))] : [],
        ...emotions.map(({ feeling, score }) => isolateAll([
            ...score === undefined ? [] : [scoreText(score, scale, setting)],
            ...feeling === undefined ? [] : [capitalised(feeling)],
        ], ' ')).filter(it => it !== ''),
        ...moments.map(({ text }) => isolateAll([setting.words.moment, ...text === undefined ? [] : [text]], ' – ')),
        ...pains.map(({ text }) => isolate(text)),
    ];
}
