/**
 * Markdown in which a text of the map is a text and nothing else: no markup, no HTML, no link, no icon of the editor.
 * Every text that a writer wrote passes here.
 */
export function plain(text: string): string {
    const shown = text.replace(/\s+/g, ' ').replace(invisible, '').trim();
    const short = [...shown].length > longest ? `${[...shown].slice(0, longest).join('')}…` : shown;
    const escaped = short.replace(punctuation, '\\$&');
    return rightToLeft.test(short) ? `\u2068${escaped}\u2069` : escaped;
}

export function bold(text: string): string {
    return `**${plain(text)}**`;
}

/** A fenced block; what it holds comes from us, never from a map. */
export function code(text: string): string {
    return `\`\`\`journey\n${text}\n\`\`\``;
}

export function list(items: readonly string[]): string {
    const shown = items.slice(0, mostItems).map(it => `- ${it}`);
    return [...shown, ...items.length > mostItems ? [`- … and ${items.length - mostItems} more`] : []].join('\n');
}

const longest = 300;
const mostItems = 8;

/** Controls, and what has no shape or would turn the direction of other texts round; joiners belong to words. */
const invisible = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F]/gu;
const punctuation = /[!"#$&'()*+\-./:<=>@[\\\]^_`{|}~]/g;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
