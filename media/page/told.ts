import type { Story } from '../../server/protocol/preview.ts';
import { element } from './element.ts';

/** A step in words, in the order in which it is read and heard: where, what, how it feels, and short lists of what is said of it. */
export function told({ stage, title, about, feelings, sections, besides }: Story): readonly HTMLElement[] {
    return [
        element('h2', {}, ...stage === title ? [] : [element('bdi', { class: 'stage' }, stage), ' · '], element('bdi', {}, title)),
        ...about.length === 0 ? [] : [element('p', { class: 'about' }, ...separated(about))],
        ...feelings.map(({ score, level, words, quote }) => element('p', { class: 'felt' },
            ...score === undefined ? [] : [element('bdi', { class: 'score', ...level !== undefined && { 'data-level': `${level}` } }, score), ' '],
            ...words === '' ? [] : [element('bdi', score === undefined ? {} : { class: 'words' }, words), ' '],
            ...quote === undefined ? [] : [element('bdi', {}, quote)],
        )),
        ...sections.length === 0 ? [] : [element('div', { class: 'sections' }, ...sections.map(section => element('section', {},
            element('h3', {}, element('bdi', {}, section.title)),
            element('ul', {}, ...section.items.map(it => element('li', {}, element('bdi', {}, it))), ...section.more === undefined ? [] : [element('li', { class: 'more' }, element('bdi', {}, `… ${section.more}`))]),
        )))],
        ...besides.length === 0 ? [] : [element('p', { class: 'besides' }, ...separated(besides))],
    ];
}

function separated(texts: readonly string[]): readonly (Node | string)[] {
    return texts.flatMap((text, index) => [...index === 0 ? [] : [' · '], element('bdi', {}, text)]);
}
