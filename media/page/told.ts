import type { Story } from '../../server/protocol/preview.ts';
import { element } from './element.ts';

/** A step in words, in the order in which it is read and heard: where, what, how it feels, and short lists of what is said of it. */
export function told({ stage, title, about, feelings, sections, besides }: Story, direction: 'ltr' | 'rtl'): readonly HTMLElement[] {
    // A sentence of a journey that is read from right to left may begin with a Latin name.
    const inLine = (text: string, more: Readonly<Record<string, string>> = {}) => element('bdi', { ...more, ...direction === 'rtl' && rightToLeft.test(text) && { dir: 'rtl' } }, text);
    const separated = (texts: readonly string[]) => texts.flatMap((text, index) => [...index === 0 ? [] : [' · '], inLine(text)]);
    return [
        element('h2', {}, ...stage === title ? [] : [inLine(stage, { class: 'stage' }), ' · '], inLine(title)),
        ...about.length === 0 ? [] : [element('p', { class: 'about' }, ...separated(about))],
        ...feelings.map(({ score, level, words, quote }) => element('p', { class: 'felt' },
            ...score === undefined ? [] : [element('bdi', { class: 'score', ...level !== undefined && { 'data-level': `${level}` } }, score), ' '],
            ...words === '' ? [] : [inLine(words, score === undefined ? {} : { class: 'words' }), ' '],
            ...quote === undefined ? [] : [inLine(quote)],
        )),
        ...sections.length === 0 ? [] : [element('div', { class: 'sections' }, ...sections.map(section => element('section', {},
            element('h3', {}, inLine(section.title)),
            element('ul', {}, ...section.items.map(it => element('li', {}, inLine(it))), ...section.more === undefined ? [] : [element('li', { class: 'more' }, inLine(`… ${section.more}`))]),
        )))],
        ...besides.length === 0 ? [] : [element('p', { class: 'besides' }, ...separated(besides))],
    ];
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
