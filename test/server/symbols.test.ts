import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { workspaceOf } from './support.ts';

describe('the outline', () => {
    test('goes from the journey to what hurts and what helps', async () => {
        expect(await outline(`
            persona Maya "Maya, 34" { role "Buys gifts" pain "No time" }
            evidence Survey { kind survey }
            journey Gift "Buying" for Maya {
                phase Before {
                    stage Order "Orders" {
                        touchpoint Checkout "Pays" via web, app {
                            emotion frustrated -2 "Why?"
                            pain Cost "Shipping comes last" severity 3
                            gain "It is fast"
                            opportunity "Show the total" { addresses Cost status planned }
                            moment "Trusts the shop"
                            metric CES 5.1/7 target 6/7
                        }
                        pain "Slow"
                    }
                }
            }
        `)).toEqual([
            'Object Maya (Maya, 34 · Buys gifts)',
            'File Survey (survey)',
            'Module Gift (Buying · Maya)',
            '  Namespace Before',
            '    Class Order (Orders)',
            '      Method Checkout (Pays · web, app · frustrated -2)',
            '        Property Cost (Shipping comes last · 3)',
            '        Field It is fast',
            '        Variable Show the total (Cost · planned)',
            '        Event Trusts the shop',
            '        Number CES (5.1/7 → 6/7)',
            '      Property Slow',
        ]);
    });

    test('right to left', async () => {
        expect(await outline('journey هدیه "خرید هدیه" { stage سفارش { touchpoint پرداخت via web { emotion کلافه -2 } } }')).toEqual([
            'Module هدیه (خرید هدیه)', '  Class سفارش', '    Method پرداخت (web · کلافه -2)',
        ]);
    });

    test('of a text that breaks off', async () => {
        expect(await outline('journey Tea { stage Brew { touchpoint Kettle { pain } stage')).toEqual(expect.arrayContaining(['Module Tea', '  Class Brew', '    Method Kettle']));
        expect(await outline('journey { stage { touchpoint "" { moment opportunity "" {} } } }')).toEqual(expect.arrayContaining(['Module journey']));
    });

    test('leads to names, which lie inside of what they name, and children inside of their parents', async () => {
        const { document, journey } = await workspaceOf(readFileSync(new URL('../../examples/gift-box.journey', import.meta.url), 'utf8'));
        const symbols = await journey.lsp.DocumentSymbolProvider!.getSymbols(document, { textDocument: { uri: '' } });
        const check = (symbol: DocumentSymbol) => {
            expect(contains(symbol.range, symbol.selectionRange, document.textDocument)).toBe(true);
            expect([symbol.name, `"${symbol.name}"`]).toContain(document.textDocument.getText(symbol.selectionRange).replace(/^(?:moment|pain|opportunity|gain)$/, symbol.name));
            for (const child of symbol.children ?? []) {
                expect(contains(symbol.range, child.range, document.textDocument)).toBe(true);
                check(child);
            }
        };
        symbols.forEach(check);
        expect(symbols).toHaveLength(4);
    });
});

describe('the search of all files', () => {
    const files = {
        'people.journey': 'persona Maya "A buyer of gifts" {} persona Ada',
        'gift.journey': 'journey Gift { stage Order { touchpoint Checkout "Pays" { pain HiddenCost "…" pain "No name" metric Maya 5 } } }',
        'fa.journey': 'persona مایا "خریدار هدیه"',
    };

    test.each([
        ['', ['people: Maya · A buyer of gifts', 'people: Ada', 'gift: Gift', 'gift: Order in Gift', 'gift: Checkout · Pays in Order', 'gift: HiddenCost in Pays', 'fa: مایا · خریدار هدیه']],
        ['may', ['people: Maya · A buyer of gifts']],
        ['gift', ['people: Maya · A buyer of gifts', 'gift: Gift']],
        ['hc', ['gift: HiddenCost in Pays']],
        ['هدیه', ['fa: مایا · خریدار هدیه']],
        ['web', []],
    ])('for “%s”', async (query, expected) => {
        const { shared } = await workspaceOf(files);
        const found = await shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query });
        expect(found.map(({ name, location, containerName }) =>
            `${location.uri.replace(/.*\/|\.journey/g, '')}: ${name}${containerName === undefined ? '' : ` in ${containerName}`}`)).toEqual(expected);
    });
});

test('the search of all files ends where nobody would read on', async () => {
    const { shared } = await workspaceOf(Array.from({ length: 1_200 }, (_, index) => `persona P${index}`).join('\n'));
    expect(await shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: 'p' })).toHaveLength(1_000);
    expect(await shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: 'p1199' })).toHaveLength(1);
});

async function outline(text: string): Promise<readonly string[]> {
    const { document, journey } = await workspaceOf(text);
    const line = (indent: string) => ({ kind, name, detail, children = [] }: DocumentSymbol): string[] =>
        [`${indent}${kindName(kind)} ${name}${detail ? ` (${detail})` : ''}`, ...children.flatMap(line(`${indent}  `))];
    return (await journey.lsp.DocumentSymbolProvider!.getSymbols(document, { textDocument: { uri: '' } })).flatMap(line(''));
}

function kindName(kind: SymbolKind): string {
    return Object.entries(SymbolKind).find(([, value]) => value === kind)![0];
}

function contains(outer: Range, inner: Range, document: TextDocument): boolean {
    return document.offsetAt(outer.start) <= document.offsetAt(inner.start) && document.offsetAt(inner.end) <= document.offsetAt(outer.end);
}
