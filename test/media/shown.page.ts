// What a user does with the views: chooses what is shown, finds words, walks through, opens close-ups.
import { narrowed } from '../../diagram/narrow.ts';
import { storyOf } from '../../diagram/story.ts';
import { map } from '../../diagram/views/map.ts';
import { table } from '../../diagram/views/table.ts';
import type { Journey } from '../../language/model/journey.ts';
import type { Look } from '../../server/protocol/preview.ts';
import { plainLook } from '../../server/protocol/look.ts';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { giftBoxPersian } from '../diagram/gift-box-persian-journey.ts';
import { simpleScene } from './simple-scene.ts';
import { expect, test } from './test.ts';
import type { Preview } from './test.ts';

const choices = {
    lanes: [{ id: 'touchpoints', label: 'Touchpoints', state: 'open' }, { id: 'pains', label: 'Pains', state: 'hidden' }, { id: 'support', label: 'Support', state: 'folded', isFoldable: true }],
    personas: [{ id: 'Maya', label: 'Maya' }, { id: 'Amir', label: 'Amir' }],
    stages: [{ id: 'Find', label: 'Finds it' }, { id: 'Buy', label: 'Buys it' }],
    closeUps: [{ id: 'touchpoint:1', label: 'Paying' }],
} as const;

const state = { kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'map', locked: false, look: plainLook, trail: [], mermaid: '' } as const;

async function lastLook(preview: Preview): Promise<Look | undefined> {
    return (await preview.said('look')).at(-1)?.look;
}

test('people, stages and rows are chosen in a panel, with the keyboard alone', async ({ preview }) => {
    const { page } = preview;
    await preview.show(simpleScene(), { choices });
    await page.getByRole('button', { name: 'Choose what is shown' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'What is shown' });
    await expect(panel).toBeFocused();
    await panel.getByRole('checkbox', { name: 'Amir' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => lastLook(preview)).toEqual({ unfolded: [], personas: ['Maya'] });
    await expect(panel.getByRole('checkbox', { name: 'Amir' })).toBeFocused();
    await expect(panel.getByRole('checkbox', { name: 'Amir' })).not.toBeChecked();
    await panel.getByRole('checkbox', { name: 'Finds it' }).press('Space');
    await panel.getByRole('checkbox', { name: 'Pains' }).press('Space');
    await panel.getByRole('checkbox', { name: 'Support' }).press('Space');
    expect(await lastLook(preview)).toEqual({ unfolded: ['support'], personas: ['Maya'], collapsed: ['Find'] });
    await panel.getByRole('checkbox', { name: 'Pains' }).press('Alt+ArrowUp');
    expect((await lastLook(preview))?.order).toEqual(['pains', 'touchpoints', 'support']);
    await expect(page.getByText('Pains: row 1 of 3')).toHaveCount(1);
    await panel.getByRole('button', { name: 'Only Buys it in full' }).press('Enter');
    expect((await lastLook(preview))?.focus).toBe('Buy');
    await panel.getByRole('button', { name: 'Show all as it was' }).press('Enter');
    expect(await lastLook(preview)).toEqual({ unfolded: [] });
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.getByRole('button', { name: 'Choose what is shown' })).toBeFocused();
});

test('a hidden row comes back; the last person can’t be taken away', async ({ preview }) => {
    await preview.tell({ ...state, look: { unfolded: [], hidden: ['pains'], personas: ['Maya'] } });
    await preview.show(simpleScene(), { choices });
    await preview.tell({ kind: 'begin', what: 'choose' });
    await preview.page.getByRole('checkbox', { name: 'Pains' }).click();
    expect(await lastLook(preview)).toEqual({ unfolded: [], personas: ['Maya'] });
    await preview.page.getByRole('checkbox', { name: 'Maya' }).click();
    expect(await lastLook(preview)).toEqual({ unfolded: [] });
    await expect(preview.page.getByRole('checkbox', { name: 'Amir' })).toBeChecked();
});

