import type { TextRange } from '../../model/journey.ts';
import { textOf as readLiteral } from '../../text-literal.ts';
import { defineRule, type Piece } from '../rule.ts';
import { quoted } from '../words.ts';

export const hiddenControlCharacter = defineRule({
    id: 'hidden-control-character',
    group: 'Voice',
    level: 'warning',
    on: 'File',
    summary: 'What a text says is what a reader sees.',
    why: 'Characters that nobody sees can turn the order of words about, make two names look the same, or hide a message. They come in with what was pasted, or on purpose. Where a script needs them they are fine: joiners in Persian or Hindi words and in emoji, direction marks in right-to-left text. Labels, names and remarks are looked at; the same text in several places is reported once.',
    source: 'Trojan Source, CVE-2021-42574; Unicode Technical Report 36.',
    good: [
        'language fa\njourney چای "می‌خواهد چای بنوشد" { stage دم { touchpoint کتری "نمی‌جوشد ه‍.ش." } }',
        'journey Tea { stage Brew { touchpoint Kettle "Family tea 👨‍👩‍👧 in Wales 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}" } }',
        { code: 'language he\njourney תה "תה (GiftBox)\u200F" { stage הכנה { touchpoint קומקום } }', because: 'A direction mark in a right-to-left text.' },
        'journey चाय "क्‍या" { stage S { touchpoint T } }',
        '\uFEFFjourney Tea { stage Brew { touchpoint Kettle } }',
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Pay <|"Pays as user\u202E\u2066 admin\u2069"|>\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Pay "Pays as user admin"\n    }\n}\n',
        },
        {
            code: 'persona <|"pay\u200Bpal"|> { goal "Tea" }\njourney Tea for "pay\u200Bpal" { stage Brew { touchpoint Kettle <|"x\u2060y\uFEFF"|> } }',
            fixed: 'persona "paypal" { goal "Tea" }\njourney Tea for "paypal" { stage Brew { touchpoint Kettle <|"x\u2060y\uFEFF"|> } }',
            because: 'A name is mended wherever it stands.',
        },
        {
            code: 'journey Tea { stage Brew { touchpoint Kettle <|"hi\u{E0041}\u{E0042}"|> touchpoint Cup <|"a\u200Fb"|> } } <|/* \u202E */|>\n',
            fixed: 'journey Tea { stage Brew { touchpoint Kettle "hi" touchpoint Cup <|"a\u200Fb"|> } } <|/* \u202E */|>\n',
        },
    ],
    check({ uri }, { textOf, pieceAt, report }) {
        const text = textOf({ start: 0, end: Infinity });
        const pieces = new Map<string, Hidden[]>();
        let last: Hidden | undefined;
        for (const { 0: character, index } of text.matchAll(suspicious)) {
            const range = { start: index, end: index + character.length };
            if (last && index < last.piece.end) {
                last.characters.push(range);
                continue;
            }
            const piece = pieceAt(index);
            if (piece && piece.start <= index && index < piece.end) {
                last = { piece, characters: [range] };
                const written = textOf(piece);
                const same = pieces.get(written);
                if (same) {
                    same.push(last);
                } else {
                    pieces.set(written, [last]);
                }
            }
        }
        for (const [written, all] of pieces) {
            const isRightToLeft = rightToLeft.test(written);
            const places = all
                .map(({ piece, characters }) => ({ piece, characters: characters.filter(range => !isHonest(range, text, isRightToLeft)) }))
                .filter(({ characters }) => characters.length > 0);
            const [first, ...others] = places;
            if (!first) {
                continue;
            }
            const names = [...new Set(first.characters.map(range => nameOf(textOf(range))))];
            const shown = written.replace(suspicious, '');
            report({
                message: `${first.piece.kind === 'COMMENT' ? 'This remark' : quoted(readLiteral(shown))} hides ${names.slice(0, 3).join(' and ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: nobody sees what it does.`,
                at: { start: first.piece.start, end: first.piece.end },
                ...(others.length > 0 && { related: others.map(({ piece: { start, end } }) => ({ uri, range: { start, end }, message: 'Here, too.' })) }),
                ...(/[^"'«»“”„\s]/.test(shown) && {
                    fixes: [{
                        title: 'Remove what is hidden',
                        isSafe: true,
                        edits: places.flatMap(({ characters }) => characters).map(range => ({ kind: 'replace', range, text: '' } as const)),
                    }],
                }),
            });
        }
    },
});

interface Hidden {
    readonly piece: Piece;
    readonly characters: TextRange[];
}

/** Controls, direction controls, characters without width, tags. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const suspicious = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Scripts in which a joiner changes how letters look. */
const joined = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
/** The flag of a part of a country, written out in tags. */
const flag = /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F}?$/u;

/** Whether a reader of the script would miss a character that nobody sees. */
function isHonest({ start, end }: TextRange, text: string, isRightToLeft: boolean): boolean {
    const character = text.codePointAt(start)!;
    const before = Array.from(text.slice(Math.max(start - 2, 0), start)).at(-1) ?? '';
    const after = Array.from(text.slice(end, end + 2))[0] ?? '';
    switch (character) {
        case 0xFEFF: return start === 0;
        case 0x200E: case 0x200F: case 0x061C: return isRightToLeft;
        case 0x200D: return emoji.test(before) && emoji.test(after) || joined.test(before) || joined.test(after);
        case 0x200C: case 0x180E: return joined.test(before) || joined.test(after);
        default: return character >= 0xE0020 && flag.test(text.slice(Math.max(start - 14, 0), end));
    }
}

const names: Readonly<Record<number, string>> = {
    0x200B: 'zero-width space', 0x200C: 'zero-width non-joiner', 0x200D: 'zero-width joiner', 0x200E: 'left-to-right mark', 0x200F: 'right-to-left mark',
    0x202A: 'left-to-right embedding', 0x202B: 'right-to-left embedding', 0x202C: 'end of a direction', 0x202D: 'left-to-right override', 0x202E: 'right-to-left override',
    0x2060: 'word joiner', 0x2066: 'left-to-right isolate', 0x2067: 'right-to-left isolate', 0x2068: 'first-strong isolate', 0x2069: 'end of an isolate', 0xFEFF: 'byte-order mark',
};

/** “U+202E (right-to-left override)” */
function nameOf(character: string): string {
    const code = character.codePointAt(0)!;
    const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const name = names[code];
    return name === undefined ? hex : `${hex} (${name})`;
}
