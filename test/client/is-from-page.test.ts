import { anything, assert, constantFrom, object, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFromPage } from '../../client/preview/is-from-page.ts';
import { restoredState } from '../../client/preview/restored-state.ts';
import type { FromPage } from '../../media/protocol/messages.ts';

const messages: readonly FromPage[] = [
    { kind: 'ready', width: 800, stretch: 1, unfolded: ['support'] },
    { kind: 'resize', width: 0, stretch: 1.2 },
    { kind: 'reveal', target: 'touchpoint:Checkout', keepFocus: true },
    { kind: 'view', view: 'mermaid' },
    { kind: 'journey', journey: 'GiftBox' },
    { kind: 'lock', locked: false },
    { kind: 'unfold', lanes: [] },
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
        kind: kinds, width: anything(), stretch: anything(), unfolded: anything(), target: anything(), keepFocus: anything(), view: anything(),
        journey: anything(), locked: anything(), lanes: anything(), line: anything(),
    }, { requiredKeys: ['kind'] });
    const known = new Set<unknown>(messages.map(it => it.kind));
    assert(property(oneof(anything(), object(), near), message => {
        const isOurs = isFromPage(message);
        // Few of them are complete by chance; those have to be ours in every respect.
        return !isOurs || known.has(message.kind) && Object.keys(message).length === Object.keys(messages.find(it => it.kind === message.kind) ?? {}).length;
    }), { numRuns: 10_000 });
});

describe('a restored state', () => {
    test('brings back what the panel needs', () => {
        expect(restoredState({ uri: 'file:///a.journey', view: 'mermaid', journey: 'J', locked: true, zoom: 2, scroll: { x: 0, y: 0 }, unfolded: [] }))
            .toEqual({ uri: 'file:///a.journey', view: 'mermaid', journey: 'J', locked: true });
    });
    test.each([undefined, null, 1, 'x', {}, { uri: 1 }, { uri: '' }, { uri: 'a.journey' }, { uri: 'command:x' }, { uri: 'https://x/' }, { uri: 'javascript:1' }])(
        'that is not ours opens nothing: %j', value => expect(restoredState(value)).toBeUndefined());
    test('never fails', () => {
        assert(property(anything(), value => void restoredState(value)));
        assert(property(record({ uri: constantFrom('file:///a'), view: anything(), journey: anything(), locked: anything() }), value =>
            ['map', 'mermaid'].includes(restoredState(value)?.view ?? '')));
    });
});
