import { describe, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { giftBoxPersian } from '../diagram/gift-box-persian-journey.ts';
import { exampleOf, exported, journeyThatSays, pictureOf, stringsOf } from './support.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Document> {
    return getDocumentProxy(bytes.slice());
}

async function factsOf(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
    const { info } = await (await open(bytes)).getMetadata();
    return info as Readonly<Record<string, unknown>>;
}

/** What a reader of PDFs that knows nothing of us finds in it. */
async function textOf(bytes: Uint8Array): Promise<string> {
    return (await extractText(await open(bytes), { mergePages: true })).text;
}

describe('text can be searched and copied', () => {
    test.each(['gift-box', 'gift-box-fa', 'first-purchase-ar', 'mobile-bank-he', 'kawa-pl'])('in %s', async name => {
        const picture = pictureOf(await exampleOf(name));
        const { bytes, missing } = await exported('pdf', [picture]);
        // That reader leaves out signs that are not seen, and turns signs about words round where a text runs to the left.
        const plain = (text: string) => text.normalize('NFC').replaceAll('\u200C', '');
        const found = plain(await textOf(bytes));
        const words = new Set(stringsOf(picture).flatMap(text => plain(text).match(/[\p{L}\p{M}]{2,}/gu) ?? []));
        expect(missing).toEqual([]);
        expect(words.size).toBeGreaterThan(40);
        expect([...words].filter(word => !found.includes(word) && !isTurned(word))).toEqual([]);
    });

    test('letters with marks stay as they were written', async () => {
        const { bytes } = await exported('pdf', [pictureOf(journeyThatSays('Zażółć gęślą jaźń, μῆνιν, Привіт, Tiếng Việt, office'))]);
        expect(await textOf(bytes)).toMatch(/Zażółć gęślą.*μῆνιν.*Привіт.*Tiếng.*Việt.*office/su);
    });
});

/** A mark over a letter at the end of a word is read before the letter by that reader. */
function isTurned(word: string): boolean {
    return /[\u0600-\u06FF]/.test(word) && /\p{M}/u.test(word);
}

describe('pages', () => {
    test('are as large as their pictures', async () => {
        const pictures = [pictureOf(giftBox, 'map'), pictureOf(giftBox, 'curve')];
        const document = await open((await exported('pdf', pictures)).bytes);
        expect(document.numPages).toBe(2);
        for (const [index, { scene }] of pictures.entries()) {
            const [, , width, height] = (await document.getPage(index + 1)).view;
            expect([width, height].map(it => Math.round(it! / 0.75))).toEqual([Math.round(scene.width), Math.round(scene.height)]);
        }
    });

    test.each([['A4', 842, 595], ['A3', 1191, 842]] as const)('are sheets of %s that hold the whole picture', async (paper, long, short) => {
        const picture = pictureOf(giftBox);
        const document = await open((await exported('pdf', [picture], { paper })).bytes);
        const numbers: string[] = [];
        for (let index = 1; index <= document.numPages; index++) {
            const page = await document.getPage(index);
            expect(page.view.slice(2).map(Math.round).toSorted((a, b) => b - a)).toEqual([long, short]);
            numbers.push((await page.getTextContent()).items.map(item => 'str' in item ? item.str : '').join(''));
        }
        expect(document.numPages).toBeGreaterThan(1);
        numbers.forEach((text, index) => expect(text).toContain(`${index + 1} / ${document.numPages}`));
        // Each sheet has what lies on it; together they have all.
        expect(numbers.filter(text => text.includes('Buying a gift box'))).toHaveLength(1);
        const all = numbers.join(' ');
        expect(['Discover', 'Recommend', 'Touchpoints', 'Metrics'].filter(word => !all.includes(word))).toEqual([]);
    });
});

