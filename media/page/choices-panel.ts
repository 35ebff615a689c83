import type { Choices, Look, View } from '../../server/protocol/preview.ts';
import { button, element } from './element.ts';
import { moveLane, toggleLane } from './lane-order.ts';
import { sign } from './signs.ts';
import { strings } from './strings.ts';

export interface ChoicesPanel {
    readonly panel: HTMLElement;
    toggle(): void;
    close(): void;
    show(choices: Choices, look: Look, view: View): void;
}

/** What is shown of a journey: whose, which stages in full, which rows and in which order. Every change is drawn at once. */
export function createChoicesPanel(choose: (look: Look) => void, turned: () => void): ChoicesPanel {
    const body = element('div', { class: 'choices' });
    const said = element('p', { class: 'said', role: 'status' });
    const panel = element('section', { 'class': 'panel', 'role': 'dialog', 'aria-label': strings.choose.title, 'tabindex': '-1' },
        element('div', { class: 'title' }, element('h2', {}, strings.choose.title), button(strings.choose.close, close, sign('close'))),
        body, element('div', { class: 'foot' }, button(strings.choose.reset, () => choose({ unfolded: [] }))), said);
    panel.hidden = true;
    let drawn: { readonly choices: Choices; readonly look: Look } | undefined;
    let before: Element | null = null;

    panel.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            close();
        }
    });

    return {
        panel,
        toggle() {
            if (panel.hidden) {
                before = document.activeElement;
                panel.hidden = false;
                turned();
                panel.focus();
            } else {
                close();
            }
        },
        close,
        show(choices, look, view) {
            if (panel.hidden || drawn?.choices === choices && drawn.look === look) {
                return;
            }
            drawn = { choices, look };
            keepingFocus(body, () => body.replaceChildren(...[peopleOf(choices, look, choose), stagesOf(choices, look, choose), lanesOf(choices, look, view, choose, said)].filter(it => it !== undefined)));
        },
    };

    function close(): void {
        if (!panel.hidden) {
            panel.hidden = true;
            drawn = undefined;
            if (before instanceof HTMLElement || before instanceof SVGElement) {
                before.focus({ preventScroll: true });
            }
            turned();
        }
    }
}

type Choose = (look: Look) => void;

function peopleOf({ personas }: Choices, look: Look, choose: Choose): HTMLElement | undefined {
    const isShown = (id: string) => look.personas === undefined || look.personas.includes(id);
    const shown = personas.filter(({ id }) => isShown(id));
    return section(strings.choose.personas, personas.map(({ id, label }) => {
        const box = checkbox(`persona:${id}`, label, isShown(id) || shown.length === 0, isOn => {
            const { personas: _, ...rest } = look;
            const next = personas.map(it => it.id).filter(it => it === id ? isOn : isShown(it));
            choose(next.length === personas.length || next.length === 0 ? rest : { ...rest, personas: next });
        });
        return element('li', {}, box);
    }));
}

function stagesOf({ stages }: Choices, look: Look, choose: Choose): HTMLElement | undefined {
    const isFocused = stages.some(it => it.id === look.focus);
    return section(strings.choose.stages, stages.map(({ id, label }) => {
        const isWhole = isFocused ? look.focus === id : !look.collapsed?.includes(id);
        const only = button(strings.choose.focus(label), () => choose(focusOn(look, look.focus === id ? undefined : id)), strings.choose.only);
        only.dataset['key'] = `only:${id}`;
        only.setAttribute('aria-pressed', `${look.focus === id}`);
        return element('li', {}, checkbox(`stage:${id}`, label, isWhole, () => choose(collapse(look, id, stages.map(it => it.id)))), only);
    }));
}

/** Collapses a stage or opens it; with a stage in focus, what is seen is kept and the focus is over. */
export function collapse(look: Look, id: string, all: readonly string[]): Look {
    const { focus, collapsed: known = [], ...rest } = look;
    const collapsed = focus !== undefined && all.includes(focus) ? all.filter(it => it !== focus) : known;
    const next = collapsed.includes(id) ? collapsed.filter(it => it !== id) : [...collapsed, id];
    return next.length === 0 ? rest : { ...rest, collapsed: next };
}

export function focusOn(look: Look, id: string | undefined): Look {
    const { focus: _, ...rest } = look;
    return id === undefined ? rest : { ...rest, focus: id };
}

function lanesOf({ lanes }: Choices, look: Look, view: View, choose: Choose, said: HTMLElement): HTMLElement | undefined {
    const move = (index: number, by: 1 | -1) => {
        const lane = lanes[index]!;
        choose(moveLane(look, lanes, index, by));
        said.textContent = strings.choose.moved(lane.label, index + by + 1, lanes.length);
    };
    return section(view === 'table' ? strings.choose.columns : strings.choose.lanes, lanes.map((lane, index) => {
        const up = button(strings.choose.up(lane.label), () => move(index, -1), sign('up'));
        const down = button(strings.choose.down(lane.label), () => move(index, 1), sign('down'));
        up.disabled = index === 0;
        down.disabled = index === lanes.length - 1;
        up.dataset['key'] = `up:${lane.id}`;
        down.dataset['key'] = `down:${lane.id}`;
        const row = element('li', {}, checkbox(`lane:${lane.id}`, lane.label, lane.state === 'open', () => choose(toggleLane(look, lane))), ...lane.isFixed ? [] : [up, down]);
        row.addEventListener('keydown', event => {
            const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
            if (by !== undefined && lanes[index + by] !== undefined && !lane.isFixed) {
                event.preventDefault();
                move(index, by);
            }
        });
        return row;
    }));
}

function section(title: string, rows: readonly HTMLElement[]): HTMLElement | undefined {
    return rows.length === 0 ? undefined : element('section', { 'aria-label': title }, element('h3', {}, title), element('ul', {}, ...rows));
}

function checkbox(key: string, label: string, isOn: boolean, changed: (isOn: boolean) => void): HTMLElement {
    const box = element('input', { 'type': 'checkbox', 'data-key': key });
    box.checked = isOn;
    box.addEventListener('change', () => changed(box.checked));
    return element('label', {}, box, element('bdi', {}, label));
}

/** Who works with the keyboard stays at the thing that was changed, wherever it stands now. */
function keepingFocus(body: HTMLElement, redraw: () => void): void {
    const key = document.activeElement instanceof HTMLElement && body.contains(document.activeElement) ? document.activeElement.dataset['key'] : undefined;
    redraw();
    const same = key === undefined ? undefined : [...body.querySelectorAll<HTMLElement>('[data-key]')].find(it => it.dataset['key'] === key);
    const beside = same?.matches(':disabled') ? same.parentElement?.querySelector<HTMLElement>('button:not(:disabled)') : same;
    beside?.focus();
}
