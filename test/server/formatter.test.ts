import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { JourneyFormatter } from '../../server/features/formatter.ts';
import { format } from '../../language/format.ts';
import { runs } from '../support/chance.ts';
import { randomMap } from '../support/random-map.ts';
import { unmark } from '../support/marks.ts';
import { workspaceOf } from './support.ts';

const options = { tabSize: 4, insertSpaces: true };

describe('a document', () => {
    test('is formatted with the indent that the editor asks for', async () => {
        expect(await formatted('persona A { role "x" }', { tabSize: 2, insertSpaces: true })).toBe('persona A {\n  role "x"\n}\n');
        expect(await formatted('persona A { role "x" }', { tabSize: 8, insertSpaces: false })).toBe('persona A {\n\trole "x"\n}\n');
    });

    test('with a syntax error is left alone', async () => {
        expect(await edits('persona   A { role }')).toEqual([]);
        expect(await edits('persona   A { role "x }')).toEqual([]);
    });

    test('that was changed a moment ago is read anew', async () => {
        const { document, journey } = await workspaceOf('persona A { role "x" about "y" }');
        const text = 'persona A { about role "x" }';
        TextDocument.update(document.textDocument, [{ text }], 2);
        expect(await journey.lsp.Formatter!.formatDocument(document, { textDocument: { uri: '' }, options })).toEqual([]);
        TextDocument.update(document.textDocument, [{ text: 'lane B lane C' }], 3);
        expect(applied('lane B lane C', await journey.lsp.Formatter!.formatDocument(document, { textDocument: { uri: '' }, options }))).toBe('lane B\nlane C\n');
    });

    test('changes only where it must, so that carets and folds stay', async () => {
        const text = 'persona A {\n    role   "x"\n  about "y"\n}\n';
        const document = TextDocument.create('', '', 0, text);
        expect((await edits(text)).map(it => [document.getText(it.range), it.newText])).toEqual([['  ', ''], ['', '  ']]);
    });

    test('comes to the same through edits as at once, whatever its line ends', async () => {
        const { document, journey } = await workspaceOf('');
        await fc.assert(fc.asyncProperty(randomMap, async ({ text }) => {
            const parsed = journey.shared.workspace.LangiumDocumentFactory.fromString(text, document.uri);
            const found = new JourneyFormatter(journey).formatDocument(parsed, { options });
            expect(applied(text, found)).toBe(format(text, journey.parser));
        }), runs(100));
    }, 120_000);
});

describe('a range', () => {
    test.each([
        ['of one line', 'persona A {\n<|  role "x"|>\n  about "y"\n}', 'persona A {\n    role "x"\n  about "y"\n}'],
        ['that ends before a line begins', 'persona A {\n<|  role "x"\n|>  about   "y"\n}', 'persona A {\n    role "x"\n  about   "y"\n}'],
        ['of several lines', 'persona  A {\n  <|role  "x"\n  ab|>out "y"\n}', 'persona  A {\n    role "x"\n    about "y"\n}'],
        ['within a text', 'persona A { about """\n  <|x  y|>\n""" }', 'persona A { about """\n  x  y\n""" }'],
    ])('%s', async (_, code, expected) => {
        const { text, ranges } = unmark(code);
        const { document, journey } = await workspaceOf(text);
        const range = { start: document.textDocument.positionAt(ranges[0]!.start), end: document.textDocument.positionAt(ranges[0]!.end) };
        expect(applied(text, new JourneyFormatter(journey).formatDocumentRange(document, { textDocument: { uri: '' }, options, range }))).toBe(expected);
    });
});

describe('while typing', () => {
    test.each([
        ['a line in a block', 'journey A {\n  stage B {\n<|>', 'journey A {\n  stage B {\n      '],
        ['a closing brace', 'journey A {\n    stage B {\n        }<|>', 'journey A {\n    stage B {\n    }'],
        ['a closing brace of the file', 'journey A {\n    stage B {\n    }\n    }<|>', 'journey A {\n    stage B {\n    }\n}'],
        ['a line at the top', 'persona A {\n}\n  <|>', 'persona A {\n}\n'],
        ['a line after a broken one', 'journey A {\n    stage {\n    goal ???\n<|>', 'journey A {\n    stage {\n    goal ???\n        '],
        ['a text over several lines: not at all', 'persona A { about """\n  x }<|>\n""" }', 'persona A { about """\n  x }\n""" }'],
        ['a comment: not at all', '/* a\n  }<|>', '/* a\n  }'],
        ['a line that is right already', 'persona A {\n    <|>\n}', 'persona A {\n    \n}'],
    ])('%s', async (_, code, expected) => {
        const { document, journey, at } = await workspaceOf(code);
        const found = new JourneyFormatter(journey).formatDocumentOnType(document, { ...at, ch: '}', options });
        expect(applied(document.textDocument.getText(), found)).toBe(expected);
    });
});

async function edits(text: string, its = options): Promise<TextEdit[]> {
    const { document, journey } = await workspaceOf(text);
    return journey.lsp.Formatter!.formatDocument(document, { textDocument: { uri: '' }, options: its });
}

async function formatted(text: string, its: typeof options): Promise<string> {
    return applied(text, await edits(text, its));
}

function applied(text: string, its: TextEdit[]): string {
    return TextDocument.applyEdits(TextDocument.create('', 'journey', 0, text), its);
}
