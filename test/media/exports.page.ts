import { strFromU8 } from 'fflate';
import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Scene, TextRun } from '../../diagram/scene.ts';
import type { PaletteName } from '../../diagram/themes/palettes.ts';
import type { Picture } from '../../export/format.ts';
import { fontFiles, type FontFile, type FontStyle } from '../../export/fonts/font-files.ts';
import { largeFontsOf } from '../../export/fonts/large-fonts.ts';
import { placeOf } from '../../export/fonts/places.ts';
import attacks from '../attacks.json' with { type: 'json' };
import { giftBox } from '../diagram/gift-box-journey.ts';
import { journey, stage, statement, touchpoint } from '../diagram/make-journey.ts';
import { exampleOf, exported, ownAssets, pictureOf } from '../export/support.ts';

test.describe('a PNG is what Chromium makes of the SVG', () => {
    for (const [example, view] of [['gift-box', 'map'], ['gift-box-fa', 'map'], ['first-purchase-ar', 'map'], ['mobile-bank-he', 'map'], ['kawa-pl', 'map'], ['gift-box-fa', 'curve'], ['gift-box-fa', 'blueprint'], ['gift-box-fa', 'wheel'], ['gift-box', 'path']] as const) {
        test(`in ${example}, ${view}`, async ({ page }) => {
            const picture = pictureOf(await exampleOf(example), view);
            const difference = await differenceOf(picture, picture, page);
            expect(difference.size).toBe('the same');
            expect(difference.blocks, 'blocks of 8 by 8 pixels with other ink').toBeLessThan(0.0005);
        });
    }

    for (const [language, text] of [['zh', '只用手机，十分钟内开户 直骨门'], ['zh-TW', '只用手機，十分鐘內開戶。「免費」 直骨門'], ['ja', '「本当に無料なの？」と疑う ﾊﾝｶｸ①※ 直骨門'], ['ko', '휴대폰만으로 10분 안에 개설 뷁뛝 說明'], ['en', 'Pays 💴 📱 ✍️ ☕ 👩🏽‍🚀 👨‍👩‍👧 🇯🇵 1️⃣ ✓ ★ ⇒']] as const) {
        test(`in ${text}`, async ({ page }) => {
            const of = journey(text, [stage('S', [touchpoint('T', { label: text, actions: [statement(text)], thoughts: [statement(text)] })])], { language });
            const picture = ofOneStyle(pictureOf(of));
            const difference = await differenceOf(picture, picture, page, language);
            expect(difference.size).toBe('the same');
            expect(difference.blocks, 'blocks of 8 by 8 pixels with other ink').toBeLessThan(0.001);
        });
    }

    test('and the shapes of another place are seen', async ({ page }) => {
        const picture = ofOneStyle(pictureOf(journey('直骨門直骨門直骨門直骨門', [stage('S', [touchpoint('T', { label: '直骨門直骨門直骨門直骨門' })])], { language: 'ja' })));
        expect((await differenceOf(picture, picture, page, 'zh')).blocks).toBeGreaterThan(0.002);
    });

    test('and another order of words is seen', async ({ page }) => {
        const picture = pictureOf(await exampleOf('gift-box-fa'));
        const difference = await differenceOf(picture, { ...picture, scene: withTurnedWords(picture.scene) }, page);
        expect(difference.blocks).toBeGreaterThan(0.005);
    });
});

test.describe('a page that stands alone', () => {
    test('zooms, and is walked through with the keyboard', async ({ page }) => {
        await show(page, [pictureOf(giftBox), pictureOf(giftBox, 'curve')]);
        const zoom = page.locator('output');
        await expect(zoom).not.toHaveText('100%');
        await page.getByRole('button', { name: 'Actual size, 1∶1' }).click();
        await expect(zoom).toHaveText('100%');
        await page.keyboard.press('+');
        await expect(zoom).toHaveText('125%');

        await page.locator('#sheet-1 [data-thing][tabindex="0"]').focus();
        const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
        const first = await name();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowRight');
        const other = await name();
        expect(first).not.toBe(other);
        expect(other).toBeTruthy();

        await page.getByRole('tab').nth(1).click();
        await expect(page.locator('#sheet-2')).toBeVisible();
        await expect(page.locator('#sheet-1')).toBeHidden();
    });

    for (const palette of ['light', 'dark', 'hcDark', 'print'] as const) {
        test(`has nothing that axe complains about in ${palette}`, async ({ page }) => {
            await show(page, [pictureOf(giftBox), pictureOf(giftBox, 'curve')], palette);
            const found = await page.evaluate(`${axe.source}; axe.run(document)`) as { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] };
            expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
        });
    }

    test('keeps to its policy, and asks for nothing', async ({ page }) => {
        const strangers: string[] = [];
        const complaints: string[] = [];
        page.on('request', request => strangers.push(request.url()));
        page.on('console', message => complaints.push(message.text()));
        page.on('pageerror', error => complaints.push(error.message));
        await show(page, [pictureOf(await exampleOf('gift-box-fa'))]);
        await expect(page.locator('output')).toHaveText(/\d+%/);
        expect(strangers.filter(url => !url.startsWith('data:text/html'))).toEqual([]);
        expect(complaints).toEqual([]);
    });
});

