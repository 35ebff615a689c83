/** The same map in another dress: what a text means stays, how it is laid out changes. */
export interface Mutant {
    readonly how: string;
    readonly text: string;
    /** Comments that were put in; no quick fix may lose one. */
    readonly comments: readonly string[];
}

const pieces = /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\s+|[^\s"/]+/g;

/** Variants of a text: the fixed ones, and some with comments at places that a seed chooses. */
export function mutantsOf(text: string, seed: number, count: number): readonly Mutant[] {
    const plain = (how: string, text: string): Mutant => ({ how, text, comments: [] });
    const random = randomNumbers(seed);
    return [
        plain('as it is', text),
        plain('CRLF', text.replaceAll('\n', '\r\n')),
        plain('tabs', text.replaceAll('    ', '\t')),
        plain('two spaces', text.replaceAll('    ', '  ')),
        plain('no indent', text.replace(/^ +/gm, '')),
        plain('one line', oneLine(text)),
        plain('no last newline', text.trimEnd()),
        plain('blank lines', text.replaceAll('\n', '\n\n')),
        plain('byte-order mark', `\uFEFF${text}`),
        ...Array.from({ length: count }, (_, index) => withComments(`comments, seed ${seed}, ${index}`, index % 3 === 0 ? oneLine(text) : index % 3 === 1 ? text.replaceAll('\n', '\r\n') : text, random)),
    ];
}

function oneLine(text: string): string {
    return text.replace(/\/\/[^\n]*/g, '').replace(/\s*\n\s*/g, ' ').trim();
}

function withComments(how: string, text: string, random: () => number): Mutant {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const comments: string[] = [];
    let before = '';
    const mutant = text.replace(pieces, piece => {
        // What follows a remark of the example stays in the next line.
        const isAfterRemark = before.startsWith('//');
        before = piece;
        if (!/^\s+$/.test(piece) || isAfterRemark || random() < 0.6) {
            return piece;
        }
        const comment = random() < 0.5 ? `/* remark ${comments.length} */` : `// remark ${comments.length}`;
        comments.push(comment);
        return `${random() < 0.5 ? ' ' : piece}${comment}${comment.startsWith('//') ? newline : random() < 0.5 ? ' ' : piece}`;
    });
    return { how, text: mutant, comments };
}

/** Numbers from 0 up to, not including, 1: the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
    let state = seed;
    return () => {
        state = state + 0x6D2B79F5 | 0;
        let mixed = Math.imul(state ^ state >>> 15, 1 | state);
        mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
        return ((mixed ^ mixed >>> 14) >>> 0) / 4_294_967_296;
    };
}
