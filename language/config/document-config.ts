import type { LangiumDocument, URI } from 'langium';
import { defaultConfig, type Config } from './config.ts';

/** What a team decided, as far as one document is concerned. */
export interface DocumentConfig extends Pick<Config, 'lint' | 'feelings'> {
    /** The document that holds the channels of the team's own, if it has any. */
    readonly channels?: URI;
    /** Nothing is said about it. */
    readonly isLeftOut: boolean;
}

const fallback: DocumentConfig = { lint: defaultConfig.lint, feelings: defaultConfig.feelings, isLeftOut: false };
const known = new WeakMap<LangiumDocument, DocumentConfig>();

/** The decisions that a document was last built with. */
export function configOf(document: LangiumDocument): DocumentConfig {
    return known.get(document) ?? fallback;
}

export function setConfig(document: LangiumDocument, config: DocumentConfig): void {
    known.set(document, config);
}