describe('who listens', () => {
    test('hears each view, in it the things as they are named, and texts', async () => {
        const pictures = [pictureOf(giftBox), pictureOf(giftBox, 'table')];
        const document = await open((await exported('pdf', pictures)).bytes);
        for (const [index, { scene }] of pictures.entries()) {
            const tree = await (await document.getPage(index + 1)).getStructTree();
            const groups = scene.parts.flatMap(part => part.groups);
            const tagged = tagsOf(tree);
            const heard = tagged.flatMap(({ role, alt }) => role === 'Figure' && alt !== undefined ? [alt] : []);
            expect(heard.toSorted()).toEqual(groups.flatMap(({ label }) => label ?? []).toSorted());
            expect(tagged.filter(({ role }) => role === 'P')).toHaveLength(groups.filter(({ label, marks }) => label === undefined && marks.some(({ kind }) => kind === 'text')).length);
        }
    });

    test('hears the title first, then row by row, each from its beginning', async () => {
        const document = await open((await exported('pdf', [pictureOf(giftBoxPersian)])).bytes);
        const said = tagsOf(await (await document.getPage(1)).getStructTree()).flatMap(({ alt }) => alt ?? []);
        const order = ['خرید جعبهٔ هدیه', 'آشنایی', 'معرفی', 'شبکهٔ اجتماعی. روی', 'سایت نظرها. ', 'خوشش می‌آید؟', '+۱ کنجکاو'].map(part => said.findIndex(it => it.includes(part)));
        expect(order).not.toContain(-1);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(order[0]).toBe(0);
    });

    test('hears a thing on each sheet that has a part of it', async () => {
        const picture = pictureOf(giftBox);
        const document = await open((await exported('pdf', [picture], { paper: 'A4' })).bytes);
        const trees = await Promise.all(Array.from({ length: document.numPages }, async (_, index) => (await document.getPage(index + 1)).getStructTree()));
        const labels = picture.scene.parts.flatMap(part => part.groups.flatMap(({ label }) => label ?? []));
        const heard = trees.flatMap(tree => tagsOf(tree).flatMap(({ alt }) => alt ?? []));
        expect(new Set(heard)).toEqual(new Set(labels));
        expect(heard.length).toBeGreaterThan(labels.length);
    });
});

test('views are found by their names', async () => {
    const document = await open((await exported('pdf', [pictureOf(giftBox), pictureOf(giftBox, 'curve'), pictureOf(giftBox, 'table')])).bytes);
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['map', 'curve', 'table']);
    expect(await Promise.all(outline.map(({ dest }) => document.getPageIndex((dest as [Parameters<typeof document.getPageIndex>[0]])[0])))).toEqual([0, 1, 2]);
    expect(await (await open((await exported('pdf', [pictureOf(giftBox)])).bytes)).getOutline()).toBeNull();
});

interface Tag {
    readonly role?: string;
    readonly alt?: string;
    readonly children?: readonly object[];
}

function tagsOf(tree: Tag): readonly Tag[] {
    return [tree, ...(tree.children ?? []).flatMap(child => tagsOf(child as Tag))];
}

test('says what it is about, and of its age only what the map says', async () => {
    const { bytes } = await exported('pdf', [pictureOf(await exampleOf('gift-box-fa'))], { author: 'رشد (تیم)', date: '2026-10-20' });
    expect(await factsOf(bytes)).toMatchObject({ Title: 'خرید جعبهٔ هدیه از GiftBox', Author: 'رشد (تیم)', CreationDate: 'D:20261020000000Z', Language: 'fa' });
    expect((await factsOf((await exported('pdf', [pictureOf(giftBox)])).bytes))['CreationDate']).toBeUndefined();
});

test('hostile labels are strings and nothing else', async () => {
    const evil = ') >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> ( endstream endobj %%EOF';
    const { bytes } = await exported('pdf', [pictureOf(journeyThatSays(evil))], { author: evil });
    const document = await open(bytes);
    expect(await document.getOpenAction()).toBeNull();
    expect(await document.getJSActions()).toBeNull();
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('JavaScript');
    expect((await factsOf(bytes))['Title']).toBe(evil);
});
