import { button, element } from './element.ts';
import { matcherOf } from './matching.ts';
import type { Picture, ShownGroup } from './picture.ts';
import { sign } from './signs.ts';
import { strings } from './strings.ts';

export interface Find {
    readonly bar: HTMLElement;
    begin(): void;
    end(): void;
    /** After a patch: what is found now. */
    renew(): void;
    /** A group has new nodes. */
    mark(group: ShownGroup): void;
}

/** Words in the picture: everything that has them is marked, Enter walks from one to the next. */
export function createFind(picture: Picture, show: (group: ShownGroup) => void): Find {
    const input = element('input', { 'type': 'text', 'aria-label': strings.find.label, 'placeholder': strings.find.label, 'spellcheck': 'false', 'autocomplete': 'off', 'dir': 'auto' });
    const count = element('span', { class: 'count', role: 'status' });
    const bar = element('div', { 'class': 'find', 'role': 'search', 'aria-label': strings.find.label }, input, count,
        button(strings.find.previous, () => step(-1), sign('up')), button(strings.find.next, () => step(1), sign('down')), button(strings.find.close, end, sign('close')));
    bar.hidden = true;
    let found: readonly ShownGroup[] = [];
    let keys: ReadonlySet<string> = new Set();
    let current: string | undefined;
    let before: Element | null = null;
    const marked = new Set<Element>();

    input.addEventListener('input', () => {
        look();
        const first = found[0];
        current = first?.key;
        paint();
        if (first !== undefined) {
            show(first);
        }
    });
    bar.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            end();
        } else if (event.key === 'Enter' && event.target === input) {
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
        }
    });

    return {
        bar,
        begin() {
            if (bar.hidden) {
                before = document.activeElement;
                bar.hidden = false;
                document.body.classList.add('finding');
                look();
                paint();
            }
            input.focus();
            input.select();
        },
        end,
        renew() {
            if (!bar.hidden) {
                look();
                paint();
            }
        },
        mark,
    };

    function end(): void {
        if (!bar.hidden) {
            const group = found.find(it => it.key === current);
            bar.hidden = true;
            document.body.classList.remove('finding');
            found = [];
            keys = new Set();
            paint();
            // What was found last is where one goes on.
            if (group !== undefined) {
                picture.bringIn(group);
                group.element.focus({ preventScroll: true });
            } else if (before instanceof HTMLElement || before instanceof SVGElement) {
                before.focus({ preventScroll: true });
            }
        }
    }

    function look(): void {
        const matches = matcherOf(input.value);
        found = matches === undefined ? [] : picture.groups().filter(group => group.collapses === undefined && matches(group.text())).toSorted(inOrder);
        keys = new Set(found.map(it => it.key));
        if (current !== undefined && !keys.has(current)) {
            current = undefined;
        }
    }

    function step(by: 1 | -1): void {
        if (found.length === 0) {
            return;
        }
        const at = found.findIndex(it => it.key === current);
        const next = found[at === -1 ? by === 1 ? 0 : found.length - 1 : (at + by + found.length) % found.length]!;
        current = next.key;
        paint();
        show(next);
    }

    function paint(): void {
        marked.forEach(it => it.classList.remove('found', 'current'));
        marked.clear();
        found.forEach(mark);
        const at = found.findIndex(it => it.key === current);
        const said = input.value.trim() === '' ? '' : found.length === 0 ? strings.find.none : at === -1 ? strings.find.some(found.length) : strings.find.at(at + 1, found.length);
        if (count.textContent !== said) {
            count.textContent = said;
        }
    }

    /** What has no node yet is marked when it gets one. */
    function mark({ key, node }: ShownGroup): void {
        if (node !== undefined && keys.has(key)) {
            node.classList.add('found');
            node.classList.toggle('current', key === current);
            marked.add(node);
        }
    }
}

/** Along the journey, and down each of its columns; what belongs to all of it comes first. */
function inOrder(a: ShownGroup, b: ShownGroup): number {
    return Number(a.column ?? -1) - Number(b.column ?? -1) || a.part.y + a.y - b.part.y - b.y;
}
