/**
 * Offsets where a line may end, after the rules of UAX 14 that matter for labels: after spaces, hyphens, dashes and slashes
 * between letters; between the words of scripts that write none; never before what closes nor after what opens,
 * spaces or not. Ascending; neither end of the text is among them.
 */
export function breaksOf(text: string, language?: string): readonly number[] {
    const breaks: number[] = [];
    let hasUnspaced = false;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (isSpace(code)) {
            const start = index;
            while (isSpace(text.charCodeAt(index + 1))) {
                index++;
            }
            if (!opens(text, start) && !closes(text, index + 1)) {
                breaks.push(index + 1);
            }
        } else if (insideWords.has(code) && breaksAfter(text, index)) {
            breaks.push(index + 1);
        }
        hasUnspaced ||= code >= 0xe01 && unspaced.test(text[index] ?? '');
    }
    const all = hasUnspaced || surrogate.test(text) && unspaced.test(text) ? [...breaks, ...breaksBetweenWords(text, language)] : breaks;
    return [...new Set(all)].filter(it => it > 0 && it < text.length).sort((a, b) => a - b);
}

/** Splits where one character, as a reader sees it, ends. Offsets; the text's own end is the last. */
export function graphemeEnds(text: string): readonly number[] {
    return Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
}

/** Those in scripts that write no spaces. */
function breaksBetweenWords(text: string, language?: string): readonly number[] {
    return Array.from(text.matchAll(unspacedRuns)).flatMap(({ index: start, 0: run }) => {
        const ends = Array.from(wordsOf(language).segment(run), ({ index, segment }) => start + index + segment.length);
        return [start, ...ends].filter(at => {
            const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' '];
            return !isSpace(before.charCodeAt(0)) && !isSpace(after.charCodeAt(0)) && !neverStarts.test(after) && !neverEnds.test(before);
        });
    });
}

/** Whether a line may end after the hyphen, dash or slash at `index`. */
function breaksAfter(text: string, index: number): boolean {
    const [before, sign, after] = [text[index - 1] ?? ' ', text[index] ?? '', text[index + 1] ?? ' '];
    if (sign === '—') {
        return letterOrNumber.test(after) || neverEnds.test(after);
    }
    return letter.test(after) && (hyphens.includes(sign) ? letterOrNumber.test(before) : !isSpace(before.charCodeAt(0)));
}

/** Whether an opening bracket or quote stands before `index`, at the beginning of a word. */
function opens(text: string, index: number): boolean {
    return index > 0 && neverEnds.test(text[index - 1] ?? '') && isSpace((text[index - 2] ?? ' ').charCodeAt(0));
}

/** Whether what begins at `index` closes something, or ends a sentence: ` !` and ` »` in French. `.5` doesn't. */
function closes(text: string, index: number): boolean {
    return closing.test(text[index] ?? ' ') && !(beforeNumber.test(text[index] ?? '') && number.test(text[index + 1] ?? ''));
}

function isSpace(code: number): boolean {
    return code === 0x20 || code === 0x09 || code >= 0x1680 && (code === 0x1680 || code === 0x205f || code === 0x3000
        || code >= 0x2000 && code <= 0x200b && code !== 0x2007);
}

function wordsOf(language = ''): Intl.Segmenter {
    const known = words.get(language);
    if (known !== undefined) {
        return known;
    }
    const made = new Intl.Segmenter(supported(language), { granularity: 'word' });
    words.set(language, made);
    return made;
}

/** A language as a writer names it may be none that exists. */
function supported(language: string): string | undefined {
    try {
        return Intl.Segmenter.supportedLocalesOf(language)[0];
    } catch {
        return undefined;
    }
}

const words = new Map<string, Intl.Segmenter>();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const hyphens = '-\u00ad\u2010\u2013';
const insideWords: ReadonlySet<number> = new Set(Array.from(`${hyphens}/|…—`, it => it.charCodeAt(0)));
const letter = /\p{L}/u;
const number = /\p{N}/u;
const letterOrNumber = /[\p{L}\p{M}\p{N}]/u;
const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
const unspacedRuns = new RegExp(String.raw`[${unspacedScripts}\p{M}\u3001-\u303f\u30fb\u30fc\uff01-\uff65]+`, 'gu');
const neverEnds = /[([{\p{Ps}\p{Pi}]/u;
const neverStarts = /[)\]}!?;:,.%\p{Pe}\p{Pf}\p{M}、。，．！？：；・ーゝゞヽヾ々〻…‥ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u;
const closing = /[)\]}!?؟»”’,.;:،؛]/;
const beforeNumber = /[,.]/;
const surrogate = /[\ud840-\udbff]/;
