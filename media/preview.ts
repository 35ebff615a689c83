import { isMermaid } from '../server/protocol/preview.ts';
import type { Choices, Look, PreviewUpdate, View } from '../server/protocol/preview.ts';
import { collapse, createChoicesPanel, focusOn } from './page/choices-panel.ts';
import { copyPicture } from './page/copy-picture.ts';
import { element } from './page/element.ts';
import { createFind } from './page/find.ts';
import { enableHover } from './page/hover.ts';
import { enableKeyboard } from './page/keyboard.ts';
import { createMermaidView } from './page/mermaid-view.ts';
import { createBar, createEmptyState } from './page/notices.ts';
import { pageStateOf } from './page/page-state.ts';
import { enablePanning } from './page/pan.ts';
import { createPicture } from './page/picture.ts';
import type { ShownGroup } from './page/picture.ts';
import { createSelection } from './page/selection.ts';
import { measureStretch } from './page/stretch.ts';
import { createToolbar } from './page/toolbar.ts';
import { createTrailBar } from './page/trail-bar.ts';
import { createViewport } from './page/viewport.ts';
import { createWalk } from './page/walk.ts';
import type { Activity, FromPage, PageState, ToPage } from './protocol/messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): unknown; setState(state: PageState): void };

// The page of a preview. It draws what it is sent and says what the user does; it knows nothing of journeys.
//
//     update ──► patch of the picture, bar, empty state      click, key ──► message
const vscode = acquireVsCodeApi();
const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce ?? '';
const post = (message: FromPage) => vscode.postMessage(message);

const noJourneys: PreviewUpdate['journeys'] = [];
const noChoices: Choices = { lanes: [], personas: [], stages: [], closeUps: [] };
let state = pageStateOf(vscode.getState());
let mermaidAddress = '';
let update: PreviewUpdate | undefined;
let choices = noChoices;
let failure: string | undefined;
/** The view that the picture is of. */
let pictured: View | undefined;
/** The view that the page came back with, at its own zoom. */
const beginning = state.view;
/** Where one was in the views of this journey. */
const places = new Map<View, Pick<PageState, 'zoom' | 'scroll'>>();
let isRestored = false;
let saving: number | undefined;

const picture = createPicture(group => find.mark(group));
const viewport = createViewport(picture, () => {
    if (isRestored) {
        remember({ zoom: viewport.zoom, scroll: { x: viewport.scroller.scrollLeft, y: viewport.scroller.scrollTop } });
        showTools();
    }
});
const selection = createSelection(picture);
const keyboard = enableKeyboard(picture, {
    show: group => viewport.show(group),
    open: group => choose(group, { keepFocus: false }),
});
const find = createFind(picture, group => viewport.show(group));
const walk = createWalk(picture, viewport, {
    turned: isOn => {
        post({ kind: 'walk', isOn });
        showTools();
    },
    ask: target => post({ kind: 'tell', target }),
});
const panel = createChoicesPanel(look, showTools);
const trail = createTrailBar({ back: () => post({ kind: 'back' }), open: target => post({ kind: 'open', target }) });
const mermaidView = createMermaidView(nonce, () => mermaidAddress);
const notice = createBar(post);
const emptyState = createEmptyState(post);
const toolbar = createToolbar({
    view: view => {
        beginView(view);
        remember({ view });
        post({ kind: 'view', view });
        showAll();
    },
    journey: journey => {
        remember({ journey });
        post({ kind: 'journey', journey });
    },
    lock: locked => {
        remember({ locked });
        post({ kind: 'lock', locked });
        showTools();
    },
    zoom: to => viewport.step(to),
    begin,
    export: () => post({ kind: 'export' }),
});
enableHover(picture);
enablePanning(viewport.scroller);
document.body.append(notice.bar, element('main', {}, viewport.scroller, mermaidView.page, emptyState.page, trail.bar, find.bar, panel.panel, toolbar.bar, walk.bar));

