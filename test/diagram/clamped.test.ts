import { describe, expect, test } from 'vitest';
import { body, widthOf } from '../../diagram/block.ts';
import { clamped, type Clamped } from '../../diagram/clamped.ts';
import { settingOf } from '../../diagram/setting.ts';
import { journey } from './make-journey.ts';

const setting = settingOf(journey('J', []), 1, new Map());

describe('a clamped text', () => {
    test('that fits is left alone', () => {
        expect(clamped('Short enough', body, 200, 2, setting)).toMatchObject({ isCut: false, height: 20 });
    });

    test('that does not fit ends with dots on its last line, within the width', () => {
        const block = clamped('one two three four five six seven eight nine ten', body, 80, 3, setting);
        expect(block).toMatchObject({ isCut: true, height: 60 });
        expect(linesOf(block)).toHaveLength(3);
        expect(linesOf(block)[2]).toMatch(/\S…$/);
        expect(Math.max(...linesOf(block).map(it => widthOf(it, body, setting)))).toBeLessThanOrEqual(80);
    });

    test('loses whole characters only, and keeps its direction', () => {
        const family = '👨‍👩‍👧';
        expect(linesOf(clamped(family.repeat(20), body, 70, 1, setting))[0]?.replaceAll(family, '')).toBe('…');
        const block = clamped('سلام 1234567890 سلام 1234567890 سلام', body, 60, 2, setting);
        expect(block.marks.map(mark => mark.kind === 'text' && mark.runs[0]?.direction)).toEqual(['rtl', 'rtl']);
    });
});

function linesOf({ marks }: Clamped): readonly string[] {
    return marks.flatMap(mark => mark.kind === 'text' ? [mark.runs.map(it => it.text).join(' ')] : []);
}
