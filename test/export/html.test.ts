import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import attacks from '../attacks.json' with { type: 'json' };
import { script, scriptHash } from '../../export/html/script.ts';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { faultsOf } from '../diagram/svg/well-formed.ts';
import { exported, journeyThatSays, pictureOf } from './support.ts';

const payloads = attacks.filter(({ payload, expect: wanted }) => wanted.includes('LIT') && !payload.startsWith('@')).map(({ payload }) => payload);

test('the policy lets the script of the page run', () => {
    expect(scriptHash).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`);
    expect(() => new Script(script)).not.toThrow();
});

test('a page has one script, and nothing to fetch', async () => {
    const page = strFromU8((await exported('html', [pictureOf(giftBox), pictureOf(giftBox, 'curve')])).bytes);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain(`script-src '${scriptHash}'`);
    expect(page).not.toMatch(/(?:src|href)="|@import|url\((?!#)/);
    expect(page.match(/role="tab"/g)).toHaveLength(2);
});

test('things have names, and one of them is where the keyboard enters', async () => {
    const page = strFromU8((await exported('html', [pictureOf(giftBox)])).bytes);
    expect(page.match(/data-thing=""/g)!.length).toBeGreaterThan(10);
    expect(page.match(/data-thing="" tabindex="0"/g)).toHaveLength(1);
    expect(page).toMatch(/aria-label="[^"]*Checkout[^"]*"/);
});

test('hostile labels are only text', async () => {
    expect(payloads.length).toBeGreaterThan(50);
    for (const payload of payloads) {
        const page = strFromU8((await exported('html', [pictureOf(journeyThatSays(payload))])).bytes);
        const body = page.slice(page.indexOf('<body>') + 6, page.lastIndexOf('<script>'));
        expect(faultsOf(body), payload).toEqual([]);
        expect([...body.matchAll(/<([a-zA-Z][a-zA-Z0-9]*)/g)].map(([, name]) => name).filter(name => !known.has(name!)), payload).toEqual([]);
        expect(body.match(/\son[a-z]+="/g), payload).toBeNull();
        const title = page.slice(page.indexOf('<title>'), page.indexOf('<style>'));
        expect(faultsOf(title), payload).toEqual([]);
        expect(title.match(/<[a-z]+/gi), payload).toEqual(['<title']);
        expect(page.match(/<title>/g)!.length, payload).toBe(1 + (body.match(/<title>/g)?.length ?? 0));
    }
});

const known = new Set(['header', 'h1', 'div', 'span', 'button', 'output', 'main', 'svg', 'desc', 'title', 'defs', 'linearGradient', 'stop', 'pattern', 'g', 'rect', 'circle', 'line', 'path', 'text', 'tspan']);
