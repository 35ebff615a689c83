import * as fc from 'fast-check';
import { EmptyFileSystem, URI, UriUtils } from 'langium';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { createLanguage } from '../../language/services.ts';
import { withRulePage } from '../../server/rule-pages.ts';
import { runs, tries } from '../support/chance.ts';
import { startMemoryClient, type MemoryClient } from './memory-client.ts';

/*
 * After any burst of edits and file events, in any order, the server says what a server says that has just started.
 */
const names = ['people.journey', 'map.journey', 'other.journey'] as const;

const texts: Readonly<Record<typeof names[number], readonly string[]>> = {
    'people.journey': [
        'persona Maya { goal "A gift" need "A price" }',
        'persona Maya { goal "A gift" need "A price" } channel Shop',
        'persona Mia { goal "A gift" }',
        'persona Maya {',
        '',
    ],
    'map.journey': [
        'import "./people.journey" journey Gift for Maya { goal "Give" stage Pay { touchpoint Desk via Shop { emotion happy } } }',
        'import "./other.journey" journey Gift for Maya { stage Pay { touchpoint Desk { emotion angry } } }',
        'journey Gift for Maya { stage Pay { touchpoint Desk } }',
        'import "./people.journey" import "./other.journey" journey Gift for Mia { evolves Later stage Pay { touchpoint A { leads to B } touchpoint B } }',
        'journey Gift { stage',
    ],
    'other.journey': [
        'import "./map.journey" journey Later { evolves Gift }',
        'import "./people.journey" persona Maya journey Later for Maya { stage S }',
        'channel Shop journey Later { }',
        '}',
    ],
};

type Step =
    | { readonly kind: 'edit' | 'disk'; readonly name: typeof names[number]; readonly text: string }
    | { readonly kind: 'close' | 'delete'; readonly name: typeof names[number] };

const textStep = fc.constantFrom(...names).chain(name => fc.record({
    kind: fc.constantFrom('edit', 'disk'), name: fc.constant(name), text: fc.constantFrom(...texts[name]),
}));
const otherStep = fc.record({ kind: fc.constantFrom('close', 'delete'), name: fc.constantFrom(...names) });
const step: fc.Arbitrary<Step> = fc.oneof({ arbitrary: textStep, weight: 5 }, { arbitrary: otherStep, weight: 1 }) as fc.Arbitrary<Step>;

test('what is published after a burst is what a fresh server publishes', async () => {
    const disk = new Map<string, string>(names.map(name => [name, texts[name][0]!]));
    const open = new Map<string, string>();
    const client = await startMemoryClient(Object.fromEntries(disk));
    try {
        await client.settled();
        await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async burst => {
            burst.forEach(it => take(it, client, disk, open));
            expect(await client.settled()).toEqual(await fromScratch({ ...Object.fromEntries(disk), ...Object.fromEntries(open) }));
        // Each burst goes on from where the one before ended, so a smaller one would not be the same failure.
        }), { ...runs(60), endOnFailure: true });
    } finally {
        client.stop();
    }
}, tries(120_000));

function take(it: Step, client: MemoryClient, disk: Map<string, string>, open: Map<string, string>): void {
    const { kind, name } = it;
    if (kind === 'edit') {
        client[open.has(name) ? 'change' : 'open'](name, it.text);
        open.set(name, it.text);
    } else if (kind === 'disk') {
        client.writeFile(name, it.text);
        disk.set(name, it.text);
    } else if (kind === 'close' && open.delete(name)) {
        client.close(name);
    } else if (kind === 'delete' && disk.delete(name)) {
        client.writeFile(name, undefined);
    }
}

let fresh: ReturnType<typeof freshWorkspace> | undefined;

/** Making the parser is what takes time, so the services are kept; no document is. */
async function freshWorkspace() {
    const { shared: { workspace } } = createLanguage(EmptyFileSystem);
    const folders = [{ uri: 'file:///maps', name: 'maps' }];
    // Langium keeps the folders of the `initialize` request; here nobody sends one.
    Object.assign(workspace.WorkspaceManager, { folders });
    await workspace.WorkspaceManager.initializeWorkspace(folders);
    return workspace;
}

/** What a server says that never saw anything but these files. */
async function fromScratch(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, readonly Diagnostic[]>>> {
    const workspace = await (fresh ??= freshWorkspace());
    for (const { uri } of workspace.LangiumDocuments.all.filter(it => it.uri.scheme === 'file').toArray()) {
        workspace.LangiumDocuments.deleteDocument(uri);
        workspace.IndexManager.remove(uri);
    }
    const documents = Object.entries(files).toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, text]) => workspace.LangiumDocumentFactory.fromString(text, URI.parse(`file:///maps/${name}`)));
    documents.forEach(document => workspace.LangiumDocuments.addDocument(document));
    await workspace.DocumentBuilder.build(documents, { validation: true });
    return Object.fromEntries(documents.map(document => [UriUtils.basename(document.uri), (document.diagnostics ?? []).map(withRulePage)]));
}
