import { describe, expect, test } from 'vitest';
import { paletteNames, palettes } from '../../../diagram/themes/palettes.ts';
import type { Role } from '../../../diagram/scene.ts';

const surfaces: readonly Role[] = ['surface', 'rail', 'card', 'bubble'];
const inks: readonly Role[] = ['text', 'text-muted', 'stage', 'feel+2', 'feel+1', 'feel0', 'feel-1', 'feel-2', 'pain', 'gain', 'opportunity', 'moment', 'finding', 'stale', 'second', 'structure'];
const marks: readonly Role[] = ['phase', 'flow', 'evidence-sourced', 'evidence-assumed', 'evidence-unsourced', 'focus'];
const tints: readonly Role[] = ['tint+2', 'tint+1', 'tint0', 'tint-1', 'tint-2'];
const feelings: readonly Role[] = ['feel+2', 'feel+1', 'feel0', 'feel-1', 'feel-2'];

describe.each(paletteNames)('in the palette %s', name => {
    const palette = palettes[name];
    const pairs = (over: readonly Role[], under: readonly Role[]): readonly (readonly [Role, Role])[] => over.flatMap(it => under.map(on => [it, on] as const));
    const tooFaint = (all: readonly (readonly [Role, Role])[], least: number): readonly string[] => all
        .map(([over, under]) => [over, under, contrast(palette[over], palette[under])] as const)
        .filter(([, , ratio]) => ratio < least)
        .map(([over, under, ratio]) => `${over} on ${under}: ${ratio.toFixed(2)}`);

    test('text can be read on every surface', () => {
        expect(tooFaint([...pairs(inks, surfaces), ['text', 'finding-fill'], ['finding', 'finding-fill'], ['on-structure', 'structure'], ...pairs(['text', 'text-muted', 'moment'], tints), ...feelings.map((it, index) => [it, tints[index]!] as const)], 4.5)).toEqual([]);
    });

    test('marks that mean something can be told from what they lie on', () => {
        expect(tooFaint([...pairs(marks, surfaces), ...pairs(feelings, ['surface'])], 3)).toEqual([]);
    });

    test('what is better or worse than neutral lies on a tint of its own', () => {
        expect(tints.filter(it => palette[it] === palette.surface)).toEqual([]);
        expect(new Set(tints.map(it => palette[it])).size).toBe(tints.length);
    });

    test('a face\'s features can be told from its filling', () => {
        expect(tooFaint(pairs(['surface'], feelings), 3)).toEqual([]);
    });
});

test.each(['hcLight', 'hcDark', 'print'] as const)('in the palette %s text on a tint has the contrast that those who ask for more expect', name => {
    const palette = palettes[name];
    const pairs = [...tints.flatMap(on => (['text', 'text-muted'] as const).map(it => [it, on] as const)), ...feelings.map((it, index) => [it, tints[index]!] as const)];
    expect(pairs.filter(([over, under]) => contrast(palette[over], palette[under]) < 7)).toEqual([]);
});

test('on paper worse is darker than better', () => {
    const [better, worse] = [['tint+2', 'tint+1', 'tint0'], ['tint-1', 'tint-2']].map(list => list.map(it => luminance(palettes.print[it as Role])));
    expect(Math.max(...worse!)).toBeLessThan(Math.min(...better!) - 0.05);
});

test('the formula knows the ends of its scale', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
        .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
