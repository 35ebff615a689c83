import { CodeActionKind, type ClientCapabilities, type CodeAction, type CreateFile } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../language/validator.ts';
import { resolveRefactoring } from '../../server/features/code-actions/refactor.ts';
import { fileNameOf } from '../../server/features/refactorings/file-name.ts';
import { edited, workspaceOf, type Workspace } from './support.ts';

type Files = Parameters<typeof workspaceOf>[0];

const creating: ClientCapabilities['workspace'] = { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } };

describe('a definition moves into a file of its own', () => {
    test.each<[string, Files, Readonly<Record<string, string>>]>([
        ['a persona, with the comments that belong to it', 'language en\n\n// Our map.\n\n// Who it is about.\npersona Ma<|>ya "Maya, 34" { // always in a hurry\n    goal "Tea"\n}\n\njourney Tea for Maya {}\n', {
            'a.journey': 'language en\nimport "./maya.journey"\n\n// Our map.\n\njourney Tea for Maya {}\n',
            'maya.journey': 'language en\n\n// Who it is about.\npersona Maya "Maya, 34" { // always in a hurry\n    goal "Tea"\n}\n',
        }],
        ['the first of a file', 'persona Ma<|>ya { goal "Tea" }\njourney Tea for Maya {}\n', {
            'a.journey': 'import "./maya.journey"\n\njourney Tea for Maya {}\n', 'maya.journey': 'persona Maya { goal "Tea" }\n',
        }],
        ['with what it refers to', { 'a.journey': 'import "./far.journey"\nchannel Shop\nevidence Calls\npersona Maya {\n    prefers Shop, Kiosk, web\n    goal "Te<|>a" from Calls\n}\njourney Tea for Maya {}\n', 'far.journey': 'channel Kiosk' }, {
            'a.journey': 'import "./far.journey"\nimport "./maya.journey"\nchannel Shop\nevidence Calls\njourney Tea for Maya {}\n',
            'maya.journey': 'import "./a.journey"\nimport "./far.journey"\n\npersona Maya {\n    prefers Shop, Kiosk, web\n    goal "Tea" from Calls\n}\n',
        }],
        ['a channel', 'journey Tea { stage S { touchpoint T via Shop } }\r\n\r\n<|>channel Shop { kind physical } // at the corner\r\n\r\npersona Ana\r\n', {
            'a.journey': 'import "./shop.journey"\r\n\r\njourney Tea { stage S { touchpoint T via Shop } }\r\n\r\npersona Ana\r\n', 'shop.journey': 'channel Shop { kind physical } // at the corner\r\n',
        }],
        ['an evidence record', '\uFEFFevidence Calls<|> journey Tea { based on Calls }', { 'a.journey': '\uFEFFimport "./calls.journey"\n\n journey Tea { based on Calls }', 'calls.journey': 'evidence Calls\n' }],
        ['a row of the writer’s own', 'lane <|>Data "Data we ask for"\njourney Tea { stage S { in Data "None" } }\n', { 'a.journey': 'import "./data.journey"\n\njourney Tea { stage S { in Data "None" } }\n', 'data.journey': 'lane Data "Data we ask for"\n' }],
        ['others that use it go on knowing it', {
            'a.journey': 'persona <|>Maya\n\npersona Ana\n', 'b.journey': '// B\nimport "./a.journey"\n\njourney Tea for Maya {}\n', 'c.journey': 'import "./a.journey"\njourney Tea for Ana {}\n',
        }, { 'a.journey': 'import "./maya.journey"\n\npersona Ana\n', 'b.journey': '// B\nimport "./a.journey"\nimport "./maya.journey"\n\njourney Tea for Maya {}\n', 'maya.journey': 'persona Maya\n' }],
        ['nothing is overwritten', { 'x/a.journey': 'persona <|>Maya journey J for Maya {}', 'x/Maya.journey': 'persona M', 'maya-2.journey': '' }, {
            'x/a.journey': 'import "./maya-2.journey" journey J for Maya {}', 'x/maya-2.journey': 'persona Maya\n',
        }],
        ['an import that waits for the file is not doubled', 'import "./maya.journey"\npersona <|>Maya\njourney J for Maya {}\n', { 'a.journey': 'import "./maya.journey"\njourney J for Maya {}\n', 'maya.journey': 'persona Maya\n' }],
        ['texts of several lines keep their indent', '  persona <|>Maya {\n    about """\n      One\n    two"""\n  }\n\n  journey J for Maya {}\n', {
            'a.journey': '  import "./maya.journey"\n\n  journey J for Maya {}\n', 'maya.journey': 'persona Maya {\n    about """\n      One\n    two"""\n  }\n',
        }],
    ])('%s', async (_, files, expected) => {
        const { workspace, action } = await chosen(files, 'into a file of its own');
        const after = edited(action.edit, workspace);
        expect(after).toEqual(expected);
        expect((action.edit!.documentChanges![0] as CreateFile)).toMatchObject({ kind: 'create', options: { overwrite: false, ignoreIfExists: false } });
        expect(await errorsOf(textsOf(files))).toEqual(expect.arrayContaining([...await errorsOf({ ...textsOf(files), ...after })]));
    });

    test.each<[string, Files, string]>([
        ['what it names is not there', 'persona <|>Maya { prefers Telepathy } journey J for Maya {}', 'It names something that is not there.'],
        ['another of its name is imported', { 'a.journey': 'import "./b.journey"\npersona <|>Maya\njourney J for Maya {}', 'b.journey': 'persona Maya' }, 'There is another persona called “Maya” in a file that is imported: which one is meant would change.'],
    ])('but not where %s', async (_, files, reason) => {
        const { actions } = await offered(files, { textDocument: { codeAction: { disabledSupport: true } }, workspace: creating });
        expect(actions.map(it => it.disabled?.reason)).toContain(reason);
        const { actions: enabled } = await offered(files, { workspace: creating });
        expect(enabled.map(it => it.title).filter(it => it.includes('file of its own'))).toEqual([]);
    });

    test.each(['persona <|>Maya', 'persona Maya\n<|>\njourney J for Maya {}', 'persona <|>Maya { goal }\njourney J {}'])('and is not offered in %s', async text => {
        expect((await offered(text)).actions.filter(it => it.title.includes('file of its own'))).toEqual([]);
    });

    test('only where the editor makes files', async () => {
        const text = 'persona <|>Maya journey J for Maya {}';
        const titles = async (capabilities: ClientCapabilities) => (await offered(text, capabilities)).actions.filter(it => !it.disabled).map(it => it.title);
        expect(await titles({ workspace: creating })).toEqual(['Move the persona “Maya” into a file of its own']);
        expect(await titles({ workspace: { workspaceEdit: { documentChanges: true } } })).toEqual([]);
        expect(await titles({})).toEqual([]);
    });

    test.each([['Maya', 'maya'], ['Maya & Co: "x"/..', 'maya-co-x'], ['مایا', 'مایا'], ['../../etc', 'etc'], ['…', 'map'], ['\u200C', 'map'], ['A\u202E\u200Bb', 'a-b'], ['CON', 'con-map'], ['x'.repeat(300), 'x'.repeat(60)]])('a file for %s is called %s', (name, expected) => {
        expect(fileNameOf(name)).toBe(expected);
    });
});

