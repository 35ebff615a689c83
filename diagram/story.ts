import type { Emotion, Experience, Journey, Stage, Touchpoint } from '../language/model/journey.ts';
import { isSameThing } from '../language/model/same-thing.ts';
import { capitalisedFeelings, scoreText } from './feeling-text.ts';
import { capitalised, numberText, settingOf, valueText, type Setting } from './setting.ts';
import { closedIn, joined } from './text/bidi.ts';
import { channelLabel, fill } from './words.ts';

/** One step of a journey in words, to stand at and to talk about. In the journey's language; nothing is cut but lists. */
export interface Story {
    readonly stage: string;
    readonly title: string;
    /** Where it happens, and what is done there. */
    readonly about: readonly string[];
    readonly feelings: readonly StoryFeeling[];
    /** What else is said of it, the most telling first; none is empty. */
    readonly sections: readonly StorySection[];
    /** What there is besides, by name and number. */
    readonly besides: readonly string[];
}

export interface StoryFeeling {
    /** On the journey's own scale; absent where no feeling is recorded. */
    readonly score?: string;
    /** -2..+2, a whole number, to colour the score with. */
    readonly level?: number;
    readonly words: string;
    /** What was said. */
    readonly quote?: string;
}

export interface StorySection {
    readonly title: string;
    readonly items: readonly string[];
    /** `3 more`. */
    readonly more?: string;
}

/** What is to be told of a thing in the journey: of the touchpoint that it is or belongs to. Undefined where there is none. */
export function storyOf(journey: Journey, target: string): Story | undefined {
    for (const stage of journey.stages) {
        const touchpoint = stage.touchpoints.find(({ id }) => target === id || target.startsWith(`${id}/`));
        if (touchpoint !== undefined) {
            return tell(stage, touchpoint, journey);
        }
    }
    return undefined;
}

/** More than that nobody reads while somebody speaks. */
const most = { sections: 6, items: 3 } as const;

function tell(stage: Stage, touchpoint: Touchpoint, journey: Journey): Story {
    const setting = settingOf(journey, 1, new Map());
    const { words } = setting;
    const sections = sectionsOf(touchpoint, stage.touchpoints[0] === touchpoint ? stage : undefined, journey, setting).filter(({ items }) => items.length > 0);
    return {
        stage: stage.label,
        title: touchpoint.label,
        about: [
            joined(touchpoint.channels.map(it => channelLabel(it, words)), words.comma, setting.direction),
            ...touchpoint.actions.map(it => it.text),
            ...touchpoint.duration ? [valueText(touchpoint.duration, setting)] : [],
        ].filter(it => it !== ''),
        feelings: touchpoint.emotions.length === 0 ? [{ words: words.noFeeling }] : touchpoint.emotions.map(it => feelingOf(it, journey, setting)),
        sections: sections.slice(0, most.sections).map(({ title, items }) => ({
            title,
            items: items.slice(0, most.items),
            ...items.length > most.items && { more: fill(words.table.more, { count: numberText(items.length - most.items, setting) }) },
        })),
        besides: sections.slice(most.sections).map(({ title, items }) => `${closedIn(title, setting.direction)} ${numberText(items.length, setting)}`),
    };
}

/** What is said of a whole stage is said where it begins. */
function sectionsOf(touchpoint: Touchpoint, stage: Stage | undefined, { lanes: own }: Journey, setting: Setting): readonly StorySection[] {
    const { words } = setting;
    const { lanes } = words;
    const both = <T>(of: (thing: Experience) => readonly T[]) => [...stage ? of(stage) : [], ...of(touchpoint)];
    const texts = (of: (thing: Experience) => readonly { readonly text: string }[]) => both(of).map(it => it.text);
    const quoted = (text: string) => fill(words.quote, { text });
    return [
        { title: words.moment, items: touchpoint.moments.map(it => it.text ?? words.moment) },
        { title: lanes.pains, items: both(it => it.pains).toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0)).map(it => it.text) },
        { title: lanes.barriers, items: texts(it => it.barriers) },
        { title: lanes.gains, items: texts(it => it.gains) },
        { title: lanes.quotes, items: touchpoint.quotes.map(it => quoted(it.text)) },
        { title: lanes.thoughts, items: touchpoint.thoughts.map(it => quoted(it.text)) },
        { title: lanes.opportunities, items: texts(it => it.opportunities) },
        { title: capitalised(words.leave), items: touchpoint.dropOffs.map(({ percent, text }) => [...percent === undefined ? [] : [numberText(percent, setting, { percent: true })], ...text === undefined ? [] : [text]].join(' ')).filter(it => it !== '') },
        { title: lanes.needs, items: touchpoint.needs.map(it => it.text) },
        { title: lanes.risks, items: texts(it => it.risks) },
        {
            title: lanes.metrics,
            items: both(it => it.metrics).map(({ name, value, target }) => joined(
                [name, ...value ? [valueText(value, setting)] : [], ...target ? [fill(words.target, { value: valueText(target, setting) })] : []], words.comma, setting.direction,
            )),
        },
        ...own.map(lane => ({ title: lane.label, items: both(it => it.inLanes).filter(it => it.lane !== undefined && isSameThing(it.lane, lane)).map(it => it.text) })),
        ...(['artifacts', 'frontstage', 'backstage', 'support', 'resources'] as const).map(lane => ({ title: lanes[lane], items: texts(it => it[lane]) })),
    ];
}

function feelingOf(emotion: Emotion, { scale, personas }: Journey, setting: Setting): StoryFeeling {
    const who = personas.length > 1 ? emotion.personas.map(it => it.label) : [];
    return {
        ...emotion.score !== undefined && { score: scoreText(emotion.score, scale, setting) },
        ...emotion.level !== undefined && { level: Math.round(emotion.level) },
        words: joined([...who, capitalisedFeelings([emotion], setting)].filter(it => it !== ''), setting.words.comma, setting.direction),
        ...emotion.text !== undefined && { quote: fill(setting.words.quote, { text: emotion.text }) },
    };
}