picture.sheet.addEventListener('click', event => chooseAt(event, { keepFocus: true }));
picture.sheet.addEventListener('dblclick', event => chooseAt(event, { keepFocus: false }));
window.addEventListener('keydown', event => {
    // Every key goes on to the editor, whose own shortcuts must work here too.
    const isElsewhere = walk.isOn || event.target instanceof Node && [panel.panel, find.bar].some(it => it.contains(event.target as Node));
    const isTyping = isElsewhere || event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    const activity = isTyping ? undefined : ({ '/': 'find', 'w': 'walk' } as const)[event.key];
    if (activity !== undefined) {
        event.preventDefault();
        begin(activity);
    }
    const stage = isTyping || event.key !== 'c' && event.key !== 'f' ? undefined : stageOf(document.activeElement);
    if (stage !== undefined) {
        event.preventDefault();
        look(event.key === 'c' ? collapse(state.look, stage, choices.stages.map(it => it.id)) : focusOn(state.look, state.look.focus === stage ? undefined : stage));
    }
    const step = isTyping ? undefined : ({ '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '1': 'actual' } as const)[event.key];
    if (step !== undefined) {
        event.preventDefault();
        viewport.step(step);
    }
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
new MutationObserver(showAll).observe(document.body, { attributeFilter: ['class'] });

let width = 0;
let stretch = 1;
measure();
post({ kind: 'ready', width, stretch });
new ResizeObserver(() => {
    const before = width;
    measure();
    if (width !== before && width > 0) {
        post({ kind: 'resize', width, stretch });
    }
}).observe(viewport.scroller);

function receive(message: ToPage): void {
    switch (message.kind) {
        case 'update':
            failure = undefined;
            return receiveUpdate(message.update);
        case 'select': {
            const group = selection.select(message.targets);
            keyboard.renew(selection.target);
            // In the journey but in none of its things: the whole picture is about that, so there is nowhere to go.
            const isAnywhere = message.targets.length === 1 && group?.part.role === 'header';
            if (group !== undefined && isRestored && !isAnywhere) {
                follow(group);
            }
            return showTools();
        }
        case 'state':
            mermaidAddress = message.mermaid;
            if (state.uri !== message.uri) {
                // Another file: its picture begins where pictures begin.
                places.clear();
                state = pageStateOf({ uri: message.uri, zoom: state.zoom });
                isRestored = false;
            } else {
                beginView(message.view);
            }
            remember({ uri: message.uri, view: message.view, locked: message.locked, look: message.look, trail: message.trail });
            return showAll();
        case 'zoom':
            return viewport.step(message.to);
        case 'begin':
            return begin(message.what);
        case 'told':
            return walk.tell(message.target, message.story);
        case 'copy':
            void copyPicture(message.png).then(isDone => post({ kind: 'copied', isDone }));
            return;
        case 'failed':
            failure = message.message;
            return showAll();
    }
}

function receiveUpdate(next: PreviewUpdate): void {
    if (next.picture !== undefined && !picture.apply(next.picture, next.revision)) {
        post({ kind: 'again' });
        return;
    }
    update = next;
    if (next.picture !== undefined) {
        pictured = isMermaid(state.view) ? pictured : state.view;
        viewport.scroller.dir = next.picture.direction;
        const group = selection.renew();
        keyboard.renew(selection.target);
        find.renew();
        walk.renew();
        if (group !== undefined && isRestored && group.part.role !== 'header') {
            follow(group);
        }
    }
    choices = next.choices ?? choices;
    if (next.journey !== undefined) {
        remember({ journey: next.journey });
    }
    showAll();
    if (picture.size !== undefined && !isRestored) {
        const isNew = pictured !== undefined && pictured !== beginning && !places.has(pictured);
        viewport.restore(isNew ? { ...state, zoom: viewport.comfortable } : state);
        isRestored = true;
        // A new view has chosen a zoom of its own.
        remember({ zoom: viewport.zoom });
        showTools();
    }
}

function follow(group: ShownGroup): void {
    if (!walk.isOn) {
        viewport.show(group);
    }
}

function showAll(): void {
    const isEmpty = update?.empty !== undefined;
    const isOfMermaid = isMermaid(state.view) && !isEmpty;
    emptyState.show(update);
    viewport.scroller.classList.toggle('off', isEmpty || isOfMermaid);
    if (isOfMermaid && update?.mermaid !== undefined) {
        void mermaidView.show(update.mermaid);
    } else if (!isOfMermaid) {
        mermaidView.hide();
    }
    notice.show(failure !== undefined ? { message: failure } : isEmpty ? undefined : update?.stale);
    showTools();
}

function showTools(): void {
    const canChoose = choices.lanes.length + choices.personas.length + choices.stages.length > 0;
    toolbar.show({
        view: state.view, journeys: update?.journeys ?? noJourneys, journey: update?.journey, locked: state.locked, zoom: viewport.zoom,
        canChoose, isChoosing: !panel.panel.hidden, canExport: update?.journey !== undefined && update.empty === undefined,
    });
    panel.show(choices, state.look, state.view);
    trail.show(state.trail, choices.closeUps.find(it => it.id === selection.target));
}

function begin(what: Activity): void {
    if (update === undefined || update.empty !== undefined) {
        return;
    }
    if (what === 'choose') {
        panel.toggle();
    } else if (!isMermaid(state.view)) {
        if (what === 'find') {
            find.begin();
        } else {
            panel.close();
            find.end();
            walk.begin(selection.target);
        }
    }
}

/** The stage that something in the picture belongs to: identities are made of names along the way. */
function stageOf(element: Element | null): string | undefined {
    const group = element === null ? undefined : picture.groupOf(element);
    const target = group?.target ?? group?.collapses ?? group?.opens;
    return choices.stages.find(({ id }) => target === id || target?.startsWith(`${id}/`))?.id;
}

function look(next: Look): void {
    remember({ look: next });
    post({ kind: 'look', look: next });
    showTools();
}

/** Another view begins where views begin; behind Mermaid’s the picture stays what it was. */
function beginView(view: View): void {
    walk.end();
    find.end();
    if (!isMermaid(view) && pictured !== undefined && view !== pictured) {
        if (isRestored) {
            places.set(pictured, { zoom: state.zoom, scroll: state.scroll });
        }
        remember(places.get(view) ?? { scroll: { x: 0, y: 0 } });
        isRestored = false;
    }
}

function chooseAt(event: MouseEvent, how: { readonly keepFocus: boolean }): void {
    const group = event.target instanceof Element ? picture.groupOf(event.target) : undefined;
    // The second click of a double click would fold again what the first unfolded.
    if (group !== undefined && !(event.detail > 1 && group.target === undefined)) {
        choose(group, how);
    }
}

/** What folds and unfolds does so, a close-up is opened; everything else leads to its text. */
function choose({ target, unfolds, collapses, opens }: ShownGroup, { keepFocus }: { readonly keepFocus: boolean }): void {
    if (unfolds !== undefined) {
        const { unfolded } = state.look;
        look({ ...state.look, unfolded: unfolded.includes(unfolds) ? unfolded.filter(it => it !== unfolds) : [...unfolded, unfolds] });
    } else if (collapses !== undefined) {
        look(collapse(state.look, collapses, choices.stages.map(it => it.id)));
    } else if (opens !== undefined) {
        post({ kind: 'open', target: opens });
    } else if (target !== undefined) {
        selection.select([target]);
        showTools();
        post({ kind: 'reveal', target, keepFocus });
    }
}

function remember(change: Partial<PageState>): void {
    state = { ...state, ...change };
    // Scrolling changes it sixty times a second; the state crosses a process each time.
    saving ??= window.setTimeout(() => {
        saving = undefined;
        vscode.setState(state);
    }, 50);
}

function measure(): void {
    width = viewport.scroller.clientWidth;
    stretch = measureStretch(getComputedStyle(picture.sheet).fontFamily);
}
