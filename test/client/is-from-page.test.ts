import { anything, assert, constantFrom, object, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFromPage } from '../../client/preview/is-from-page.ts';
import { restoredState } from '../../client/preview/restored-state.ts';
import type { FromPage } from '../../media/protocol/messages.ts';
import { views } from '../../server/protocol/preview.ts';
import { runs } from '../support/chance.ts';

const messages: readonly FromPage[] = [
    { kind: 'ready', width: 800, stretch: 1 },
    { kind: 'resize', width: 0, stretch: 1.2 },
    { kind: 'reveal', target: 'touchpoint:Checkout', keepFocus: true },
    { kind: 'view', view: 'mermaid-journey' },
    { kind: 'journey', journey: 'GiftBox' },
    { kind: 'lock', locked: false },
    { kind: 'look', look: { unfolded: ['support'], order: ['pains'], hidden: [], personas: ['Maya'], collapsed: ['Order'], focus: 'Order' } },
    { kind: 'open', target: 'Order/Checkout' },
    { kind: 'back' },
    { kind: 'tell', target: 'Order/Checkout' },
    { kind: 'walk', isOn: true },
    { kind: 'export' },
    { kind: 'goToLine', line: 0 },
    { kind: 'goToText' },
    { kind: 'insertSample' },
    { kind: 'again' },
];

test.each(messages)('accepts $kind', message => {
    expect(isFromPage(message)).toBe(true);
    expect(isFromPage(JSON.parse(JSON.stringify(message)))).toBe(true);
});

describe.each(messages)('refuses $kind', message => {
    test.each(Object.keys(message))('without %s', name => {
        expect(isFromPage(Object.fromEntries(Object.entries(message).filter(([key]) => key !== name)))).toBe(false);
    });
    test.each(Object.keys(message).filter(name => name !== 'kind'))('with another kind of %s', name => {
        for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY, -1, 1e9, {}, [1], ['x', {}], () => 0, 'x'.repeat(20_000)]) {
            expect(isFromPage({ ...message, [name]: value })).toBe(false);
        }
    });
    test('with a property more', () => {
        expect(isFromPage({ ...message, uri: 'file:///etc/passwd' })).toBe(false);
    });
});

test('no random message is taken for one of ours', () => {
    const kinds = constantFrom<unknown>(...messages.map(it => it.kind), '__proto__', 'constructor', 'toString', 1, null);
    const near = record({
        kind: kinds, width: anything(), stretch: anything(), look: anything(), isOn: anything(), target: anything(), keepFocus: anything(), view: anything(),
        journey: anything(), locked: anything(), line: anything(),
    }, { requiredKeys: ['kind'] });
    const known = new Set<unknown>(messages.map(it => it.kind));
    assert(property(oneof(anything(), object(), near), message => {
        const isOurs = isFromPage(message);
        // Few of them are complete by chance; those have to be ours in every respect.
        return !isOurs || known.has(message.kind) && Object.keys(message).length === Object.keys(messages.find(it => it.kind === message.kind) ?? {}).length;
    }), runs(1_000));
});

test.each<[string, unknown]>([
    ['with a part more', { unfolded: [], uri: [] }], ['with a number among ids', { unfolded: [1] }], ['with a list for a stage', { unfolded: [], focus: ['a'] }],
    ['without lanes', {}], ['with an id without end', { unfolded: ['x'.repeat(20_000)] }], ['with ids without end', { unfolded: new Array(20_000).fill('x') }],
])('refuses a look %s', (_, look) => {
    expect(isFromPage({ kind: 'look', look })).toBe(false);
});

describe('a restored state', () => {
    test('brings back what the panel needs', () => {
        const look = { unfolded: ['support'], focus: 'Order' };
        const trail = [{ uri: 'file:///b.journey', journey: 'K', label: 'Another' }];
        expect(restoredState({ uri: 'file:///a.journey', view: 'flow', journey: 'J', locked: true, zoom: 2, scroll: { x: 0, y: 0 }, look, trail }))
            .toEqual({ uri: 'file:///a.journey', view: 'flow', journey: 'J', locked: true, look, trail });
    });
    test.each([undefined, null, 1, 'x', {}, { uri: 1 }, { uri: '' }, { uri: 'a.journey' }, { uri: 'command:x' }, { uri: 'https://x/' }, { uri: 'javascript:1' }])(
        'that is not ours opens nothing: %j', value => expect(restoredState(value)).toBeUndefined());
    test('keeps of a look and a trail what can be one', () => {
        const trail = [{ uri: 'command:x', label: 'x' }, { uri: 'file:///b', label: 1 }, null, { uri: 'file:///c', label: 'C', more: 1 }];
        expect(restoredState({ uri: 'file:///a', look: { unfolded: 1, hidden: ['pains', 2], collapsed: ['A'], more: [] }, trail }))
            .toMatchObject({ look: { unfolded: [], collapsed: ['A'] }, trail: [{ uri: 'file:///c', label: 'C' }] });
        expect(restoredState({ uri: 'file:///a', look: { hidden: ['pains', 2] } })?.look).toEqual({ unfolded: [] });
        expect(restoredState({ uri: 'file:///a', trail: Array.from({ length: 900 }, () => ({ uri: 'file:///b', label: 'B' })) })?.trail.length).toBeLessThan(100);
    });
    test('never fails', () => {
        assert(property(anything(), value => void restoredState(value)));
        assert(property(record({ uri: constantFrom('file:///a'), look: anything(), trail: anything() }), value => isFromPage({ kind: 'look', look: restoredState(value)?.look })));
        assert(property(record({ uri: constantFrom('file:///a'), view: anything(), journey: anything(), locked: anything() }), value =>
            (views as readonly string[]).includes(restoredState(value)?.view ?? '')));
    });
});
