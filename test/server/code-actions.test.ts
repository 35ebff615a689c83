import { CodeActionKind, CodeActionRequest, type CodeAction, type Diagnostic, type TextEdit } from 'vscode-languageserver-protocol/node';
import { describe, expect, test } from 'vitest';
import { configWithout } from '../../language/config/turn-off.ts';
import type { Finding } from '../../language/finding.ts';
import { allFixed } from '../../language/lint/fix-all.ts';
import { findingsOfTrial } from '../../server/features/code-actions/trial.ts';
import { startMemoryClient } from './memory-client.ts';
import { edited, workspaceOf, type Workspace } from './support.ts';

describe('a quick fix', () => {
    test('does what the finding offers, with the finding it is for', async () => {
        const { workspace, actions } = await quickFixes('journey Tea {\n    stage Brew {\n    }\n}\n', 'missing-goal');
        expect(actions[0]).toMatchObject({ title: 'Add a goal', kind: 'quickfix', diagnostics: [{ code: 'missing-goal' }] });
        expect(edited(actions[0]!.edit, workspace)).toEqual({ 'a.journey': 'journey Tea {\n    goal "…"\n    stage Brew {\n    }\n}\n' });
    });

    test('imports what is known elsewhere', async () => {
        const { workspace, actions } = await quickFixes({ 'a.journey': 'journey Tea for Maya {}', 'people.journey': 'persona Maya' }, 'unknown-name');
        expect(edited(actions[0]!.edit, workspace)['a.journey']).toContain('import "./people.journey"');
    });

    test('ignores a rule here, with a reason to fill in', async () => {
        const { workspace, actions } = await quickFixes('// About tea.\r\n\tjourney Tea {\r\n}\r\n', 'missing-goal');
        const ignore = actions.at(-2)!;
        expect(ignore.title).toBe('Ignore “missing-goal” here, because …');
        const after = edited(ignore.edit, workspace)['a.journey']!;
        expect(after).toBe('// About tea.\r\n\t// journey-ignore missing-goal: because …\r\n\tjourney Tea {\r\n}\r\n');
        expect(await codes(after)).not.toContain('missing-goal');
    });

    test('turns a rule off in new settings of the folder', async () => {
        const { workspace, actions } = await quickFixes({ 'x/a.journey': 'journey Tea { }' }, 'missing-goal');
        const off = actions.at(-1)!;
        expect(off.title).toBe('Turn “missing-goal” off in journey.config.json');
        expect(off.edit!.documentChanges![0]).toEqual({ kind: 'create', uri: 'file:///maps/journey.config.json', options: { overwrite: false, ignoreIfExists: false } });
        expect(edited(off.edit, workspace)).toEqual({ 'journey.config.json': configWithout('missing-goal') });
    });

    test('turns a rule off in the settings that count for the file', async () => {
        const client = await startMemoryClient({ 'a.journey': 'journey Tea { }', 'journey.config.json': '{ "rules": { "missing-kind": "off" } }' });
        try {
            const before = (await client.settled())['a.journey']!;
            const diagnostic = before.find(it => it.code === 'missing-goal')!;
            const actions = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: 'file:///maps/a.journey' }, range: diagnostic.range, context: { diagnostics: [diagnostic] } }) as CodeAction[];
            const [[uri, [edit]]] = Object.entries(actions.find(it => it.title.startsWith('Turn'))!.edit!.changes!) as [[string, [TextEdit]]];
            expect(uri).toBe('file:///maps/journey.config.json');
            expect(edit).toEqual({ range: { start: { line: 0, character: 34 }, end: { line: 0, character: 34 } }, newText: ', "missing-goal": "off"' });
            client.writeFile('journey.config.json', '{ "rules": { "missing-kind": "off", "missing-goal": "off" } }');
            expect((await client.settled())['a.journey']!.map(it => it.code)).toEqual(before.map(it => it.code).filter(it => it !== 'missing-goal'));
        } finally {
            client.stop();
        }
    });

    test('turns no rule off outside of any folder, nor what is no rule', async () => {
        const workspace = await workspaceOf('journey Tea { }');
        Object.assign(workspace.shared.workspace.WorkspaceManager, { folders: [] });
        const actions = await fixesFor(workspace.document.diagnostics!.find(it => it.code === 'missing-goal')!, workspace);
        const { actions: others } = await quickFixes('journey Tea for Maya {}', 'unknown-name');
        expect(actions.map(it => it.title)).toEqual(['Add a goal', 'Ignore “missing-goal” here, because …']);
        expect(others.map(it => it.title).filter(it => it.startsWith('Turn'))).toEqual([]);
    });

    test('is not to ignore what the language does not allow', async () => {
        const { actions } = await quickFixes('journey Tea for Maya {}', 'unknown-name');
        expect(actions.map(it => it.title).filter(it => it.startsWith('Ignore'))).toEqual([]);
    });

    test('is not a comment within a text of several lines', async () => {
        const { actions } = await quickFixes('persona Maya { about """Some\nlines""" } journey Tea { }', 'missing-goal');
        expect(actions.map(it => it.title)).toEqual(['Add a goal', 'Turn “missing-goal” off in journey.config.json']);
    });

    test('is offered for this diagnostic only, and only where quick fixes are wanted', async () => {
        const { journey, document, at } = await workspaceOf('journey Tea { }');
        const diagnostic = document.diagnostics!.find(it => it.code === 'missing-goal');
        const ask = async (diagnostics: Diagnostic[], only?: string[]) =>
            await journey.lsp.CodeActionProvider!.getCodeActions(document, { textDocument: at.textDocument, range: diagnostic!.range, context: { diagnostics, ...(only && { only }) } });
        expect(await ask([])).toEqual([]);
        expect(await ask([diagnostic!], [CodeActionKind.Refactor])).toEqual([]);
        expect(await ask([{ ...diagnostic!, source: 'another' }])).toEqual([]);
        expect(await ask([{ ...diagnostic!, message: 'Something that is no longer so.' }])).toEqual([]);
        expect(await ask([diagnostic!], [CodeActionKind.QuickFix])).toHaveLength(3);
    });

    test('changes only the version it was made for', async () => {
        const { actions } = await quickFixes('journey Tea { }', 'missing-goal');
        expect(actions[0]!.edit!.documentChanges).toMatchObject([{ textDocument: { uri: 'file:///maps/a.journey', version: null } }]);
    });
});

