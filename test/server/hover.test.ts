import { readFileSync } from 'node:fs';
import type { MarkupContent } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { english, keyword, type KeywordKey } from '../../language/dialect.ts';
import { syntaxProblemsIn } from '../../language/syntax-problems.ts';
import { exampleOf } from '../../server/features/hover/examples.ts';
import { plain } from '../../server/features/hover/markdown.ts';
import { workspaceOf } from './support.ts';

describe('a card', () => {
    test('for a keyword: what it means, and an example', async () => {
        expect(await hover('journey J { st<|>age S {} }')).toBe([
            '**stage** · A stretch of the journey with a goal of its own\\.', '',
            '```journey', 'stage Order "Orders the box" {', '    goal "Know the total price before paying"', '    touchpoint Checkout via web { }', '}', '```',
        ].join('\n'));
    });

    test('for a persona, where it is referred to', async () => {
        expect(await hover({
            'people.journey': 'persona Maya "Maya, 34" { role "Buys gifts" quote "Like me" goal "Give" need "Know" }',
            'a.journey': 'import "./people.journey" journey J for M<|>aya {}',
        })).toBe('**Maya, 34** (Maya) · persona\n\nBuys gifts\n\n> Like me\n\n**Goals**\n\n- Give\n\n**Needs**\n\n- Know\n\nUsed once');
    });

    test('for a channel', async () => {
        expect(await hover('channel "in store" { kind physical control owned owner "Retail" } journey J { stage S { touchpoint T via "in <|>store" } }'))
            .toBe('**in store** · channel\n\nphysical · owned · owner: Retail\n\nUsed once');
        expect(await hover('journey J { stage S { touchpoint T via w<|>eb } }')).toBe('**Web** (web) · channel\n\ndigital\n\nUsed once');
    });

    test('for evidence, with its age', async () => {
        const date = new Date(Date.now() - 21 * 86_400_000).toISOString().slice(0, 10);
        expect(await hover(`evidence S<|>urvey { kind survey date ${date} sample 412 }`)).toBe(`**Survey** · evidence\n\nsurvey · ${plain(date)}, 3 weeks old · sample of 412\n\nNot used yet`);
    });

    const journey = (marked: string) => `journey J "Tea" for Maya { scale 1 to 5 kind current ${marked} } persona Maya`;

    test('for a journey', async () => {
        expect(await hover(journey('stage S { touchpoint A { emotion sad } touchpoint B { emotion happy assumed } touchpoint C { emotion 5 } }').replace('journey J', 'journey <|>J')))
            .toBe('**Tea** (J) · journey, current\n\nFor Maya\n\n1 stage · 3 touchpoints\n\n- Mean 3\\.7\n- Peak 5 at C\n- Low 2 at A\n\nEvidence: 0% sourced, 1 assumed, 2 without a source');
    });

    test('for a stage, a touchpoint, a pain', async () => {
        const text = 'stage S { touchpoint A via web { emotion sad "Why?" pain P "Slow" severity 2 opportunity "Faster" { addresses P status planned } } }';
        expect(await hover(journey(text.replace('stage S', 'stage <|>S')))).toBe('**S** · stage\n\n1 touchpoint · mean 2, bad · 1 pain');
        expect(await hover(journey(text.replace('touchpoint A', 'touchpoint <|>A')))).toBe(
            '**A** · touchpoint\n\nin S · via Web\n\n- **sad** · 2, bad · “Why?”\n\n**Pains**\n\n- Slow (severity 2 of 3)\n\n**Opportunities**\n\n- Faster');
        expect(await hover(journey(text.replace('addresses P', 'addresses <|>P')))).toBe('**P** · pain\n\nSlow\n\nseverity 2 of 3\n\n**Addressed by**\n\n- Faster (planned)');
    });

    test('for a feeling, on the scale of the journey', async () => {
        expect(await hover(journey('stage S { emotion an<|>gry }'))).toBe('**angry** · 1, very bad\n\nOn a scale from 1 to 5; the score is that of the word\n\nAs strong: furious, desperate');
    });

    test('for a metric', async () => {
        expect(await hover(journey('metric C<|>ES 5.1/7 target 6/7'))).toBe('**CES** · metric\n\n5\\.1\\/7 · target 6\\/7 · target missed');
    });

    test('for an icon: the icon', async () => {
        expect(await hover(journey('stage S { icon sea<|>rch }'))).toMatch(/^!\[search\]\(data:image\/svg\+xml;utf8,%3Csvg[^()\s]*\)\n\n\*\*search\*\* · icon$/);
        expect(await hover(journey('stage S { icon no-such-<|>icon }'))).toBeUndefined();
    });

    test('in any script, its direction kept to itself', async () => {
        expect(await hover('persona سارا "سارا‌جان، ۳۴ ساله" journey J for س<|>ارا {}')).toBe('**\u2068سارا‌جان، ۳۴ ساله\u2069** (\u2068سارا\u2069) · persona\n\nUsed once');
        expect(await hover('persona דנה "דנה" journey J for ד<|>נה {}')).toContain('**\u2068דנה\u2069**');
    });

    test('not for texts, comments and space', async () => {
        expect(await hover('journey J { goal "a st<|>age" }')).toBeUndefined();
        expect(await hover('// a st<|>age\njourney J {}')).toBeUndefined();
        expect(await hover('journey J {<|>  }')).toBeUndefined();
    });
});

