import axe from 'axe-core';
import { narrowed } from '../../diagram/narrow.ts';
import { viewIds } from '../../diagram/view-ids.ts';
import { map } from '../../diagram/views/map.ts';
import { views } from '../../diagram/views/index.ts';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { giftBoxPersian } from '../diagram/gift-box-persian-journey.ts';
import { plainLook } from '../../server/protocol/look.ts';
import { expect, test } from './test.ts';
import type { Preview } from './test.ts';

const journeys = [{ name: 'A', label: 'A' }, { name: 'B', label: 'B' }];
const choices = {
    lanes: [{ id: 'touchpoints', label: 'Touchpoints', state: 'open' }, { id: 'pains', label: 'Pains', state: 'hidden' }],
    personas: [{ id: 'Maya', label: 'Maya' }, { id: 'Amir', label: 'Amir' }], stages: giftBox.stages.map(({ id, label }) => ({ id, label })), closeUps: [],
} as const;

for (const kind of ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast vscode-high-contrast-light']) {
    test.describe(kind, () => {
        test.use({ bodyClass: kind });
        test('every view can be read and worked without eyes or mouse', async ({ preview }) => {
            await preview.page.evaluate(axe.source);
            const shown: [string, unknown][] = [];
            for (const view of viewIds) {
                await preview.show(views[view].draw(giftBox, { width: 780, isLive: true }), { stale: { line: 3, message: '' }, journeys });
                await preview.page.getByRole('button', { name: 'Zoom in' }).focus();
                shown.push(...(await violations(preview)).map((it): [string, unknown] => [view, it]));
            }
            expect(shown).toEqual([]);
        });
        test('so can the panel, the search, the walk and the way back', async ({ preview }) => {
            const { page } = preview;
            await page.evaluate(axe.source);
            await preview.tell({ kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'map', locked: false, look: plainLook, trail: [{ uri: 'file:///b.journey', label: 'B' }], mermaid: '' });
            await preview.show(map.draw(narrowed(giftBox, { focus: 'Order' }), { width: 780, isLive: true }), { journeys, choices });
            await preview.tell({ kind: 'begin', what: 'choose' });
            await expect(page.getByRole('dialog')).toBeVisible();
            expect(await violations(preview)).toEqual([]);
            await page.keyboard.press('Escape');
            await preview.tell({ kind: 'begin', what: 'find' });
            await page.keyboard.type('price');
            await expect(page.locator('.found.current')).toBeVisible();
            // While words are looked for, what has none of them is pale.
            expect(await violations(preview, ['color-contrast'])).toEqual([]);
            await preview.tell({ kind: 'begin', what: 'walk' });
            await expect(page.getByRole('group', { name: 'Walk through' })).toBeVisible();
            expect(await violations(preview, ['color-contrast'])).toEqual([]);
        });
    });
}

for (const [width, direction] of [[320, 'ltr'], [480, 'rtl'], [700, 'ltr']] as const) {
    test(`in a window of ${width} pixels no tool is cut off or lies over another one, ${direction}`, async ({ preview }) => {
        const { page } = preview;
        await page.setViewportSize({ width, height: 600 });
        const journey = direction === 'rtl' ? giftBoxPersian : giftBox;
        const closeUp = journey.stages[0]!.touchpoints[0]!.id;
        const trail = [{ uri: 'file:///b.journey', label: 'A journey with a name that is much longer than there is room for' }];
        await preview.tell({ kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'map', locked: false, look: plainLook, trail, mermaid: '' });
        await preview.show(map.draw(journey, { width, isLive: true }), { journeys, choices: { ...choices, closeUps: [{ id: closeUp, label: 'Another name that is long, of a close-up' }] } });
        await preview.tell({ kind: 'select', targets: [closeUp] });
        await expect(page.getByRole('button', { name: 'Open the close-up' })).toBeVisible();
        await preview.tell({ kind: 'begin', what: 'find' });
        await expect(page.getByRole('search')).toBeVisible();
        const boxes = (selector: string) => page.locator(selector).evaluateAll(all => all.map(it => it.getBoundingClientRect()).filter(it => it.width > 0).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })));
        const tools = await boxes(':is(.toolbar, .find, .trail) :is(button, select, input)');
        expect(tools.length).toBeGreaterThan(14);
        expect(tools.filter(it => it.left < 0 || it.right > width || it.bottom > 600)).toEqual([]);
        expect(tools.flatMap((a, index) => tools.slice(index + 1).filter(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map(b => [a, b]))).toEqual([]);
        await page.keyboard.press('Escape');
        for (const what of ['choose', 'walk'] as const) {
            await preview.tell({ kind: 'begin', what });
            await expect.poll(() => boxes(`.${what === 'walk' ? what : 'panel'} button`)).not.toEqual([]);
            const whole = await boxes(what === 'walk' ? '.walk :is(button, .told)' : '.panel :is(.title, .foot)');
            expect(whole.filter(it => it.left < 0 || it.right > width || it.top < 0 || it.bottom > 600)).toEqual([]);
            await page.keyboard.press('Escape');
        }
    });
}

