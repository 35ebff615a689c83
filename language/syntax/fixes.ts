import type { Fix } from '../finding.ts';
import type { TextRange } from '../model/journey.ts';

export function replacing(title: string, range: TextRange, text: string): Fix {
    return { title, edits: [{ kind: 'replace', range, text }] };
}

export function inserting(title: string, place: number, text: string): Fix {
    return replacing(title, { start: place, end: place }, text);
}

export function removing(title: string, ranges: readonly TextRange[]): Fix {
    return { title, edits: ranges.map(range => ({ kind: 'replace', range, text: '' })) };
}