describe('a pain becomes an opportunity', () => {
    test.each([
        ['journey J {\n  stage S {\n    touchpoint T {\n      pain Slow "It is sl<|>ow" severity 2 // very\n      thought "Why?"\n    }\n  }\n}\n',
            'journey J {\n  stage S {\n    touchpoint T {\n      pain Slow "It is slow" severity 2 // very\n      opportunity "How might we …" {\n        addresses Slow\n        owner "…"\n        status idea\n      }\n      thought "Why?"\n    }\n  }\n}\n'],
        ['journey J { stage S { <|>pain "کند است" } }', 'journey J { stage S { pain "کند است" opportunity "چگونه می‌توانیم …" { owner "…" status idea } } }'],
        ['journey J { stage S { <|>pain "遅い" } }', 'journey J { stage S { pain "遅い" opportunity "…" { owner "…" status idea } } }'],
    ])('%s', async (text, expected) => {
        const { workspace, action } = await chosen(text, 'Turn the pain');
        expect(edited(action.edit, workspace)).toEqual({ 'a.journey': expected });
        expect(await errorsOf({ 'a.journey': expected })).toEqual([]);
    });

    test.each(['journey J { stage S { pain "It is sl<|>ow" accepted "So be it" } }', 'journey J { stage S { pain "It is sl<|>ow" opportunity "Be quick" } }', 'persona P { pain "It is sl<|>ow" } journey J for P {}'])('but not in %s', async text => {
        expect((await offered(text)).actions.filter(it => it.title.startsWith('Turn'))).toEqual([]);
    });
});