describe('every quick fix of every example of trouble', () => {
    test.each([
        'journey Tea { stage Brew { } }',
        'journey Tea { kind current kind future owner "a" owner "b" }',
        'import "./nowhere.journey"\nimport "./a.journey"\njourney Tea { stage S { touchpoint T { emotion hapy } } }',
        'journey J for Maya { stage S { touchpoint T via wep { pain P "x" severity 7 leads to U emotion unheard } } }\npersona Maia',
        'journey J { reviewed 2026-02-30 scale 5 to 1 stage S { touchpoint T { emotion 9 drop-off 130% } touchpoint T { metric x 5blubs } } }',
    ])('changes the text and its finding is gone: %s', async text => {
        const workspace = await workspaceOf(text);
        for (const diagnostic of workspace.document.diagnostics!) {
            for (const action of (await fixesFor(diagnostic, workspace)).filter(it => !it.title.startsWith('Turn'))) {
                const after = edited(action.edit, workspace)['a.journey']!;
                expect(after, action.title).not.toBe(text);
                const left = await findingsOfTrial(after, workspace.document, workspace.journey);
                const same = left.filter(it => it.rule === diagnostic.code && it.message === diagnostic.message).length;
                const before = workspace.document.diagnostics!.filter(it => it.code === diagnostic.code && it.message === diagnostic.message).length;
                expect(same, `${action.title}: ${after}`).toBeLessThan(before);
                expect(left.filter(it => it.rule === 'syntax'), after).toEqual([]);
            }
        }
    });
});

