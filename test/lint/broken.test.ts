import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyChanges, textChangesOf } from '../../language/text-edits.ts';
import { oneIn, placesIn, seed } from '../support/chance.ts';
import { findings } from '../support/language.ts';

// Whatever state a text is in while somebody types: the rules do not throw, what they mark is there,
// and their fixes can be applied.

// A mistake of ours does not stop a build, but it is reported.
beforeEach(() => {
    vi.spyOn(console, 'error');
});
afterEach(() => {
    expect(console.error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
});

const text = readFileSync(new URL('../../examples/gift-box.journey', import.meta.url), 'utf8');
const words = [...text.matchAll(/"[^"\n]*"|[\w-]+|[{},%]/g)];

test(`beginnings of a map (seed ${seed})`, async () => {
    for (const end of placesIn(text, 120)) {
        await expectSound(text.slice(0, end));
    }
}, 120_000);

test(`ends of a map (seed ${seed})`, async () => {
    for (const start of placesIn(text, 150)) {
        await expectSound(text.slice(start));
    }
}, 120_000);

test(`a word left out, or written twice (seed ${seed})`, async () => {
    for (const { 0: word, index: start } of oneIn(27, words)) {
        await expectSound(text.slice(0, start) + text.slice(start + word.length));
        await expectSound(`${text.slice(0, start)}${word} ${text.slice(start)}`);
    }
}, 120_000);

async function expectSound(text: string): Promise<void> {
    for (const { message, range, fixes = [] } of await findings(text)) {
        expect(0 <= range.start && range.start <= range.end && range.end <= text.length, `${message} in\n${text}`).toBe(true);
        for (const { title, edits } of fixes) {
            const changes = textChangesOf(edits, text);
            expect(changes.every((change, index) => change.range.end <= (changes[index + 1]?.range.start ?? text.length)), `${title} in\n${text}`).toBe(true);
            expect(applyChanges(changes, text)).not.toBe(text);
        }
    }
}
