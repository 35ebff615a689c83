/** The one door through which every text of the user reaches SVG: as element content and inside `"…"`. */
export function escapeXml(text: string): string {
    return suspect.test(text) ? text.replace(special, character => entities[character] ?? '') : text;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Whether there is anything to look at more closely: most texts have nothing. */
// oxlint-disable-next-line no-control-regex
const suspect = /[&<>"'\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** What XML reserves, and what it forbids: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// oxlint-disable-next-line no-control-regex
const special = /[&<>"']|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
