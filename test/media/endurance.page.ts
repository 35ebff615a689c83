import { simpleScene } from './simple-scene.ts';
import { expect, test } from './test.ts';

test('a thousand edits leave as many nodes as there were', async ({ preview }) => {
    const nodes = () => preview.page.evaluate(() => document.querySelectorAll('*').length);
    await preview.show(simpleScene());
    await preview.tell({ kind: 'select', targets: ['touchpoint:1'] });
    await expect(preview.page.locator('.ring')).toHaveCount(1);
    const before = await nodes();
    for (let edit = 0; edit < 1000; edit += 1) {
        await preview.show(simpleScene({ touchpoints: 4 + edit % 3, labels: { 1: `Edit ${edit}` } }));
    }
    await preview.show(simpleScene());
    await expect(preview.page.getByText('Touchpoint 1')).toBeVisible();
    await expect.poll(nodes).toBe(before);
});
