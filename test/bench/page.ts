import { EmptyFileSystem, URI } from 'langium';
import mermaid from 'mermaid';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mermaidJourney } from '../../diagram/mermaid/journey.ts';
import { renderGroup, renderScene } from '../../diagram/svg.ts';
import type { ViewId } from '../../diagram/view-ids.ts';
import { views } from '../../diagram/views/index.ts';
import type { Journey } from '../../language/model/journey.ts';
import { modelOf } from '../../language/models.ts';
import { createPicture } from '../../media/page/picture.ts';
import { createViewport } from '../../media/page/viewport.ts';
import { drawPreview } from '../../server/preview/draw.ts';
import { previewSessions } from '../../server/preview/sessions.ts';
import type { PreviewUpdate } from '../../server/protocol/preview.ts';
import { createServerServices } from '../../server/services.ts';

/** What the page measures, in milliseconds of script, style and layout; nobody waits for a frame. */
export interface PictureTimes {
    readonly first: number;
    /** What comes after the first picture, when there is time: the parts of the map that are off screen. */
    readonly rest: number;
    readonly edits: readonly number[];
    /** What was sent for an edit. */
    readonly bytes: number;
}

export interface BenchPage {
    /** From the text to our picture, and once more after each edit of one touchpoint's label. */
    drawOurs(text: string, place: number, view?: ViewId): Promise<PictureTimes>;
    /** From the model to an SVG file, milliseconds. */
    drawFile(text: string, view: ViewId): Promise<number>;
    /** Milliseconds of a frame while the picture that was drawn last is pushed through the window, then zoomed. */
    frames(): Promise<{ readonly pan: number; readonly zoom: number }>;
    /** The same journey for Mermaid. */
    toMermaid(text: string): Promise<string>;
    /** From Mermaid's text to its picture: it reads, draws and inserts the whole of it each time. */
    drawMermaid(text: string): Promise<number>;
}

const services = createServerServices(EmptyFileSystem);
const { LangiumDocumentFactory: factory, LangiumDocuments: documents, DocumentBuilder: builder, WorkspaceManager: workspace, TextDocuments: texts } = services.shared.workspace;
const isReady = workspace.initializeWorkspace([]);
mermaid.initialize({ startOnLoad: false, maxTextSize: 1_000_000 });
let count = 0;
let zoom: (to: 'in' | 'out') => void = () => undefined;
const editsEach = 6;
// The server that is measured runs in Node, where a turn takes no four milliseconds.
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.addEventListener('message', () => waiting.shift()?.());
turns.port1.start();
Object.assign(globalThis, { setImmediate(next: () => void) {
    waiting.push(next);
    turns.port2.postMessage(undefined);
} });

const page: BenchPage = {
    async drawOurs(text, place, view = 'map') {
        await isReady;
        const uri = URI.parse(`file:///bench/${++count}.journey`);
        const picture = createPicture();
        const viewport = createViewport(picture, () => undefined);
        const { scroller } = viewport;
        zoom = to => viewport.step(to);
        document.body.replaceChildren(scroller);
        await settled();

        let update: PreviewUpdate | undefined;
        let told: () => void = () => undefined;
        const previews = previewSessions({
            draw: request => drawPreview(request, services),
            render: (group, { direction }) => renderGroup(group, { direction, prefix: 'jm' }),
            send(next) {
                update = next;
                told();
            },
        });
        async function show(): Promise<void> {
            if (!update?.picture || !picture.apply(update.picture, update.revision)) {
                throw new Error('There is no picture to show.');
            }
            // The page fills what is in the window when the change is whole.
            await Promise.resolve();
            layOut(scroller);
        }

        const start = performance.now();
        const written = TextDocument.create(uri.toString(), 'journey', 1, text);
        texts?.set(written);
        const made = factory.fromTextDocument(written);
        documents.addDocument(made);
        await builder.build([made], { validation: true });
        const isTold = new Promise<void>(resolve => told = resolve);
        const isOpen = previews.open({ preview: uri.toString(), uri: uri.toString(), view, width: 1200, stretch: 1, unfolded: [], have: 0 });
        await isTold;
        const beginning = update;
        await show();
        const first = performance.now() - start;
        const filling = performance.now();
        await isOpen;
        // Of a very large picture the beginning came first.
        if (update !== beginning) {
            await show();
        }
        picture.groups().forEach(group => group.element);
        const rest = performance.now() - filling;

        const edits: number[] = [];
        for (let version = 2; version < 2 + editsEach; version++) {
            await settled();
            update = undefined;
            const edited = performance.now();
            const range = { start: written.positionAt(place), end: written.positionAt(place + version % 2) };
            texts?.set(TextDocument.update(written, [{ range, text: version % 2 === 0 ? 'x' : '' }], version));
            await builder.update([uri], []);
            await previews.refresh();
            // Not every view draws the label of a touchpoint.
            if (update !== undefined) {
                await show();
            }
            edits.push(performance.now() - edited);
        }

        texts?.delete(uri.toString());
        await builder.update([], [uri]);
        return { first, rest, edits, bytes: new TextEncoder().encode(JSON.stringify(update)).length };
    },

    async drawFile(text, view) {
        const journey = await modelIn(text);
        await settled();
        const start = performance.now();
        renderScene(views[view].draw(journey), { palette: 'light', prefix: 'bench' });
        return performance.now() - start;
    },

    async frames() {
        const scroller = document.querySelector('.scroller')!;
        const across = scroller.scrollWidth > scroller.clientWidth * 2;
        const step = 60 * (getComputedStyle(scroller).direction === 'rtl' ? -1 : 1);
        const pan = await frameTime(() => scroller.scrollBy(across ? step : 0, across ? 0 : step));
        let turn = 0;
        return { pan, zoom: await frameTime(() => zoom(turn++ % 8 < 4 ? 'in' : 'out')) };
    },

    async toMermaid(text) {
        return mermaidJourney(await modelIn(text));
    },

    async drawMermaid(text) {
        const scroller = document.createElement('div');
        scroller.className = 'scroller';
        document.body.replaceChildren(scroller);
        await settled();
        const start = performance.now();
        const { svg } = await mermaid.render(`mermaid-${++count}`, text);
        scroller.innerHTML = svg;
        layOut(scroller);
        return performance.now() - start;
    },
};
(globalThis as { bench?: BenchPage }).bench = page;

async function modelIn(text: string): Promise<Journey> {
    await isReady;
    const document = factory.fromString(text, URI.parse(`file:///bench/${++count}.journey`));
    documents.addDocument(document);
    await builder.build([document]);
    const [journey] = modelOf(document).journeys;
    await builder.update([], [document.uri]);
    return journey!;
}

/** The mean over a second or so of what somebody would see. */
async function frameTime(move: () => void): Promise<number> {
    const frames = 60;
    await settled();
    const start = performance.now();
    for (let frame = 0; frame < frames; frame++) {
        move();
        await new Promise(resolve => requestAnimationFrame(resolve));
    }
    return (performance.now() - start) / frames;
}

/** Style and layout of all that is in the window; what the browser would skip is asked for where it can be seen. */
function layOut(scroller: Element): void {
    const { right, bottom } = scroller.getBoundingClientRect();
    for (const svg of scroller.querySelectorAll('svg')) {
        const box = svg.parentElement!.getBoundingClientRect();
        if (box.left < right && box.top < bottom) {
            svg.getBBox();
        }
    }
}

/** What earlier work left to do is not part of the next measurement. */
function settled(): Promise<void> {
    return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}
