import type { Source, Support } from '../language/model/journey.ts';
import { indented, meta, paragraph, type Block } from './block.ts';
import { badge, badgeOf } from './badge.ts';
import type { Mark } from './scene.ts';
import { supportIn, type Setting } from './setting.ts';

/** The mark of what a statement rests on: dot, ring, dotted ring, 8 px wide about x, y. */
export function supportMark(support: Support, x: number, y: number): Mark {
    return support === 'sourced'
        ? { kind: 'circle', x, y, r: 4, fill: 'evidence-sourced' }
        : support === 'assumed'
            ? { kind: 'circle', x, y, r: 3.6, fill: 'none', stroke: 'evidence-assumed', strokeWidth: 1.5 }
            : { kind: 'circle', x, y, r: 3.6, fill: 'none', stroke: 'evidence-unsourced', strokeWidth: 1.6, dash: '0.1 3.1', cap: 'round' };
}

export function sourceText({ support, evidence }: Source, { words }: Setting): string {
    return evidence.length > 0 ? evidence.map(it => asWords(it.name)).join(words.comma) : words.support[support];
}

/** A name as people would write it: `BuyerInterviews` is "Buyer interviews". Labels are whole titles, too long to repeat under every statement. */
function asWords(name: string): string {
    const [first = '', ...others] = name.replace(/(\p{Ll}|\d)(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ').split(/[\s_]+/u).filter(it => it !== '');
    return [first, ...others.map(it => it.length > 1 && it === it.toUpperCase() ? it : it.toLowerCase())].join(' ');
}

/** The line that says what a statement rests on. Where the linter has something to say, its badge takes the place of the mark. */
export function sourceLine(source: Source, width: number, setting: Setting, target?: string): Block {
    const finding = target === undefined ? undefined : badgeOf(target, setting);
    const sign = finding ? badge(finding, 5, 8, 5) : [supportMark(supportIn(source.support, setting), 4, 8)];
    return indented(paragraph(sourceText(source, setting), meta, width - sourceIndent, setting), sourceIndent, sign);
}

/** Only what the writer said: a statement that nobody has to prove has no line for saying nothing. */
export function sourceLineIfAny(source: Source, width: number, setting: Setting, target: string): readonly Block[] {
    return source.support === 'unsourced' && badgeOf(target, setting) === undefined ? [] : [sourceLine(source, width, setting, target)];
}

const sourceIndent = 13;
