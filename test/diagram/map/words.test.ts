import { readdirSync, readFileSync } from 'node:fs';
import bidiFactory, { type Bidi } from 'bidi-js';
import { expect, test } from 'vitest';
import en from '../../../diagram/words/en.json' with { type: 'json' };
import { map } from '../../../diagram/views/map.ts';
import { fill } from '../../../diagram/words.ts';
import { emotion, journey, metric, percent, ratio, stage, touchpoint } from '../make-journey.ts';
import { textBoxes } from '../scene-texts.ts';

const folder = new URL('../../../diagram/words/', import.meta.url);
const others = readdirSync(folder).filter(it => it !== 'en.json');

/** Every place of a language file, with the places to fill in its text. */
function placesOf(words: object, path = ''): readonly string[] {
    return Object.entries(words).flatMap(([key, value]) => typeof value === 'object'
        ? placesOf(value as object, `${path}${key}.`)
        : [`${path}${key} ${(String(value).match(/\{\w+\}/g) ?? []).toSorted().join(' ')}`]);
}

test('there are other languages', () => {
    expect(others.toSorted()).toEqual(['ar.json', 'fa.json', 'he.json', 'pl.json']);
});

test.each(others)('%s says all that English says, with the same places to fill', name => {
    const words = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object;
    expect(placesOf(words)).toEqual(placesOf(en));
});

/** A digit belongs to the Latin word before it, unless a letter that runs from right to left or a mark stands between. */
test.each(['ar.json', 'fa.json', 'he.json'])('%s: what stands after a Latin name is read after it', name => {
    const { getEmbeddingLevels, getReorderedString } = (bidiFactory as unknown as () => Bidi)();
    const messages = (words: object): readonly string[] => Object.values(words).flatMap(it => typeof it === 'object' ? messages(it as object) : [String(it)]);
    const pairs = messages(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object).filter(it => /\{touchpoint\}.*\{count\}/.test(it));
    expect(pairs).not.toEqual([]);
    for (const pattern of pairs) {
        const text = fill(pattern, { touchpoint: 'ACME', count: '7' });
        const seen = getReorderedString(text, getEmbeddingLevels(text, 'rtl'));
        expect(seen.indexOf('7'), seen).toBeLessThan(seen.indexOf('ACME'));
    }
});

test('what fills a place is never a pattern itself', () => {
    expect(fill('if {condition}', { condition: '{condition} $& $1' })).toBe('if {condition} $& $1');
});

test('a map has one kind of digits, those that its writer uses first', () => {
    const texts = (first: string, second: string) => {
        const more = { metrics: [metric('الف', percent(62, first))], language: 'fa', direction: 'rtl' as const };
        const scene = map.draw(journey('خرید', [stage('س', [touchpoint('ت', { metrics: [metric('ب', ratio(5.1, 7, second))], emotions: [emotion('خوب', 1.5)] })])], more), { width: 900 });
        return textBoxes(scene).map(it => it.text).filter(it => /\p{Nd}/u.test(it) && !it.includes('منبع'));
    };
    expect(texts('۶۲٪', '5.1/7')).toEqual(expect.arrayContaining(['۶۲٪', '۵٫۱ از ۷', '+۱٫۵ خوب']));
    expect(texts('62%', '۵٫۱/۷')).toEqual(expect.arrayContaining(['62%', '5.1 از 7']));
});
