import { type Cancellation, type DocumentValidator, interruptAndCheck, type LangiumCoreServices, type LangiumDocument, type TextDocument, URI } from 'langium';
import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { configOf } from './config/document-config.ts';
import type { JourneyDocumentBuilder } from './document-builder.ts';
import type { Finding, Level, RelatedPlace } from './finding.ts';
import { limits } from './limits.ts';
import { missingLinks } from './links.ts';
import { lintInputOf } from './lint/input.ts';
import { lint } from './lint/lint.ts';
import { rules } from './lint/rules/index.ts';
import { problemsIn } from './problems.ts';
import { syntaxProblemsIn } from './syntax-problems.ts';

const findingsOf = new WeakMap<LangiumDocument, readonly Finding[]>();

/** What was found in a document when it was last validated, with fixes and targets, which diagnostics do not carry. */
export function findingsIn(document: LangiumDocument): readonly Finding[] {
    return findingsOf.get(document) ?? [];
}

/**
 * Everything there is to say about a document:
 *
 *     tokens and tree ──syntax-problems──► findings     what can't be read
 *     tree ────────────problems──────────► findings     what the language does not allow
 *     model ───────────lint──────────────► findings     what the method advises
 */
export class JourneyValidator implements DocumentValidator {
    private readonly services: LangiumCoreServices;

    constructor(services: LangiumCoreServices) {
        this.services = services;
    }

    async validateDocument(document: LangiumDocument, _options?: unknown, token?: Cancellation.CancellationToken): Promise<Diagnostic[]> {
        if (token) {
            await interruptAndCheck(token);
        }
        const findings = configOf(document).isLeftOut ? [] : await this.check(document);
        findingsOf.set(document, findings);
        const { LangiumDocuments } = this.services.shared.workspace;
        return diagnosticsOf(findings, document, uri => LangiumDocuments.getDocument(URI.parse(uri))?.textDocument);
    }

    private async check(document: LangiumDocument): Promise<readonly Finding[]> {
        const today = new Date().toISOString().slice(0, 10);
        const builder = this.services.shared.workspace.DocumentBuilder as JourneyDocumentBuilder;
        const input = lintInputOf(document, this.services, today, await missingLinks(document, this.services, builder.listFolder));
        return [...syntaxProblemsIn(document), ...problemsIn(document, this.services), ...lint(rules, input, configOf(document).lint)];
    }
}

const severities: Readonly<Record<Level, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };
const tags: Readonly<Record<'unnecessary' | 'deprecated', DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/**
 * Findings as the protocol has them; of a flood only the first are listed, and one more says how many there are.
 * `otherText` finds the texts of related places in other files: those that it does not find are left out.
 */
export function diagnosticsOf(findings: readonly Finding[], { textDocument, uri }: Pick<LangiumDocument, 'textDocument' | 'uri'>, otherText: (uri: string) => TextDocument | undefined = () => undefined): Diagnostic[] {
    const own = uri.toString();
    const rangeOf = ({ start, end }: Finding['range'], text = textDocument) => ({ start: text.positionAt(start), end: text.positionAt(end) });
    const related = ({ uri, range, message }: RelatedPlace) => {
        const text = uri === own ? textDocument : otherText(uri);
        return text ? [{ message, location: { uri, range: rangeOf(range, text) } }] : [];
    };
    const diagnostics = findings.slice(0, limits.findings).map((finding): Diagnostic => ({
        range: rangeOf(finding.range),
        severity: severities[finding.level],
        code: finding.rule,
        source: 'journey',
        message: finding.message,
        ...(finding.tags && { tags: finding.tags.map(tag => tags[tag]) }),
        ...(finding.related && { relatedInformation: finding.related.flatMap(related) }),
    }));
    const rest = findings.length - limits.findings;
    return rest <= 0 ? diagnostics : [...diagnostics, {
        range: rangeOf({ start: 0, end: 0 }),
        severity: severities.warning,
        code: 'more',
        source: 'journey',
        message: `${rest} more findings are not listed. Mend the first ones and they will show.`,
    }];
}
