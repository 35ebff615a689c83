import { keyword, type Dialect } from '../../dialect.ts';
import type { Channel, Journey, Touchpoint } from '../../model/journey.ts';
import { touchpointsOf } from '../frame.ts';
import { defineRule, type Context, type Fix } from '../rule.ts';
import { isSketch, isUnwritten } from '../sketch.ts';
import { nameLiteral, quoted } from '../words.ts';

/** More would be a list to read, not a choice. */
const mostChoices = 5;

export const missingChannel = defineRule({
    id: 'missing-channel',
    group: 'Shape',
    level: 'information',
    on: 'Journey',
    summary: 'A touchpoint says through which channels it happens.',
    why: 'Where a customer goes from one channel to another, somebody has to hand them over, and much gets lost. Without channels these places can’t be seen. A sketch of one or two touchpoints is not asked, nor is a day in the life, in which much happens through no channel, nor a touchpoint with a close-up of its own. Many such touchpoints are one finding, and so is a journey without any channel.',
    source: 'Channels are a part of every journey map (Nielsen Norman Group): they are where hand-overs show.',
    options: { single: { value: 3, meaning: 'Up to how many touchpoints are reported one by one; more are one finding.' } },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle via app touchpoint Cup via in-person, phone touchpoint Sip via store } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle touchpoint Cup } }', because: 'A sketch.' },
        'journey Day { kind day-in-the-life stage Morning { touchpoint Alarm touchpoint Bath touchpoint Coffee } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle via Kitchen touchpoint Cup via web touchpoint Sip via web } }', because: 'A channel that is not known is an error already.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle via web touchpoint Cup via web touchpoint Sip Takes a sip" via web } } }', because: 'A quote that is missing is an error already.' },
        'journey Tea { stage Brew { touchpoint Kettle via app touchpoint Cup { details Cups } touchpoint Sip via web } }\njourney Cups { }',
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle via app\n        <|touchpoint Cup "Takes a cup"|> { emotion happy }\n        touchpoint Sip via web, app\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle via app\n        touchpoint Cup "Takes a cup" via app { emotion happy }\n        touchpoint Sip via web, app\n    }\n}\n',
            because: 'What the journey uses most is offered first, then what else is known.',
        },
        {
            code: 'channel Kiosk\n\n<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n    stage Rinse {\n        touchpoint Sink\n    }\n}\n',
            fixed: 'channel Kiosk\n\njourney Tea {\n    stage Brew {\n        touchpoint Kettle via Kiosk\n        touchpoint Cup via Kiosk\n        touchpoint Sip via Kiosk\n    }\n    stage Rinse {\n        touchpoint Sink via Kiosk\n    }\n}\n',
        },
    ],
    check(journey, { dialect, known, isIgnored, hasUnknownName, textOf, option, report }) {
        const via = keyword('via', dialect);
        if (journey.kind === 'day-in-the-life' || isSketch(journey)) {
            return;
        }
        const open = touchpointsOf(journey).filter(touchpoint => touchpoint.channels.length === 0 && touchpoint.details === undefined && !isUnwritten(touchpoint.label)
            && !hasUnknownName(touchpoint.origin.range) && !isMistyped(touchpoint, via, textOf) && !isIgnored(touchpoint));
        if (open.length === 0) {
            return;
        }
        const choices = choicesIn(journey, known.channels, dialect);
        const happensVia = (touchpoints: readonly Touchpoint[], { name, label }: Choice): Fix => ({
            title: touchpoints.length === 1 ? `It happens via ${label}` : `All ${touchpoints.length} happen via ${label}`,
            edits: touchpoints.map(({ origin: { head: { end } } }) => ({ kind: 'replace', range: { start: end, end }, text: ` ${via} ${name}` })),
        });
        if (open.length > option('single') || open.length === touchpointsOf(journey).length) {
            report({
                message: `Nobody can tell through which channel ${open.length} touchpoints of ${quoted(journey.label)} happen: add it, so that hand-overs can be seen.`,
                at: journey,
                related: open.map(({ origin: { uri, head } }) => ({ uri, range: head, message: 'This touchpoint has no channel.' })),
                fixes: choices.map(choice => happensVia(open, choice)),
            });
            return;
        }
        for (const touchpoint of open) {
            report({
                message: `Nobody can tell through which channel ${quoted(touchpoint.label)} happens: add it, so that hand-overs can be seen.`,
                at: touchpoint,
                fixes: choices.map(choice => happensVia([touchpoint], choice)),
            });
        }
    },
});

/** Whether a channel is written, but a quote that is missing or too many makes it a part of the label. */
function isMistyped({ label, origin: { head } }: Touchpoint, via: string, textOf: Context['textOf']): boolean {
    return label.startsWith(`${via} `) || (textOf(head).match(/"/g)?.length ?? 0) % 2 === 1;
}

interface Choice {
    /** As it is written. */
    readonly name: string;
    readonly label: string;
}

/** Those that the journey uses, most used first, then what else the file knows, then common ones. */
function choicesIn(journey: Journey, known: readonly Channel[], dialect: Dialect): readonly Choice[] {
    const counts = new Map<string, { readonly channel: Channel; count: number }>();
    for (const channel of touchpointsOf(journey).flatMap(({ channels }) => channels)) {
        const counted = counts.get(channel.name);
        if (counted) {
            counted.count++;
        } else {
            counts.set(channel.name, { channel, count: 1 });
        }
    }
    const used = [...counts.values()].sort((a, b) => b.count - a.count).map(({ channel }) => channel);
    const common = (['web', 'phone', 'in-person'] as const).map(key => ({ name: dialect.channels[key].words[0]!, label: dialect.channels[key].label }));
    const choices = new Map<string, Choice>();
    for (const { name, label } of [...used, ...known, ...common]) {
        if (!choices.has(name)) {
            choices.set(name, { name: nameLiteral(name), label });
        }
    }
    return [...choices.values()].slice(0, mostChoices);
}
