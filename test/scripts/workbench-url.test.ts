import { expect, test } from 'vitest';
import { workbenchUrl } from '../../scripts/lib/embedded/workbench-url.ts';

const host = '127.0.0.1:8642';

function read(address: string) {
    const { origin, searchParams } = new URL(address);
    return { origin, ...Object.fromEntries(searchParams) };
}

test('the address of a workbench says what to open, and which extension to run from where', () => {
    const { payload, ...rest } = read(workbenchUrl({
        host,
        token: 'secret',
        workspace: import.meta.dirname,
        developedExtensions: ['/a b'],
        openFile: '/a b/ü.journey',
    })) as Record<string, string>;
    expect(rest).toEqual({ origin: 'http://127.0.0.1:8642', tkn: 'secret', folder: import.meta.dirname });
    expect(JSON.parse(payload!)).toEqual([
        ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:8642/a%20b'],
        ['openFile', 'vscode-remote://127.0.0.1:8642/a%20b/%C3%BC.journey'],
    ]);
});

test('without a folder the window is empty', () => {
    expect(read(workbenchUrl({ host }))).toEqual({ origin: 'http://127.0.0.1:8642', ew: 'true', payload: '[]' });
});
