import type { Locator, Page } from '@playwright/test';
import { simpleScene } from './simple-scene.ts';
import { plainLook } from '../../server/protocol/look.ts';
import { expect, test } from './test.ts';

test('the map is shown, and the page breaks no rule of its policy', async ({ preview }) => {
    await preview.show(simpleScene());
    await expect(preview.page.getByText('Touchpoint 2')).toBeVisible();
    expect(await preview.violations()).toEqual([]);
    expect(preview.strangers).toEqual([]);
    expect(await preview.said('ready')).toMatchObject([{ kind: 'ready', stretch: expect.any(Number) }]);
});

test('an edit replaces one group and leaves every other node as it is', async ({ preview }) => {
    await preview.show(simpleScene());
    await markNodes(preview.page.locator('.jm-group'));
    await preview.show(simpleScene({ labels: { 1: 'Other words' } }));
    await expect(preview.page.getByText('Other words')).toBeVisible();
    await expect(preview.page.locator('.jm-group:not([data-seen])')).toHaveCount(1);
});

test('a column is added and taken away', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 2 }));
    await preview.show(simpleScene({ touchpoints: 3 }));
    await expect(preview.page.getByText('Touchpoint 2')).toBeVisible();
    await preview.show(simpleScene({ touchpoints: 2 }));
    await expect(preview.page.getByText('Touchpoint 2')).toHaveCount(0);
});

test('a patch of another picture is not applied: the page asks for the whole one', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.tell({
        kind: 'update',
        update: { preview: '1', revision: 9, journeys: [], picture: { from: 7, direction: 'ltr', title: '', description: '', width: 1, height: 1, order: [], parts: [] } },
    });
    await expect.poll(() => preview.said('again')).toHaveLength(1);
    await expect(preview.page.getByText('Touchpoint 2')).toBeVisible();
});

test('the rail stays at the side, the heads on top, the header only at the side', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 12 }));
    await scroll(preview.page.locator('.scroller'), 500, 150);
    const window = await box(preview.page.locator('.scroller'));
    expect(await box(preview.page.locator('.rail'))).toMatchObject({ x: window.x });
    expect(await box(preview.page.locator('.heads'))).toMatchObject({ y: window.y });
    expect(await box(preview.page.locator('.corner'))).toMatchObject({ x: window.x, y: window.y });
    expect(await box(preview.page.locator('.part.header'))).toMatchObject({ x: window.x, y: window.y - 150 });
    expect((await box(preview.page.locator('.heads'))).x).toBe(window.x + 160 - 500);
});

test('from right to left the rail stays on the right, and the beginning is shown first', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 12, direction: 'rtl' }));
    const scroller = preview.page.locator('.scroller');
    const window = await box(scroller);
    const right = window.x + await scroller.evaluate(it => it.clientLeft + it.clientWidth);
    await expect(preview.page.getByText('Touchpoint 0')).toBeInViewport();
    await scroll(scroller, -500, 0);
    const rail = await box(preview.page.locator('.rail'));
    expect(rail.x + rail.width).toBe(right);
});

test('zoom keeps the point under the pointer, and what is pinned pinned', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 12 }));
    const target = preview.page.getByText('Touchpoint 2');
    const before = await box(target);
    await preview.page.mouse.move(before.x, before.y);
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -120);
    await preview.page.keyboard.up('Control');
    await expect.poll(async () => (await box(target)).width).toBeGreaterThan(before.width * 1.5);
    const after = await box(target);
    expect(Math.abs(after.x - before.x)).toBeLessThan(2);
    expect(Math.abs(after.y - before.y)).toBeLessThan(2);
    const window = await box(preview.page.locator('.scroller'));
    expect((await box(preview.page.locator('.rail'))).x).toBeCloseTo(window.x, 0);
});

test('fit shows the whole map, 1 shows it at 100 %', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 12 }));
    await preview.page.keyboard.press('0');
    const window = await box(preview.page.locator('.scroller'));
    const sheet = await box(preview.page.locator('.sheet'));
    expect(sheet.width).toBeLessThanOrEqual(window.width);
    expect(sheet.height).toBeLessThanOrEqual(window.height);
    await preview.page.keyboard.press('1');
    expect((await box(preview.page.locator('.sheet'))).width).toBe(simpleScene({ touchpoints: 12 }).width);
});

test('the middle button, Alt and the space bar drag the sheet and choose nothing', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 12 }));
    const { page } = preview;
    const scroller = page.locator('.scroller');
    await page.keyboard.down('Alt');
    await drag(preview.page.getByText('Touchpoint 2'), 'left');
    await page.keyboard.up('Alt');
    await expect.poll(() => scroller.evaluate(it => it.scrollLeft)).toBe(100);
    await drag(preview.page.getByText('Touchpoint 2'), 'middle');
    await expect.poll(() => scroller.evaluate(it => it.scrollLeft)).toBe(200);
    expect(await preview.said('reveal')).toEqual([]);
    await page.getByText('Touchpoint 2').click();
    expect(await preview.said('reveal')).toEqual([{ kind: 'reveal', target: 'touchpoint:2', keepFocus: true }]);
});