test('columns of a table are hidden and come back, and stay where they are', async ({ preview }) => {
    const scene = table.draw(giftBox, { width: 780, isLive: true });
    await preview.tell({ ...state, view: 'table' });
    await preview.show(scene, { choices: { ...choices, lanes: scene.lanes!.map(({ id, title, state, isFixed }) => ({ id, label: title, state, ...isFixed && { isFixed } })) } });
    await preview.tell({ kind: 'begin', what: 'choose' });
    const columns = preview.page.getByRole('region', { name: 'Columns' });
    await expect(columns.getByRole('checkbox')).toHaveCount(4);
    await expect(columns.getByRole('button')).toHaveCount(0);
    await columns.getByRole('checkbox', { name: 'Positive feelings' }).click();
    expect(await lastLook(preview)).toEqual({ unfolded: [], hidden: ['table/positive'] });
    await columns.getByRole('checkbox', { name: 'Barriers' }).press('Alt+ArrowUp');
    expect(await lastLook(preview)).toEqual({ unfolded: [], hidden: ['table/positive'] });
});

test('a stage is collapsed where its head is, and by a key', async ({ preview }) => {
    const { page } = preview;
    const stages = giftBox.stages.map(({ id, label }) => ({ id, label }));
    await preview.show(map.draw(giftBox, { width: 780, isLive: true }), { choices: { ...choices, stages } });
    const chevron = page.getByRole('button', { name: 'Discover', exact: true, expanded: true });
    await chevron.click();
    expect(await lastLook(preview)).toEqual({ unfolded: [], collapsed: ['Discover'] });
    await preview.show(map.draw(narrowed(giftBox, { collapsed: new Set(['Discover']) }), { width: 780, isLive: true }), { choices: { ...choices, stages } });
    await expect(page.locator('[data-target="Discover/*"]')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Discover', exact: true, expanded: false })).toBeVisible();
    await page.locator('[data-target="Choose/Card"]').focus();
    await page.keyboard.press('f');
    expect(await lastLook(preview)).toEqual({ unfolded: [], collapsed: ['Discover'], focus: 'Choose' });
    await page.keyboard.press('c');
    expect((await lastLook(preview))?.collapsed?.toSorted()).toEqual(stages.map(it => it.id).toSorted());
});

test('words are found however they are typed, walked through with Enter, and marked where they are drawn later', async ({ preview }) => {
    const { page } = preview;
    await preview.show(simpleScene({ touchpoints: 40, labels: { 3: 'Café Życie', 30: 'The CAFE again' } }));
    await page.locator('[data-target="touchpoint:0"]').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('cafe');
    await expect(page.getByRole('search')).toContainText('1 of 2');
    await expect(page.locator('.found.current')).toHaveAttribute('data-target', 'touchpoint:3');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('search')).toContainText('2 of 2');
    await expect(page.locator('.found.current')).toHaveAttribute('data-target', 'touchpoint:30');
    await expect(page.locator('[data-target="touchpoint:30"]')).toBeInViewport();
    await page.keyboard.press('Shift+Enter');
    await expect(page.locator('.found.current')).toHaveAttribute('data-target', 'touchpoint:3');
    await preview.show(simpleScene({ touchpoints: 40, labels: { 3: 'Tea', 30: 'The CAFE again', 31: 'Cafeteria' } }));
    await expect(page.getByRole('search')).toContainText('2 found');
    await page.keyboard.type(' nowhere');
    await expect(page.getByRole('search')).toContainText('Nothing found');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.locator('.found')).toHaveCount(0);
    await expect(page.locator('[data-target="touchpoint:0"]')).toBeFocused();
});

