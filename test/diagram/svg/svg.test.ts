import { describe, expect, test } from 'vitest';
import attacks from '../../attacks.json' with { type: 'json' };
import { escapeXml } from '../../../diagram/svg/escape.ts';
import { renderGroup, renderScene } from '../../../diagram/svg.ts';
import { palettes, type PaletteName } from '../../../diagram/themes/palettes.ts';
import { viewIds } from '../../../diagram/view-ids.ts';
import { views } from '../../../diagram/views/index.ts';
import { map } from '../../../diagram/views/map.ts';
import { giftBox } from '../gift-box-journey.ts';
import { giftBoxPersian } from '../gift-box-persian-journey.ts';
import { channel, dropOff, emotion, entry, evidence, gain, journey, leadsTo, metric, moment, number, opportunity, ownLane, pain, persona, phase, resource, stage, statement, touchpoint } from '../make-journey.ts';
import { groupOf } from '../scene-texts.ts';
import { faultsOf } from './well-formed.ts';

const context = { direction: 'ltr', prefix: 'jm' } as const;

/** A map that says `text` in every place where a map says anything. */
function everywhere(text: string) {
    const sure = [evidence(text)];
    const own = ownLane(text, text, text);
    const way = channel(text, text);
    const maya = persona(text, { role: text, quotes: [statement(text)] });
    return journey(text, [stage(text, [touchpoint(text, {
        label: text, icon: text, channels: [way], actions: [statement(text)], thoughts: [statement(text, sure)], quotes: [statement(text)], needs: [statement(text)],
        emotions: [emotion(text, -1, { text })], pains: [pain(text, 2, sure, { accepted: text })], gains: [gain(text, sure)],
        opportunities: [opportunity(text, { owner: text, status: 'idea' })], barriers: [statement(text)], risks: [statement(text)], moments: [moment(text)],
        metrics: [metric(text, number(1, text), number(2, text))], inLanes: [{ ...statement(text), lane: own }], dropOffs: [dropOff(10, text)], details: text, personas: [maya],
        artifacts: [statement(text)], frontstage: [statement(text)], backstage: [statement(text)], support: [statement(text)], resources: [resource(text, 'missing')],
        leadsTo: [leadsTo(`${text}/${text}`, { when: text })],
    })], { goals: [statement(text)], icon: text, entries: [entry(way, 10, text)] })], {
        name: text, personas: [maya, persona('Other')], scenario: text, owner: text, goals: [statement(text, sure)], metrics: [metric(text, number(1, text))], phases: [phase(text, 0, 1)], lanes: [own], language: text,
    });
}

