import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../diagram/text/measure.ts';
import { openFaces } from '../../export/fonts/faces.ts';
import type { Outline } from '../../export/fonts/harfbuzz.ts';
import { thickened } from '../../export/fonts/thickened.ts';
import { createTypesetter, type SetLine } from '../../export/fonts/typeset.ts';
import type { LoadAsset } from '../../export/assets.ts';
import type { Journey } from '../../language/model/journey.ts';
import { exported, journeyThatSays, ownAssets, pictureOf } from './support.ts';

const sayings = {
    zh: '只用手机，十分钟内开户：“真的免费吗？” 龘',
    'zh-TW': '只用手機，十分鐘內開戶。點選廣告「免費」',
    ja: '「本当に無料なの？」と今でも疑う…ﾊﾝｶｸ①※〒',
    ko: '휴대폰만으로 10분 안에 개설 뷁뛝 說明',
    en: 'Pays 💴 in the app 📱 ✍️ ☕ 👀 ★ ⌛',
} as const;

function says(text: string, language?: string): Journey {
    return { ...journeyThatSays(text), ...language !== undefined && { language } };
}

interface Opened {
    readonly faces: Awaited<ReturnType<typeof openFaces>>;
    /** The names of what was asked for, but for the letters of every export. */
    readonly asked: readonly string[];
}

const opened = new Map<string, Promise<Opened>>();

/** What an export of this would open; once for each text, for unpacking takes its time. */
function openedFor(text: string, language?: string): Promise<Opened> {
    const key = `${language}: ${text}`;
    const known = opened.get(key) ?? open(text, language);
    opened.set(key, known);
    return known;
}

async function open(text: string, language?: string): Promise<Opened> {
    const asked: string[] = [];
    const load: LoadAsset = name => {
        asked.push(name);
        return ownAssets(name);
    };
    const faces = await openFaces([pictureOf(says(text, language)).scene], load);
    return { faces, asked: asked.filter(it => /cjk|emoji|noto-sans-symbols|system/.test(it)) };
}

function setLine(text: string, faces: Opened['faces'], strong = false): SetLine {
    const typesetter = createTypesetter(faces);
    const line = typesetter.set({ kind: 'text', x: 0, y: 0, anchor: 'start', runs: [{ text, size: 100, fill: 'text', direction: 'ltr', ...strong && { strong } }] }, 'ltr');
    expect([...typesetter.missing]).toEqual([]);
    return line;
}

function clustersOf({ runs }: SetLine) {
    return runs.flatMap(run => run.clusters.map(({ cluster }) => cluster));
}

describe.each(Object.entries(sayings))('what is written in %s', (language, text) => {
    test('is in a PDF, to be searched and copied', async () => {
        const { missing, bytes } = await exported('pdf', [pictureOf(says(text, language))]);
        expect(missing).toEqual([]);
        const { text: found } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
        const plain = (it: string) => it.replace(/[\s\uFE0F]/gu, '');
        expect(plain(found)).toContain(plain(text));
    });

    test('needs no font of the machine', async () => {
        expect((await openedFor(text, language)).asked.filter(it => it.startsWith('system-font:'))).toEqual([]);
    });

    test.each([false, true])('is measured as wide as it is drawn, or a little wider (strong: %s)', async strong => {
        const { faces } = await openedFor(text, language);
        for (const word of text.split(' ')) {
            const { width } = setLine(word, faces, strong);
            const measured = textWidth(word, { size: 100, strong });
            expect(measured, word).toBeGreaterThanOrEqual(width - 0.5);
            expect(measured, word).toBeLessThan(1.1 * width + 1);
        }
    });
});

describe('fonts are asked for', () => {
    test.each([
        ['Tea', undefined, []],
        ['Tea 📱', undefined, ['fonts/noto-emoji-400-normal.woff']],
        ['Done ✓', undefined, ['fonts/noto-sans-symbols-400-normal.woff']],
        ['차', undefined, ['fonts/noto-sans-cjk-hangul-400-normal.woff']],
        ['茶', 'zh', ['fonts/noto-sans-cjk-common-400-normal.woff']],
        ['茶', 'ja', ['fonts/noto-sans-cjk-japanese-400-normal.woff']],
        ['お茶', undefined, ['fonts/noto-sans-cjk-japanese-400-normal.woff', 'fonts/noto-sans-cjk-common-400-normal.woff']],
        ['茶', 'zh-Hant', ['fonts/noto-sans-cjk-traditional-400-normal.woff']],
    ] as const)('by what is written: %s (%s)', async (text, language, files) => {
        expect((await openedFor(text, language)).asked).toEqual(files);
    });

    test('of the machine where none of ours has a letter', async () => {
        expect((await openedFor('ชา')).asked).toContain('system-font:NotoSansThai-Regular.ttf');
        expect((await exported('png', [pictureOf(says('茶 ชา'))])).missing).toEqual(expect.arrayContaining(['ช']));
    });
});