describe('a stage is split', () => {
    test.each([
        ['at the touchpoint of the caret, with the comments that belong to it; what is said of the stage stays',
            'journey J {\n    stage Order "Orders it" {\n        goal "Know the price"\n        touchpoint A\n        // Where it hurts.\n        touchpoint B { emotion<|> sad }\n        // Of all of it.\n        pain "Too slow" // really\n        touchpoint C\n        based on S\n    }\n}\nevidence S\n',
            'journey J {\n    stage Order "Orders it" {\n        goal "Know the price"\n        touchpoint A\n        // Of all of it.\n        pain "Too slow" // really\n        based on S\n    }\n    stage Order2 "Orders it 2" {\n        based on S\n        // Where it hurts.\n        touchpoint B { emotion sad }\n        touchpoint C\n    }\n}\nevidence S\n'],
        ['as the stages around it are set', 'journey J {\r\n\tstage A {\r\n\t\ttouchpoint T\r\n\r\n\t\ttouchpoint <|>U\r\n\t}\r\n\r\n\tstage A2 {}\r\n}', 'journey J {\r\n\tstage A {\r\n\t\ttouchpoint T\r\n\t}\r\n\r\n\tstage A3 {\r\n\t\ttouchpoint U\r\n\t}\r\n\r\n\tstage A2 {}\r\n}'],
        ['on one line', 'journey J { phase P { stage "My stage" { touchpoint T /* of U */ touchpoint <|>U { leads to T } pain "x" touchpoint V } } }', 'journey J { phase P { stage "My stage" { touchpoint T pain "x" } stage "My stage 2" { /* of U */ touchpoint U { leads to T } touchpoint V } } }'],
        ['though a comment ends the line', 'journey J { stage S1 { touchpoint T touchpoint <|>U\npain "x" // y\n} }', 'journey J { stage S1 { touchpoint T pain "x" // y\n} stage S1-2 { touchpoint U\n} }'],
    ])('%s', async (_, text, expected) => {
        const { workspace, action } = await chosen(text, 'Split the stage');
        expect(edited(action.edit, workspace)).toEqual({ 'a.journey': expected });
        expect(await errorsOf({ 'a.journey': expected })).toEqual([]);
    });

    test.each(['journey J { stage S { touchpoint <|>T touchpoint U } }', 'journey J { stage S { <|>goal "x" touchpoint T touchpoint U } }', 'journey J { stage S { touchpoint T touchpoint <|>U touchpoint } }'])('but not in %s', async text => {
        expect((await offered(text)).actions.filter(it => it.title.startsWith('Split'))).toEqual([]);
    });
});

describe('a stage gets a journey of its own', () => {
    test.each([
        ['with what it rests on, and texts of several lines', 'evidence S\npersona P\njourney J for P {\n    based on S\n    owner "O"\n    stage A {\n        <|>goal "G"\n        touchpoint T {\n            emotion sad\n            thought """\n                One\n              two"""\n        }\n    }\n    stage B { touchpoint U }\n}\n',
            'evidence S\npersona P\njourney J for P {\n    based on S\n    owner "O"\n    stage A {\n        touchpoint A {\n            emotion -1 assumed\n            barrier "…"\n            details A\n        }\n    }\n    stage B { touchpoint U }\n}\n\njourney A for P {\n    goal "G"\n    owner "O"\n    based on S\n    stage A {\n        goal "G"\n        touchpoint T {\n            emotion sad\n            thought """\n                One\n              two"""\n        }\n    }\n}\n'],
        ['on one line', 'journey J { stage A { touchpoint <|>T touchpoint U } }', 'journey J { stage A { touchpoint A { details A } } } journey A { goal "…" owner "…" stage A { touchpoint T touchpoint U } }'],
    ])('%s', async (_, text, expected) => {
        const { workspace, action } = await chosen(text, 'Give the stage');
        expect(edited(action.edit, workspace)).toEqual({ 'a.journey': expected });
        expect(await errorsOf({ 'a.journey': expected })).toEqual([]);
    });

    test('but not one that is tied to another', async () => {
        const text = 'journey J { stage A { touchpoint <|>T { leads to U } } stage B { touchpoint U } }';
        const { actions } = await offered(text, { textDocument: { codeAction: { disabledSupport: true } } });
        expect(actions.find(it => it.title.startsWith('Give'))?.disabled).toEqual({ reason: 'A branch or an opportunity ties this stage to another one.' });
    });

    test.each(['journey J { <|>stage A { } }', 'journey J { stage A { touchpoint <|>T { details K } } } journey K {}'])('nor in %s', async text => {
        expect((await offered(text)).actions.filter(it => it.title.startsWith('Give'))).toEqual([]);
    });
});

