import { expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { workspaceOf } from './support.ts';

test.each([
    ['the score of a feeling', touchpoints('emotion frustrated'), touchpoints('emotion frustrated[−1]')],
    ['with its sign', touchpoints('emotion delighted "x"'), touchpoints('emotion delighted[+2] "x"')],
    ['nothing where it is written', touchpoints('emotion frustrated -2'), touchpoints('emotion frustrated -2')],
    ['nothing for a feeling without a score', touchpoints('emotion unsure'), touchpoints('emotion unsure')],
    ['on the scale of the journey', 'journey A { scale 1 to 10 stage S { emotion sad touchpoint T { emotion happy } } }', 'journey A { scale 1 to 10 stage S { emotion sad[3.3] touchpoint T { emotion happy[7.8] } } }'],
    ['the mean of a stage with several feelings', touchpoints('emotion sad 1', 'emotion sad -2'), touchpoints('emotion sad 1', 'emotion sad -2').replace('stage S', 'stage S[∅ −0.5]')],
    ['in a phase, after the label', 'journey A { phase P { stage S "Label" { touchpoint T { emotion x 2 } touchpoint U { emotion y 1 } } } }', 'journey A { phase P { stage S "Label"[∅ +1.5] { touchpoint T { emotion x 2 } touchpoint U { emotion y 1 } } } }'],
    ['right to left', 'journey خرید { stage سفارش { touchpoint پرداخت { emotion happy } } }', 'journey خرید { stage سفارش { touchpoint پرداخت { emotion happy[+1] } } }'],
    ['in a text that breaks off', 'journey A { stage S { touchpoint T { emotion happy', 'journey A { stage S { touchpoint T { emotion happy[+1]'],
])('%s', async (_, text, expected) => {
    expect(shown(text, await hints(text))).toBe(expected);
});

test('say where they come from', async () => {
    expect((await hints(touchpoints('emotion sad', 'emotion happy'))).map(it => it.tooltip)).toEqual([
        'The mean feeling of 2 touchpoints, on a scale from −2 to +2.',
        '“sad” counts as −1 on a scale from −2 to +2. A score after it says otherwise.',
        '“happy” counts as +1 on a scale from −2 to +2. A score after it says otherwise.',
    ]);
});

test('only in the lines that are asked for', async () => {
    expect(await hints('journey A { stage S {\nemotion sad\nemotion happy\n} }', { start: 2, end: 3 })).toMatchObject([{ label: '+1' }]);
});

function touchpoints(...emotions: readonly string[]): string {
    return `journey A { stage S { ${emotions.map((emotion, index) => `touchpoint T${index} { ${emotion} }`).join(' ')} } }`;
}

async function hints(text: string, lines = { start: 0, end: 1_000 }): Promise<readonly InlayHint[]> {
    const { document, journey } = await workspaceOf(text);
    const range = { start: { line: lines.start, character: 0 }, end: { line: lines.end, character: 0 } };
    return await journey.lsp.InlayHintProvider!.getInlayHints(document, { textDocument: { uri: '' }, range }) ?? [];
}

function shown(text: string, found: readonly InlayHint[]): string {
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), found.map(({ position, label }) => ({ range: { start: position, end: position }, newText: `[${label as string}]` })));
}
