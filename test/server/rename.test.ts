import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { edited, uriOf, workspaceOf } from './support.ts';

const maps = {
    'people.journey': 'persona Maya "Maya, 34" { prefers web }\nevidence "Big survey"',
    'a.journey': 'import "./people.journey"\n// Maya likes tea\njourney Tea "Maya" for M<|>aya {\n  based on "Big survey"\n  stage Brew { touchpoint Kettle by Maya { emotion sad by Maya leads to Kettle } }\n}',
    'other.journey': 'persona Maya journey O for Maya {}',
};

describe('a thing is renamed', () => {
    test('where it is declared and wherever it is named, in all files', async () => {
        expect(await renamed(maps, 'Zoe')).toEqual({
            'people.journey': 'persona Zoe "Maya, 34" { prefers web }\nevidence "Big survey"',
            'a.journey': maps['a.journey'].replace('<|>', '').replace('for Maya', 'for Zoe').replaceAll('by Maya', 'by Zoe'),
        });
    });

    test('with quotes where the new name needs them, and as it was typed with quotes', async () => {
        expect((await renamed('persona M<|>aya journey J for Maya {}', 'Maya Two'))['a.journey']).toBe('persona "Maya Two" journey J for "Maya Two" {}');
        expect((await renamed('persona M<|>aya journey J for Maya {}', '"Say \\"hi\\""'))['a.journey']).toBe('persona "Say \\"hi\\"" journey J for "Say \\"hi\\"" {}');
        expect((await renamed('evidence «Big s<|>urvey» journey J { based on "Big survey" }', 'Small survey'))['a.journey']).toBe('evidence «Small survey» journey J { based on "Small survey" }');
    });

    test('to a keyword, and in any script', async () => {
        expect((await renamed('persona M<|>aya journey J for Maya {}', 'goal'))['a.journey']).toBe('persona goal journey J for goal {}');
        expect((await renamed('persona سا<|>را journey J for سارا {}', 'سارا‌جان'))['a.journey']).toBe('persona سارا‌جان journey J for سارا‌جان {}');
        expect((await renamed('persona דנה journey J for ד<|>נה {}', 'דנה כהן'))['a.journey']).toBe('persona "דנה כהן" journey J for "דנה כהן" {}');
    });

    test.each([
        ['an identifier', maps, 'Zoe', 'Maya'],
        ['an identifier, by way of quotes', maps, 'Maya the Second', 'Maya'],
        ['a text', 'evidence "Big s<|>urvey" journey J { based on "Big survey" }', 'Survey', 'Big survey'],
        ['a text in guillemets', 'evidence «Big s<|>urvey» journey J { based on \'Big survey\' }', 'Survey', 'Big survey'],
        ['a text that needs no quotes', 'evidence "S<|>urvey" journey J { based on Survey, "Survey" }', 'Poll', 'Survey'],
        ['a pain', 'journey J { stage S { pain P<|> "x" opportunity "y" { addresses P } } }', 'Q', 'P'],
        ['Persian', 'persona "س<|>ارا جان" journey J for «سارا جان» {}', 'سارا', 'سارا جان'],
    ])('there and back: %s', async (_, files, there, back) => {
        const before = typeof files === 'string' ? { 'a.journey': files } : files;
        const caret = Object.entries(before).find(([, text]) => text.includes('<|>'))!;
        const texts = Object.fromEntries(Object.entries(before).map(([name, text]) => [name, text.replace('<|>', '')]));
        const changed = { ...texts, ...await renamed(files, there) };
        expect(changed).not.toEqual(texts);
        const offset = caret[1].indexOf('<|>') - 1;
        const marked = { ...changed, [caret[0]]: `${changed[caret[0]]!.slice(0, offset)}<|>${changed[caret[0]]!.slice(offset)}` };
        expect({ ...changed, ...await renamed(marked, back) }).toEqual(texts);
    });
});

