import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { patchOf } from '../../server/preview/patch.ts';
import type { RenderGroup } from '../../server/preview/patch.ts';
import { root } from '../../scripts/lib/project.ts';
import { render } from './render.ts';
import { simpleScene } from './simple-scene.ts';
import { plainLook } from '../../server/protocol/look.ts';
import { expect, test } from './test.ts';

const attacks = await labelAttacks();

/** A writer of SVG that has forgotten to escape: what the page's own wall must stop alone. */
const careless: RenderGroup = (group, scene) => render(group, scene).replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Markup that is well-formed, so that a parser lets it through to the allow-list. */
const wellFormed = [
    '<script>__pwn("s")</script>',
    '<script href="http://canary.invalid/s.js"/>',
    '<image href="http://canary.invalid/i.png" onerror="__pwn(1)"/>',
    '<use href="http://canary.invalid/u.svg#a"/>',
    '<a href="javascript:__pwn(2)"><text>link</text></a>',
    '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script>parent.__pwn(3)&lt;/script>"/></foreignObject>',
    '<rect onclick="__pwn(4)" onmouseover="__pwn(5)" onfocus="__pwn(6)" tabindex="0" width="200" height="90"/>',
    '<set attributeName="onmouseover" to="__pwn(7)"/><animate attributeName="href" values="javascript:__pwn(8)"/>',
    '<rect style="fill:url(http://canary.invalid/f.svg#a)" width="9" height="9"/>',
    '<rect fill="url(http://canary.invalid/g.svg#a)" mask="url(\'//canary.invalid/m\')" width="9" height="9"/>',
    '<rect fill="u\\72l(http://canary.invalid/h)" width="9" height="9"/>',
    '<style>.jm-group { display: none } @import "http://canary.invalid/c.css";</style>',
    '<img xmlns="http://www.w3.org/1999/xhtml" src="http://canary.invalid/x.png" onerror="__pwn(9)"/>',
];

test('markup in a label of a careless writer neither runs, nor loads, nor changes the styles', async ({ preview }) => {
    const { page } = preview;
    await page.evaluate(() => Object.assign(window, { pwned: [], __pwn: (id: unknown) => (window as unknown as { pwned: unknown[] }).pwned.push(id) }));
    const labels = [...wellFormed, ...attacks];
    await preview.show(simpleScene({ touchpoints: 2 }));
    for (const label of labels) {
        const picture = patchOf(undefined, simpleScene({ touchpoints: 2, labels: { 0: label } }), careless);
        await preview.update({ revision: 1, ...picture === undefined ? {} : { picture } });
        for (const touched of await page.locator('.jm-group[data-target="touchpoint:0"] :is(rect, text)').all()) {
            await touched.dispatchEvent('click');
            await touched.dispatchEvent('mouseover');
        }
    }
    await preview.show(simpleScene({ touchpoints: 3 }));
    await expect(page.getByText('Touchpoint 2')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { pwned: unknown[] }).pwned)).toEqual([]);
    expect(preview.strangers).toEqual([]);
    await expect(page.locator('.sheet :is(script, style, image, img, a, foreignObject, iframe, set, animate), .sheet [style*="url"], .sheet [onclick]')).toHaveCount(0);
});

test('a label of a careful writer is shown as it was written', async ({ preview }) => {
    for (const label of attacks.slice(0, 60)) {
        await preview.show(simpleScene({ touchpoints: 2, labels: { 0: label } }));
        await expect.poll(() => preview.page.locator('[data-key="card-0"] text').textContent()).toBe(label);
    }
});

test('a diagram of Mermaid’s that carries markup is cleaned as well', async ({ preview }) => {
    const { page } = preview;
    await page.evaluate(() => Object.assign(window, { pwned: [], __pwn: (id: unknown) => (window as unknown as { pwned: unknown[] }).pwned.push(id) }));
    await preview.tell({ kind: 'state', uri: 'file:///a.journey', file: 'a.journey', view: 'mermaid-journey', locked: false, look: plainLook, trail: [], mermaid: '/mermaid.js' });
    await preview.update({
        mermaid: '%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { background: url(http://canary.invalid/b) }"}}%%\njourney\n  title T\n'
            + '  section <img src=http://canary.invalid/1 onerror=__pwn(1)>\n    <svg onload=__pwn(2)>: 3: Maya',
    });
    await expect(page.locator('.mermaid .diagram > svg').or(page.getByText('Mermaid can’t draw this journey'))).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { pwned: unknown[] }).pwned)).toEqual([]);
    expect(preview.strangers).toEqual([]);
});

/** Labels of the corpus, without those that XML can't carry. */
async function labelAttacks(): Promise<readonly string[]> {
    const all = JSON.parse(await readFile(path.join(root, 'test/attacks.json'), 'utf8')) as readonly { readonly id: string; readonly payload: string }[];
    // oxlint-disable-next-line no-control-regex
    return all.filter(it => it.id.startsWith('L') && !it.payload.startsWith('@')).map(it => it.payload).filter(it => /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]*$/.test(it));
}
