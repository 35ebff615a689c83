import { mermaidIds } from '../../diagram/mermaid/ids.ts';
import { mermaidTexts } from '../../diagram/mermaid/index.ts';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { simpleScene } from './simple-scene.ts';
import { plainLook } from '../../server/protocol/look.ts';
import { expect, test } from './test.ts';

const state = { kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'mermaid-journey', locked: false, look: plainLook, trail: [], mermaid: '/mermaid.js' } as const;

test('the Mermaid view draws with its own colours and breaks no rule of the policy', async ({ preview }) => {
    await preview.tell(state);
    await preview.update({ mermaid: 'journey\n  title Tea\n  section Brew\n    Wait for the kettle: 2: Maya\n    Pour: 5: Maya' });
    const diagram = preview.page.locator('.mermaid svg');
    await expect(diagram).toBeVisible();
    await expect(diagram).toContainText('Wait for the kettle');
    const fills = await diagram.locator('rect').evaluateAll(all => all.map(it => getComputedStyle(it).fill));
    expect(fills.filter(fill => fill !== 'rgb(0, 0, 0)').length).toBeGreaterThan(0);
    // Styles are refused where Mermaid's cleaner parses the diagram in a document that nobody sees, and nowhere else.
    expect((await preview.violations()).filter(it => !it.startsWith('style-src-'))).toEqual([]);
    expect(await diagram.getByText('Wait for the kettle').first().evaluate(it => getComputedStyle(it).fontFamily)).toContain('system-ui');
    const section = diagram.locator('text.journey-section').first();
    await expect(section).toHaveText('Brew');
    expect(await section.evaluate(it => getComputedStyle(it).fill)).toBe('rgb(27, 31, 36)');
    expect(await diagram.getByText('Wait for the kettle').first().evaluate(it => getComputedStyle(it).fill)).toBe('rgb(27, 31, 36)');
    expect(preview.strangers).toEqual([]);
    await expect(preview.page.locator('.mermaid-stage, body > [id^="dm"]')).toHaveCount(0);
});

const shown = { 'flow': 'if the payment fails · 8%', 'mermaid-journey': 'Opens the parcel', 'mermaid-timeline': '−2 Frustrated', 'quadrant': 'Put evening agents on chat' } as const;

for (const id of mermaidIds) {
    test(`draws the diagram ${id} of a whole journey within the policy`, async ({ preview }) => {
        await preview.tell({ ...state, view: id });
        await preview.update({ mermaid: mermaidTexts[id](giftBox) });
        const diagram = preview.page.locator('.mermaid svg');
        await expect(diagram).toBeVisible();
        expect((await diagram.textContent())?.replace(/\s+/g, ' ')).toContain(shown[id]);
        expect((await preview.violations()).filter(it => !it.startsWith('style-src-'))).toEqual([]);
        expect(preview.strangers).toEqual([]);
    });
}

test('names of a journey stay in their boxes, in lines, the rest of a very long one for a pointer', async ({ preview }) => {
    await preview.tell(state);
    const long = 'Looks for a complete list of everything that has to be done before the end of the month';
    await preview.update({ mermaid: `journey\n  title Move\n  section Before the move\n    ${long}: 2: Ana\n    Wohnungsgeberbestätigungsformular: 3: Ana` });
    const texts = preview.page.locator('.mermaid svg text.task');
    await expect(texts).toHaveCount(5);
    const sizes = await preview.page.locator('.mermaid svg').evaluate(svg => {
        const boxes = Array.from(svg.querySelectorAll('rect.task'), it => it.getBoundingClientRect());
        return Array.from(svg.querySelectorAll('text.task'), it => {
            const { left, right, top, bottom } = it.getBoundingClientRect();
            // A line's box is higher than its letters.
            return boxes.some(box => box.left <= left && right <= box.right && box.top <= top + 3 && bottom - 3 <= box.bottom);
        });
    });
    expect(sizes).toEqual([true, true, true, true, true]);
    await expect(texts.first().locator('title')).toHaveText(long);
});

test('what Mermaid can’t read is a message with its reason', async ({ preview }) => {
    await preview.tell(state);
    await preview.update({ mermaid: 'journey\n  section\n :::' });
    await expect(preview.page.getByText('Mermaid can’t draw this journey:')).toBeVisible();
});

test('from Mermaid back to the map, which was never lost', async ({ preview }) => {
    await preview.show(simpleScene({ touchpoints: 12 }));
    await preview.page.locator('.scroller').evaluate(it => it.scrollTo(200, 20));
    await preview.page.getByLabel('View', { exact: true }).selectOption('mermaid-journey');
    await expect(preview.page.getByText('Touchpoint 3')).toBeHidden();
    await preview.page.getByLabel('View', { exact: true }).selectOption('map');
    await expect(preview.page.getByText('Touchpoint 3')).toBeVisible();
    expect(await preview.page.locator('.scroller').evaluate(it => it.scrollLeft)).toBe(200);
});

test('who waits for a diagram is told so, and who edits keeps the one before; what comes at once comes without a word', async ({ preview }) => {
    const { page } = preview;
    await page.route('**/slow.js', route => route.fulfill({
        contentType: 'text/javascript',
        body: `globalThis.journeyMermaid = { draw: text => new Promise(resolve => {
            const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
            svg.append(text);
            globalThis.finish = () => resolve({ svg, css: '' });
            if (text === 'at once') { finish(); }
        }) };`,
    }));
    const finish = () => page.evaluate(() => (globalThis as unknown as { finish(): void }).finish());
    const words = page.locator('.mermaid [role=status]');
    const diagram = page.locator('.mermaid svg');
    await preview.tell({ ...state, mermaid: '/slow.js' });
    await words.evaluate(it => {
        Object.assign(window, { said: [] });
        new MutationObserver(() => (window as unknown as { said: unknown[] }).said.push(it.textContent)).observe(it, { childList: true });
    });
    await preview.update({ mermaid: 'at once' });
    await expect(diagram).toHaveText('at once');
    expect(await page.evaluate(() => (window as unknown as { said: unknown[] }).said)).toEqual([]);
    await preview.update({ mermaid: 'slow' });
    await expect(words).toHaveText('Drawing …');
    await expect(diagram).toHaveText('at once');
    await finish();
    await expect(diagram).toHaveText('slow');
    await expect(words).toBeHidden();
});