describe('is refused with a reason', () => {
    test.each([
        ['a name that is taken', 'persona M<|>aya persona Zoe', 'Zoe', 'There is already a persona called “Zoe” in a.journey.'],
        ['a name that is taken where the thing is imported', { 'people.journey': 'persona M<|>aya', 'a.journey': 'import "./people.journey" persona Zoe' }, 'Zoe', 'There is already a persona called “Zoe” in a.journey.'],
        ['the name of a built-in channel', 'channel I<|>nstagram', 'web', 'There is already a channel called “web” that is built in.'],
        ['a touchpoint of the same journey', 'journey J { stage S { touchpoint A<|> } stage T { touchpoint B } }', 'B', 'There is already a touchpoint called “B” in this journey.'],
        ['a gain beside a pain', 'journey J { stage S { pain A<|> "x" gain B "y" } }', 'B', 'There is already a gain called “B” in this journey.'],
        ['a name that somebody waits for', 'persona M<|>aya journey J for Zoe {}', 'Zoe', 'The name “Zoe” is used already, for something that is not there: it would mean this persona from now on.'],
        ['a text as the name of a pain', 'journey J { stage S { pain A<|> "x" } }', 'B c', '“B c” can’t be the name of a pain: it begins with a letter and holds letters, digits, _ and - only.'],
        ['a keyword as the name of a pain', 'journey J { stage S { pain A<|> "x" } }', 'goal', '“goal” is a keyword and can’t be the name of a pain.'],
        ['nothing', 'persona M<|>aya', ' ', 'A name can’t be empty.'],
        ['a built-in channel', 'journey J { stage S { touchpoint T via w<|>eb } }', 'net', 'The channel “web” is built in and can’t be renamed. Declare a channel of your own and use that one.'],
    ])('%s', async (_, files, name, reason) => {
        await expect(renamed(files, name)).rejects.toThrow(reason);
    });

    test('but the same name elsewhere is another thing', async () => {
        expect(await renamed('journey J { stage S { touchpoint A<|> } } journey K { stage S { touchpoint B } }', 'B')).toEqual({
            'a.journey': 'journey J { stage S { touchpoint B } } journey K { stage S { touchpoint B } }',
        });
        expect(await renamed('persona M<|>aya channel Zoe', 'Zoe')).toEqual({ 'a.journey': 'persona Zoe channel Zoe' });
    });
});

test('the editor asks with the name without its quotes, and only at names', async () => {
    const prepare = async (text: string) => {
        const { journey, document, at } = await workspaceOf(text);
        return journey.lsp.RenameProvider!.prepareRename(document, at);
    };
    expect(await prepare('evidence <|>"Big survey"')).toMatchObject({ placeholder: 'Big survey', range: { start: { character: 9 }, end: { character: 21 } } });
    expect(await prepare('journey J { go<|>al "x" }')).toBeUndefined();
    expect(await prepare('journey J { goal "<|>x" }')).toBeUndefined();
});

describe('a file gets another name or place', () => {
    const files = {
        'a.journey': 'import «./people.journey»\nimport "./shared/channels.journey"\njourney A {}',
        'people.journey': 'import "./shared/channels.journey"',
        'shared/channels.journey': 'import "../people.journey" import "more.journey"',
        'shared/more.journey': '',
    };

    test.each([
        ['and those that import it follow', 'people.journey', 'personas.journey', {
            'a.journey': 'import «./personas.journey»\nimport "./shared/channels.journey"\njourney A {}',
            'shared/channels.journey': 'import "../personas.journey" import "more.journey"',
        }],
        ['and its own imports follow', 'people.journey', 'who/people.journey', {
            'a.journey': 'import «./who/people.journey»\nimport "./shared/channels.journey"\njourney A {}',
            'people.journey': 'import "../shared/channels.journey"',
            'shared/channels.journey': 'import "../who/people.journey" import "more.journey"',
        }],
        ['or its folder does', 'shared', 'common', {
            'a.journey': 'import «./people.journey»\nimport "./common/channels.journey"\njourney A {}',
            'people.journey': 'import "./common/channels.journey"',
        }],
        ['in any script', 'people.journey', 'אנשים ۲.journey', {
            'a.journey': 'import «./אנשים ۲.journey»\nimport "./shared/channels.journey"\njourney A {}',
            'shared/channels.journey': 'import "../אנשים ۲.journey" import "more.journey"',
        }],
        ['that nobody imports', 'a.journey', 'b.journey', {}],
    ])('%s', async (_, from, to, expected) => {
        const workspace = await workspaceOf(files);
        const edit = await workspace.shared.lsp.FileOperationHandler!.willRenameFiles!({ files: [{ oldUri: uriOf(from).toString(), newUri: uriOf(to).toString() }] });
        expect(edited(edit, workspace)).toEqual(expected);
    });

    test('is asked for before it happens, for files and folders', async () => {
        const { shared } = await workspaceOf('');
        expect(shared.lsp.FileOperationHandler!.fileOperationOptions.willRename?.filters.map(it => it.pattern)).toEqual([{ glob: '**/*.journey', matches: 'file' }, { glob: '**', matches: 'folder' }]);
        expect(await shared.lsp.FileOperationHandler!.willRenameFiles!({ files: [{ oldUri: URI.parse('file:///elsewhere/x').toString(), newUri: 'file:///elsewhere/y' }] })).toBeNull();
    });
});

async function renamed(files: Parameters<typeof workspaceOf>[0], newName: string): Promise<Readonly<Record<string, string>>> {
    const workspace = await workspaceOf(files);
    return edited(await workspace.journey.lsp.RenameProvider!.rename(workspace.document, { ...workspace.at, newName }), workspace);
}
