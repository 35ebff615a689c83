import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the command line of VS Code asks for, as far as tests need it. Paths are absolute. */
export type CommandLine = {
    readonly workspace?: string;
    readonly developedExtensions: readonly string[];
    readonly testSuite?: string;
    readonly userData?: string;
    readonly extensions?: string;
};

/** Every option is of the form `--name=value` or `--name`; those that mean nothing without a desktop are passed over. */
export function readCommandLine(args: readonly string[]): CommandLine {
    const all = (option: string) => args
        .filter(arg => arg.startsWith(`--${option}=`))
        .map(arg => asPath(arg.slice(option.length + 3)));
    return {
        ...given('workspace', args.filter(arg => !arg.startsWith('--')).map(asPath).find(existsSync)),
        developedExtensions: all('extensionDevelopmentPath'),
        ...given('testSuite', all('extensionTestsPath').at(-1)),
        ...given('userData', all('user-data-dir').at(-1)),
        ...given('extensions', all('extensions-dir').at(-1)),
    };
}

function given<Name extends string>(name: Name, value: string | undefined): { readonly [key in Name]?: string } {
    return value === undefined ? {} : { [name]: value } as { readonly [key in Name]: string };
}

function asPath(value: string): string {
    return value.startsWith('file://') ? fileURLToPath(value) : path.resolve(value);
}
