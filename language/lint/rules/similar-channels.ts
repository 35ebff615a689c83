import type { Channel, JourneyFile } from '../../model/journey.ts';
import { touchpointsOf } from '../frame.ts';
import { defineRule, type Context, type Fix } from '../rule.ts';
import { nameLiteral, quoted } from '../words.ts';
import { bareWord } from '../words/plurals.ts';

export const similarChannels = defineRule({
    id: 'similar-channels',
    group: 'Shape',
    level: 'warning',
    on: 'File',
    summary: 'Channels differ by more than case, hyphen or plural.',
    why: 'If one channel goes by two names, its touchpoints are counted apart, and changes of channel are seen where there are none. Names and labels are compared, in the file, with what it imports, and with those channels that need no declaration and are used in it. Plurals are known in English, Persian, Arabic, Hebrew and Polish.',
    source: 'A habit of every inventory: one thing, one name.',
    good: [
        'channel Kiosk\nchannel Counter\njourney Tea { stage Brew { touchpoint Kettle via Kiosk touchpoint Cup via Counter } }',
        { code: 'channel Store { owner "Retail" }\njourney Tea { stage Brew { touchpoint Kettle via Store } }', because: 'Where `store` itself is not used, `Store` is the one of this map.' },
        { code: 'channel web "Our site"\njourney Tea { stage Brew { touchpoint Kettle via web } }', because: 'A channel of one’s own by the name of one that needs no declaration.' },
        'channel News\nchannel Newsletter\njourney Tea { stage Brew { touchpoint Kettle via News, Newsletter } }',
        'channel Press\nchannel Pres\njourney Tea { stage Brew { touchpoint Kettle via Press, Pres } }',
    ],
    bad: [
        {
            code: 'channel Kiosk\n<|channel Kiosks|> { kind physical }\n\njourney Tea {\n    stage Brew {\n        touchpoint Kettle via Kiosk\n        touchpoint Cup via web, Kiosks\n        entry Kiosks 20%\n    }\n}\n',
            fixed: 'channel Kiosk\n\njourney Tea {\n    stage Brew {\n        touchpoint Kettle via Kiosk\n        touchpoint Cup via web, Kiosk\n        entry Kiosk 20%\n    }\n}\n',
            because: 'All uses follow. The other way round is offered, too.',
        },
        {
            code: '<|channel Web-Site "Web"|>\n\njourney Tea {\n    stage Brew {\n        touchpoint Kettle via web\n        touchpoint Cup via Web-Site\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle via web\n        touchpoint Cup via web\n    }\n}\n',
            because: 'The label is the one of a channel that needs no declaration.',
        },
        {
            code: 'channel "Trade fair"\n<|channel TradeFair|>\n\njourney Tea {\n    stage Brew {\n        touchpoint Kettle via "Trade fair", TradeFair\n    }\n}\n',
            because: 'Both stand at one touchpoint: which one is left out there, the writer has to say.',
        },
        {
            code: '<|channel Ads|>\njourney Tea { stage Brew { entry ad 10% touchpoint Kettle via Ads } }',
            fixed: 'journey Tea { stage Brew { entry ad 10% touchpoint Kettle via ad } }',
        },
        { code: 'channel غرفه\n<|channel غرفه‌ها|>\njourney چای { stage الف { touchpoint یک via غرفه } }', fixed: 'channel غرفه\njourney چای { stage الف { touchpoint یک via غرفه } }' },
    ],
    check(file, context) {
        const { known, localeOf, report } = context;
        if (file.channels.length === 0) {
            return;
        }
        const others = [...known.channels.filter(({ origin }) => origin.uri !== file.uri), ...undeclaredIn(file)];
        const first = new Map<string, Channel>();
        let areTogether: ReturnType<typeof togetherIn> | undefined;
        const wordsOf = ({ name, label }: Channel) => new Set([...new Set([name, label])].map(it => bareWord(it, localeOf(it))).filter(word => word !== ''));
        for (const channel of [...others, ...file.channels]) {
            const words = wordsOf(channel);
            const like = [...words].map(word => first.get(word)).find(it => it !== undefined && it.name !== channel.name);
            for (const word of words) {
                if (!first.has(word)) {
                    first.set(word, channel);
                }
            }
            if (like && channel.origin.uri === file.uri) {
                areTogether ??= togetherIn(file);
                report({
                    message: `${quoted(like.name)} and ${quoted(channel.name)} look like one channel: merge them, or tell them apart by their names.`,
                    at: channel,
                    related: like.origin.isBuiltIn ? [] : [{ uri: like.origin.uri, range: like.origin.head, message: `This is ${quoted(like.name)}.` }],
                    fixes: areTogether(channel, like) ? [] : [...merge(channel, like, context), ...like.origin.uri === file.uri ? merge(like, channel, context) : []],
                });
            }
        }
    },
});

/** Channels that the journeys of a file use and that no file declares. */
function undeclaredIn(file: JourneyFile): readonly Channel[] {
    const used = file.journeys.flatMap(journey => [
        ...touchpointsOf(journey).flatMap(({ channels }) => channels),
        ...[journey, ...journey.stages].flatMap(({ entries }) => entries.flatMap(({ channel }) => channel ?? [])),
    ]);
    return [...new Map(used.filter(({ origin }) => origin.isBuiltIn).map(channel => [channel.name, channel])).values()];
}

/** Tells whether two channels stand at one place: which one is left out there, the writer has to say. */
function togetherIn(file: JourneyFile): (one: Channel, other: Channel) => boolean {
    const beside = new Map<string, ReadonlySet<string>[]>();
    for (const channels of [...file.personas.map(({ prefers }) => prefers), ...file.journeys.flatMap(touchpointsOf).map(it => it.channels)]) {
        const names = new Set(channels.map(({ name }) => name));
        for (const name of names.size > 1 ? names : []) {
            const places = beside.get(name);
            if (places) {
                places.push(names);
            } else {
                beside.set(name, [names]);
            }
        }
    }
    return (one, other) => (beside.get(one.name) ?? []).some(names => names.has(other.name));
}

/** Puts one channel in the place of another, unless other files use it. */
function merge(from: Channel, into: Channel, { file, usesOf }: Context): readonly Fix[] {
    const uses = usesOf(from);
    return uses.some(({ uri }) => uri !== file.uri) ? [] : [{
        title: `Merge ${quoted(from.name)} into ${quoted(into.name)}`,
        edits: [
            ...uses.map(({ range }) => ({ kind: 'replace', range, text: nameLiteral(into.name) } as const)),
            { kind: 'remove', range: from.origin.range },
        ],
    }];
}
