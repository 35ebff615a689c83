import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

// Both are CommonJS whose names Node cannot see.
const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar, Registry } = textmate;

/** A piece of a line with its scope. */
export interface Token {
    readonly line: number;
    readonly start: number;
    readonly text: string;
    /** The innermost one, without the name of the language at its end; empty where there is none but that of the whole text. */
    readonly scope: string;
    /** All of them, from the outermost. */
    readonly scopes: readonly string[];
}

/** Cuts a text as the editor does, with the grammars that the extension ships, and leaves white space out. */
export async function tokensIn(text: string, scopeName: 'source.journey' | 'text.html.markdown' = 'source.journey'): Promise<readonly Token[]> {
    const grammar = await (grammars[scopeName] ??= load(scopeName));
    let state = INITIAL;
    return text.split(/\r\n|\n/).flatMap((content, line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
        state = ruleStack;
        return tokens.map(({ startIndex, endIndex, scopes }) => ({
            line,
            start: startIndex,
            text: content.slice(startIndex, endIndex),
            scope: scopes.length > 1 ? scopes.at(-1)!.replace(/\.journey$/, '') : '',
            scopes,
        })).filter(token => token.text.trim() !== '');
    });
}

const grammars: Partial<Record<string, Promise<IGrammar>>> = {};

async function load(scopeName: string): Promise<IGrammar> {
    await wasm;
    const registry = new Registry({
        onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
        loadGrammar: scopeName => Promise.resolve(parseRawGrammar(sourceOf(scopeName), `${scopeName}.json`)),
        getInjections: scopeName => scopeName === 'text.html.markdown' ? ['markdown.journey.codeblock'] : [],
    });
    return (await registry.loadGrammar(scopeName))!;
}

const wasm = loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));

function sourceOf(scopeName: string): string {
    const file = { 'source.journey': 'journey', 'markdown.journey.codeblock': 'journey-markdown' }[scopeName];
    // The editor's own grammar of Markdown has no part in what is injected into it.
    return file ? readFileSync(new URL(`../../syntaxes/${file}.tmLanguage.json`, import.meta.url), 'utf8') : JSON.stringify({ scopeName, patterns: [] });
}