describe('mend everything', () => {
    /** Finds doubled letters; each has a safe fix, that of `z` is not safe. */
    const doubled = (text: string): readonly Finding[] => [...text.matchAll(/([a-z])\1/g)].map(({ 0: pair, 1: letter, index }) => ({
        rule: `double-${letter}`, level: 'warning', message: pair, range: { start: index, end: index + 2 },
        fixes: [{ title: 'One of them', edits: [{ kind: 'replace', range: { start: index, end: index + 2 }, text: letter! }], ...(letter !== 'z' && { isSafe: true }) }],
    }));

    test('goes on until nothing is left that is safe', async () => {
        expect(await allFixed('aaaa bb zz aab', doubled('aaaa bb zz aab'), async text => doubled(text))).toBe('a b zz ab');
    });

    test('leaves to the document what a trial can’t judge', async () => {
        const findings = doubled('aa bbbb').filter(it => it.rule !== 'double-b');
        expect(await allFixed('aa bbbb', findings, async text => doubled(text))).toBe('a bbbb');
    });

    test('ends when fixes undo each other', async () => {
        const flip = (text: string): readonly Finding[] => [{
            rule: 'flip', level: 'hint', message: 'flip', range: { start: 0, end: 1 }, fixes: [{ title: 'Flip', isSafe: true, edits: [{ kind: 'replace', range: { start: 0, end: 1 }, text: text[0] === 'a' ? 'b' : 'a' }] }],
        }];
        expect(await allFixed('a', flip('a'), async text => flip(text))).toMatch(/^[ab]$/);
    });

    test.each([
        ['a comment that silences nothing', 'journey J {\n    // journey-ignore missing-goal: a sketch\n    goal "G"\n}\n', 'journey J {\n    goal "G"\n}\n'],
        ['the same said twice', 'journey J { kind current /* c */ kind current }', 'journey J { kind current /* c */ }'],
        ['a scale upside down', 'journey J { scale 5 to 1 }', 'journey J { scale 1 to 5 }'],
        ['a file that imports itself', 'import "./a.journey"\njourney J { }', 'journey J { }'],
        ['an import below', 'persona P\n\nimport "./b.journey"\n', 'import "./b.journey"\n\npersona P\n'],
        ['a slip of the case', 'journey J { kind Current }', 'journey J { kind current }'],
        ['what nobody sees', 'journey J { goal "G\u200B" }', 'journey J { goal "G" }'],
    ])('does what is safe: %s', async (_, text, expected) => {
        const { workspace, actions } = await wholeActions({ 'a.journey': text, 'b.journey': '' }, 'source.fixAll.journey');
        expect(edited(actions[0]?.edit, workspace)).toEqual({ 'a.journey': expected });
    });

    test.each([
        ['what the writer has to decide', 'persona Ana persona Ben\njourney J for Anna { kind curent kind future kind blueprint stage S { } }'],
        ['a comment that silences something but for an error', '// journey-ignore missing-persona: a sketch\njourney J for Anna { }'],
    ])('leaves alone %s', async (_, text) => {
        expect((await wholeActions({ 'a.journey': text }, 'source.fixAll')).actions).toEqual([]);
    });

    test('a trial finds what the document has, and leaves no trace', async () => {
        const { shared, journey, document } = await workspaceOf({ 'a.journey': 'import "./people.journey"\njourney Tea for Maya { stage S { touchpoint T { emotion happy } } }', 'people.journey': 'persona Maya' });
        const before = shared.workspace.LangiumDocuments.all.toArray();
        const found = await findingsOfTrial(document.textDocument.getText(), document, journey);
        expect(found.map(it => it.rule)).toEqual(document.diagnostics!.map(it => it.code));
        expect(shared.workspace.LangiumDocuments.all.toArray()).toEqual(before);
        expect((await findingsOfTrial('journey X for Nobody {}', document, journey)).map(it => it.rule)).toContain('unknown-name');
    });
});