test('what is found stays bright, wherever the pointer rests', async ({ preview }) => {
    const { page } = preview;
    await preview.show(simpleScene({ touchpoints: 4, labels: { 1: 'Café' } }));
    await preview.tell({ kind: 'begin', what: 'find' });
    await page.keyboard.type('cafe');
    const opacity = (target: string) => page.locator(`[data-target="${target}"]`).evaluate(it => getComputedStyle(it).opacity);
    await expect.poll(() => opacity('touchpoint:0')).toBe('0.45');
    await page.getByText('Touchpoint 2').hover();
    await expect.poll(() => Promise.all([0, 1, 2].map(it => opacity(`touchpoint:${it}`)))).toEqual(['0.45', '1', '0.45']);
    await page.keyboard.press('Escape');
    await expect.poll(() => Promise.all([0, 1, 2].map(it => opacity(`touchpoint:${it}`)))).toEqual(['0.6', '0.6', '1']);
});

test('Persian words are found with Arabic letters and without joiners', async ({ preview }) => {
    await preview.show(map.draw(giftBoxPersian, { width: 780 }));
    await preview.tell({ kind: 'begin', what: 'find' });
    await preview.page.keyboard.type('میبیند');
    await expect(preview.page.getByRole('search')).toContainText(/1 of \d/);
    const count = await preview.page.locator('.count').textContent();
    await preview.page.keyboard.press('Control+A');
    await preview.page.keyboard.type('مي‌بيند');
    await expect(preview.page.locator('.count')).toHaveText(count ?? '');
});

/** Answers as the extension does what the page has asked for last. */
async function answer(preview: Preview, journey: Journey): Promise<void> {
    const { target } = (await preview.said('tell')).at(-1)!;
    const story = storyOf(journey, target);
    await preview.tell({ kind: 'told', target, ...story && { story } });
}

test('a walk goes from touchpoint to touchpoint, says what is there, and leaves all as it was', async ({ preview }) => {
    const { page } = preview;
    await preview.show(map.draw(giftBox, { width: 780 }));
    await page.locator('.scroller').evaluate(it => it.scrollTo(120, 30));
    await page.locator('[data-target="Discover/Ad"]').focus();
    const place = () => page.locator('.scroller').evaluate(it => [it.scrollLeft, it.scrollTop]);
    const before = await place();
    await page.keyboard.press('w');
    const walk = page.getByRole('group', { name: 'Walk through' });
    await expect(walk).toBeFocused();
    await answer(preview, giftBox);
    await expect(walk.getByRole('heading', { level: 2 })).toHaveText('Discover · Sees the ad');
    await expect(walk.locator('[aria-live]')).toHaveText(/^1 of 9Discover.*Curious/);
    expect(await preview.said('walk')).toEqual([{ kind: 'walk', isOn: true }]);
    for (const key of ['ArrowRight', 'Space', 'ArrowRight', 'PageDown']) {
        await page.keyboard.press(key);
    }
    await answer(preview, giftBox);
    await expect(walk).toContainText('5 of 9');
    await expect(walk).toContainText('−2 Frustrated “Where did the price come from?”');
    await expect(walk.locator('section', { hasText: 'Pains' })).toHaveText('PainsShipping cost appears on the last page');
    await expect(walk.locator('section')).toHaveCount(6);
    await expect(walk.locator('.besides')).toHaveText('Data we ask for 1 · Frontstage 1 · Backstage 1 · Support 1');
    const opacity = (target: string) => page.locator(`[data-target="${target}"]`).evaluate(it => getComputedStyle(it).opacity);
    await expect.poll(() => opacity('Choose/Basket')).toBe('0.2');
    await expect.poll(() => opacity('Order/Checkout')).toBe('1');
    await expect(page.locator('[data-target="Order/Checkout"]')).toBeInViewport();
    await page.keyboard.press('End');
    await expect(walk).toContainText('9 of 9');
    await expect(walk.getByRole('button', { name: 'Next touchpoint' })).toBeDisabled();
    await page.keyboard.press('Home');
    await expect(walk).toContainText('1 of 9');
    await page.keyboard.press('Escape');
    await expect(walk).toBeHidden();
    expect(await preview.said('walk')).toEqual([{ kind: 'walk', isOn: true }, { kind: 'walk', isOn: false }]);
    await expect.poll(place).toEqual(before);
    await expect(page.locator('[data-target="Discover/Ad"]')).toBeFocused();
});

