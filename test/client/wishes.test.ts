import { expect, test, vi } from 'vitest';
import { lastExportFrom, wishesFrom } from '../../client/export/wishes.ts';

vi.mock('vscode', () => ({ workspace: {} }));

test('wishes are as they are written, and as by default where that is nothing we know', () => {
    expect(wishesFrom({ theme: 'dark', scale: 4, background: 'none' })).toEqual({ theme: 'dark', scale: 4, background: 'none' });
    for (const wrong of [{}, { theme: 'pink', scale: 3, background: 1 }, { theme: ['dark'], scale: '2', background: null }]) {
        expect(wishesFrom(wrong)).toEqual({ theme: 'light', scale: 2, background: 'theme' });
    }
});

test('what was exported last comes back, and nothing that can’t be', () => {
    const last = { format: 'pdf', theme: 'print', scale: 1, background: 'none', paper: 'A3' } as const;
    expect(lastExportFrom(JSON.parse(JSON.stringify(last)))).toEqual(last);
    expect(lastExportFrom({ ...last, paper: 'A0', theme: 7 })).toEqual({ format: 'pdf', theme: 'light', scale: 1, background: 'none' });
    for (const wrong of [undefined, null, 'pdf', [], { ...last, format: 'docx' }]) {
        expect(lastExportFrom(wrong)).toBeUndefined();
    }
});
