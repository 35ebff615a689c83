import type { PreviewUpdate } from '../../server/protocol/preview.ts';
import type { FromPage } from '../protocol/messages.ts';
import { button, element } from './element.ts';
import { sign } from './signs.ts';
import { strings } from './strings.ts';

/** The bar over the picture: the text has an error, or the picture can't be kept up to date. */
export function createBar(post: (message: FromPage) => void): {
    readonly bar: HTMLElement;
    readonly show: (notice: { readonly line: number } | { readonly message: string } | undefined) => void;
} {
    const words = element('span', { role: 'status' });
    const way = element('span', { class: 'way' });
    const bar = element('div', { class: 'bar' }, words, way);
    bar.hidden = true;
    return {
        bar,
        show(notice) {
            bar.hidden = notice === undefined;
            if (notice !== undefined && bar.childElementCount === 2) {
                bar.prepend(sign('warning'));
            }
            if (notice === undefined) {
                say(words, '');
            } else if ('line' in notice) {
                say(words, strings.stale(notice.line + 1));
                way.replaceChildren(button(strings.goToLine(notice.line + 1), () => post({ kind: 'goToLine', line: notice.line })));
            } else {
                say(words, notice.message);
                way.replaceChildren(button(strings.again, () => post({ kind: 'again' })));
            }
        },
    };
}

/** In the place of the picture: one sentence and a way out. */
export function createEmptyState(post: (message: FromPage) => void): {
    readonly page: HTMLElement;
    readonly show: (update: Pick<PreviewUpdate, 'empty' | 'stale'> | undefined) => void;
} {
    const page = element('div', { class: 'empty' });
    page.hidden = true;
    return {
        page,
        show(update) {
            page.hidden = update?.empty === undefined;
            if (update?.empty === undefined) {
                return;
            }
            const line = update.stale?.line;
            const isBroken = update.empty === 'broken' && line !== undefined;
            page.replaceChildren(
                element('p', { role: 'status' }, isBroken ? strings.brokenAt(line + 1) : strings.empty[update.empty]),
                ...isBroken ? [button(strings.goToLine(line + 1), () => post({ kind: 'goToLine', line }))]
                    : update.empty === 'nothing' ? [button(strings.insertSample, () => post({ kind: 'insertSample' }))]
                    : update.empty === 'gone' ? []
                    : [button(strings.goToText, () => post({ kind: 'goToText' }))],
            );
        },
    };
}

/** Said again only when it differs: a screen reader reads every change of a status. */
function say(words: HTMLElement, text: string): void {
    if (words.textContent !== text) {
        words.textContent = text;
    }
}