test.each(Object.keys(english.keywords) as KeywordKey[])('the example for %s can be read', async key => {
    const example = exampleOf(key, english)!;
    const blocks = [['', ''], ['persona X {', '}'], ['channel X {', '}'], ['evidence X {', '}'], ['journey X {', '}'], ['journey X { stage Y {', '} }'], ['journey X { stage Y { touchpoint Z {', '} } }'], ['journey X { stage Y { opportunity "o" {', '} } }']] as const;
    const { shared, document } = await workspaceOf('');
    const problems = blocks.map(([open, close]) => syntaxProblemsIn(shared.workspace.LangiumDocumentFactory.fromString(`${open}\n${example}\n${close}`, document.uri)).map(it => it.message));
    expect(problems.some(it => it.length === 0), `${example}\n${JSON.stringify(problems)}`).toBe(true);
    expect(example).toContain(keyword(key));
});

test('what a map says never becomes markup, a link or an icon', () => {
    for (const hostile of ['<img src=x onerror=alert(1)>', '[x](command:evil)', '![x](https://evil.example)', 'https://evil.example', 'www.evil.example', '$(trash)', '`code`', '# title', '| a |', 'a@b.example', '&lt;b&gt;', '**bold**', '~~x~~', '1. x']) {
        expect(plain(hostile).replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[<>[\]()!:@$`#|&*~.\\]/);
    }
    expect(plain('a\u202Eb\u0007\u200B\nc')).toBe('ab c');
    expect(plain('x'.repeat(2000)).length).toBeLessThan(310);
});

test('anywhere in every example there is a card or nothing', async () => {
    const read = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
    const { journey, document, at } = await workspaceOf({ 'gift-box.journey': read('gift-box.journey'), 'people.journey': read('people.journey') });
    const cards = new Set<string>();
    for (let offset = 0; offset < document.textDocument.getText().length; offset += 3) {
        const hover = await journey.lsp.HoverProvider!.getHoverContent(document, { ...at, position: document.textDocument.positionAt(offset) });
        const value = (hover?.contents as MarkupContent | undefined)?.value;
        expect(value).not.toBe('');
        expect(value ?? '').not.toMatch(/undefined|NaN|\[object/);
        cards.add(value ?? '');
    }
    expect(cards.size).toBeGreaterThan(60);
});

async function hover(files: Parameters<typeof workspaceOf>[0]): Promise<string | undefined> {
    const { journey, document, at } = await workspaceOf(files);
    return ((await journey.lsp.HoverProvider!.getHoverContent(document, at))?.contents as MarkupContent | undefined)?.value;
}
