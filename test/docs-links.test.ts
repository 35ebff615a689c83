import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'CHANGELOG.md', 'examples/README.md', ...markdownIn('docs')];

describe('links and pictures of the documentation', () => {
    test.each(pages)('%s points to what is there', page => {
        expect(targetsOf(page).filter(target => !isThere(page, target))).toEqual([]);
    });

    test('are found, and missed when they lead nowhere', () => {
        const text = '[a](no/such.md) ![b](<no such.png>) <img width="2" src="no.svg"> [c](README.md#no-such-title) [d](https://example.org) `[e](no/code.md)`\n```\n[f](no/block.md)\n```\n';
        expect(targetsIn(text)).toEqual(['no/such.md', 'no such.png', 'no.svg', 'README.md#no-such-title']);
        expect(targetsIn(text).filter(target => isThere('README.md', target))).toEqual([]);
        expect(isThere('docs/cli.md', '../README.md#read-on')).toBe(true);
    });
});

/** Paths from the page, with the part after `#` if there is one. */
function targetsOf(page: string): readonly string[] {
    return targetsIn(read(page));
}

function targetsIn(markdown: string): readonly string[] {
    const prose = markdown.replaceAll(/^( *)(`{3,}).*\n[\s\S]*?^\1\2/gm, '').replaceAll(/`[^`\n]*`/g, '');
    return [...prose.matchAll(/\]\((?:<([^>]+)>|([^)\s]+))[^)]*\)|<(?:img|a|source)\s[^>]*?(?:src|href)="([^"]+)"/g)]
        .map(([, bracketed, plain, attribute]) => bracketed ?? plain ?? attribute ?? '')
        .filter(target => !/^[a-z][a-z\d+.-]*:/i.test(target));
}

function isThere(page: string, target: string): boolean {
    const [file = '', title] = target.split('#');
    const found = file === '' ? page : path.join(path.dirname(page), decodeURIComponent(file));
    return existsSync(path.join(root, found)) && (title === undefined || !found.endsWith('.md') || titlesOf(found).includes(title));
}

/** As Git hosts make them from headings. */
function titlesOf(page: string): readonly string[] {
    return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
}

function read(page: string): string {
    return readFileSync(path.join(root, page), 'utf8');
}

function markdownIn(folder: string): readonly string[] {
    return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.md')).map(name => path.posix.join(folder, name.replaceAll('\\', '/'))).toSorted();
}
