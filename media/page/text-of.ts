/**
 * What can be read in a group and heard of it, from its SVG text: a map of thousands is searched without making a node.
 * Lines of a text are joined by a space; the name comes first, in which no word is broken.
 */
export function textOf(svg: string): string {
    const label = /\saria-label="([^"]*)"/.exec(svg)?.[1] ?? '';
    return `${label} ${svg.replace(/<[^>]*>/g, ' ')}`.replace(/&(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);/gi, decoded).replace(/\s+/g, ' ').trim();
}

function decoded(entity: string): string {
    const code = /^&#(x?)([\da-f]+);$/i.exec(entity);
    return code === null ? named[entity.toLowerCase()] ?? ' ' : String.fromCodePoint(Math.min(parseInt(code[2]!, code[1] === '' ? 10 : 16), 0x10ffff));
}

const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };
