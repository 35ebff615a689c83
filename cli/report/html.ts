import { inert } from '../inert.ts';
import type { Block } from './blocks.ts';

/** A report as a page of its own: no script, nothing from elsewhere. */
export function html(blocks: readonly Block[]): string {
    const title = blocks.find(it => it.kind === 'heading')?.text ?? 'Journey';
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .35rem .5rem; text-align: start; vertical-align: top; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
@media print { body { margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
${blocks.map(write).join('\n')}
</main>
</body>
</html>
`;
}

function write(block: Block): string {
    switch (block.kind) {
        case 'heading': return `<h${block.level} dir="auto">${text(block.text)}</h${block.level}>`;
        case 'paragraph': return `<p>${text(block.text)}</p>`;
        case 'list': return `<ul>\n${block.items.map(item => `<li>${text(item)}</li>`).join('\n')}\n</ul>`;
        case 'table': {
            const classOf = (index: number) => block.columns[index]?.isNumber ? ' class="number"' : '';
            return [
                '<table>',
                `<thead><tr>${block.columns.map(({ title }, index) => `<th scope="col"${classOf(index)}>${text(title)}</th>`).join('')}</tr></thead>`,
                `<tbody>\n${block.rows.map(cells => `<tr>${cells.map((cell, index) => `<td dir="auto"${classOf(index)}>${text(cell)}</td>`).join('')}</tr>`).join('\n')}\n</tbody>`,
                '</table>',
            ].join('\n');
        }
    }
}

/** What is quoted from the map keeps its own direction. */
function text(plain: string): string {
    return escape(plain).replace(/“([^“”]*)”/g, '“<bdi>$1</bdi>”');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

function escape(plain: string): string {
    return inert(plain.replace(/\s+/g, ' ')).replace(/[&<>"']/g, character => entities[character]!);
}