test('a step is called by its name where nobody tells more of it, and told once', async ({ preview }) => {
    await preview.show(map.draw(giftBox, { width: 780 }));
    await preview.tell({ kind: 'begin', what: 'walk' });
    const walk = preview.page.getByRole('group', { name: 'Walk through' });
    await expect(walk.getByRole('heading')).toHaveText('Sees the ad, Social. Taps the ad');
    await answer(preview, giftBox);
    await expect(walk.getByRole('heading', { level: 2 })).toHaveText('Discover · Sees the ad');
    const heading = await walk.getByRole('heading', { level: 2 }).elementHandle();
    await preview.show(map.draw(giftBox, { width: 900 }));
    await answer(preview, giftBox);
    await preview.tell({ kind: 'told', target: 'elsewhere' });
    await expect(walk.locator('.place')).toHaveText('1 of 9');
    expect(await heading?.evaluate(it => it.isConnected)).toBe(true);
});

test('a walk goes the way the map is read, and stays at its step when the text changes', async ({ preview }) => {
    await preview.show(map.draw(giftBoxPersian, { width: 780 }));
    await preview.tell({ kind: 'begin', what: 'walk' });
    const walk = preview.page.getByRole('group', { name: 'Walk through' });
    await expect(walk).toContainText('1 of 9');
    await preview.page.keyboard.press('ArrowLeft');
    await expect(walk).toContainText('2 of 9');
    await preview.show(map.draw(giftBoxPersian, { width: 900 }));
    await expect(walk).toContainText('2 of 9');
    await preview.page.keyboard.press('ArrowRight');
    await expect(walk).toContainText('1 of 9');
});

test('the picture is exported by a button, where there is one to export', async ({ preview }) => {
    const { page } = preview;
    const button = page.getByRole('button', { name: 'Export …' });
    await preview.update({ empty: 'no-stage' });
    await expect(page.locator('.empty')).toBeVisible();
    await expect(button).toBeHidden();
    await preview.show(simpleScene());
    await page.locator('.sheet').hover();
    await button.click();
    expect(await preview.said('export')).toEqual([{ kind: 'export' }]);
});

test('a close-up is opened from its line, or from what is selected, and there is a way back', async ({ preview }) => {
    const { page } = preview;
    const detailed = { ...giftBox, stages: giftBox.stages.map((stage, index) => index > 0 ? stage : { ...stage, touchpoints: stage.touchpoints.map((it, nth) => nth > 0 ? it : { ...it, details: 'SeeingIt' }) }) };
    await preview.tell(state);
    await preview.show(map.draw(detailed, { width: 780 }), { choices: { ...choices, closeUps: [{ id: 'Discover/Ad', label: 'SeeingIt' }] } });
    await page.getByRole('button', { name: 'Close-up: SeeingIt' }).click();
    expect(await preview.said('open')).toEqual([{ kind: 'open', target: 'Discover/Ad' }]);
    await preview.tell({ kind: 'select', targets: ['Discover/Ad'] });
    await page.getByRole('button', { name: 'Open the close-up SeeingIt' }).click();
    expect(await preview.said('open')).toHaveLength(2);
    expect(await preview.said('reveal')).toEqual([]);
    await preview.tell({ ...state, trail: [{ uri: 'file:///b.journey', label: 'Buying a gift box' }] });
    const [way, picture] = [page.getByRole('button', { name: 'Back to Buying a gift box' }), page.locator('.scroller')];
    await expect.poll(async () => (await way.boundingBox())!.y + 24 < (await picture.boundingBox())!.y).toBe(true);
    await way.click();
    expect(await preview.said('back')).toHaveLength(1);
});

