import { isMermaid, views } from '../../server/protocol/preview.ts';
import type { PreviewUpdate, View } from '../../server/protocol/preview.ts';
import type { Activity, ZoomStep } from '../protocol/messages.ts';
import { viewNames } from '../protocol/view-names.ts';
import { button, element } from './element.ts';
import { sign } from './signs.ts';
import { strings } from './strings.ts';

export interface ToolbarState {
    readonly view: View;
    readonly journeys: PreviewUpdate['journeys'];
    readonly journey: string | undefined;
    readonly locked: boolean;
    readonly zoom: number;
    /** Whether there is something to choose from. */
    readonly canChoose: boolean;
    readonly isChoosing: boolean;
    /** Whether there is a journey to export. */
    readonly canExport: boolean;
}

/** The tools in the corner: seen while the pointer or the keyboard is in the page. */
export function createToolbar(act: {
    readonly view: (view: View) => void;
    readonly journey: (name: string) => void;
    readonly lock: (locked: boolean) => void;
    readonly zoom: (to: ZoomStep) => void;
    readonly begin: (what: Activity) => void;
    readonly export: () => void;
}): { readonly bar: HTMLElement; readonly show: (state: ToolbarState) => void } {
    const journeys = element('select', { 'aria-label': strings.journey, 'title': strings.journey });
    journeys.addEventListener('change', () => act.journey(journeys.value));
    const group = (label: string, its: readonly View[]) => element('optgroup', { label }, ...its.map(view => element('option', { value: view }, viewNames[view] ?? view)));
    const view = element('select', { 'aria-label': strings.view, 'title': strings.view }, group(strings.views.ours, views.filter(it => !isMermaid(it))), group(strings.views.mermaid, views.filter(isMermaid)));
    view.addEventListener('change', () => act.view(view.value as View));
    let state: ToolbarState | undefined;
    const choose = button(strings.choose.open, () => act.begin('choose'), sign('choose'));
    const find = button(strings.find.open, () => act.begin('find'), sign('find'));
    const walk = button(strings.walk.open, () => act.begin('walk'), sign('walk'));
    const exportIt = button(strings.export, act.export, sign('export'));
    const lock = button(strings.lock, () => act.lock(!state?.locked), sign('unlocked'));
    const percent = button(strings.actual(100), () => act.zoom('actual'), '100 %');
    percent.className = 'percent';
    const zoom = element('div', { class: 'tools', role: 'group' },
        button(strings.zoomOut, () => act.zoom('out'), sign('minus')), percent, button(strings.zoomIn, () => act.zoom('in'), sign('plus')),
        button(strings.fit, () => act.zoom('fit'), sign('fit')));
    const bar = element('div', { 'class': 'toolbar', 'role': 'toolbar', 'aria-label': strings.toolbar },
        journeys, view, element('div', { class: 'tools', role: 'group' }, choose, find, walk, exportIt), lock, zoom);

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
            view.value = next.view;
            choose.hidden = !next.canChoose;
            choose.setAttribute('aria-expanded', `${next.isChoosing}`);
            exportIt.hidden = !next.canExport;
            const lockLabel = next.locked ? strings.unlock : strings.lock;
            if (before?.locked !== next.locked) {
                lock.replaceChildren(sign(next.locked ? 'locked' : 'unlocked'));
                lock.setAttribute('aria-pressed', `${next.locked}`);
                lock.setAttribute('aria-label', lockLabel);
                lock.title = lockLabel;
            }
            const shown = Math.round(next.zoom * 100);
            percent.textContent = `${shown} %`;
            percent.setAttribute('aria-label', strings.actual(shown));
            percent.title = strings.actual(shown);
            zoom.hidden = isMermaid(next.view);
            find.hidden = isMermaid(next.view);
            walk.hidden = isMermaid(next.view);
        },
    };
}