test.describe('colours that the system forces', () => {
    test.use({ bodyClass: 'vscode-dark' });
    test('are those of all tools, what is pressed and what has the keyboard can be told, and nothing is pale', async ({ preview }) => {
        const { page } = preview;
        await page.emulateMedia({ forcedColors: 'active' });
        await preview.tell({ kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'map', locked: true, look: plainLook, trail: [{ uri: 'file:///b.journey', label: 'B' }], mermaid: '' });
        await preview.show(map.draw(giftBox, { width: 780, isLive: true }), { journeys, choices });
        await preview.tell({ kind: 'begin', what: 'choose' });
        await preview.tell({ kind: 'begin', what: 'find' });
        await page.keyboard.type('price');
        const colours = (selector: string) => page.locator(selector).first().evaluate(it => {
            const { color, backgroundColor, borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(it);
            return { color, backgroundColor, borderTopStyle, outlineStyle, outlineWidth };
        });
        const system = (name: string) => page.evaluate(name => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.color = name;
            const { color } = getComputedStyle(probe);
            probe.remove();
            return color;
        }, name);
        const [canvas, canvasText, highlight] = [await system('Canvas'), await system('CanvasText'), await system('Highlight')];
        for (const bar of ['.toolbar', '.panel', '.find', '.trail']) {
            expect([bar, await colours(bar)]).toMatchObject([bar, { color: canvasText, backgroundColor: canvas, borderTopStyle: 'solid' }]);
        }
        expect((await colours('.toolbar [aria-pressed="true"]')).backgroundColor).toBe(highlight);
        for (const selector of ['.toolbar button', '.find button', '.trail button', '.panel input']) {
            await page.locator(selector).first().focus();
            await page.keyboard.press('Shift+Tab');
            await page.keyboard.press('Tab');
            expect([selector, await colours(`${selector}:focus`)]).toMatchObject([selector, { outlineStyle: 'solid', outlineWidth: '2px' }]);
        }
        expect(await page.locator('.tile .jm-group[data-column]').evaluateAll(all => all.filter(it => getComputedStyle(it).opacity !== '1').length)).toBe(0);
        await preview.tell({ kind: 'begin', what: 'walk' });
        await expect(page.locator('.walk')).toBeVisible();
        expect(await colours('.walk')).toMatchObject({ color: canvasText, backgroundColor: canvas, outlineStyle: 'solid' });
    });
});

/** A group's name is a sentence about what it draws, not its lines and numbers read aloud in the order of drawing. */
async function violations({ page }: Preview, without: readonly string[] = []): Promise<readonly unknown[]> {
    const rules = Object.fromEntries(['label-content-name-mismatch', ...without].map(id => [id, { enabled: false }]));
    const found = await page.evaluate(async rules => (await (window as unknown as { axe: typeof axe }).axe.run(document, { rules })).violations, rules);
    return found.map(({ id, nodes }) => [id, nodes.map(it => it.html.slice(0, 160))]);
}

for (const view of viewIds) {
    test(`the picture is a named group of named things, and the arrow keys reach the next: ${view}`, async ({ preview }) => {
        const { page } = preview;
        await preview.show(views[view].draw(giftBox, { width: 780, isLive: true }));
        await expect(page.getByRole('group', { name: 'Buying a gift box' })).toHaveCount(1);
        const unnamed = await page.locator('.sheet [tabindex]').evaluateAll(all => all.filter(it => !it.getAttribute('aria-label')).map(it => it.outerHTML.slice(0, 100)));
        expect(unnamed).toEqual([]);
        const start = page.locator('.sheet [tabindex="0"]');
        await expect(start).toHaveCount(1);
        await start.focus();
        const seen = new Set<string>();
        const keyOf = () => page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['key'] ?? '');
        for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
            await page.keyboard.press(key);
            seen.add(await keyOf());
        }
        expect(seen.size).toBeGreaterThan(3);
        expect(seen.has('')).toBe(false);
        await page.locator('.sheet .tile [data-target]').first().focus();
        await page.keyboard.press('Enter');
        expect(await preview.said('reveal')).toHaveLength(1);
    });
}