test('each view is where one left it, and a new one begins at its corner', async ({ preview }) => {
    const { page } = preview;
    await preview.show(simpleScene({ touchpoints: 30 }), { choices });
    await page.locator('.scroller').evaluate(it => it.scrollTo(300, 20));
    await expect.poll(() => preview.state()).toMatchObject({ scroll: { x: 300, y: 20 } });
    await page.getByLabel('View', { exact: true }).selectOption('wheel');
    await preview.show({ ...simpleScene({ touchpoints: 6 }), title: 'Round' });
    await expect.poll(() => page.locator('.scroller').evaluate(it => it.scrollLeft)).toBe(0);
    await expect.poll(() => page.locator('.sheet').evaluate(it => it.getBoundingClientRect().height)).toBeLessThanOrEqual(500);
    const percent = page.locator('.percent');
    const chosen = await page.locator('.sheet').evaluate(it => `${Math.round(Number((it as HTMLElement).style.getPropertyValue('--zoom')) * 100)} %`);
    expect(chosen).not.toBe('100 %');
    await expect(percent).toHaveText(chosen);
    await page.getByLabel('View', { exact: true }).selectOption('map');
    await preview.show(simpleScene({ touchpoints: 30 }));
    await expect.poll(() => page.locator('.scroller').evaluate(it => [it.scrollLeft, it.scrollTop])).toEqual([300, 20]);
    await expect(percent).toHaveText('100 %');
    await page.getByLabel('View', { exact: true }).selectOption('wheel');
    await preview.show({ ...simpleScene({ touchpoints: 6 }), title: 'Round' });
    await expect(percent).toHaveText(chosen);
    await expect.poll(async () => `${Math.round(((await preview.state())?.zoom ?? 0) * 100)} %`).toBe(chosen);
});

test('a new view that is long begins at a size to read', async ({ preview }) => {
    const { page } = preview;
    await preview.show(simpleScene({ touchpoints: 3 }));
    await page.getByLabel('View', { exact: true }).selectOption('table');
    await preview.show(table.draw(giftBox, { width: 785 }));
    await expect(page.locator('.part.header')).toContainText('Table');
    await expect.poll(async () => (await preview.state())?.zoom).toBeGreaterThan(0.95);
    expect(await page.locator('.scroller').evaluate(it => it.scrollHeight > it.clientHeight && it.scrollWidth <= it.clientWidth + 1)).toBe(true);
});

test('nothing is drawn behind a drawing of Mermaid’s that does not end: the newest waits, and then says how long', async ({ preview }) => {
    const { page } = preview;
    await page.route('**/slow.js', route => route.fulfill({
        contentType: 'text/javascript',
        body: 'globalThis.journeyMermaid = { draw(text) { (globalThis.begun ??= []).push(text); return new Promise(() => undefined); } };',
    }));
    await preview.tell({ ...state, view: 'flow', mermaid: '/slow.js' });
    for (const mermaid of ['one', 'two', 'three']) {
        await preview.update({ mermaid });
        await expect.poll(() => page.evaluate(() => (globalThis as { begun?: readonly string[] }).begun)).toEqual(['one']);
    }
    await expect(page.getByText('Mermaid needs more than 8 seconds for this journey.')).toBeVisible();
    expect(await page.evaluate(() => (globalThis as { begun?: readonly string[] }).begun)).toEqual(['one']);
});

test('the editor hears its shortcuts wherever the keyboard is', async ({ preview }) => {
    const { page } = preview;
    await preview.show(map.draw(giftBox, { width: 780 }));
    await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        window.addEventListener('keydown', event => heard.push(event.key));
    });
    await preview.tell({ kind: 'begin', what: 'find' });
    await expect(page.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('F1');
    await page.keyboard.press('Escape');
    await preview.tell({ kind: 'begin', what: 'walk' });
    await expect(page.getByRole('group', { name: 'Walk through' })).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await preview.tell({ kind: 'begin', what: 'choose' });
    await expect(page.getByRole('dialog')).toBeFocused();
    await page.keyboard.press('F3');
    expect((await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).filter(it => it !== 'Escape')).toEqual(['F1', 'F2', 'F3']);
});
