import path from 'node:path';
import { expect, test } from 'vitest';
import { readCommandLine } from '../vscode/stand-in/command-line.ts';

const here = import.meta.dirname;

test('the stand-in for VS Code understands what test-electron asks for, and passes over the rest', () => {
    expect(readCommandLine([
        here, '--disable-extensions', '--user-data-dir=/u', '--no-sandbox', '--extensions-dir=/e',
        '--extensionTestsPath=/t/suites.cjs', '--extensionDevelopmentPath=/d1', '--extensionDevelopmentPath=file:///d%202',
    ])).toEqual({
        workspace: here,
        developedExtensions: [path.resolve('/d1'), path.resolve('/d 2')],
        testSuite: path.resolve('/t/suites.cjs'),
        userData: path.resolve('/u'),
        extensions: path.resolve('/e'),
    });
});

test('the stand-in for VS Code opens no folder that is not there', () => {
    expect(readCommandLine([path.join(here, 'nowhere')])).toEqual({ developedExtensions: [] });
});
