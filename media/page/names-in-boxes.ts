import { isolated, withoutIsolate } from '../../diagram/mermaid/isolate.ts';

/**
 * Mermaid's journey has a name twice, as HTML that breaks into lines, which is not let into the page, and as SVG on one
 * line, which runs over its neighbours. Gives the latter the lines that its box has room for.
 */
export function breakNames(diagram: Element): void {
    const context = document.createElement('canvas').getContext('2d');
    for (const html of context ? diagram.querySelectorAll('switch > foreignObject') : []) {
        const name = html.parentElement?.querySelector(':scope > text');
        const tspan = name?.querySelector('tspan');
        if (!name || !tspan) {
            continue;
        }
        const style = name.getAttribute('style') ?? '';
        const size = Number.parseFloat(/font-size:\s*([\d.]+)/.exec(style)?.[1] ?? '14');
        context!.font = `${size}px ${/font-family:\s*([^;]+)/.exec(style)?.[1] ?? 'sans-serif'}`;
        const [width, height] = ['width', 'height'].map(it => Number(html.getAttribute(it))) as [number, number];
        const whole = tspan.textContent;
        const plain = withoutIsolate(whole);
        const lines = linesOf(plain, width - 2 * margin, Math.max(1, Math.floor(height / (size * lineHeight))), it => context!.measureText(it).width);
        if (lines.length < 2) {
            continue;
        }
        // A `switch` shows one of its children.
        const group = document.createElementNS(svg, 'g');
        group.append(...lines.map((line, index) => {
            const one = name.cloneNode(true) as Element;
            const words = one.querySelector('tspan')!;
            words.textContent = plain === whole ? line : isolated(line);
            words.setAttribute('dy', String((index - (lines.length - 1) / 2) * size * lineHeight));
            if (lines.at(-1)!.endsWith('…')) {
                const hint = document.createElementNS(svg, 'title');
                hint.textContent = whole;
                one.prepend(hint);
            }
            return one;
        }));
        name.replaceWith(group);
    }
}

const svg = 'http://www.w3.org/2000/svg';
/** CSS px. */
const margin = 4;
const lineHeight = 1.15;

/** Words in lines of at most `width`, the last that has room ending with `…`; a word that is wider is broken. */
function linesOf(text: string, width: number, most: number, widthOf: (text: string) => number): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
        const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
        if (lines.length > 0 && widthOf(longer) <= width) {
            lines[lines.length - 1] = longer;
        } else {
            lines.push(...piecesOf(word, width, widthOf));
        }
    }
    return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, widthOf)];
}

function piecesOf(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
    const pieces = [''];
    for (const { segment } of new Intl.Segmenter().segment(word)) {
        const longer = pieces.at(-1)! + segment;
        if (pieces.at(-1) === '' || widthOf(longer) <= width) {
            pieces[pieces.length - 1] = longer;
        } else {
            pieces.push(segment);
        }
    }
    return pieces;
}

function shortened(text: string, width: number, widthOf: (text: string) => number): string {
    const letters = Array.from(new Intl.Segmenter().segment(text), it => it.segment);
    while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`) > width) {
        letters.pop();
    }
    return `${letters.join('').trimEnd()}…`;
}
