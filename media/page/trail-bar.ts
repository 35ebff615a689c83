import type { Trail } from '../protocol/messages.ts';
import { button, element } from './element.ts';
import { sign } from './signs.ts';
import { strings } from './strings.ts';

/** The way back from a close-up, over the picture, and the way into one from what is selected. */
export function createTrailBar(act: { readonly back: () => void; readonly open: (target: string) => void }): {
    readonly bar: HTMLElement;
    readonly show: (trail: Trail, closeUp: { readonly id: string; readonly label: string } | undefined) => void;
} {
    const bar = element('nav', { 'class': 'trail', 'aria-label': strings.trail.label });
    bar.hidden = true;
    let shown = '';
    return {
        bar,
        show(trail, closeUp) {
            const before = trail.at(-1);
            const state = JSON.stringify([before?.label, closeUp?.id, closeUp?.label]);
            if (state === shown) {
                return;
            }
            shown = state;
            bar.hidden = before === undefined && closeUp === undefined;
            bar.classList.toggle('way', before !== undefined);
            const hadFocus = bar.contains(document.activeElement);
            bar.replaceChildren(
                ...before === undefined ? [] : [button(strings.trail.back(before.label), act.back, sign('previous'), element('bdi', {}, before.label))],
                ...closeUp === undefined ? [] : [button(strings.trail.open(closeUp.label), () => act.open(closeUp.id), sign('find'), element('bdi', {}, closeUp.label))],
            );
            if (hadFocus) {
                bar.querySelector('button')?.focus();
            }
        },
    };
}
