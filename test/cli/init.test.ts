import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from '../../cli/ask.ts';
import { templates } from '../../cli/templates/index.ts';
import { folderOf } from './support.ts';

test.each(templates)('the template $id is a map without errors, in the style of the language', async ({ id }) => {
    const folder = folderOf();
    expect(await folder.journey(['init', '--template', id])).toEqual({ code: 0, out: `Written: ${id}.journey, journey.config.json\nNext: journey check ${id}.journey\n`, error: '' });
    expect(await folder.journey(['format', '--check'])).toEqual({ code: 0, out: '', error: '' });
    // A first map rests on guesses: that is what is left to say.
    const found = JSON.parse((await folder.journey(['check', '--format', 'json'])).out) as readonly { readonly rule: string; readonly level: string; readonly message: string }[];
    expect(found.filter(({ rule, level }) => level !== 'information' && level !== 'hint' && rule !== 'mostly-assumed')).toEqual([]);
    expect(found.length, found.map(({ message }) => message).join('\n')).toBeLessThan(5);
    expect(await folder.journey(['report', `${id}.journey`])).toMatchObject({ code: 0 });
});

test('questions are asked, and what is answered stands in the map', async () => {
    const folder = folderOf();
    const { code, out } = await folder.journey(['init'], { answers: ['4', 'Ana "the" Great', 'To stay', 'Care', 'maps'] });
    expect({ code, out }).toEqual({
        code: 0,
        out: `What is the journey about?
  1  purchase: from an idea to the first use of what was bought
  2  lead-generation: from a question to a talk with somebody who can answer it
  3  engagement: from the first look to a habit
  4  retention: from a customer of a year to one of two
Number [1] Whose journey is it? [Maya] What do they want to reach? [To stay without having to think about it] Which team owns the journey? [Our team] What is the file called? [retention.journey] Written: maps.journey, journey.config.json
Next: journey check maps.journey
`,
    });
    const text = folder.read('maps.journey');
    expect(text).toContain('goal "To stay" assumed');
    expect(text).toContain('owner "Care"');
    const { out: checked } = await folder.journey(['check', '--fail-on', 'error']);
    expect(checked).not.toContain(' error ');
});

test('nothing that is there is replaced', async () => {
    const folder = folderOf({ 'purchase.journey': 'mine', 'journey.config.json': '{ "rules": { } }' });
    expect(await folder.journey(['init', '--template', 'purchase'])).toEqual({ code: 2, out: '', error: 'purchase.journey: It is there already and was left as it is.\n' });
    expect(await folder.journey(['init', 'other.journey', '--template', 'purchase'])).toMatchObject({ code: 0, out: 'Written: other.journey\nNext: journey check other.journey\n' });
    expect(folder.read('purchase.journey')).toBe('mine');
    expect(folder.read('journey.config.json')).toBe('{ "rules": { } }');
});

test('without a terminal and a template nobody can be asked', async () => {
    expect(await folderOf().journey(['init'])).toEqual({ code: 2, out: '', error: 'There is nobody to ask: say what the journey is about with --template purchase, lead-generation, engagement, retention.\n' });
    expect((await folderOf().journey(['init'], { answers: ['9'] })).error).toBe('There is no template called “9”: choose one of purchase, lead-generation, engagement, retention.\n');
});

test('a question is answered by a line, and ended by Ctrl+C or Ctrl+D', async () => {
    const asked = (keys: string) => {
        const [input, output] = [new PassThrough(), new PassThrough()];
        const answer = ask('Number [1] ', input, output);
        input.write(keys);
        return answer;
    };
    expect(await asked('2\r')).toBe('2');
    expect(await asked('purch\x7F\x7Fchase\r')).toBe('purchase');
    await expect(asked('2\x03')).rejects.toThrow();
    await expect(asked('\x04')).rejects.toThrow();
});
