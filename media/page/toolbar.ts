import type { PreviewUpdate, View } from '../../server/protocol/preview.ts';
import type { ZoomStep } from '../protocol/messages.ts';
import { button, element } from './element.ts';
import { sign } from './signs.ts';
import { strings } from './strings.ts';

export interface ToolbarState {
    readonly view: View;
    readonly journeys: PreviewUpdate['journeys'];
    readonly journey: string | undefined;
    readonly locked: boolean;
    readonly zoom: number;
}

/** The tools in the corner: seen while the pointer or the keyboard is in the page. */
export function createToolbar(act: {
    readonly view: (view: View) => void;
    readonly journey: (name: string) => void;
    readonly lock: (locked: boolean) => void;
    readonly zoom: (to: ZoomStep) => void;
}): { readonly bar: HTMLElement; readonly show: (state: ToolbarState) => void } {
    const journeys = element('select', { 'aria-label': strings.journey, 'title': strings.journey });
    journeys.addEventListener('change', () => act.journey(journeys.value));
    const views = (Object.keys(strings.views) as View[]).map(view => ({ view, item: button(strings.views[view], () => act.view(view)) }));
    let state: ToolbarState | undefined;
    const lock = button(strings.lock, () => act.lock(!state?.locked), sign('unlocked'));
    const percent = button(strings.actual(100), () => act.zoom('actual'), '100 %');
    percent.className = 'percent';
    const zoom = element('div', { class: 'tools', role: 'group' },
        button(strings.zoomOut, () => act.zoom('out'), sign('minus')), percent, button(strings.zoomIn, () => act.zoom('in'), sign('plus')),
        button(strings.fit, () => act.zoom('fit'), sign('fit')));
    const bar = element('div', { 'class': 'toolbar', 'role': 'toolbar', 'aria-label': strings.toolbar },
        journeys, element('div', { 'class': 'tools', 'role': 'group', 'aria-label': strings.view }, ...views.map(it => it.item)), lock, zoom);

    return {
        bar,
        show(next) {
            const before = state;
            state = next;
            if (before?.journeys !== next.journeys) {
                journeys.replaceChildren(...next.journeys.map(({ name, label }) => element('option', { value: name }, label)));
                journeys.hidden = next.journeys.length < 2;
            }
            journeys.value = next.journey ?? '';
            for (const { view, item } of views) {
                item.setAttribute('aria-pressed', `${view === next.view}`);
            }
            const lockLabel = next.locked ? strings.unlock : strings.lock;
            lock.replaceChildren(sign(next.locked ? 'locked' : 'unlocked'));
            lock.setAttribute('aria-pressed', `${next.locked}`);
            lock.setAttribute('aria-label', lockLabel);
            lock.title = lockLabel;
            const shown = Math.round(next.zoom * 100);
            percent.textContent = `${shown} %`;
            percent.setAttribute('aria-label', strings.actual(shown));
            percent.title = strings.actual(shown);
            zoom.hidden = next.view !== 'map';
        },
    };
}
