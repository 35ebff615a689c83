// Every text of every example in every view, as a browser with Noto Sans sets it: none is cut off by the sheet, leaves the card it stands in, or lies on another.
import { expect, test } from '@playwright/test';
import { renderScene } from '../../diagram/svg.ts';
import { viewIds } from '../../diagram/view-ids.ts';
import { views } from '../../diagram/views/index.ts';
import { everyExample } from '../../scripts/lib/examples.ts';

const examples = await everyExample();

for (const id of viewIds) {
    test(`no text leaves its place: ${id}`, async ({ page }) => {
        const misfits: string[] = [];
        for (const [name, journey] of examples) {
            await page.setContent(`<style>body{margin:0}</style>${renderScene(views[id].draw(journey), { palette: 'light', prefix: 'fit' })}`);
            misfits.push(...(await page.evaluate(misfitsIn)).map(it => `${name}: ${it}`));
        }
        expect(misfits).toEqual([]);
    });
}

test('the measure sees what does not fit', async ({ page }) => {
    const text = (x: number, y: number, words: string, more = '') => `<text x="${x}" y="${y}" font-size="14" font-family="Noto Sans"${more}>${words}</text>`;
    await page.setContent(`<style>body{margin:0}</style><svg xmlns="http://www.w3.org/2000/svg" width="300" height="120">
        <g><rect x="10" y="10" width="60" height="30"/>${text(15, 30, 'Longer than this')}</g>
        <g>${text(10, 80, 'One')}${text(12, 84, 'Two')}${text(10, 110, 'Turned', ' transform="rotate(-45 10 110)"')}</g>
        <g>${text(260, 20, 'Off the sheet')}</g></svg>`);
    expect(await page.evaluate(misfitsIn)).toEqual([
        'leaves its card: “Longer than this”', 'leaves the sheet: “Off the sheet”', 'overlap: “One” and “Two”',
    ]);
});

/** Runs in the page. */
function misfitsIn(): string[] {
    const hair = 1.5;
    const svg = document.querySelector('svg') as SVGSVGElement;
    const sheet = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map(element => {
        const box = element.getBoundingClientRect();
        // The box of letters as they are, without the room over and under them.
        const size = Number(element.getAttribute('font-size'));
        const middle = (box.top + box.bottom) / 2;
        const isTurned = element.hasAttribute('transform');
        return {
            element, isTurned, words: element.textContent ?? '', left: box.left, right: box.right,
            top: isTurned ? box.top : Math.max(box.top, middle - size * 0.55), bottom: isTurned ? box.bottom : Math.min(box.bottom, middle + size * 0.55),
        };
    });
    const found: string[] = [];
    for (const text of texts) {
        const middle = { x: (text.left + text.right) / 2, y: (text.top + text.bottom) / 2 };
        const cards = text.isTurned ? [] : [...text.element.parentElement?.querySelectorAll(':scope > rect') ?? []].map(it => it.getBoundingClientRect())
            .filter(card => card.height > 14 && card.width > 14 && card.left < middle.x && middle.x < card.right && card.top < middle.y && middle.y < card.bottom);
        if (cards.some(card => text.left < card.left - hair || text.right > card.right + hair || text.bottom > card.bottom + hair || text.top < card.top - hair)) {
            found.push(`leaves its card: “${text.words}”`);
        }
    }
    for (const text of texts) {
        if (text.left < sheet.left - hair || text.right > sheet.right + hair || text.top < sheet.top - hair || text.bottom > sheet.bottom + hair) {
            found.push(`leaves the sheet: “${text.words}”`);
        }
    }
    // From top to bottom, so that each meets only its neighbours.
    const sorted = texts.filter(it => !it.isTurned && it.words.trim() !== '').sort((a, b) => a.top - b.top);
    sorted.forEach((a, index) => {
        for (let other = index + 1; other < sorted.length && sorted[other]!.top < a.bottom - hair; other++) {
            const b = sorted[other]!;
            if (a.left < b.right - hair && b.left < a.right - hair) {
                found.push(`overlap: “${a.words}” and “${b.words}”`);
            }
        }
    });
    return found;
}
