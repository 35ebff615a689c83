import { expect, test } from 'vitest';
import { ignoreComment, ignoresIn } from '../../language/lint/ignore.ts';
import { findings } from '../support/language.ts';

test('silences one rule in the next line, and nothing else', async () => {
    expect(await found('// journey-ignore missing-goal: a sketch\njourney Tea { }')).toEqual(['missing-persona', 'missing-owner', 'stale-review']);
    expect(await found('// journey-ignore missing-goal: a sketch\njourney Tea { }\njourney Coffee { reviewed 2026-11-20 }'))
        .toEqual(['missing-persona', 'missing-owner', 'stale-review', 'missing-persona', 'missing-goal', 'missing-owner']);
});

test.each([
    ['blank lines', '\n\n'],
    ['remarks', '// and more\n    /* and more */\n'],
    ['CRLF', '\r\n\r\n// and more\r\n'],
    ['an ignore of another rule', '// journey-ignore missing-persona: a sketch\n// journey-ignore stale-review: a sketch\n'],
])('%s may stand between', async (_, between) => {
    expect(await found(`// journey-ignore missing-goal: a sketch\n${between}journey Tea { }`)).not.toContain('missing-goal');
});

test('is indented like what it is about', async () => {
    const text = 'journey Tea {\n    stage Brew {\n\t\t//journey-ignore low-without-cause : we shall ask\n        emotion sad touchpoint Kettle\n    }\n}';
    expect(await found(text)).not.toContain('low-without-cause');
});

test.each([
    ['no reason', '// journey-ignore missing-goal\n', 'This comment silences nothing: say why “missing-goal” does not apply here.', '// journey-ignore missing-goal: …\n'],
    ['an empty reason', '// journey-ignore missing-goal:  \n', 'This comment silences nothing: say why “missing-goal” does not apply here.', '// journey-ignore missing-goal: …\n'],
    ['a rule that there is not', '// journey-ignore mising-goal: a sketch\n', 'There is no rule called “mising-goal”. Did you mean “missing-goal”?', '// journey-ignore missing-goal: a sketch\n'],
])('%s silences nothing, and it is said', async (_, comment, message) => {
    const all = await findings(`${comment}journey Tea { }`);
    expect(all.map(({ rule }) => rule)).toContain('missing-goal');
    expect(all.filter(({ rule }) => rule === 'useless-ignore').map(it => it.message)).toEqual([message]);
});

test('one that has nothing to silence is said', async () => {
    const all = await findings('// journey-ignore missing-goal: a sketch\njourney Tea { goal "Tea" }');
    expect(all.filter(({ rule }) => rule === 'useless-ignore').map(({ message }) => message)).toEqual(['This comment silences nothing: “missing-goal” finds nothing in the next line.']);
});

test('one of several statements that are reported together is silenced alone', async () => {
    const text = [
        'evidence Survey', 'persona Ana { goal "Tea" from Survey }', 'journey Tea for Ana {', 'stage Brew {', 'touchpoint Kettle {',
        '// journey-ignore unsourced: heard once', 'emotion happy', 'gain "It sings"', 'quote "At last"', '}', '}', '}',
    ].join('\n');
    const messages = (await findings(text)).filter(({ rule }) => rule === 'unsourced' || rule === 'useless-ignore').map(({ message }) => message);
    expect(messages).toEqual(['Nothing says what 2 statements of “Kettle” rest on: name their evidence, or mark them as assumed.']);
});

test('thousands in a row take no longer than others', () => {
    const comments = Array.from({ length: 20_000 }, () => '// journey-ignore missing-goal: again\n').join('');
    const start = performance.now();
    const ignores = ignoresIn(`${comments}journey Tea { }`);
    expect(new Set(ignores.map(({ lineStart }) => lineStart))).toEqual(new Set([comments.length]));
    expect(performance.now() - start).toBeLessThan(3000);
});

test('the comment that is written is the comment that is read', () => {
    expect(ignoresIn(`${ignoreComment('missing-goal', 'a sketch')}\njourney Tea { }`)).toMatchObject([{ rule: 'missing-goal', reason: 'a sketch' }]);
});

async function found(text: string): Promise<readonly string[]> {
    return (await findings(text)).map(({ rule }) => rule);
}
