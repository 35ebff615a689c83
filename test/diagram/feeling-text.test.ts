import { expect, test } from 'vitest';
import { feelingLine } from '../../diagram/feeling-text.ts';
import { settingOf } from '../../diagram/setting.ts';
import { journey } from './make-journey.ts';

const type = { size: 12, strong: true, fill: 'text' } as const;
const lines = (text: string, width: number) => feelingLine(text, '−1', type, width, settingOf(journey('J', []), 1, new Map())).marks
    .map(it => it.kind === 'text' ? it.runs.map(({ text: words }) => words) : []);

test('a score stands beside what was felt, beside its last word where that takes several lines, and alone only under a word that fills its line', () => {
    expect(lines('annoyed', 200)).toEqual([['annoyed', '−1']]);
    expect(lines('Ingrid: interested', 110)).toEqual([['Ingrid:'], ['interested', '−1']]);
    expect(lines('disappointed', 80)).toEqual([['disappointed'], ['−1']]);
});
