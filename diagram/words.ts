import type { Channel, Journey } from '../language/model/journey.ts';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fa from './words/fa.json' with { type: 'json' };
import he from './words/he.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };

/** What the picture itself says, in one language; `{…}` are places to fill. */
export type Words = typeof en;

const languages: ReadonlyMap<string, Words> = new Map(Object.entries({ en, fa, ar, he, pl }));

/** The picture speaks the journey's language or, where none is named, the one that its letters give away. */
export function wordsOf(journey: Journey): Words {
    const language = journey.language?.toLowerCase().split('-')[0];
    return languages.get(language ?? guess(journey)) ?? en;
}

/** What people read for a channel: what the writer calls it, or our word for one that comes with the language. */
export function channelLabel({ name, label, origin }: Channel, { channels }: Words): string {
    return origin.isBuiltIn ? channels[name as keyof Words['channels']] ?? label : label;
}

/** `fill('if {condition}', { condition: 'it rains' })`; a value is never searched for places. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
    return pattern.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

function guess(journey: Journey): string {
    const sample = [journey.label, journey.scenario, ...journey.stages.slice(0, 8).flatMap(stage => [stage.label, ...stage.touchpoints.slice(0, 4).map(it => it.label)])].join(' ');
    if (/\p{Script=Hebrew}/u.test(sample)) {
        return 'he';
    }
    if (/\p{Script=Arabic}/u.test(sample)) {
        return /[پچژگکی]/.test(sample) ? 'fa' : 'ar';
    }
    return new Set(sample.toLowerCase().match(/[ąćęłńśźż]/g)).size >= 3 ? 'pl' : 'en';
}
