import { strFromU8 } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { formatList, themeIds } from '../../export/protocol/messages.ts';
import { ExportProblem } from '../../export/format.ts';
import { formats } from '../../export/formats.ts';
import { themes } from '../../export/themes.ts';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { giftBoxPersian } from '../diagram/gift-box-persian-journey.ts';
import { exported, journeyThatSays, pictureOf } from './support.ts';

const ids = formatList.map(({ id }) => id);
const zone = process.env['TZ'];

afterEach(() => {
    if (zone === undefined) {
        delete process.env['TZ'];
    } else {
        process.env['TZ'] = zone;
    }
});

test('every format and every theme is there', () => {
    expect(Object.keys(formats)).toEqual(ids);
    expect(Object.keys(themes)).toEqual(themeIds);
});

describe.each(ids)('%s', id => {
    test('is the same bytes each time, wherever the clock stands', async () => {
        const pictures = [pictureOf(giftBoxPersian, 'map'), pictureOf(giftBoxPersian, 'curve')];
        process.env['TZ'] = 'Pacific/Kiritimati';
        const { bytes: once } = await exported(id, pictures, { author: 'Growth', date: '2026-10-20' });
        process.env['TZ'] = 'America/Los_Angeles';
        const { bytes: again } = await exported(id, pictures, { author: 'Growth', date: '2026-10-20' });
        expect(once.length).toBeGreaterThan(1_000);
        expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    });

    test('looks otherwise in another theme', async () => {
        const pictures = [pictureOf(journeyThatSays('Tea'))];
        const all = await Promise.all(themeIds.map(async theme => Buffer.from((await exported(id, pictures, { palette: themes[theme] })).bytes).toString('base64')));
        expect(new Set(all).size).toBe(themeIds.length);
    });
});

describe('PNG', () => {
    test.each([1, 2])('has %d pixels for one of the picture', async scale => {
        const picture = pictureOf(journeyThatSays('Tea'));
        const { bytes } = await exported('png', [picture], { scale });
        expect(sizeOf(bytes)).toEqual([Math.round(picture.scene.width * scale), Math.round(picture.scene.height * scale)]);
    });

    test('says how large it can be when it is asked for more', async () => {
        await expect(exported('png', [pictureOf(giftBox)], { scale: 16 })).rejects.toThrow(/up to \d\.?\d*× can/);
        await expect(exported('png', [pictureOf(giftBox)], { scale: 16 })).rejects.toBeInstanceOf(ExportProblem);
    });

    test('names the characters that no font has, and draws the rest', async () => {
        const { missing, bytes } = await exported('png', [pictureOf(journeyThatSays('Tea 茶 ชา 𓀀'))]);
        expect(missing).toEqual(expect.arrayContaining(['ช', '𓀀']));
        expect(missing).not.toContain('T');
        expect(missing).not.toContain('茶');
        expect(bytes.length).toBeGreaterThan(500);
    });

    test('takes a letter with its marks from one font, composed or not', async () => {
        const { missing } = await exported('png', [pictureOf(journeyThatSays('e\u0301 o\u0308 ệ Ǻ μῆνιν Привіт می‌خواهم שָׁלוֹם'))]);
        expect(missing).toEqual([]);
    });
});

describe('SVG', () => {
    test('leaves the paper out where it is asked to', async () => {
        const picture = pictureOf(giftBox);
        const [whole, bare] = await Promise.all([exported('svg', [picture]), exported('svg', [picture], { background: 'none' })]);
        const count = (text: string) => text.match(/<rect[^>]*class="f-surface"/g)?.length ?? 0;
        expect(count(strFromU8(bare.bytes))).toBeLessThan(count(strFromU8(whole.bytes)));
        expect(strFromU8(whole.bytes)).toContain('</style>\n<rect class="f-surface"');
        expect(strFromU8(bare.bytes)).not.toContain('</style>\n<rect class="f-surface"');
    });
});

function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
    const view = new DataView(png.buffer, png.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
}
