import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { EmptyFileSystem, type AstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { builtInText } from '../../language/built-in.ts';
import { format, formatChanges } from '../../language/format.ts';
import { createLanguage } from '../../language/services.ts';
import { runs } from '../support/chance.ts';
import { randomMap } from '../support/random-map.ts';

const { parser } = createLanguage(EmptyFileSystem).journey;

const formatted: Readonly<Record<string, readonly [string, string]>> = {
    'a statement a line': ['journey Tea{stage Brew{touchpoint Kettle via web , app{emotion happy -1 "x"from S icon cup}}}', lines(
        'journey Tea {',
        '    stage Brew {',
        '        touchpoint Kettle via web, app {',
        '            emotion happy -1 "x" from S',
        '            icon cup',
        '        }',
        '    }',
        '}',
    )],
    'a statement over several lines': ['journey Tea\n  for A\n  , B\n{\n team "x" ,\n\n "y" }', lines(
        'journey Tea for A, B {',
        '    team "x", "y"',
        '}',
    )],
    'an empty block': ['journey Tea {\n\n}\npersona A { }', lines('journey Tea {}', 'persona A {}')],
    'blank lines: one at most, none at the start and the end of a block': ['\n\nlanguage en\n\n\n\npersona A {\n\n role "x"\n\n\n about "y"\n\n}\npersona B\n\n\n', lines(
        'language en', '', 'persona A {', '    role "x"', '', '    about "y"', '}', 'persona B',
    )],
    'the language and imports': ['language en import "./a.journey" import "./b.journey"', lines('language en', 'import "./a.journey"', 'import "./b.journey"')],
    'comments of their own line and beside something': ['// a\n  /* b */\npersona A { // c\n\n // d\nrole "x"//e\n/* f */ about "y" /* g */ need "z"\n // h\n\n}// i\n\n\n// j', lines(
        '// a', '/* b */', 'persona A { // c', '    // d', '    role "x" //e', '    /* f */ about "y" /* g */', '    need "z"', '    // h', '} // i', '', '// j',
    )],
    'comments within a statement': ['journey A {\n goal // why\n "x" from\n\n// all\nB, /* and */ C\n}', lines(
        'journey A {', '    goal // why', '        "x" from', '        // all', '        B, /* and */ C', '}',
    )],
    'a comment before a brace': ['journey A // all\n{ stage B\n// none\n{} }', lines('journey A // all', '{', '    stage B', '        // none', '    {}', '}')],
    'an empty block with a comment': ['journey A { /* later */ }\njourney B {\n// later\n}', lines('journey A { /* later */', '}', 'journey B {', '    // later', '}')],
    'texts over several lines, byte for byte': ['persona A { about """\n one\n\t two  \n"""role "x" }', 'persona A {\n    about """\n one\n\t two  \n"""\n    role "x"\n}\n'],
    'keywords as names': ['journey goal { stage stage { icon link touchpoint via via via } }', lines('journey goal {', '    stage stage {', '        icon link', '        touchpoint via via via', '    }', '}')],
    'right to left, Arabic commas': ['journey خرید for مایا،سارا{stage سفارش{touchpoint پرداخت{emotion مردد ۰}}}', lines(
        'journey خرید for مایا، سارا {', '    stage سفارش {', '        touchpoint پرداخت {', '            emotion مردد ۰', '        }', '    }', '}',
    )],
    'CRLF': ['persona A {\r\nrole "x" about "y" }\r\n', 'persona A {\r\n    role "x"\r\n    about "y"\r\n}\r\n'],
    'CR': ['persona A {\rrole "x" about "y" }', 'persona A {\r    role "x"\r    about "y"\r}\r'],
    'a byte-order mark': ['\uFEFF\n persona  A', '\uFEFFpersona A\n'],
    'spaces that only word processors have': ['\u3000persona\u00A0A\u2028{\u202F}', 'persona A {}\n'],
    'nothing': [' \n\n', ''],
};

describe('formats', () => {
    test.each(Object.entries(formatted))('%s', (_, [text, expected]) => {
        expect(format(text, parser)).toBe(expected);
        expect(format(expected, parser)).toBe(expected);
    });

    test('with tabs', () => {
        expect(format('persona A { role "x" }', parser, { indent: '\t' })).toBe('persona A {\n\trole "x"\n}\n');
    });
});

describe('leaves broken texts alone', () => {
    test.each(['journey {', 'journey A { goal }', 'persona A { role "x }', 'persona  A /* x', 'journey A { touchpoint B {} }', '?', 'persona A }'])('%s', text => {
        expect(format(text, parser)).toBeUndefined();
    });
});

test('refuses a result in which a token is missing or has become another', () => {
    const text = 'persona  A "x"';
    for (const broken of ['persona A', 'persona A B', 'persona A "x" /* y */']) {
        const texts = [text, broken];
        const Lexer = { ...parser.Lexer, tokenize: () => parser.Lexer.tokenize(texts.shift()!) };
        expect(formatChanges(text, { LangiumParser: parser.LangiumParser, Lexer })).toBeUndefined();
    }
});

test('the built-in channels are formatted', () => {
    expect(format(builtInText(), parser)).toBe(builtInText());
});

const examples = new URL('../../examples/', import.meta.url);
test.each(readdirSync(examples).filter(name => name.endsWith('.journey')))('%s is formatted', name => {
    const text = readFileSync(new URL(name, examples), 'utf8');
    expect(format(text, parser)).toBe(text);
});

describe('any map', () => {
    test('keeps its tree, texts and comments; a second time changes nothing; line ends and byte-order mark stay', () => {
        fc.assert(fc.property(randomMap, ({ text, lineEnd }) => {
            const result = format(text, parser);
            if (result === undefined) {
                expect.fail(`left alone: ${parser.LangiumParser.parse(text).parserErrors.map(it => it.message).join()}`);
            }
            expect(treeOf(result)).toBe(treeOf(text));
            expect(imagesIn(result)).toBe(imagesIn(text));
            expect(format(result, parser)).toBe(result);
            expect(result.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
            expect(lineEndsBetween(result).filter(it => it !== (lineEndsBetween(text).length > 0 ? lineEnd : firstLineEnd(text)))).toEqual([]);
        }), runs(400));
    }, 600_000);

    test('has each statement on a line of its own, no spaces at line ends and no two blank lines', () => {
        fc.assert(fc.property(randomMap, ({ text }) => {
            const result = format(text, parser)!;
            const plain = maskedOf(result);
            expect(plain).not.toMatch(/[ \t](?:\r|\n|$)/);
            expect(plain).not.toMatch(/(?:\r\n|\n|\r(?!\n)){3}/);
            for (const start of statementStarts(result)) {
                expect(plain.slice(0, start)).toMatch(/(?:^\uFEFF?|[\r\n])(?: {4})*(?:\/\*#*\*\/ )*$/);
            }
        }), runs(100));
    }, 600_000);

    test('with a token less is left alone, or formatted where it is still a map', () => {
        fc.assert(fc.property(randomMap, fc.nat(), ({ tokens }, at) => {
            const text = tokens.toSpliced(at % (tokens.length + 1), 1).join('  ');
            const { lexerErrors, parserErrors } = parser.LangiumParser.parse(text);
            expect(format(text, parser) === undefined).toBe(lexerErrors.length + parserErrors.length > 0);
        }), runs(100));
    }, 600_000);
});

function lines(...lines: readonly string[]): string {
    return lines.map(line => `${line}\n`).join('');
}

function treeOf(text: string): string {
    return JSON.stringify(parser.LangiumParser.parse(text).value, (key, value: unknown) =>
        typeof value === 'object' && value !== null && '$refText' in value ? value.$refText : key.startsWith('$') && key !== '$type' ? undefined : value, 1);
}

function imagesIn(text: string): string {
    const { tokens, hidden } = parser.Lexer.tokenize(text);
    return [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset).map(token => token.image).join('\n');
}

/** The text with everything in texts and comments made `#`, so that what is left is tokens and white space. */
function maskedOf(text: string): string {
    const { tokens, hidden } = parser.Lexer.tokenize(text);
    return [...tokens.filter(it => it.tokenType.name === 'STRING'), ...hidden].reduce((masked, { startOffset, image }) =>
        masked.slice(0, startOffset) + (image.startsWith('/*') ? `/*${'#'.repeat(image.length - 4)}*/` : '#'.repeat(image.length)) + masked.slice(startOffset + image.length), text);
}

function lineEndsBetween(text: string): readonly string[] {
    return maskedOf(text).match(/\r\n|\n|\r/g) ?? [];
}

function firstLineEnd(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function statementStarts(text: string): readonly number[] {
    const starts: number[] = [];
    const visit = (node: AstNode & { readonly fields?: readonly AstNode[] }) => {
        starts.push(node.$cstNode!.offset);
        node.fields?.forEach(visit);
    };
    const { definitions, imports } = parser.LangiumParser.parse(text).value as AstNode & { readonly definitions: readonly AstNode[]; readonly imports: readonly AstNode[] };
    [...definitions, ...imports].forEach(visit);
    return starts;
}
