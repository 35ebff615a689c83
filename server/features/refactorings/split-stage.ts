import type { LangiumDocument } from 'langium';
import { keyword } from '../../../language/dialect.ts';
import type { Edit } from '../../../language/finding.ts';
import { isWord } from '../../../language/lexer.ts';
import { nameLiteral, quoted } from '../../../language/lint/words.ts';
import type { Journey, Stage, TextRange, Touchpoint } from '../../../language/model/journey.ts';
import { rootOf } from '../../../language/models.ts';
import { stagesOf } from '../../../language/scope.ts';
import { lineStartOf } from '../../../language/text-edits.ts';
import { literalOf } from '../../../language/text-literal.ts';
import { withComments } from './belongings.ts';
import { blocksAround, type Place, type Refactoring } from './refactoring.ts';

export const splitStage: Refactoring = {
    id: 'split-stage',
    kind: 'refactor.rewrite',
    offer(place) {
        const { journey, stage, touchpoint } = blocksAround(place);
        const isInside = touchpoint !== undefined && touchpoint !== stage!.touchpoints[0];
        return !isInside ? undefined : {
            title: `Split the stage ${quoted(stage!.label)} before ${quoted(touchpoint.label)}`,
            changes: () => ({ edits: [{ document: place.document, edits: split(journey!, stage!, touchpoint, place) }] }),
        };
    },
};

/**
 * The touchpoints from `first` on become a stage of their own. What is said of the stage itself stays with the first part,
 * wherever it stood; only what all of it is based on counts for both.
 */
function split(journey: Journey, stage: Stage, first: Touchpoint, { document, input: { dialect }, comments, text }: Place): readonly Edit[] {
    const all = comments();
    const own = fieldsOf(stage, document).filter(({ type }) => type !== 'Touchpoint');
    const moved = own.filter(({ range }) => range.start > first.origin.range.start).map(({ range }) => withComments(range, all, text));
    const at = withComments(first.origin.range, all, text).start;
    return [
        openStage(at, stage, {
            head: `${keyword('stage', dialect)} ${freshHead(stage, journey)} {`,
            bases: own.filter(({ type }) => type === 'Basis').map(({ range }) => textOf(range, text)),
            moved: moved.map(range => textOf(range, text)),
        }, text),
        ...moved.map((range): Edit => ({ kind: 'remove', range })),
    ];
}

function fieldsOf({ origin: { range } }: Stage, document: LangiumDocument): readonly { readonly type: string; readonly range: TextRange }[] {
    const stages = rootOf(document).definitions.flatMap(it => it.$type === 'Journey' ? stagesOf(it) : []);
    const fields = stages.find(({ $cstNode }) => $cstNode?.offset === range.start)?.fields ?? [];
    return fields.flatMap(({ $cstNode, $type: type }) => $cstNode ? [{ type, range: { start: $cstNode.offset, end: $cstNode.end } }] : []);
}

interface Parts {
    readonly head: string;
    readonly bases: readonly string[];
    readonly moved: readonly string[];
}

/** Ends the stage before an offset and begins the next one there, laid out as its surroundings are. */
function openStage(at: number, { origin }: Stage, { head, bases, moved }: Parts, text: string): Edit {
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const lineStart = lineStartOf(at, text);
    const inner = text.slice(lineStart, at);
    const before = text.slice(0, at).trimEnd().length;
    if (inner.trim() !== '' || before < origin.range.start) {
        const ends = moved.map(it => `${it}${isLineComment(it) ? newline : ' '}`);
        return { kind: 'replace', range: { start: before, end: at }, text: ` ${ends.join('')}} ${head} ${bases.map(it => `${it} `).join('')}` };
    }
    const outer = /^[ \t]*/.exec(text.slice(lineStartOf(origin.range.start, text)))![0];
    return {
        kind: 'replace',
        range: { start: before, end: at },
        text: [
            '',
            ...moved.map(it => inner + it),
            `${outer}}`,
            ...isSetApart(origin.range, text) ? [''] : [],
            outer + head,
            ...bases.map(it => inner + it),
            inner,
        ].join(newline),
    };
}

function textOf({ start, end }: TextRange, text: string): string {
    return text.slice(start, end);
}

/** Whether what a statement ends with would swallow what follows in its line. */
function isLineComment(text: string): boolean {
    return /\/\/[^\r\n]*$/.test(text);
}

/** Whether a blank line stands before a stage, or after it and before the next one. */
function isSetApart({ start, end }: TextRange, text: string): boolean {
    return /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(0, start)) || /^[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*[^\s}]/.test(text.slice(end));
}

/** A name for the second part that no stage has, with a label if the first has one. */
function freshHead({ name, label }: Stage, { stages }: Journey): string {
    const taken = new Set(stages.map(it => it.name));
    const glue = isWord(name) ? (/\p{Nd}$/u.test(name) ? '-' : '') : ' ';
    let count = 2;
    while (taken.has(name + glue + count)) {
        count++;
    }
    return `${nameLiteral(name + glue + count)}${label === name ? '' : ` ${literalOf(`${label} ${count}`)}`}`;
}
