import { expect, test } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver';
import { builtInUri } from '../../language/built-in.ts';
import { workspaceOf, type Workspace } from './support.ts';

test('previews, and uses in all files', async () => {
    const workspace = await workspaceOf({
        'people.journey': 'persona Maya\npersona Zoe\nevidence Calls\nlane Data',
        'gift.journey': 'import "./people.journey"\njourney Gift for Maya { stage S { goal "x" from Calls touchpoint T by Maya { details Next } } }\njourney Next { goal "y" from Calls }',
    });
    expect(await lenses(workspace, 'people.journey')).toEqual([
        'Maya: 2 uses [gift: Gift for <|Maya|> { stage, gift: int T by <|Maya|> { detail]', 'Zoe: Not used',
        'Calls: 2 uses [gift: "x" from <|Calls|> touchpoi, gift: "y" from <|Calls|> }]',
    ]);
    expect(await lenses(workspace, 'gift.journey')).toEqual(['Gift: Open preview', 'Next: Open preview', 'Next: 1 use [gift: details <|Next|> } } }]']);
});

test('have the arguments that the client expects', async () => {
    const workspace = await workspaceOf('persona Maya journey "Gift box" for Maya {}');
    const uri = workspace.document.uri.toString();
    expect((await found(workspace, workspace.document)).map(it => it.command?.arguments)).toEqual([
        [uri, { line: 0, character: 8 }, [{ uri, range: { start: { line: 0, character: 36 }, end: { line: 0, character: 40 } } }]],
        [uri, 'Gift box'],
    ]);
});

test('right to left', async () => {
    const workspace = await workspaceOf({ 'a.journey': 'persona مایا journey هدیه for مایا {}' });
    expect(await lenses(workspace, 'a.journey')).toEqual(['مایا: 1 use [a: هدیه for <|مایا|> {}]', 'هدیه: Open preview']);
});

test('none in a text without names, none in what is built in', async () => {
    const workspace = await workspaceOf('journey { } persona');
    expect(await found(workspace, workspace.document)).toEqual([]);
    expect(await found(workspace, workspace.shared.workspace.LangiumDocuments.getDocument(builtInUri)!)).toEqual([]);
});

async function found({ journey }: Workspace, document: Workspace['document']): Promise<readonly CodeLens[]> {
    return await journey.lsp.CodeLensProvider!.provideCodeLens(document, { textDocument: { uri: document.uri.toString() } }) ?? [];
}

async function lenses(workspace: Workspace, name: string): Promise<readonly string[]> {
    const document = workspace.document_(name);
    return (await found(workspace, document)).map(({ range, command }) => {
        const locations = command?.command === 'journey.showReferences' ? command.arguments?.[2] as Location[] : [];
        const places = locations.map(({ uri, range }) => {
            const { textDocument } = workspace.document_(uri.replace(/.*\//, ''));
            const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
            const [line = ''] = textDocument.getText().slice(end, end + 9).split('\n');
            return `${uri.replace(/.*\/|\.journey/g, '')}: ${textDocument.getText().slice(start - 9, start).trimStart()}<|${textDocument.getText(range)}|>${line}`.trimEnd();
        });
        return `${document.textDocument.getText(range)}: ${command?.title}${places.length > 0 ? ` [${places.join(', ')}]` : ''}`;
    });
}
