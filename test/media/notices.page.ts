import { simpleScene } from './simple-scene.ts';
import { expect, test } from './test.ts';

test('an error in the text leaves the map as it was and leads to its line', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.update({ stale: { line: 30, message: '' } });
    await expect(preview.page.getByText('The text has an error on line 31. You see the map as it was before it.')).toBeVisible();
    await expect(preview.page.getByText('Touchpoint 1')).toBeVisible();
    expect((await preview.page.locator('.bar').boundingBox())?.height).toBeLessThanOrEqual(29);
    await preview.page.getByRole('button', { name: 'Go to line 31' }).click();
    expect(await preview.said('goToLine')).toEqual([{ kind: 'goToLine', line: 30 }]);
    await preview.update({});
    await expect(preview.page.locator('.bar')).toBeHidden();
});

test('nothing to draw is a friendly sentence with a way out', async ({ preview }) => {
    await preview.update({ empty: 'nothing', journeys: [] });
    await expect(preview.page.getByText('This file is empty.')).toBeVisible();
    await preview.page.getByRole('button', { name: 'Insert a small map' }).click();
    expect(await preview.said('insertSample')).toHaveLength(1);
    await preview.update({ empty: 'broken', stale: { line: 4, message: '' }, journeys: [] });
    await preview.page.getByRole('button', { name: 'Go to line 5' }).click();
    expect(await preview.said('goToLine')).toEqual([{ kind: 'goToLine', line: 4 }]);
    await preview.show(simpleScene());
    await expect(preview.page.locator('.empty')).toBeHidden();
    await expect(preview.page.getByText('Touchpoint 1')).toBeVisible();
});

test('a server that stopped is said over the last map', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.tell({ kind: 'failed', message: 'Journey Maps has stopped.' });
    await expect(preview.page.getByText('Journey Maps has stopped.')).toBeVisible();
    await preview.page.getByRole('button', { name: 'Try again' }).click();
    expect(await preview.said('again')).toHaveLength(1);
    await preview.update({});
    await expect(preview.page.locator('.bar')).toBeHidden();
});

test('the tools choose the journey, the view and the lock', async ({ preview }) => {
    const { page } = preview;
    const journeys = [{ name: 'J', label: 'A journey' }, { name: 'K', label: 'Another' }];
    await preview.show(simpleScene(), { journeys });
    await page.locator('.sheet').hover();
    await page.getByLabel('Journey', { exact: true }).selectOption('Another');
    expect(await preview.said('journey')).toEqual([{ kind: 'journey', journey: 'K' }]);
    await page.getByRole('button', { name: 'Lock the preview to this file' }).click();
    expect(await preview.said('lock')).toEqual([{ kind: 'lock', locked: true }]);
    await expect(page.getByRole('button', { name: 'Unlock the preview' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByLabel('View', { exact: true }).selectOption('flow');
    expect(await preview.said('view')).toEqual([{ kind: 'view', view: 'flow' }]);
    await preview.update({ journeys: journeys.slice(0, 1) });
    await expect(page.getByLabel('Journey', { exact: true })).toBeHidden();
});

test('the zoom buttons say where they are', async ({ preview }) => {
    await preview.show(simpleScene());
    await preview.page.getByRole('button', { name: 'Zoom in' }).focus();
    await preview.page.keyboard.press('Enter');
    await expect(preview.page.getByRole('button', { name: '120 %, set to 100 %' })).toBeVisible();
    await preview.page.getByRole('button', { name: '120 %, set to 100 %' }).click();
    await expect(preview.page.getByRole('button', { name: '100 %, set to 100 %' })).toBeVisible();
});
