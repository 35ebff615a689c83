/**
 * Offsets where a line may end, after the rules of UAX 14 that matter for labels: after spaces, hyphens, dashes and slashes
 * between letters; between the words of scripts that write none; never before what closes nor after what opens,
 * spaces or not. Ascending; neither end of the text is among them.
 */
export function breaksOf(text: string, language?: string): readonly number[] {
    const breaks = new Set<number>();
    for (const { index, 0: space } of text.matchAll(spaces)) {
        const after = index + space.length;
        if (!opens(text, index) && !closes(text, after)) {
            breaks.add(after);
        }
    }
    for (const { index } of text.matchAll(insideWords)) {
        breaks.add(index + 1);
    }
    if (unspaced.test(text)) {
        for (const { index, 0: run } of text.matchAll(unspacedRuns)) {
            addWords(breaks, text, index, run, language);
        }
    }
    breaks.delete(0);
    breaks.delete(text.length);
    return [...breaks].sort((a, b) => a - b);
}

/** Splits where one character, as a reader sees it, ends. Offsets; the text's own end is the last. */
export function graphemeEnds(text: string): readonly number[] {
    return Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
}

function addWords(breaks: Set<number>, text: string, start: number, run: string, language?: string): void {
    const ends = Array.from(wordsOf(language).segment(run), ({ index, segment }) => start + index + segment.length);
    for (const at of [start, ...ends]) {
        const isBesideText = at > 0 && notSpace.test(text[at - 1] ?? '') && notSpace.test(text[at] ?? ' ');
        if (isBesideText && !neverStarts.test(text[at] ?? '') && !neverEnds.test(text[at - 1] ?? '')) {
            breaks.add(at);
        }
    }
}

/** Whether an opening bracket or quote stands before `index`, at the beginning of a word. */
function opens(text: string, index: number): boolean {
    return index > 0 && neverEnds.test(text[index - 1] ?? '') && !notSpace.test(text[index - 2] ?? ' ');
}

/** Whether what begins at `index` closes something, or ends a sentence: ` !` and ` »` in French. `.5` doesn't. */
function closes(text: string, index: number): boolean {
    return closing.test(text.slice(index, index + 2));
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

const spaces = /[\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/g;
const notSpace = /[^\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/;
const insideWords = /(?<=[\p{L}\p{M}\p{N}])[-\u00ad\u2010\u2013](?=\p{L})|(?<=\S)[/|…](?=\p{L})|—(?=[\p{L}\p{N}\p{Pi}])/gu;
const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');
const unspacedRuns = new RegExp(String.raw`[${unspacedScripts}\p{M}\u3001-\u303f\u30fb\u30fc\uff01-\uff65]+`, 'gu');
const neverEnds = /[([{\p{Ps}\p{Pi}]/u;
const neverStarts = /[)\]}!?;:,.%\p{Pe}\p{Pf}\p{M}、。，．！？：；・ーゝゞヽヾ々〻…‥ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u;
const closing = /^(?:[)\]}!?؟»”’]|[,.;:،؛](?!\p{N}))/u;