test('characters have the shape of their place', async () => {
    const drawn = await Promise.all(['zh', 'zh-TW', 'ja'].map(language => exported('png', [pictureOf(says('茶', language))])));
    expect(drawn.flatMap(({ missing }) => missing)).toEqual([]);
    expect(new Set(drawn.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
});

describe('every character is there', () => {
    // What Noto's packages lack are some characters that hardly anybody knows, such as 劐 and 鑤.
    test.each([
        ['gbk', [0xA1, 0xF7], 0xA1, 'zh', 21], ['big5', [0xA4, 0xC5], 0x40, 'zh-TW', 8], ['euc-jp', [0xA1, 0xF4], 0xA1, 'ja', 0], ['euc-kr', [0xA1, 0xFD], 0xA1, 'ko', 0],
    ] as const)('of %s', async (encoding, [first, last], from, language, unknown) => {
        const decoder = new TextDecoder(encoding);
        const letters = new Set<string>();
        for (let one = first; one <= last; one++) {
            for (let two = from; two <= 0xFE; two++) {
                const text = decoder.decode(new Uint8Array([one, two]));
                if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u.test(text)) {
                    letters.add(text);
                }
            }
        }
        const faces = await openFaces([pictureOf(says([...letters].join('').slice(0, 400), language)).scene], ownAssets);
        expect(letters.size).toBeGreaterThan(4_000);
        const lacking = [...letters].filter(letter => !faces.faceFor([letter.codePointAt(0)!], 'regular'));
        expect(lacking.length, lacking.join('')).toBe(unknown);
    });
});

describe('emoji', () => {
    const emoji = ['👩🏽‍🚀', '👨‍👩‍👧', '🇯🇵', '1️⃣', '❤️‍🔥', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'];

    test.each(emoji)('%s is one sign', async text => {
        const line = setLine(text, (await openedFor(emoji.join(''))).faces);
        const drawn = clustersOf(line).flatMap(({ face, glyphs }) => glyphs.filter(({ id }) => face.outline(id).length > 0));
        expect(drawn).toHaveLength(1);
        expect(clustersOf(line).map(it => it.text).join('')).toBe(text);
        expect(line.width).toBeLessThan(140);
    });
});

describe('bold', () => {
    test('is made of the one weight there is: as wide, and with more ink', async () => {
        const { faces } = await openedFor('茶', 'zh');
        const [plain, bold] = [setLine('茶', faces), setLine('茶', faces, true)];
        expect(bold.width).toBe(plain.width);
        const areas = [plain, bold].map(line => Math.abs(areaOf(clustersOf(line).flatMap(({ face, glyphs }) => glyphs.flatMap(({ id }) => face.outline(id))))));
        expect(areas[1]! / areas[0]!).toBeGreaterThan(1.15);
        expect(areas[1]! / areas[0]!).toBeLessThan(1.8);
    });

    test('moves edges outwards, those of a hole into it', () => {
        const square = boxOutline(0, 0, 100, 100, 'clockwise');
        const hole = boxOutline(30, 30, 70, 70, 'against');
        expect(thickened([...square, ...hole], 10)).toEqual([...boxOutline(-10, -10, 110, 110, 'clockwise'), ...boxOutline(40, 40, 60, 60, 'against')]);
    });

    test('leaves nothing behind where there is nothing', () => {
        expect(thickened([], 10)).toEqual([]);
        expect(thickened([['M', 5, 5], ['L', 5, 5], ['Z']], 10)).toEqual([['M', 5, 5], ['L', 5, 5], ['Z']]);
    });
});

function boxOutline(left: number, bottom: number, right: number, top: number, way: 'clockwise' | 'against'): Outline {
    const corners = [[left, bottom], [left, top], [right, top], [right, bottom]] as const;
    const [first, ...rest] = way === 'clockwise' ? corners : corners.toReversed();
    return [['M', ...first!], ...rest.map(([x, y]) => ['L', x, y] as const), ['Z']];
}

/** Of the polygon through all points, near enough to compare two of one letter. */
function areaOf(outline: Outline): number {
    let [sum, startX, startY, x, y] = [0, 0, 0, 0, 0];
    for (const [command, ...numbers] of outline) {
        const [toX, toY] = command === 'Z' ? [startX, startY] : numbers.slice(-2) as [number, number];
        if (command === 'M') {
            [startX, startY] = [toX, toY];
        } else {
            sum += x * toY - toX * y;
        }
        [x, y] = [toX, toY];
    }
    return sum / 2;
}
