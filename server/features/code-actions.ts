import type { LangiumDocument } from 'langium';
import type { CodeActionProvider, LangiumServices } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import { configName } from '../../language/config/config.ts';
import type { Finding } from '../../language/finding.ts';
import { diagnosticsOf, findingsIn } from '../../language/validator.ts';
import { watchAbilities } from './client-abilities.ts';
import { allFixed } from '../../language/lint/fix-all.ts';
import { ignoreEdit } from './code-actions/ignore.ts';
import { importsOrganized } from './code-actions/organize-imports.ts';
import { refactoringsAt } from './code-actions/refactor.ts';
import { findingsOfTrial } from './code-actions/trial.ts';
import { turnOffEdit } from './code-actions/turn-off.ts';
import { refactorings } from './refactorings/index.ts';
import { textEditsOf, workspaceEdit } from './workspace-edit.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.journey`;

/** What the editor may ask for, on saving for example. */
export const codeActionKinds: readonly string[] = [
    CodeActionKind.QuickFix, ...new Set(refactorings.map(({ kind }) => kind)), fixAllKind, CodeActionKind.SourceOrganizeImports,
];

/** The ways out of what was found, what can be given another shape, and what puts a whole file in order. It knows no rule by name. */
export class JourneyCodeActionProvider implements CodeActionProvider {
    private readonly services: LangiumServices;

    constructor(services: LangiumServices) {
        this.services = services;
        watchAbilities(services.shared);
    }

    async getCodeActions(document: LangiumDocument, { range, context: { diagnostics, only } }: CodeActionParams): Promise<CodeAction[]> {
        const wants = (kind: string) => only === undefined || only.some(it => kind === it || kind.startsWith(`${it}.`));
        // Whole files are put in order on demand only.
        const demands = (kind: string) => only !== undefined && wants(kind);
        return [
            ...wants(CodeActionKind.QuickFix) ? (await Promise.all(diagnostics.map(it => this.quickFixes(it, document)))).flat() : [],
            ...await refactoringsAt(range, wants, document, this.services),
            ...demands(fixAllKind) ? this.whole(document, 'Mend everything that is safe to mend', fixAllKind, await this.allFixed(document)) : [],
            ...demands(CodeActionKind.SourceOrganizeImports)
                ? this.whole(document, 'Sort imports, and remove those without use', CodeActionKind.SourceOrganizeImports, importsOrganized(document, this.services)) : [],
        ];
    }

    private async quickFixes(diagnostic: Diagnostic, document: LangiumDocument): Promise<readonly CodeAction[]> {
        const finding = findingOf(diagnostic, document);
        if (!finding) {
            return [];
        }
        const fixes = (finding.fixes ?? []).map(({ title, edits, isSafe }, index) => this.action(document, {
            title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], ...(index === 0 && isSafe && { isPreferred: true }),
        }, textEditsOf(edits, document)));
        const ignoring = ignoreEdit(finding, document, this.services);
        const ignore = ignoring && this.action(document, { title: `Ignore “${finding.rule}” here, because …`, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] }, [ignoring]);
        const off = await turnOffEdit(finding.rule, document, this.services.shared);
        const turnOff: CodeAction | undefined = off && { title: `Turn “${finding.rule}” off in ${configName}`, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: off };
        return [...fixes, ...ignore ? [ignore] : [], ...turnOff ? [turnOff] : []];
    }

    private allFixed(document: LangiumDocument): Promise<string> {
        return allFixed(document.textDocument.getText(), findingsIn(document), text => findingsOfTrial(text, document, this.services));
    }

    /** Writes only what differs, so that the caret stays where it is. */
    private whole(document: LangiumDocument, title: string, kind: string, after: string): readonly CodeAction[] {
        const { textDocument } = document;
        const before = textDocument.getText();
        if (after === before) {
            return [];
        }
        const [start, fromEnd] = sameEnds(before, after);
        const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(before.length - fromEnd) };
        return [this.action(document, { title, kind }, [{ range, newText: after.slice(start, after.length - fromEnd) }])];
    }

    private action({ uri }: LangiumDocument, action: CodeAction, edits: TextEdit[]): CodeAction {
        return { ...action, edit: workspaceEdit(new Map([[uri.toString(), edits]]), this.services.shared) };
    }
}

/** The finding that a diagnostic was made of. */
function findingOf(diagnostic: Diagnostic, document: LangiumDocument): Finding | undefined {
    if (diagnostic.source !== 'journey') {
        return undefined;
    }
    const findings = findingsIn(document);
    const index = diagnosticsOf(findings, document).findIndex(({ code, range, message }) =>
        code === diagnostic.code && message === diagnostic.message && isSame(range, diagnostic.range));
    return findings[index];
}

function isSame(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
    return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
}

/** How many characters two texts have in common at their beginning and at their end; a pair of surrogates or of a line end is never cut. */
function sameEnds(a: string, b: string): readonly [number, number] {
    const most = Math.min(a.length, b.length);
    let start = 0;
    while (start < most && a[start] === b[start]) {
        start++;
    }
    let end = 0;
    while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) {
        end++;
    }
    start = Math.max(0, a.lastIndexOf('\n', start - 1) + 1);
    return [start, end > 0 && /[\uDC00-\uDFFF\n]/.test(a.at(-end)!) ? end - 1 : end];
}
