import type { PreviewUpdate } from '../server/protocol/preview.ts';
import { element } from './page/element.ts';
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
import { createViewport } from './page/viewport.ts';
import type { FromPage, PageState, ToPage } from './protocol/messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): unknown; setState(state: PageState): void };

// The page of a preview. It draws what it is sent and says what the user does; it knows nothing of journeys.
//
//     update ──► patch of the picture, bar, empty state      click, key ──► message
const vscode = acquireVsCodeApi();
const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce ?? '';
const post = (message: FromPage) => vscode.postMessage(message);

const noJourneys: PreviewUpdate['journeys'] = [];
let state = pageStateOf(vscode.getState());
let mermaidAddress = '';
let update: PreviewUpdate | undefined;
let failure: string | undefined;
let isRestored = false;
let saving: number | undefined;

const picture = createPicture();
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
const mermaidView = createMermaidView(nonce, () => mermaidAddress);
const notice = createBar(post);
const emptyState = createEmptyState(post);
const toolbar = createToolbar({
    view: view => {
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
});
enableHover(picture);
enablePanning(viewport.scroller);
document.body.append(notice.bar, element('main', {}, viewport.scroller, mermaidView.page, emptyState.page, toolbar.bar));

picture.sheet.addEventListener('click', event => chooseAt(event, { keepFocus: true }));
picture.sheet.addEventListener('dblclick', event => chooseAt(event, { keepFocus: false }));
window.addEventListener('keydown', event => {
    const isTyping = event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey;
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
post({ kind: 'ready', width, stretch, unfolded: state.unfolded });
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
                viewport.show(group);
            }
            return;
        }
        case 'state':
            mermaidAddress = message.mermaid;
            if (state.uri !== message.uri) {
                // Another file: its picture begins where pictures begin.
                state = pageStateOf({ uri: message.uri, zoom: state.zoom });
                isRestored = false;
            }
            remember({ uri: message.uri, view: message.view, locked: message.locked });
            return showTools();
        case 'zoom':
            return viewport.step(message.to);
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
        viewport.scroller.dir = next.picture.direction;
        selection.renew();
        keyboard.renew(selection.target);
    }
    if (next.journey !== undefined) {
        remember({ journey: next.journey });
    }
    showAll();
    if (picture.size !== undefined && !isRestored) {
        viewport.restore(state);
        isRestored = true;
    }
}

function showAll(): void {
    const isEmpty = update?.empty !== undefined;
    const isMermaid = state.view === 'mermaid' && !isEmpty;
    emptyState.show(update);
    viewport.scroller.classList.toggle('off', isEmpty || isMermaid);
    if (isMermaid && update?.mermaid !== undefined) {
        void mermaidView.show(update.mermaid);
    } else if (!isMermaid) {
        mermaidView.hide();
    }
    notice.show(failure !== undefined ? { message: failure } : isEmpty ? undefined : update?.stale);
    showTools();
}

function showTools(): void {
    toolbar.show({ view: state.view, journeys: update?.journeys ?? noJourneys, journey: update?.journey, locked: state.locked, zoom: viewport.zoom });
}

function chooseAt(event: MouseEvent, how: { readonly keepFocus: boolean }): void {
    const group = event.target instanceof Element ? picture.groupOf(event.target) : undefined;
    // The second click of a double click would fold again what the first unfolded.
    if (group !== undefined && !(event.detail > 1 && group.unfolds !== undefined)) {
        choose(group, how);
    }
}

/** A name in the row of folded lanes opens its lane; everything else leads to its text. */
function choose({ target, unfolds }: ShownGroup, { keepFocus }: { readonly keepFocus: boolean }): void {
    if (unfolds !== undefined) {
        const unfolded = state.unfolded.includes(unfolds) ? state.unfolded.filter(it => it !== unfolds) : [...state.unfolded, unfolds];
        remember({ unfolded });
        post({ kind: 'unfold', lanes: unfolded });
    } else if (target !== undefined) {
        selection.select([target]);
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
