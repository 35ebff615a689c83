import { simpleScene } from './simple-scene.ts';
import { expect, test } from './test.ts';

test('the ring is around what the caret is in, lies in its group, and survives an edit', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.tell({ kind: 'select', targets: ['emotion:unknown', 'touchpoint:1', 'stage:Buy'] });
    const ring = preview.page.locator('[data-target="touchpoint:1"] > .ring');
    await expect(ring).toHaveCount(1);
    expect(await ring.evaluate(it => ['x', 'y', 'width', 'height', 'rx'].map(name => it.getAttribute(name)))).toEqual(['-4', '-4', '160', '108', '10']);
    await preview.show(simpleScene({ labels: { 1: 'Other' }, cardHeight: 120 }));
    await expect(ring).toHaveAttribute('height', '128');
    await preview.tell({ kind: 'select', targets: [] });
    await expect(preview.page.locator('.ring')).toHaveCount(0);
});

test('what is selected is scrolled into view, past the rail, and only if it was outside', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 12 }));
    const scroller = preview.page.locator('.scroller');
    await preview.tell({ kind: 'select', targets: ['touchpoint:1'] });
    await expect(preview.page.locator('.ring')).toHaveCount(1);
    expect(await scroller.evaluate(it => it.scrollLeft)).toBe(0);
    await preview.tell({ kind: 'select', targets: ['touchpoint:10'] });
    await expect(preview.page.getByText('Touchpoint 10')).toBeInViewport({ ratio: 1 });
    await preview.tell({ kind: 'select', targets: ['touchpoint:2'] });
    const left = await preview.page.locator('[data-target="touchpoint:2"] rect').last().evaluate(it => it.getBoundingClientRect().left);
    const rail = await preview.page.locator('.rail').evaluate(it => it.getBoundingClientRect().right);
    expect(left).toBeGreaterThanOrEqual(rail);
});

test('what is selected before it is drawn is scrolled into view when it comes', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 3 }));
    await preview.tell({ kind: 'select', targets: ['touchpoint:10', 'journey:Map'] });
    await expect(preview.page.locator('[data-target="journey:Map"] > .ring')).toHaveCount(1);
    await preview.show(simpleScene({ touchpoints: 12 }));
    await expect(preview.page.getByText('Touchpoint 10')).toBeInViewport({ ratio: 1 });
});

test('a click leads to the text and keeps the keyboard here, a double click takes it there', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.page.getByText('Touchpoint 1').click();
    await preview.page.getByText('Pain 2').dblclick();
    expect(await preview.said('reveal')).toEqual([
        { kind: 'reveal', target: 'touchpoint:1', keepFocus: true },
        { kind: 'reveal', target: 'pain:2', keepFocus: true },
        { kind: 'reveal', target: 'pain:2', keepFocus: true },
        { kind: 'reveal', target: 'pain:2', keepFocus: false },
    ]);
    await expect(preview.page.locator('[data-target="pain:2"] > .ring')).toHaveCount(1);
});

test('the arrow keys walk along lanes and columns, Enter goes to the text', async ({ preview }) => {
    await preview.show(simpleScene());
    const { keyboard } = preview.page;
    const focused = () => preview.page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['target']);
    await expect(preview.page.locator('.sheet [tabindex="0"]')).toHaveAttribute('data-target', 'journey:Map');
    await preview.tell({ kind: 'select', targets: ['touchpoint:0'] });
    await expect(preview.page.locator('.sheet [tabindex="0"]')).toHaveAttribute('data-target', 'touchpoint:0');
    await preview.page.locator('[data-target="touchpoint:0"]').focus();
    const walk: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End', 'Home', 'ArrowUp', 'ArrowUp']) {
        await keyboard.press(key);
        walk.push(await focused() ?? '');
    }
    expect(walk).toEqual([
        'touchpoint:1', 'touchpoint:2', 'pain:2', 'pain:1', 'touchpoint:1', 'touchpoint:3', 'touchpoint:0', 'stage:Buy', 'journey:Map',
    ]);
    await keyboard.press('Enter');
    expect(await preview.said('reveal')).toEqual([{ kind: 'reveal', target: 'journey:Map', keepFocus: false }]);
    expect(await preview.page.locator('.sheet [tabindex="0"]').count()).toBe(1);
    await expect(preview.page.locator('.focus-ring')).toHaveCount(1);
});

test('an edit under the keyboard leaves the keyboard where it is', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.page.locator('[data-target="touchpoint:1"]').focus();
    await preview.show(simpleScene({ labels: { 1: 'Other' } }));
    await expect(preview.page.locator('[data-target="touchpoint:1"]')).toBeFocused();
    await expect(preview.page.locator('[data-target="touchpoint:1"] > .focus-ring')).toHaveCount(1);
});

test('from right to left the arrows still go where they point', async ({ preview }) => {
    await preview.show(simpleScene({ direction: 'rtl' }));
    await preview.page.locator('[data-target="touchpoint:1"]').focus();
    await preview.page.keyboard.press('ArrowLeft');
    await expect(preview.page.locator('[data-target="touchpoint:2"]')).toBeFocused();
});

test('a column under the pointer stands out, but not in high contrast', async ({ preview }) => {
    await preview.show(simpleScene());
    const other = preview.page.locator('[data-target="touchpoint:2"]');
    const opacity = () => other.evaluate(it => getComputedStyle(it).opacity);
    await preview.page.getByText('Touchpoint 1').hover();
    await expect.poll(opacity).toBe('0.6');
    expect(await preview.page.locator('[data-target="pain:1"]').evaluate(it => getComputedStyle(it).opacity)).toBe('1');
    await preview.page.getByText('Buy').hover();
    await expect.poll(opacity).toBe('1');
    await preview.page.evaluate(() => document.body.classList.add('vscode-high-contrast'));
    await preview.page.getByText('Touchpoint 1').hover();
    expect(await opacity()).toBe('1');
});

test('a folded lane opens with one click, however fast', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.page.getByText('Support 2').dblclick();
    expect(await preview.said('look')).toEqual([{ kind: 'look', look: { unfolded: ['support'] } }]);
    await expect.poll(() => preview.state()).toMatchObject({ look: { unfolded: ['support'] } });
    expect(await preview.said('reveal')).toEqual([]);
});
