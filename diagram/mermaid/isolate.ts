import { directionOf } from '../text/bidi.ts';

/** A text with the characters that keep its order where it runs from right to left; Mermaid sets everything from left to right. */
export function isolate(text: string): string {
    return directionOf(text) === 'rtl' && mixed.test(text) ? isolated(text) : text;
}

export function isolated(text: string): string {
    return `\u2067${text}\u2069`;
}

/** What these two put around a text is taken off. */
export function withoutIsolate(text: string): string {
    return /^\u2067[^]*\u2069$/.test(text) ? text.slice(1, -1) : text;
}

/** Letters alone stand right anywhere. */
const mixed = /[^\p{Script=Arabic}\p{Script=Hebrew}\p{M}\s\u200c\u200d]/u;

/** Texts and numbers side by side; where one of them runs from right to left, all stand in its order. */
export function isolateAll(texts: readonly string[], between: string): string {
    if (!texts.some(it => directionOf(it) === 'rtl')) {
        return texts.join(between);
    }
    return isolated(texts.map(it => directionOf(it) === 'rtl' ? it : `\u2066${it}\u2069`).join(between));
}
