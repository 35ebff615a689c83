import { describe, expect, test } from 'vitest';
import { aliases } from '../../../diagram/icons/aliases.ts';
import { channelIcon } from '../../../diagram/icons/channel-icon.ts';
import { findIcon, iconNames, iconPaths, mirrorsInRightToLeft } from '../../../diagram/icons/icons.ts';
import { channelKinds, type Channel } from '../../../language/model/journey.ts';

test.each(iconNames)('%s is drawn on a grid of 24 by 24', name => {
    const paths = iconPaths(name) ?? [];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
        expect(path).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/);
        expect(path).not.toContain('NaN');
    }
});

describe('a writer finds an icon', () => {
    test.each([
        ['gift', 'gift'], ['Shopping Cart', 'shopping-cart'], ['shopping_cart', 'shopping-cart'], ['cart', 'shopping-cart'], ['person', 'user'], ['home', 'house'], ['warning', 'triangle-alert'],
        ['no such icon', undefined], ['__proto__', undefined], ['constructor', undefined],
    ])('%s → %s', (name, icon) => {
        expect(findIcon(name)).toBe(icon);
    });

    test('by words that all lead to an icon, and hide none', () => {
        expect([...aliases].filter(([word, icon]) => iconPaths(icon) === undefined || iconPaths(word) !== undefined)).toEqual([]);
    });
});

test('what points somewhere is turned round, what only is does not', () => {
    expect(['arrow-right', 'chevron-left', 'shopping-cart', 'truck'].filter(it => !mirrorsInRightToLeft(it))).toEqual([]);
    expect(['clock', 'check', 'list-checks', 'receipt', 'search', 'globe', 'star', 'face-slightly-smiling'].filter(mirrorsInRightToLeft)).toEqual([]);
});

describe('a channel has an icon', () => {
    const channel = (name: string, rest: Partial<Channel> = {}): Channel => {
        const range = { start: 0, end: 0 };
        return { id: name, name, label: name, notes: [], origin: { uri: '', range, head: range }, ...rest };
    };

    test.each([
        [channel('web'), 'globe'], [channel('app'), 'smartphone'], [channel('mail'), 'package'], [channel('Instagram'), 'camera'],
        [channel('web', { icon: 'gift' }), 'gift'], [channel('web', { icon: 'no such' }), 'globe'], [channel('Dealer'), 'store'],
        [channel('فروشگاه', { kind: 'physical' }), 'store'], [channel('…'), 'circle'],
    ])('$name', (given, icon) => {
        expect(channelIcon(given)).toBe(icon);
    });

    test.each(channelKinds)('of every kind: %s', kind => {
        expect(iconPaths(channelIcon(channel('…', { kind })))).toBeDefined();
    });
});