test('nothing that a label says runs, in a page or an SVG', async ({ page }) => {
    const labels = attacks.filter(({ payload, expect: wanted }) => wanted.includes('LIT') && !payload.startsWith('@')).map(({ payload }) => payload);
    const evil = journey('Evil', labels.map((text, index) => stage(`S${index}`, [touchpoint(`T${index}`, { label: text, actions: [statement(text)], thoughts: [statement(text)] })], { goals: [statement(text)] })), { label: labels[0]!, scenario: labels[1]! });
    const strangers: string[] = [];
    page.on('request', request => strangers.push(request.url()));
    await page.addInitScript(() => Object.assign(window, { hits: [], __pwn: (id: string) => (window as unknown as { hits: string[] }).hits.push(id) }));
    for (const format of ['html', 'svg'] as const) {
        const { bytes } = await exported(format, [pictureOf(evil)]);
        await page.goto(`data:${format === 'html' ? 'text/html' : 'image/svg+xml'};base64,${Buffer.from(bytes).toString('base64')}`);
        for (let step = 0; step < 8; step++) {
            await page.mouse.move(60 + 80 * step, 60 + 50 * step);
            await page.mouse.down();
            await page.mouse.up();
            await page.keyboard.press('Tab');
        }
        expect(await page.evaluate(() => (window as unknown as { hits: readonly string[] }).hits), format).toEqual([]);
        expect(await page.evaluate(() => document.querySelectorAll('script').length), format).toBe(format === 'html' ? 1 : 0);
    }
    expect(strangers.filter(url => !url.startsWith('data:text/html') && !url.startsWith('data:image/svg'))).toEqual([]);
});

async function show(page: Page, pictures: readonly Picture[], palette: PaletteName = 'light'): Promise<void> {
    const { bytes } = await exported('html', pictures, { palette });
    await page.goto(`data:text/html;base64,${Buffer.from(bytes).toString('base64')}`);
}

/** Chromium's picture of the SVG of the one beside our PNG of the other, both with our fonts. */
async function differenceOf(inChromium: Picture, ours: Picture, page: Page, language = 'en'): Promise<{ readonly size: string; readonly blocks: number }> {
    const files = [...fontFiles, ...largeFontsOf(placeOf(language, ''))];
    const svg = strFromU8((await exported('svg', [inChromium])).bytes).replace(/font-family="[^"]*"/, `font-family="${families(files).join(', ')}"`);
    const { width, height } = inChromium.scene;
    await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
    await page.setContent(`<style>body{margin:0;overflow:hidden}svg{display:block}${await fontRules(files)}</style>${svg}`);
    await page.evaluate(async () => {
        await Promise.all([...document.fonts].map(font => font.load()));
    });
    const seen = await page.screenshot({ animations: 'disabled' });
    const { bytes } = await exported('png', [ours]);
    return page.evaluate(async ([a, b]) => {
        const pixelsOf = async (data: string) => {
            const image = new Image();
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext('2d')!;
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
        };
        const [one, other] = [await pixelsOf(a), await pixelsOf(b)];
        const side = 8;
        const inkOf = ({ data, width: across }: ImageData, left: number, top: number) => {
            let sum = 0;
            for (let y = top; y < top + side; y++) {
                for (let x = left; x < left + side; x++) {
                    const at = 4 * (y * across + x);
                    sum += data[at]! + data[at + 1]! + data[at + 2]!;
                }
            }
            return sum / (3 * side * side);
        };
        let [different, all] = [0, 0];
        for (let top = 0; top + side <= Math.min(one.height, other.height); top += side) {
            for (let left = 0; left + side <= Math.min(one.width, other.width); left += side) {
                all++;
                different += Math.abs(inkOf(one, left, top) - inkOf(other, left, top)) > 16 ? 1 : 0;
            }
        }
        return { size: Math.abs(one.width - other.width) + Math.abs(one.height - other.height) <= 2 ? 'the same' : `${one.width}×${one.height} and ${other.width}×${other.height}`, blocks: different / all };
    }, [seen.toString('base64'), Buffer.from(bytes).toString('base64')] as const);
}

const cssOf: Readonly<Record<FontStyle, string>> = { regular: 'font-weight:400', strong: 'font-weight:600', italic: 'font-weight:400;font-style:italic' };

/** One family for each script, so that Chromium asks them in our order. */
function families(files: readonly FontFile[]): readonly string[] {
    return [...new Set(files.map(({ file }) => familyOf(file)))];
}

function familyOf(file: string): string {
    return file.replace(/^fonts\/|-\d+-\w+\.woff$/g, '').replaceAll('-', '_');
}

async function fontRules(files: readonly FontFile[]): Promise<string> {
    const rules = await Promise.all(files.map(async ({ file, style }) =>
        `@font-face{font-family:${familyOf(file)};${cssOf[style]};src:url(data:font/woff;base64,${Buffer.from(await ownAssets(file) ?? []).toString('base64')})}`));
    return rules.join('');
}

/** Of fonts of one weight and slant Chromium makes its own bold and its own italics; we make another bold, and none. */
function ofOneStyle({ scene, ...rest }: Picture): Picture {
    return { ...rest, scene: withRuns(scene, ({ text, size, fill, direction }) => ({ text, size, fill, direction })) };
}

function withTurnedWords(scene: Scene): Scene {
    return withRuns(scene, run => ({ ...run, text: run.text.split(' ').toReversed().join(' ') }));
}

function withRuns(scene: Scene, change: (run: TextRun) => TextRun): Scene {
    return {
        ...scene,
        parts: scene.parts.map(part => ({
            ...part,
            groups: part.groups.map(group => ({ ...group, marks: group.marks.map(mark => mark.kind === 'text' ? { ...mark, runs: mark.runs.map(change) } : mark) })),
        })),
    };
}
