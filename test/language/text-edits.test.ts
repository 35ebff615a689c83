import { describe, expect, test } from 'vitest';
import type { Edit } from '../../language/finding.ts';
import { applyChanges, textChangesOf } from '../../language/text-edits.ts';
import { journeyOf } from '../support/language.ts';
import { unmark } from '../support/marks.ts';

/** The text after edits that are made of the marked ranges. */
function edited(code: string, edits: (ranges: ReturnType<typeof unmark>['ranges']) => readonly Edit[]): string {
    const { text, ranges } = unmark(code);
    return applyChanges(textChangesOf(edits(ranges), text), text);
}

describe('adding to a block', () => {
    const add = async (text: string, at?: 'start' | 'end') => {
        const { origin } = await journeyOf(text);
        return applyChanges(textChangesOf([{ kind: 'add', into: origin, statement: 'goal "…"', ...(at && { at }) }], text), text);
    };

    test.each([
        ['journey J { }', undefined, 'journey J {\n    goal "…"\n}'],
        ['journey J {}', undefined, 'journey J {\n    goal "…"\n}'],
        ['journey J { kind current }', undefined, 'journey J {\n    kind current\n    goal "…"\n}'],
        ['journey J { kind current }', 'start', 'journey J {\n    goal "…"\n    kind current\n}'],
        ['journey J {\n  kind current\n}\n', undefined, 'journey J {\n  kind current\n  goal "…"\n}\n'],
        ['journey J {\n  kind current\n}\n', 'start', 'journey J {\n  goal "…"\n  kind current\n}\n'],
        ['journey J {\r\n\tkind current\r\n}', undefined, 'journey J {\r\n\tkind current\r\n\tgoal "…"\r\n}'],
        ['  journey J {\n    kind current\n  }', undefined, '  journey J {\n    kind current\n    goal "…"\n  }'],
        ['journey J {\n    kind current }', undefined, 'journey J {\n    kind current\n    goal "…"\n}'],
    ] as const)('%j at %s', async (text, at, expected) => {
        expect(await add(text, at)).toBe(expected);
    });

    test('gives braces to what has none', async () => {
        const text = 'journey J {\n    stage S {\n        touchpoint T via web\n    }\n}';
        const { origin } = (await journeyOf(text)).stages[0]!.touchpoints[0]!;
        expect(applyChanges(textChangesOf([{ kind: 'add', into: origin, statement: 'emotion happy' }], text), text))
            .toBe('journey J {\n    stage S {\n        touchpoint T via web {\n            emotion happy\n        }\n    }\n}');
    });
});

test.each([
    ['a\n  <|b|>\nc', 'a\nc'],
    ['a <|b|> c', 'a c'],
    ['a\r\n\t<|b|>\r\nc', 'a\r\nc'],
    ['a\n<|b|> // why\nc', 'a\n // why\nc'],
    ['<|a|>', ''],
    ['a\n  <|b\n  c|>\nd', 'a\nd'],
    ['a {\n  b\n\n  <|c|>\n}', 'a {\n  b\n}'],
])('removing from %j', (code, expected) => {
    expect(edited(code, ([range]) => [{ kind: 'remove', range: range! }])).toBe(expected);
});

test('removing two things takes the blank line between them once', () => {
    expect(edited('a {\n\n  <|b|>\n\n  <|c|>\n}', ranges => ranges.map(range => ({ kind: 'remove', range })))).toBe('a {\n\n}');
});

test('after a statement comes one on a line of its own, indented like it', () => {
    expect(edited('{\n  <|pain "x"|>\n}', ([range]) => [{ kind: 'after', range: range!, statement: 'opportunity "y" {\n    impact 5\n}' }]))
        .toBe('{\n  pain "x"\n  opportunity "y" {\n    impact 5\n  }\n}');
});

test('several changes are made at once', () => {
    expect(edited('<|a|> b <|c|>', ([a, c]) => [{ kind: 'replace', range: c!, text: 'CC' }, { kind: 'replace', range: a!, text: 'A' }])).toBe('A b CC');
});
