import axe from 'axe-core';
import { map } from '../../diagram/views/map.ts';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { expect, test } from './test.ts';

for (const kind of ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast vscode-high-contrast-light']) {
    test.describe(kind, () => {
        test.use({ bodyClass: kind });
        test('a map can be read and worked without eyes or mouse', async ({ preview }) => {
            await preview.show(map.draw(giftBox, { width: 780 }), { stale: { line: 3, message: '' }, journeys: [{ name: 'A', label: 'A' }, { name: 'B', label: 'B' }] });
            await preview.page.getByRole('button', { name: 'Zoom in' }).focus();
            await preview.page.evaluate(axe.source);
            // A group's name is a sentence about what it draws, not its lines and numbers read aloud in the order of drawing.
            const { violations } = await preview.page.evaluate(() =>
                (window as unknown as { axe: typeof axe }).axe.run(document, { rules: { 'label-content-name-mismatch': { enabled: false } } }));
            expect(violations.map(({ id, nodes }) => [id, nodes.map(it => it.html.slice(0, 120))])).toEqual([]);
        });
    });
}

test('the picture is a named group of named things', async ({ preview }) => {
    await preview.show(map.draw(giftBox, { width: 780 }));
    await expect(preview.page.getByRole('group', { name: 'Buying a gift box' })).toHaveCount(1);
    const unnamed = await preview.page.locator('.sheet [tabindex]').evaluateAll(all => all.filter(it => !it.getAttribute('aria-label')).map(it => it.outerHTML.slice(0, 100)));
    expect(unnamed).toEqual([]);
});
