import * as fc from 'fast-check';
import type { Journey } from '../../../language/model/journey.ts';
import {
    channel, dropOff, emotion, entry, gain, journey, leadsTo, metric, minutes, moment, number, opportunity, pain, percent, persona, phase, ratio, resource, stage, statement, touchpoint,
} from '../make-journey.ts';

const word = fc.constantFrom('a', 'to', 'the', 'price', 'waits', 'delivery', 'address', 'overwhelmed', 'responsibility', 'Kraftfahrzeugversicherung', 'قیمت', 'می‌رسد', 'שלום', '配送', '🙂', 'e\u0301t\u00e9');
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map(it => it.join(' '));
const support = fc.constantFrom('sourced', 'assumed', 'unsourced');
const few = <T>(of: fc.Arbitrary<T>, most = 2) => fc.array(of, { maxLength: most });
const share = fc.integer({ min: 0, max: 100 });
const personas = [persona('Maya', { role: 'Buys gifts online' }), persona('Jonas')];

const emotions = fc.tuple(words(3), fc.integer({ min: -20, max: 20 }), fc.option(words(8), { nil: undefined }), fc.constantFrom([], [personas[0]!], [personas[1]!]), support)
    .map(([feeling, score, text, by, of]) => emotion(feeling, score / 10, { personas: by, of, ...text !== undefined && { text } }));

const touchpoints = (names: readonly string[]) => fc.record({
    label: words(5), channels: few(words(2).map(label => channel(label, 'globe'))), actions: few(words(9).map(text => statement(text))), thoughts: few(words(9).map(text => statement(text))),
    emotions: few(emotions), pains: few(fc.tuple(words(9), support).map(([text, of]) => pain(text, 2, of))), gains: few(words(6).map(text => gain(text)), 1),
    opportunities: few(fc.tuple(words(7), words(2)).map(([text, owner]) => opportunity(text, { owner, impact: 4, effort: 2, status: 'planned' })), 1),
    moments: few(words(8).map(moment), 1), metrics: few(fc.tuple(words(3), fc.constantFrom(percent(4), number(54), ratio(4, 5), minutes(9))).map(([name, value]) => metric(name, value, value)), 1),
    dropOffs: few(fc.tuple(share, words(4)).map(([part, text]) => dropOff(part, text)), 1),
    leadsTo: few(fc.tuple(fc.constantFrom(...names), fc.option(words(4), { nil: undefined }), share).map(([to, when, part]) => leadsTo(to, when === undefined ? {} : { when, percent: part })), 1),
    resources: few(words(4).map(text => resource(text, 'missing')), 1), quotes: few(words(6).map(text => statement(text)), 1),
});

/** Maps that people could write, and some that nobody should. */
export const randomJourney: fc.Arbitrary<Journey> = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }).chain(counts => {
    const names = counts.flatMap((count, nth) => Array.from({ length: count }, (_, index) => `S${nth}/T${index}`));
    const stages = counts.map((count, nth) => fc.tuple(
        words(3), few(words(7).map(text => statement(text)), 1), few(fc.tuple(words(2), share, words(3)).map(([label, part, text]) => entry(channel(label), part, text)), 2),
        fc.array(touchpoints(names.length > 0 ? names : ['']), { minLength: count, maxLength: count }),
    ).map(([label, goals, entries, all]) => stage(`S${nth}`, all.map((it, index) => touchpoint(`T${index}`, it)), { label, goals, entries, icon: 'gift' })));
    return fc.tuple(fc.tuple(...stages), words(6), fc.boolean(), fc.integer({ min: 0, max: 2 }), fc.constantFrom('ltr', 'rtl'))
        .map(([made, label, hasPhases, people, direction]) => journey(label, made, {
            direction, personas: personas.slice(0, people), kind: 'current', reviewed: '2026-10-20', owner: 'Growth', scenario: label, goals: [statement(label, 'assumed')],
            phases: hasPhases ? [phase('Before it all begins', 0, 1), phase('After', 1, counts.length)] : [],
        }));
});
