import type { Story } from '../../server/protocol/preview.ts';
import { button, element } from './element.ts';
import type { Picture, ShownGroup } from './picture.ts';
import { sign } from './signs.ts';
import { strings } from './strings.ts';
import { told } from './told.ts';
import type { Viewport } from './viewport.ts';

export interface Walk {
    readonly bar: HTMLElement;
    readonly isOn: boolean;
    /** From what is selected, else from the beginning. */
    begin(target: string | undefined): void;
    end(): void;
    /** After a patch: the same step, where it is now. */
    renew(): void;
    /** What there is to say about the thing that was asked for. */
    tell(target: string, story: Story | undefined): void;
}

/** After this time, in ms, a step whose story has not come is shown by its name. */
const patience = 400;

/** One touchpoint after the other: the column that it is about is moved into the middle, everything else steps back. */
export function createWalk(picture: Picture, viewport: Viewport, act: { readonly turned: (isOn: boolean) => void; readonly ask: (target: string) => void }): Walk {
    const place = element('bdi', {});
    const story = element('div', { class: 'story' });
    const words = element('div', { 'class': 'told', 'aria-live': 'polite', 'aria-atomic': 'true', 'tabindex': '0' }, element('p', { class: 'place' }, place), story);
    const previous = button(strings.walk.previous, () => go(at - 1), sign('previous'));
    const next = button(strings.walk.next, () => go(at + 1), sign('next'));
    const bar = element('div', { 'class': 'walk', 'role': 'group', 'aria-label': strings.walk.label, 'tabindex': '-1' }, previous, words, next, button(strings.walk.end, end, sign('close')));
    bar.hidden = true;
    const style = new CSSStyleSheet();
    document.adoptedStyleSheets.push(style);
    let at = 0;
    let count = 0;
    let step: Step | undefined;
    /** What the story was asked for, and what is shown. */
    let asked: string | undefined;
    let shown = '';
    let waiting: number | undefined;
    let column: string | undefined;
    let left: { readonly zoom: number; readonly x: number; readonly y: number; readonly focused: Element | null } | undefined;

    // The keyboard may be anywhere after the preview was given the window to itself.
    window.addEventListener('keydown', event => {
        if (bar.hidden) {
            return;
        }
        const forth = picture.size?.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        const back = forth === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
        const isButton = event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
        if (event.target === words && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && words.scrollHeight > words.clientHeight) {
            // A step with more to say than there is room for is scrolled.
            return;
        }
        const all = steps();
        const to = isButton || event.ctrlKey || event.metaKey || event.altKey ? undefined : ({
            [forth]: at + 1, ArrowDown: at + 1, PageDown: at + 1, Enter: at + 1, ' ': at + 1, [back]: at - 1, ArrowUp: at - 1, PageUp: at - 1, Home: 0, End: all.length - 1,
        } as Readonly<Record<string, number>>)[event.key];
        if (event.key === 'Escape' || to !== undefined) {
            // What it has no use for goes on to the editor.
            event.stopImmediatePropagation();
            event.preventDefault();
        }
        if (event.key === 'Escape') {
            end();
        } else if (to !== undefined) {
            go(to);
        }
    }, { capture: true });

    return {
        bar,
        get isOn() {
            return !bar.hidden;
        },
        begin(target) {
            const all = steps();
            if (all.length === 0) {
                return;
            }
            if (bar.hidden) {
                left = { zoom: viewport.zoom, x: viewport.scroller.scrollLeft, y: viewport.scroller.scrollTop, focused: document.activeElement };
                bar.hidden = false;
                document.body.classList.add('walking');
                act.turned(true);
            }
            bar.focus();
            const from = target === undefined ? undefined : picture.drawing(target).find(it => it.column !== undefined && it.part.role !== 'heads')?.column;
            go(Math.max(all.findIndex(it => it.column === from), 0));
        },
        end,
        renew() {
            const all = bar.hidden ? [] : steps();
            if (!bar.hidden && all.length === 0) {
                end();
            } else if (!bar.hidden) {
                go(Math.max(all.findIndex(it => it.column === column), 0));
            }
        },
        tell(target, its) {
            if (target === asked && !bar.hidden) {
                if (its === undefined) {
                    showName();
                } else {
                    show(JSON.stringify(its), told(its, picture.size?.direction ?? 'ltr'));
                }
            }
        },
    };

    function end(): void {
        if (!bar.hidden) {
            bar.hidden = true;
            document.body.classList.remove('walking');
            style.replaceSync('');
            column = undefined;
            asked = undefined;
            shown = '';
            clearTimeout(waiting);
            story.replaceChildren();
            act.turned(false);
            if (left !== undefined) {
                const { zoom, x, y } = left;
                viewport.restore({ zoom, scroll: { x, y } });
                // A step that is still on its way is stopped by that, but may have moved the sheet once more.
                requestAnimationFrame(() => viewport.scroller.scrollTo(x, y));
                if (left.focused instanceof HTMLElement || left.focused instanceof SVGElement) {
                    left.focused.focus({ preventScroll: true });
                }
            }
        }
    }

    function go(to: number): void {
        const all = steps();
        step = all[Math.min(Math.max(to, 0), all.length - 1)];
        if (step === undefined) {
            return;
        }
        count = all.length;
        at = all.indexOf(step);
        column = step.column;
        previous.disabled = at === 0;
        next.disabled = at === all.length - 1;
        if (document.activeElement === document.body) {
            bar.focus();
        }
        const others = `.part > svg > .jm-group[data-column]:not([data-column="${CSS.escape(step.column)}"])`;
        style.replaceSync(`body:not(.vscode-high-contrast) ${others} { opacity: .2 } body.vscode-high-contrast ${others} { visibility: hidden }`);
        asked = step.main.target;
        clearTimeout(waiting);
        if (asked === undefined) {
            showName();
        } else {
            waiting = window.setTimeout(showName, patience);
            act.ask(asked);
        }
    }

    /** Until there is more to say, or where there is no more. */
    function showName(): void {
        if (step !== undefined) {
            const name = step.main.element.getAttribute('aria-label') ?? step.main.text();
            show(name, [element('h2', {}, element('bdi', {}, name))]);
        }
    }

    /** Only what is new: a screen reader reads every change. */
    function show(state: string, content: readonly HTMLElement[]): void {
        clearTimeout(waiting);
        const now = strings.walk.at(at + 1, count);
        if (shown !== `${now} ${state}`) {
            shown = `${now} ${state}`;
            place.textContent = now;
            story.replaceChildren(...content);
            words.scrollTop = 0;
        }
        bar.dir = picture.size?.direction ?? 'ltr';
        story.lang = picture.sheet.lang;
        if (step !== undefined) {
            viewport.centre(step.groups, bar.offsetHeight + 2 * bottom);
        }
    }

    /** The columns in their order, each with what stands for it: the thing of the shortest identity, since identities are made of names along the way. */
    function steps(): readonly Step[] {
        const columns = new Map<string, ShownGroup[]>();
        for (const group of picture.groups()) {
            if (group.column !== undefined && group.part.role !== 'heads') {
                const known = columns.get(group.column);
                if (known === undefined) {
                    columns.set(group.column, [group]);
                } else {
                    known.push(group);
                }
            }
        }
        return [...columns].sort(([a], [b]) => Number(a) - Number(b)).map(([name, groups]): Step => ({
            column: name, groups,
            main: groups.reduce((best, it) => it.target !== undefined && (best.target === undefined || it.target.length < best.target.length) ? it : best),
        }));
    }
}

/** Between the words and the lower edge of the window, in CSS px. */
const bottom = 20;

interface Step {
    readonly column: string;
    readonly groups: readonly ShownGroup[];
    readonly main: ShownGroup;
}