describe('organize imports', () => {
    const files = { 'b.journey': 'persona B', 'c.journey': 'persona C', 'd.journey': 'persona D', 'more/e.journey': 'channel E' };
    const uses = 'journey J for B, C { stage S { touchpoint T via E } }';

    test.each([
        ['sorts', `// Who\nimport "./more/e.journey"\nimport "./c.journey"\n\nimport "./b.journey"\n\n${uses}`, `// Who\nimport "./b.journey"\nimport "./c.journey"\nimport "./more/e.journey"\n\n${uses}`],
        ['removes what is not used or doubled', `import "./b.journey" import "./c.journey"\nimport "./d.journey"\nimport "./more/../c.journey"\nimport "./more/e.journey"\n${uses}`,
            `import "./b.journey"\nimport "./c.journey"\nimport "./more/e.journey"\n${uses}`],
        ['keeps what leads nowhere', `import "./zzz.journey"\nimport "./b.journey"\njourney J for B {}`, 'import "./b.journey"\nimport "./zzz.journey"\njourney J for B {}'],
        ['keeps comments between imports where they are', `import "./d.journey"\n// the rest\nimport "./c.journey"\nimport "./b.journey"\njourney J for B, C {}`, '// the rest\nimport "./c.journey"\nimport "./b.journey"\njourney J for B, C {}'],
        ['keeps line ends', 'import "./c.journey"\r\nimport "./b.journey"\r\njourney J for B, C {}\r\n', 'import "./b.journey"\r\nimport "./c.journey"\r\njourney J for B, C {}\r\n'],
    ])('%s', async (_, text, expected) => {
        const { workspace, actions } = await wholeActions({ 'a.journey': text, ...files }, CodeActionKind.SourceOrganizeImports);
        expect(edited(actions[0]!.edit, workspace)).toEqual({ 'a.journey': expected });
    });

    test.each([
        ['in order', 'import "./b.journey"\nimport "./c.journey"\njourney J for B, C {}'],
        ['that can’t be read', 'import "./c.journey"\nimport "./b.journey"\njourney J for { foo'],
        ['without imports', 'journey J {}'],
    ])('leaves a file alone %s', async (_, text) => {
        expect((await wholeActions({ 'a.journey': text, ...files }, CodeActionKind.SourceOrganizeImports)).actions).toEqual([]);
    });
});

async function quickFixes(files: Parameters<typeof workspaceOf>[0], code: string): Promise<{ readonly workspace: Workspace; readonly actions: readonly CodeAction[] }> {
    const workspace = await workspaceOf(files);
    const diagnostic = workspace.document.diagnostics!.find(it => it.code === code);
    expect(diagnostic, `${code} is found`).toBeDefined();
    return { workspace, actions: await fixesFor(diagnostic!, workspace) };
}

async function fixesFor(diagnostic: Diagnostic, { journey, document, at }: Workspace): Promise<readonly CodeAction[]> {
    return await journey.lsp.CodeActionProvider!.getCodeActions(document, { textDocument: at.textDocument, range: diagnostic.range, context: { diagnostics: [diagnostic], only: [CodeActionKind.QuickFix] } }) as CodeAction[];
}

async function wholeActions(files: Readonly<Record<string, string>>, kind: string): Promise<{ readonly workspace: Workspace; readonly actions: readonly CodeAction[] }> {
    const workspace = await workspaceOf(files);
    const { journey, document, at } = workspace;
    const actions = await journey.lsp.CodeActionProvider!.getCodeActions(document, { textDocument: at.textDocument, range: { start: at.position, end: at.position }, context: { diagnostics: [], only: [kind] } });
    return { workspace, actions: actions as CodeAction[] };
}

async function codes(text: string): Promise<readonly (string | number | undefined)[]> {
    return (await workspaceOf(text)).document.diagnostics!.map(it => it.code);
}