const labels = attacks.filter(({ payload, expect }) => expect.includes('LIT') && !payload.startsWith('@')).map(({ id, payload }) => [id, payload] as const);
/** What has no sign that could mean anything in a picture is tried in one view. */
const sharp = labels.filter(([, payload]) => /[^\w\s.,:;/\\|?!%*+=@#$`~^()[\]{}-]/.test(payload));
const unfolded = new Set(['artifacts', 'frontstage', 'backstage', 'support', 'resources']);

describe('hostile labels', () => {
    describe.each(viewIds)('in the view %s', id => {
        test.each(id === 'map' ? labels : sharp)('%s is only text', (_, payload) => {
            const evil = everywhere(payload);
            const findings = new Map([[evil.id, { level: 'error', count: 2, messages: [payload] }]] as const);
            const scene = views[id].draw(evil, { width: 1200, unfolded, findings });
            const drawn = renderScene(scene, { palette: 'light' });
            const groups = scene.parts.flatMap(part => part.groups.map(group => renderGroup(group, context))).join('');
            expect(faultsOf(drawn)).toEqual([]);
            expect(faultsOf(`<g>${groups}</g>`)).toEqual([]);
            expect(vocabularyOf(drawn + groups).filter(it => !known.has(it))).toEqual([]);
        });

        test('what is harmless is drawn with nothing else', () => {
            expect(vocabularyOf(renderScene(views[id].draw(everywhere('x'), { width: 1200, unfolded }), { palette: 'light' })).filter(it => !known.has(it))).toEqual([]);
        });
    });

    test('there are some', () => {
        expect(sharp.length).toBeGreaterThan(50);
    });
});

/** Every element, and every attribute as `element@attribute`, that a picture is made of. */
const known = new Set([
    'svg', 'title', 'desc', 'style', 'defs', 'linearGradient', 'stop', 'pattern', 'g', 'rect', 'circle', 'line', 'path', 'text', 'tspan',
    ...['xmlns', 'id', 'class', 'width', 'height', 'viewBox', 'lang', 'direction', 'font-family', 'role', 'aria-labelledby'].map(it => `svg@${it}`),
    ...['data-key', 'data-target', 'data-column', 'data-lane', 'data-unfolds', 'data-collapses', 'data-opens', 'aria-expanded', 'data-width', 'data-height', 'role', 'aria-label', 'transform', 'class', 'fill', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'].map(it => `g@${it}`),
    'title@id', 'desc@id',
    ...['id', 'gradientUnits', 'x1', 'x2', 'y1', 'y2'].map(it => `linearGradient@${it}`),
    ...['class', 'offset', 'stop-opacity'].map(it => `stop@${it}`),
    ...['id', 'width', 'height', 'patternUnits', 'patternTransform', 'x', 'y'].map(it => `pattern@${it}`),
    ...['rect', 'circle', 'line', 'path'].flatMap(element => ['class', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'transform', 'pointer-events'].map(it => `${element}@${it}`)),
    ...['x', 'y', 'width', 'height', 'rx'].map(it => `rect@${it}`), ...['cx', 'cy', 'r'].map(it => `circle@${it}`), ...['x1', 'y1', 'x2', 'y2'].map(it => `line@${it}`), 'path@d',
    ...['x', 'y', 'text-anchor', 'direction', 'class', 'font-size', 'font-weight', 'font-style', 'stroke-width', 'stroke-linejoin', 'stroke-opacity', 'paint-order', 'transform'].map(it => `text@${it}`),
    ...['unicode-bidi', 'direction', 'class', 'font-size', 'font-weight', 'font-style'].map(it => `tspan@${it}`),
]);

function vocabularyOf(xml: string): readonly string[] {
    const words = new Set<string>();
    let element = '';
    for (const [, opened, attribute] of xml.matchAll(/<([a-zA-Z][\w:-]*)|\s([\w:-]+)="[^"]*"/g)) {
        element = opened ?? element;
        words.add(opened ?? `${element}@${attribute}`);
    }
    return [...words];
}

describe('the checker of this test', () => {
    test.each(['<a>', '<a></b>', '<a x="1" x="2"/>', '<a>&nbsp;</a>', '<a><b</a>', '<a id="1"/><b id="1"/>', '<a x="<"/>', '<a>\u0001</a>'])('finds fault with %s', xml => {
        expect(faultsOf(xml)).not.toEqual([]);
    });

    test('finds none in what is right', () => {
        expect(faultsOf('<a x="1 &lt; 2"><b/>&amp;</a>')).toEqual([]);
    });
});

test('one escape function: what XML reserves is named, what it forbids is dropped', () => {
    expect(escapeXml('<a b="c">&\'\u0000\u001b\ud800x\udc00🙂\u0085\n')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;x🙂\n');
});

describe('a file', () => {
    test.each(Object.keys(palettes) as PaletteName[])('in %s stands alone: whole, its own colours, nothing to fetch', palette => {
        const svg = renderScene(map.draw(giftBox), { palette });
        expect(faultsOf(svg)).toEqual([]);
        expect(svg).toContain(palettes[palette]['feel-2']);
        expect(svg).not.toMatch(/var\(|foreignObject|<script|<image|href=|@import|url\((?!#)/);
    });

    test('says what it is', () => {
        const svg = renderScene(map.draw(giftBox), { palette: 'light', prefix: 'a' });
        expect(svg).toContain('<title id="a-title">Buying a gift box</title>');
        expect(svg).toContain('<desc id="a-desc">Journey map: 5 stages, 9 touchpoints. Maya needs a birthday present by Friday. Goal: A personal gift, ordered in five minutes</desc>');
        expect(svg).toContain(' lang="en"');
    });

    test('has ids of its own, the same in every run', () => {
        const [one, again, other] = [giftBox, giftBox, giftBoxPersian].map(it => renderScene(map.draw(it), { palette: 'light' }).match(/ id="[^"]+"/g)!);
        expect(one).toEqual(again);
        expect(one!.filter(it => other!.includes(it))).toEqual([]);
    });

    test('reads from right to left where its journey does', () => {
        expect(renderScene(map.draw(giftBoxPersian), { palette: 'light' })).toMatch(/<svg [^>]*direction="rtl"/);
    });
});

describe('a group of the preview', () => {
    const scene = map.draw(giftBox, { width: 1776 });
    const card = renderGroup(groupOf(scene, 'Order/Checkout'), context);

    test('is one element that says what it draws', () => {
        expect(card).toMatch(/^<g class="jm-group" data-key="Order\/Checkout" data-target="Order\/Checkout" data-column="4" data-lane="touchpoints" data-width="152" data-height="[\d.]+" role="button" aria-label="Checkout, Web\. [^"]+" transform="translate\([\d.]+ [\d.]+\)">/);
        expect(faultsOf(card)).toEqual([]);
    });

    test('has no style and no id, which the page would refuse or confuse', () => {
        for (const group of scene.parts.flatMap(it => it.groups).filter(it => it.key !== 'backdrop/definitions')) {
            expect(renderGroup(group, context)).not.toMatch(/ style=| id=|<style/);
        }
    });

    test('that only moved is the same but for its place', () => {
        const moved = renderGroup({ ...groupOf(scene, 'Order/Checkout'), x: 7 }, context);
        expect(moved.replace(/translate\([^)]*\)/, '')).toBe(card.replace(/translate\([^)]*\)/, ''));
    });

    test('gives a signed number its own direction in a map that runs the other way', () => {
        const persian = map.draw(giftBoxPersian, { width: 1776 });
        expect(renderGroup(groupOf(persian, 'سفارش/پرداخت/point'), { direction: 'rtl', prefix: 'jm' })).toContain('\u2066−۲\u2069');
    });
});