describe('what has no source is marked as assumed', () => {
    const text = 'evidence S\njourney J { goal "G" stage A { goal "H" touchpoint T { emotion sad pain "p" severity 2 quote "q" from S thought "t" assumed frontstage "f" opportunity "o" } gain "g" } }';
    test.each([
        ['of a touchpoint', 'touchpoint T', 'evidence S\njourney J { goal "G" stage A { goal "H" touchpoint T { emotion sad assumed pain "p" severity 2 assumed quote "q" from S thought "t" assumed frontstage "f" opportunity "o" } gain "g" } }', 'Mark all 2 unsourced statements of “T” as assumed'],
        ['of a stage and what is in it', 'stage A', 'evidence S\njourney J { goal "G" stage A { goal "H" assumed touchpoint T { emotion sad assumed pain "p" severity 2 assumed quote "q" from S thought "t" assumed frontstage "f" opportunity "o" } gain "g" assumed } }', 'Mark all 4 unsourced statements of “A” as assumed'],
        ['of a journey', 'journey J', 'evidence S\njourney J { goal "G" assumed stage A { goal "H" assumed touchpoint T { emotion sad assumed pain "p" severity 2 assumed quote "q" from S thought "t" assumed frontstage "f" opportunity "o" } gain "g" assumed } }', 'Mark all 5 unsourced statements of “J” as assumed'],
    ])('%s', async (_, where, expected, title) => {
        const { workspace, action } = await chosen(text.replace(where, `<|>${where}`), 'Mark');
        expect(action.title).toBe(title);
        expect(edited(action.edit, workspace)).toEqual({ 'a.journey': expected });
        expect(await errorsOf({ 'a.journey': expected })).toEqual([]);
    });

    test('of a persona', async () => {
        const { workspace, action } = await chosen('persona P { <|>role "r" goal "g" /* c */ need "n" assumed }', 'Mark the one');
        expect(edited(action.edit, workspace)).toEqual({ 'a.journey': 'persona P { role "r" goal "g" assumed /* c */ need "n" assumed }' });
    });

    test.each(['journey J { stage S { touchpoint <|>T { emotion sad assumed action "…" } } }', 'evidence S journey J { based on S stage A { <|>gain "x" } }'])('nothing is left to mark in %s', async text => {
        expect((await offered(text)).actions).not.toContainEqual(expect.objectContaining({ title: expect.stringMatching(/^Mark/) }));
    });
});

describe('a refactoring', () => {
    const lazy = { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } }, workspace: creating };
    test('is worked out when it is chosen, if the editor can ask then', async () => {
        const { workspace, actions } = await offered('persona <|>Maya journey J for Maya {}', lazy);
        expect(actions[0]).not.toHaveProperty('edit');
        const resolved = await resolveRefactoring(JSON.parse(JSON.stringify(actions[0])) as CodeAction, workspace.journey);
        expect(Object.keys(edited(resolved.edit, workspace))).toEqual(['maya.journey', 'a.journey']);
    });

    test('does nothing when the text has changed meanwhile, or was never offered', async () => {
        const { workspace, actions } = await offered('persona <|>Maya journey J for Maya {}', lazy);
        const [action] = actions;
        for (const data of [{ ...action!.data as object, version: 7 }, { ...action!.data as object, refactoring: 'another' }, { ...action!.data as object, uri: 'file:///maps/gone.journey' }, 5, undefined]) {
            expect((await resolveRefactoring({ ...action!, data }, workspace.journey)).edit).toBeUndefined();
        }
    });

    test('is offered for the kinds that are asked for', async () => {
        const text = 'journey J { stage A { touchpoint T touchpoint <|>U { pain "p" } } }';
        const kinds = async (only: string) => (await offered(text, undefined, [only])).actions.map(it => it.kind);
        expect(await kinds(CodeActionKind.Refactor)).toEqual(['refactor.rewrite', 'refactor.move', 'refactor.rewrite']);
        expect(await kinds('refactor.move')).toEqual(['refactor.move']);
        expect(await kinds(CodeActionKind.QuickFix)).toEqual([]);
    });
});

async function offered(files: Files, capabilities?: ClientCapabilities, only?: string[]): Promise<{ readonly workspace: Workspace; readonly actions: readonly CodeAction[] }> {
    const workspace = await workspaceOf(files, capabilities);
    const { journey, document, at } = workspace;
    const actions = await journey.lsp.CodeActionProvider!.getCodeActions(document, { textDocument: at.textDocument, range: { start: at.position, end: at.position }, context: { diagnostics: [], ...(only && { only }) } });
    return { workspace, actions: actions as CodeAction[] };
}

async function chosen(files: Files, title: string): Promise<{ readonly workspace: Workspace; readonly action: CodeAction }> {
    const { workspace, actions } = await offered(files);
    const action = actions.find(it => it.title.includes(title));
    expect(action, actions.map(it => it.title).join()).toBeDefined();
    return { workspace, action: action! };
}

function textsOf(files: Files): Readonly<Record<string, string>> {
    const texts = typeof files === 'string' ? { 'a.journey': files } : files;
    return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replace('<|>', '')]));
}

async function errorsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { document_ } = await workspaceOf(files);
    return Object.keys(files).flatMap(name => findingsIn(document_(name)).filter(({ level }) => level === 'error').map(({ message }) => message));
}
