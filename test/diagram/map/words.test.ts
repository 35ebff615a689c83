import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../../../diagram/words/en.json' with { type: 'json' };
import { fill } from '../../../diagram/words.ts';

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

test('what fills a place is never a pattern itself', () => {
    expect(fill('if {condition}', { condition: '{condition} $& $1' })).toBe('if {condition} $& $1');
});
