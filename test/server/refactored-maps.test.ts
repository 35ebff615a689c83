import { readdirSync, readFileSync } from 'node:fs';
import type { CodeAction } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { format, writtenIn } from '../../language/format.ts';
import type { AnyRule } from '../../language/lint/rule.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { findingsIn } from '../../language/validator.ts';
import { company, mutantOf } from '../lint/mutants.ts';
import { seed, tries } from '../support/chance.ts';
import { createWorkspace } from '../support/language.ts';
import { unmark } from '../support/marks.ts';
import { edited, workspaceOf, type Workspace } from './support.ts';

/** How many maps are refactored. */
const count = tries(60);

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).filter(name => name.endsWith('.journey')).map(name => readFileSync(new URL(name, folder), 'utf8'));
const people = readFileSync(new URL('people.journey', folder), 'utf8');
const ruleExamples = (rules as readonly AnyRule[]).flatMap(({ bad, good }) => [...bad.map(({ code }) => unmark(code).text), ...good.map(it => typeof it === 'string' ? it : it.code)]);
/** What is said of stages stands among their touchpoints, with remarks about everything. */
const mixed = `evidence Survey
// Who it is.
persona Ana { pain "No time" } // in the morning
channel Stand { kind physical }

lane Data "Data we ask for"

journey Tea "Making tea" for Ana {
    based on Survey
    // Where it begins.
    stage Brew "Brews it" {
        based on Survey
        // First of all.
        touchpoint Kettle via Stand { pain Slow "It takes four minutes" }
        /* Between them. */
        pain Loud "It hisses" severity 2
        // Then.
        touchpoint Cup {
            opportunity "A bigger cup" { addresses Slow }
            in Data "None"
        }
        // And at last.
        goal "Hot water" // really
        barrier "No socket"
        touchpoint Sip via web { emotion happy }
        emotion sad // of it all
        // The end.
    }
    stage Drink {
        touchpoint Biscuit { thought "More" }
        gain "It warms"

        touchpoint Nap { leads to Biscuit }
    }
}
`;

const judge = await createWorkspace();

test(`every refactoring of ${count} maps keeps every word and comment, brings no error and stays in style, from seed ${seed}`, async () => {
    let tried = 0;
    for (let index = 0; index < count; index++) {
        const text = textOf(index);
        const workspace = await workspaceOf({ 'a.journey': text, 'people.journey': people });
        for (const action of await actionsIn(workspace, text, index)) {
            await expectKept(action, text, workspace);
            tried++;
        }
        workspace.close();
    }
    expect(tried).toBeGreaterThan(count / 2);
}, 60_000 + count * 1000);

/** An example as it is, or one of a rule, or the mixed one, in another dress. */
function textOf(index: number): string {
    const text = index % 4 === 2 ? mutantOf(mixed, seed + index).text : index % 4 === 0 ? examples[index / 4 % examples.length]! : mutantOf(`${ruleExamples[(seed + index) % ruleExamples.length]}`, seed + index).text;
    return index % 8 === 1 && !text.includes('Diary') ? `${text}\n${company}`.replaceAll(/\r?\n/g, text.includes('\r\n') ? '\r\n' : '\n') : text;
}

/** The actions at a place that the seed chooses. */
async function actionsIn({ journey, document }: Workspace, text: string, index: number): Promise<readonly CodeAction[]> {
    const starts = [...text.matchAll(/\b(?:persona|channel|evidence|journey|stage|touchpoint|pain)\b/g)].map(it => it.index);
    const position = document.textDocument.positionAt(starts[(seed + index * 7919) % starts.length] ?? 0);
    return await journey.lsp.CodeActionProvider!.getCodeActions(document, {
        textDocument: { uri: document.uri.toString() }, range: { start: position, end: position }, context: { diagnostics: [], only: ['refactor'] },
    }) as CodeAction[];
}

async function expectKept({ title, edit }: CodeAction, text: string, workspace: Workspace): Promise<void> {
    const after = edited(edit, workspace);
    const what = `“${title}” in\n${text}\n\nmade\n\n${Object.entries(after).map(([name, it]) => `--- ${name}\n${it}`).join('\n')}`;
    expect((await errorsIn({ 'a.journey': text, 'people.journey': people, ...after })).length, what).toBeLessThanOrEqual((await errorsIn({ 'a.journey': text, 'people.journey': people })).length);
    const changed = Object.keys(after).filter(name => name !== 'people.journey');
    expect(missing(words([text], workspace), words(changed.map(name => after[name]!), workspace)), what).toEqual([]);
    if (text === format(text, workspace.journey.parser)) {
        for (const name of changed) {
            expect(after[name], what).toBe(format(after[name]!, workspace.journey.parser));
        }
    }
    if (text.includes('\r\n')) {
        expect(changed.some(name => /[^\r]\n/.test(after[name]!)), what).toBe(false);
    }
}

/** What the language does not allow in some files; the workspace is used again and again. */
async function errorsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const names = Object.keys(files);
    await judge.write(files);
    const found = names.flatMap(name => findingsIn(judge.document(name)).filter(({ level, rule }) => level === 'error' && rule !== 'shares-over-100').map(({ message }) => message));
    for (const name of names) {
        await judge.remove(name);
    }
    return found;
}

/** Tokens and comments; white space in a comment may change with its indent. */
function words(texts: readonly string[], { journey }: Workspace): readonly string[] {
    return texts.flatMap(it => writtenIn(journey.parser.Lexer.tokenize(it)).map(({ image }) => image.startsWith('/*') ? image.replace(/\s+/g, ' ') : image.trimEnd()));
}

/** What stands in a list and not, or not as often, in another. */
function missing(before: readonly string[], after: readonly string[]): readonly string[] {
    const left = new Map<string, number>();
    after.forEach(it => left.set(it, (left.get(it) ?? 0) + 1));
    return before.filter(it => {
        const times = left.get(it) ?? 0;
        left.set(it, times - 1);
        return times <= 0;
    });
}
