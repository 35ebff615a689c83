import { textWidth } from '../text/measure.ts';

/**
 * A text between quotation marks in a Mermaid 12 flowchart, shown as it is with HTML labels and without: there Mermaid decodes
 * no entities but those of `&`, `<` and `>`. Whatever else its lexer, its directives, its icons or its formulas
 * could see in a text is taken apart by a character that has no width and no shape.
 */
export function escapeText(text: string): string {
    const line = text.toWellFormed().replace(/\s+/g, ' ').trim().replace(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, '\ufffd');
    return line === '' ? '–' : line.replaceAll('"', '”').replace(seams, joiner).split(' ').map(escapeWord).join(' ');
}

/** U+2060: nobody sees it, no line breaks at it, and it is no white space. */
const joiner = '\u2060';

/** Where a text has to be taken apart: entities and what stands for them, directives, line breaks, Markdown, formulas, icons, styles, directions. */
const seams = /(?<=#)(?=\w)|(?<=%)(?=%)|(?<=\\)(?=n)|^(?=`)|(?<=\$)(?=\$)|(?<=fa[bklrs]?:)(?=fa-)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)|(?<=styl)(?=e.*:)|(?<=classDe)(?=f.*:)|(?<=direction)(?=\s+(?:TB|BT|RL|LR|TD))/gi;

/** Mermaid breaks a word that is wider than a line, in the midst of an entity if need be: such a word has characters that look alike. */
function escapeWord(word: string): string {
    const signs = textWidth(word.replace(/[&<>]/g, '&amp;'), { size: 16 }) > widestWord ? lookAlikes : entities;
    return word.replace(/[&<>]/g, character => signs[character] ?? '');
}

/** CSS px; a line of Mermaid's has 200, and it measures entities as they are written. */
const widestWord = 160;

const entities: Readonly<Record<string, string>> = { '&': '#amp;', '<': '#lt;', '>': '#gt;' };
const lookAlikes: Readonly<Record<string, string>> = { '&': '＆', '<': '‹', '>': '›' };
