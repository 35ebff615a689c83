import type { Journey, Touchpoint } from '../../language/model/journey.ts';
import { scoreText } from '../feeling-text.ts';
import { capitalised, durationText, settingOf, type Setting } from '../setting.ts';
import { escapeLabel } from './escape-label.ts';
import { isolate, isolateAll } from './isolate.ts';

/** The journey as the text of a Mermaid timeline: stages are its sections, touchpoints its times; under each stand how long it takes, what was felt, and what hurt. */
export function mermaidTimeline(journey: Journey): string {
    const setting = settingOf(journey, 1, new Map());
    return [
        'timeline',
        `    title ${escapeLabel(isolate(journey.label))}`,
        ...journey.stages.flatMap(stage => [
            `    section ${escapeLabel(isolate(stage.label))}`,
            ...stage.touchpoints.map(it => `        ${[it.label, ...eventsOf(it, journey, setting)].map(text => escapeLabel(isolate(text))).join(' : ')}`),
        ]),
        '',
    ].join('\n');
}

function eventsOf({ duration, emotions, pains, moments }: Touchpoint, { scale }: Journey, setting: Setting): readonly string[] {
    return [
        ...duration ? [durationText(duration, setting)] : [],
        ...emotions.map(({ feeling, score }) => isolateAll([
            ...score === undefined ? [] : [scoreText(score, scale, setting)],
            ...feeling === undefined ? [] : [capitalised(feeling)],
        ], ' ')).filter(it => it !== ''),
        ...moments.map(({ text }) => isolateAll([setting.words.moment, ...text === undefined ? [] : [text]], ' – ')),
        ...pains.map(({ text }) => text),
    ];
}
