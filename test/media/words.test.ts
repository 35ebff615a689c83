import { assert, array, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { renderGroup } from '../../diagram/svg.ts';
import { moveLane, toggleLane } from '../../media/page/lane-order.ts';
import { folded, matcherOf } from '../../media/page/matching.ts';
import { textOf } from '../../media/page/text-of.ts';
import type { LaneChoice } from '../../server/protocol/preview.ts';
import { anyCharacter } from '../support/any-character.ts';

test.each([
    ['CAFE', 'Café'], ['zycie', 'Życie'], ['lodz', 'Łódź'], ['strasse', 'Straße'], ['price card', 'The card shows the price'], ['ﬁnd', 'find'],
    ['کتاب', 'كتاب'], ['میبیند', 'می‌بیند'], ['مي بيند', 'می‌بیند'], ['محمد', 'مُحَمَّد'], ['שלום', 'שָׁלוֹם'], ['42', '۴۲'], ['٤٢', '42'], ['مدرسه', 'مدرسة'], ['سلام', 'ســلام'], ['x', '\u2068x\u2069'],
])('%s is found in %s', (query, text) => {
    expect(matcherOf(query)?.(text)).toBe(true);
});

test.each([['price', 'prize'], ['card price', 'card'], ['نان', 'نام']])('%s is not found in %s', (query, text) => {
    expect(matcherOf(query)?.(text)).toBe(false);
});

test('nothing is no query', () => {
    expect(matcherOf('  \u200c ')).toBeUndefined();
});

test('every text finds itself', () => {
    assert(property(string({ unit: anyCharacter }), text => folded(folded(text)) === folded(text) || matcherOf(text)?.(text) !== false));
});

test('the text of a group is what can be read and heard of it, as it was written', () => {
    const text = (words: string) => ({ kind: 'text', x: 0, y: 0, anchor: 'start', runs: [{ text: words, size: 14, fill: 'text', direction: 'ltr' }] } as const);
    const svg = renderGroup({ key: 'a', x: 0, y: 0, width: 9, height: 9, target: 'T', label: 'A "label" <here>', hint: 'R&D', marks: [text('Waits for'), text('the <b>kettle</b>')] }, { direction: 'ltr', prefix: 'p' });
    expect(textOf(svg)).toBe('A "label" <here> R&D Waits for the <b>kettle</b>');
    expect(textOf('<g>&#x41;&#66;&#x7fffffff;</g>')).toMatch(/^AB/);
});

const lanes: readonly LaneChoice[] = [{ id: 'a', label: 'A', state: 'open' }, { id: 'b', label: 'B', state: 'hidden' }, { id: 'c', label: 'C', state: 'folded', isFoldable: true }];

test('rows move by one place, and there and back is where they were', () => {
    expect(moveLane({ unfolded: [] }, lanes, 1, 1).order).toEqual(['a', 'c', 'b']);
    assert(property(array(constantFrom(0, 1), { maxLength: 6 }), places => {
        for (const place of places) {
            const there = moveLane({ unfolded: [] }, lanes, place, 1).order!;
            expect(moveLane({ unfolded: [] }, there.map(id => lanes.find(it => it.id === id)!), place + 1, -1).order).toEqual(['a', 'b', 'c']);
        }
    }));
});

test('a row goes and comes back, a foldable one folds', () => {
    expect(toggleLane({ unfolded: [] }, lanes[0]!)).toEqual({ unfolded: [], hidden: ['a'] });
    expect(toggleLane({ unfolded: [], hidden: ['b'] }, lanes[1]!)).toEqual({ unfolded: [] });
    expect(toggleLane({ unfolded: [] }, lanes[2]!)).toEqual({ unfolded: ['c'] });
    expect(toggleLane({ unfolded: ['c'] }, { ...lanes[2]!, state: 'open' })).toEqual({ unfolded: [] });
});
