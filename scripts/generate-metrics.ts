/**
 * Writes `diagram/text/metrics.ts`: how wide each character is in the fonts that people read maps in.
 * Run by hand, with the fonts in a folder outside the project, since nothing here needs them afterwards.
 * The second folder holds Noto Sans as Linux installs it (Debian: fonts-noto-core), which is hinted and a little wider:
 *
 *     mkdir /tmp/fonts && cd /tmp/fonts && npm install --ignore-scripts fontkit @fontsource/noto-sans @fontsource/open-sans \
 *         @fontsource/inter @fontsource/roboto @fontsource/noto-sans-arabic @fontsource/vazirmatn @fontsource/noto-sans-hebrew @fontsource/noto-sans-thai
 *     node scripts/generate-metrics.ts /tmp/fonts /usr/share/fonts/truetype/noto
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { joiningOf } from '../diagram/text/joining.ts';
import { installChromium } from './install/chromium.ts';

/** What is read of a font by `fontkit`. Its shaping of Arabic depends on what was shaped before, so a browser does that. */
interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): { readonly advanceWidth: number };
}

interface Face {
    readonly file: string;
    readonly font: Font;
}

/** Whether a letter is joined on this side. */
type Side = 'joined' | undefined;

const folder = resolve(process.argv[2] ?? '/tmp/fonts');
const installed = resolve(process.argv[3] ?? '/usr/share/fonts/truetype/noto');
const fontkit = createRequire(join(folder, 'package.json'))('fontkit') as { openSync(path: string): Font };
const browser = await chromium.launch({ executablePath: await installChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();

/**
 * Noto Sans is never underestimated. A wider font counts up to this much beyond it, so that a line of
 * one font isn't broken early for the sake of a few letters that another draws wide.
 */
const allowance = 1.06;

/** Fine enough for text, and two digits of base 36 reach 1.85 em: a few letters are wider than one and a half. */
const unitsPerEm = 700;

/** Where a font has no 600, browsers take its 700: Noto Sans as Linux installs it. */
const weights = { regular: [400], strong: [600, 700] } as const satisfies Readonly<Record<string, readonly (400 | 600 | 700)[]>>;
const installedFaces = { 400: 'Regular', 600: undefined, 700: 'Bold' } as const;
const installedFamilies = ['NotoSans', 'NotoSansArabic', 'NotoSansHebrew', 'NotoSansThai'];
const references = ['noto-sans', 'noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-thai'];
const others = ['open-sans', 'inter', 'roboto', 'vazirmatn'];

const ranges = [
    [0x20, 0x7e], [0xa0, 0x24f], [0x370, 0x3ff], [0x400, 0x52f], [0x5be, 0x5f4], [0x606, 0x61f], [0x66a, 0x66d], [0x660, 0x669], [0x6d4, 0x6d4], [0x6f0, 0x6f9],
    [0x900, 0x97f], [0xe01, 0xe5b], [0x1e00, 0x1eff], [0x2010, 0x2027], [0x202f, 0x205e], [0x2070, 0x209c], [0x20a0, 0x20bf], [0x2100, 0x214f], [0x2190, 0x2199], [0x2200, 0x2265],
] as const;
const letters = [[0x620, 0x64a], [0x66e, 0x6d5], [0x6ee, 0x6ff]] as const;
const alefs = [0x622, 0x623, 0x625, 0x627];
/** Scores are full of it, and Noto Sans lacks it: as wide as where Linux takes it from (DejaVu Sans), in em. */
const minus = '\u2212';
const minusWidth = 0.838;
/** Written among characters that are an em wide, and drawn as one. */
const referenceMark = '\u203b';
const lam = '\u0644';
/** A letter whose forms don't depend on what they are joined to (those of the tatweel do). */
const seen = '\u0633';

/** The widths of shaped text in each font that has Arabic letters, in 1/1000 em, by file. */
const shaped = new Map<string, Readonly<Record<string, number>>>();

const tables: string[] = [];
for (const [name, weight] of Object.entries(weights)) {
    tables.push(`export const ${name}: Metrics = ${await table(weight)};`);
}
await browser.close();
const versions = ['fontkit', ...[...references, ...others].map(it => `@fontsource/${it}`)].map(it => `${it} ${versionOf(it)}`);
writeFileSync(join(import.meta.dirname, '../diagram/text/metrics.ts'), `// Written by scripts/generate-metrics.ts; never edited.
// Advances read by ${versions[0]} from ${versions.slice(1).join(', ')} and Noto Sans 2.004
// as Debian installs it (all under the SIL Open Font License).

export const unitsPerEm = ${unitsPerEm};

/** Widths in 1/${unitsPerEm} em, two digits of base 36 for each character of a range; \`--\` where no font has it. */
export interface Metrics {
    readonly ranges: readonly (readonly [first: number, widths: string])[];
    /** Letters of the Arabic script: the same in each of their forms. */
    readonly forms: readonly (readonly [first: number, isolated: string, final: string, initial: string, medial: string])[];
    /** The ligature of lam with alef with madda, with hamza above, with hamza below, plain: alone, then joined to a letter before. */
    readonly lamAlef: string;
}

${tables.join('\n\n')}
`);

async function table(weight: readonly (400 | 600 | 700)[]): Promise<string> {
    const reference = weight.flatMap(size => [...installedFamilies.flatMap(it => installedFace(it, size)), ...references.flatMap(it => faces(it, size))]);
    const other = others.flatMap(it => faces(it, weight[0] ?? 400));
    for (const face of [...reference, ...other].filter(it => has(it, seen))) {
        shaped.set(face.file, await shape(face.file));
    }
    const widest = (text: string, before?: Side, after?: Side): string => {
        const least = width(reference, text, before, after);
        const wide = width(other, text, before, after);
        if (text === minus) {
            return Math.ceil(minusWidth * unitsPerEm).toString(36);
        }
        if (text === referenceMark) {
            return unitsPerEm.toString(36);
        }
        const rounded = Math.ceil(least === undefined ? wide ?? -1 : Math.max(least, Math.min(wide ?? 0, least * allowance)));
        if (rounded >= 36 ** 2) {
            throw new RangeError(`${text} is too wide for two digits`);
        }
        return rounded < 0 ? '--' : rounded.toString(36).padStart(2, '0');
    };
    const each = ([first, last]: readonly [number, number], one: (code: number) => string): string =>
        Array.from({ length: last - first + 1 }, (_, index) => one(first + index)).join('');
    const form = (before: Side, after: Side) => (code: number): string => {
        const joining = joiningOf(code);
        const isPossible = joining === 'transparent' ? false : !before && !after || joining === 'dual' || joining === 'right' && !after;
        return isPossible ? widest(String.fromCharCode(code), before, after) : '--';
    };
    const forms = [form(undefined, undefined), form('joined', undefined), form(undefined, 'joined'), form('joined', 'joined')];
    return [
        '{',
        '    ranges: [',
        ...ranges.map(range => `        [${hex(range[0])}, '${each(range, code => widest(String.fromCharCode(code)))}'],`),
        '    ],',
        '    forms: [',
        ...letters.map(range => `        [${hex(range[0])}, '${forms.map(it => each(range, it)).join(`', '`)}'],`),
        '    ],',
        `    lamAlef: '${([undefined, 'joined'] as const).flatMap(before => alefs.map(alef => widest(lam + String.fromCharCode(alef), before))).join('')}',`,
        '}',
    ].join('\n');
}

/** The widest among the fonts that have it, in the table's units, shaped as it is joined. */
function width(fonts: readonly Face[], text: string, before: Side, after: Side): number | undefined {
    const isPlain = text.length === 1 && !before && !after;
    const widths = fonts
        .filter(face => [...text, ...isPlain ? '' : seen].every(it => has(face, it)))
        .map(face => isPlain ? advance(face, text) : joinedWidth(face, text, before, after));
    return widths.length === 0 ? undefined : Math.max(...widths) * unitsPerEm;
}

function has({ font }: Face, character: string): boolean {
    return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** In em. */
function advance({ file, font }: Face, character: string): number {
    const alone = shaped.get(file)?.[character];
    return alone !== undefined ? alone / 1000 : font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
}

/**
 * In em, found by joining it to a letter. How much of two joined letters is the first and how much the second
 * nobody can tell; as every joined run has one of each, any answer gives the same sums.
 */
function joinedWidth({ file }: Face, text: string, before: Side, after: Side): number {
    const widthOf = (it: string): number => (shaped.get(file)?.[it] ?? 0) / 1000;
    const pair = widthOf(seen + seen);
    const initial = 0.38 * pair;
    const around = before && after ? pair : before ? initial : after ? pair - initial : 0;
    return widthOf((before ? seen : '') + text + (after ? seen : '')) - around;
}

async function shape(file: string): Promise<Readonly<Record<string, number>>> {
    const joined = Array.from({ length: 0x700 - 0x606 }, (_, index) => String.fromCharCode(0x606 + index))
        .concat(alefs.map(it => lam + String.fromCharCode(it)), seen);
    const texts = joined.flatMap(it => [it, seen + it, it + seen, seen + it + seen]);
    const name = `F${shaped.size}`;
    const source = `url(data:font/any;base64,${readFileSync(file).toString('base64')})`;
    return page.evaluate<Readonly<Record<string, number>>>(`(async () => {
        document.fonts.add(await new FontFace('${name}', '${source}').load());
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.font = '1000px ${name}';
        return Object.fromEntries(${JSON.stringify(texts)}.map(it => [it, canvas.measureText(it).width]));
    })()`);
}

function installedFace(family: string, weight: keyof typeof installedFaces): readonly Face[] {
    const name = installedFaces[weight];
    return name === undefined ? [] : [open(join(installed, `${family}-${name}.ttf`))];
}

/** The pieces that hold letters as mathematical symbols don't join them. */
function faces(name: string, weight: number): readonly Face[] {
    const files = join(folder, 'node_modules/@fontsource', name, 'files');
    return readdirSync(files).filter(it => it.endsWith(`-${weight}-normal.woff2`) && !/-(?:math|symbols)-/.test(it)).map(it => open(join(files, it)));
}

function open(file: string): Face {
    return { file, font: fontkit.openSync(file) };
}

function versionOf(name: string): string {
    return (JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

function hex(code: number): string {
    return `0x${code.toString(16)}`;
}