test('zoom and scroll survive an edit and a reload', async ({ preview }) => {
    await preview.tell({ kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'map', locked: true, look: plainLook, trail: [], mermaid: '' });
    await preview.show(simpleScene({ touchpoints: 12 }));
    await preview.page.keyboard.press('-');
    await scroll(preview.page.locator('.scroller'), 300, 60);
    await expect.poll(() => preview.state()).toMatchObject({ scroll: { x: 300, y: 60 }, locked: true, uri: 'file:///a.journey' });
    await preview.show(simpleScene({ touchpoints: 12, labels: { 3: 'Other' } }));
    const place = () => preview.page.locator('.scroller').evaluate(it => [it.scrollLeft, it.scrollTop, (it.firstElementChild as HTMLElement).style.getPropertyValue('--zoom')]);
    const before = await place();
    expect(before.slice(0, 2)).toEqual([300, 60]);
    await preview.reload();
    await preview.tell({ kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'map', locked: true, look: plainLook, trail: [], mermaid: '' });
    await preview.show(simpleScene({ touchpoints: 12 }));
    await expect.poll(place).toEqual(before);
});

test('tiles that are far off screen are not in the page', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 300 }));
    await expect(preview.page.getByText('Touchpoint 1', { exact: true })).toBeVisible();
    const tiles = await preview.page.locator('.tile').count();
    expect(tiles).toBeGreaterThan(4);
    expect(tiles).toBeLessThan(100);
});

test('a long map is filled where it is looked at first, and then all of it', async ({ preview }) => {
    const scene = simpleScene({ touchpoints: 300 });
    const first = scene.parts.find(part => part.role === 'tile');
    const last = scene.parts.findLast(part => part.role === 'tile')!;
    const filled = preview.page.evaluate(() => new Promise<readonly number[]>(resolve => {
        const counts = () => [...document.querySelectorAll('.tile')].map(tile => tile.querySelectorAll('.jm-group').length);
        new MutationObserver(() => resolve(counts())).observe(document.querySelector('.sheet')!, { childList: true });
    }));
    await preview.show(scene);
    const counts = await filled;
    expect(counts[0]).toBe(first!.groups.length);
    expect(counts.at(-1)).toBe(0);
    await expect(preview.page.locator('.tile').last().locator('.jm-group')).toHaveCount(last.groups.length);
});

test('a step of the zoom lays the picture out once, and styles no drawing anew', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 3_000 }));
    await expect(preview.page.getByText('Touchpoint 1', { exact: true })).toBeVisible();
    const parts = await preview.page.locator('.part').count();
    const { layouts, styled } = await workOf(preview.page, () => {
        const scroller = document.querySelector('.scroller')!;
        for (const deltaY of [-40, -40, -40, 40, 40, 40, 40, 40, 40]) {
            scroller.dispatchEvent(new WheelEvent('wheel', { deltaY, ctrlKey: true, clientX: 500, clientY: 200, cancelable: true }));
        }
    });
    // The picture, and the number in the toolbar; the first step brings more with it.
    expect(layouts).toBeLessThanOrEqual(9 * 2 + 4);
    expect(styled).toBeLessThan(9 * 3 * parts);
});

/** What the browser had to do: how often it laid something out, and how many elements it worked out the style of. */
async function workOf(page: Page, what: () => void): Promise<{ readonly layouts: number; readonly styled: number }> {
    const browser = page.context().browser()!;
    await browser.startTracing(page, { categories: ['blink', 'devtools.timeline'] });
    await page.evaluate(what);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly { readonly name: string; readonly ph: string; readonly args: { readonly elementCount?: number } }[] };
    return {
        layouts: traceEvents.filter(({ name, ph }) => name === 'Layout' && ph === 'X').length,
        styled: traceEvents.reduce((sum, { name, args }) => sum + (name === 'UpdateLayoutTree' ? args.elementCount ?? 0 : 0), 0),
    };
}

async function markNodes(nodes: Locator): Promise<void> {
    await nodes.evaluateAll(all => all.forEach(it => it.setAttribute('data-seen', '')));
}

async function scroll(scroller: Locator, x: number, y: number): Promise<void> {
    await scroller.evaluate((it, [left, top]) => it.scrollTo(left ?? 0, top ?? 0), [x, y]);
}

async function drag(what: Locator, button: 'left' | 'middle'): Promise<void> {
    const { x, y } = await box(what);
    const { mouse } = what.page();
    await mouse.move(x + 5, y + 5);
    await mouse.down({ button });
    await mouse.move(x - 45, y + 5);
    await mouse.move(x - 95, y + 5);
    await mouse.up({ button });
}

async function box(what: Locator) {
    const found = await what.boundingBox();
    if (found === null) {
        throw new Error('It is not shown.');
    }
    return found;
}
