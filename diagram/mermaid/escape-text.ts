/**
 * A text between quotation marks in a Mermaid 12 flowchart, shown as it is with HTML labels and without: there Mermaid decodes
 * no entities on arrows but those of `&`, `<` and `>`. Whatever else its lexer, its directives, its icons or its formulas
 * could see in a text is taken apart by a character that has no width and no shape.
 */
export function escapeText(text: string): string {
    const line = text.toWellFormed().replace(/\s+/g, ' ').trim().replace(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, '\ufffd');
    return line === '' ? '–' : line.replaceAll('"', '”').replace(seams, joiner).replace(/[&<>]/g, character => entities[character] ?? '');
}

/** U+2060: nobody sees it, no line breaks at it, and it is no white space. */
const joiner = '\u2060';

const entities: Readonly<Record<string, string>> = { '&': '#amp;', '<': '#lt;', '>': '#gt;' };

/** Where a text has to be taken apart: entities and what stands for them, directives, line breaks, Markdown, formulas, icons, styles, directions. */
const seams = /(?<=#)(?=\w)|(?<=%)(?=%)|(?<=\\)(?=n)|^(?=`)|(?<=\$)(?=\$)|(?<=fa[bklrs]?:)(?=fa-)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)|(?<=style)(?=.*:)|(?<=classDef)(?=.*:)|(?<=direction)(?=\s+(?:TB|BT|RL|LR|TD))/g;
