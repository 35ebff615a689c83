import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { feelingLevels } from '../../language/vocabulary.ts';
import { limits } from '../../language/limits.ts';
import { errors } from '../support/language.ts';

const manual = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const examples = [...manual.matchAll(/```journey\n(.*?)```/gs)].map(([, code = '']) => code);
/** What the examples import. */
const others = { 'shared/people.journey': 'persona Maya' };

test.each(examples)('an example of the manual is valid: %j', async code => {
    expect((await errors(code, others)).map(({ message }) => message)).toEqual([]);
});

test('the manual shows every statement', () => {
    const keywords = [...manual.matchAll(/^\| `([^`]+)` \|/gm)].map(([, word = '']) => word);
    expect(keywords.length).toBeGreaterThan(60);
    expect(keywords.filter(word => !examples.some(code => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code)))).toEqual([]);
});

test('the manual knows every feeling and its score', () => {
    const table = Object.fromEntries([...manual.matchAll(/^\| ([-+]?\d) \| (.*?) \|$/gm)].flatMap(([, score, feelings = '']) => feelings.split(', ').map(it => [it, Number(score)])));
    expect(table).toEqual(feelingLevels);
});

test('the manual knows the limits', () => {
    expect(manual).toContain(`${limits.size / 1_000_000} million characters`);
    expect(manual).toContain(`nested more than ${limits.depth} deep`);
    expect(manual).toContain(`${limits.findings} findings`);
});
