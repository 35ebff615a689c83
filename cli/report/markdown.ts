import { inert } from '../inert.ts';
import type { Block } from './blocks.ts';

/** A report as Markdown of GitHub's kind. No text of the map is taken for markup. */
export function markdown(blocks: readonly Block[]): string {
    return `${blocks.map(write).join('\n\n')}\n`;
}

function write(block: Block): string {
    switch (block.kind) {
        case 'heading': return `${'#'.repeat(block.level)} ${escape(block.text)}`;
        case 'paragraph': return escape(block.text);
        case 'list': return block.items.map(item => `- ${escape(item)}`).join('\n');
        case 'table': return [
            row(block.columns.map(({ title }) => escape(title))),
            row(block.columns.map(({ isNumber }) => isNumber ? '---:' : '---')),
            ...block.rows.map(cells => row(cells.map(escape))),
        ].join('\n');
    }
}

function row(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
}

function escape(text: string): string {
    const line = inert(text.replace(/\s+/g, ' ').trim()).replaceAll('\\', '\\\\');
    return line
        .replace(/[`*_{}[\]<>|~$@]/g, '\\$&')
        .replace(/&(?=#?\w+;)/g, '&amp;')
        // What would begin a heading, a list, a quotation or a rule, and what would become a link.
        .replace(/^(?=[#+\-=])/, '\\')
        .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
        .replace(/(https?|ftp|mailto):/gi, '$1&#58;')
        .replace(/\bwww\./gi, 'www&#46;');
}
