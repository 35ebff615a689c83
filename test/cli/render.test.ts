import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, map } from './support.ts';

const two = `${map()}\njourney Second "The second one" { stage S { touchpoint T } }\n`;

test('draws a map, and says where', async () => {
    const folder = folderOf({ 'tea.journey': map() });
    const { code, out, error } = await folder.journey(['render', 'tea.journey', '-o', 'tea.svg']);
    expect({ code, out, error }).toEqual({ code: 0, out: 'tea.svg\n', error: '' });
    expect(folder.read('tea.svg')).toMatch(/^<svg xmlns=.*Kettle/s);
});

test.each([['png', '\x89PNG'], ['pdf', '%PDF-1.7'], ['html', '<!DOCTYPE html>'], ['htm', '<!DOCTYPE html>'], ['pptx', 'PK']])('the ending .%s says how', async (ending, start) => {
    const folder = folderOf({ 'tea.journey': map() });
    expect(await folder.journey(['render', 'tea.journey', '-o', `tea.${ending}`])).toMatchObject({ code: 0 });
    const { out } = await folder.journey(['render', 'tea.journey', '-o', '-', '--format', ending === 'htm' ? 'html' : ending]);
    expect(out.startsWith(start)).toBe(true);
});

describe('a file that is there', () => {
    test('is left alone without --force', async () => {
        const folder = folderOf({ 'tea.journey': map(), 'tea.svg': 'mine' });
        const { code, error } = await folder.journey(['render', 'tea.journey', '-o', 'tea.svg']);
        expect({ code, text: folder.read('tea.svg') }).toEqual({ code: 2, text: 'mine' });
        expect(error).toContain('--force');
        expect(await folder.journey(['render', 'tea.journey', '-o', 'tea.svg', '--force'])).toMatchObject({ code: 0 });
        expect(folder.read('tea.svg')).toContain('<svg');
        expect(readdirSync(folder.path).toSorted()).toEqual(['tea.journey', 'tea.svg']);
    });

    test('is never the map, nor what a link leads to', async () => {
        const folder = folderOf({ 'tea.journey': map(), 'other.txt': 'mine' });
        expect(await folder.journey(['render', 'tea.journey', '-o', 'tea.journey', '--format', 'svg', '--force'])).toMatchObject({ code: 2 });
        symlinkSync(path.join(folder.path, 'other.txt'), path.join(folder.path, 'link.svg'));
        expect(await folder.journey(['render', 'tea.journey', '-o', 'link.svg', '--force'])).toMatchObject({ code: 2, error: expect.stringContaining('It is a link') });
        expect([folder.read('tea.journey'), folder.read('other.txt')]).toEqual([map(), 'mine']);
    });
});

describe('several views', () => {
    test('are files of a folder', async () => {
        const folder = folderOf({ 'tea.journey': map() });
        expect(await folder.journey(['render', 'tea.journey', '--view', 'map,blueprint', '-o', 'out/'])).toMatchObject({ code: 0 });
        expect(readdirSync(path.join(folder.path, 'out')).toSorted()).toEqual(['tea-blueprint.svg', 'tea-map.svg']);
    });

    test('are slides of one file', async () => {
        const folder = folderOf({ 'tea.journey': map() });
        expect(await folder.journey(['render', 'tea.journey', '--view', 'map,curve', '-o', 'tea.pptx'])).toMatchObject({ code: 0, out: 'tea.pptx\n' });
        expect(existsSync(path.join(folder.path, 'tea.pptx'))).toBe(true);
    });

    test('are called what the map’s language calls them', async () => {
        const folder = folderOf({ 'tea.journey': `language fa\n${map().replaceAll('Kettle', 'کتری')}` });
        const { out } = await folder.journey(['render', 'tea.journey', '--view', 'map,curve', '-o', '-', '--format', 'html']);
        expect([...Buffer.from(out, 'latin1').toString('utf8').matchAll(/role="tab"[^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual(['نقشهٔ سفر', 'منحنی احساس']);
    });

    test('are too many for a picture', async () => {
        const folder = folderOf({ 'tea.journey': map() });
        const { code, error } = await folder.journey(['render', 'tea.journey', '--view', 'map,curve', '-o', 'tea.png']);
        expect(code).toBe(2);
        expect(error).toBe('PNG holds one picture: name a folder for several, such as -o pictures/.\n');
    });
});

test('one of several journeys, by its name or what people read', async () => {
    const folder = folderOf({ 'two.journey': two });
    for (const name of ['Second', 'The second one']) {
        const { out } = await folder.journey(['render', 'two.journey', '--journey', name, '-o', '-', '--format', 'svg']);
        expect(out).toContain('>The second one<');
    }
    expect(await folder.journey(['render', 'two.journey', '--journey', 'Third', '-o', 'x.svg'])).toMatchObject({ code: 2, error: expect.stringContaining('There is no journey “Third”: it has') });
});

test.each([
    [['-o', 'tea'], 'Say how to write it'],
    [['-o', 'tea.gif'], 'Say how to write it'],
    [['-o', 'tea.svg', '--view', 'globe'], 'There is no view “globe”'],
    [['-o', 'tea.png', '--scale', '100'], 'from 0.1 to 16'],
    [['-o', 'tea.svg', '--theme', 'pink'], 'pink'],
    [['-o', 'no/such/folder/tea.svg'], 'could not be written'],
    [[], '--output'],
])('%s is wrong use', async (args, message) => {
    const folder = folderOf({ 'tea.journey': map() });
    const { code, error } = await folder.journey(['render', 'tea.journey', ...args]);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(readdirSync(folder.path)).toEqual(['tea.journey']);
});

test('a map with errors is drawn as far as it goes, and it is said', async () => {
    const folder = folderOf({ 'tea.journey': map('touchpoint Kettle { leads to Nowhere }') });
    const { code, error } = await folder.journey(['render', 'tea.journey', '-o', 'tea.svg']);
    expect(code).toBe(1);
    expect(error).toContain('The map has errors');
    expect(folder.read('tea.svg')).toContain('Kettle');
});

test('standard input, and characters that no font has', async () => {
    const folder = folderOf();
    const { code, error, out } = await folder.journey(['render', '-', '-o', '-', '--format', 'pdf'], { input: map('touchpoint Kettle "\u{10FFFD}" via web { emotion delighted assumed }') });
    expect({ code, start: out.slice(0, 5) }).toEqual({ code: 0, start: '%PDF-' });
    expect(error).toContain('U+10FFFD');
});
