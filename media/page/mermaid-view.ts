import type { MermaidBundle } from './mermaid-bundle.ts';
import { element } from './element.ts';
import { strings } from './strings.ts';

/** Nobody waits longer for a diagram, in ms. */
const patience = 8000;
/** Who waits longer than this, in ms, is told what for; a word that comes and goes at once would only flicker. */
const unnoticed = 300;

export interface MermaidView {
    readonly page: HTMLElement;
    /** Draws, and forgets what earlier calls still draw. */
    show(text: string): Promise<void>;
    hide(): void;
}

/** The other view. Its bundle of megabytes is loaded when the view is first chosen. */
export function createMermaidView(nonce: string, address: () => string): MermaidView {
    const said = element('p', { role: 'status' });
    const diagram = element('div', { 'class': 'diagram', 'role': 'img', 'aria-label': strings.mermaid.label });
    const page = element('div', { 'class': 'mermaid', 'role': 'region', 'aria-label': strings.mermaid.label, 'tabindex': '0' }, said, diagram);
    page.hidden = true;
    diagram.hidden = true;
    let latest = 0;
    let shown: string | undefined;
    let sheets: readonly CSSStyleSheet[] = [];
    let bundle: Promise<MermaidBundle> | undefined;
    /** The drawing that is under way: it can't be stopped, so nothing is begun behind it. */
    let drawing: Promise<unknown> = Promise.resolve();

    return {
        page,
        async show(text) {
            page.hidden = false;
            const key = `${document.body.className} ${text}`;
            if (key === shown) {
                return;
            }
            shown = key;
            const turn = latest += 1;
            const isLate = () => turn !== latest;
            const waiting = setTimeout(() => {
                if (!isLate()) {
                    say(strings.mermaid.drawing);
                }
            }, unnoticed);
            try {
                bundle ??= load(address(), nonce);
                const { draw } = await bundle.catch(() => {
                    bundle = undefined;
                    throw new Failure(strings.mermaid.missing);
                });
                const work = drawing.then(() => isLate() ? undefined : draw(text, { id: `m${turn}`, nonce, theme: isDark() ? 'dark' : 'light' }));
                drawing = work.catch(() => undefined);
                const drawn = await inTime(work);
                if (drawn !== undefined && !isLate()) {
                    adopt(drawn.css);
                    diagram.replaceChildren(drawn.svg);
                    diagram.hidden = false;
                    say('');
                }
            } catch (error) {
                if (!isLate()) {
                    shown = undefined;
                    adopt('');
                    diagram.replaceChildren();
                    diagram.hidden = true;
                    say(error instanceof Failure ? error.message : strings.mermaid.failed(reasonOf(error)));
                }
            } finally {
                clearTimeout(waiting);
            }
        },
        hide() {
            page.hidden = true;
        },
    };

    function say(words: string): void {
        if (said.textContent !== words) {
            said.textContent = words;
        }
    }

    /** A style element would need the page's nonce; a style sheet of the page does not. */
    function adopt(css: string): void {
        const others = document.adoptedStyleSheets.filter(sheet => !sheets.includes(sheet));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        sheets = [sheet];
        document.adoptedStyleSheets = [...others, sheet];
    }
}

/** With a message that stands as it is. */
class Failure extends Error {}

function load(address: string, nonce: string): Promise<MermaidBundle> {
    return new Promise((resolve, reject) => {
        const script = element('script', { src: address });
        script.nonce = nonce;
        script.addEventListener('load', () => {
            const { journeyMermaid } = globalThis as { journeyMermaid?: MermaidBundle };
            if (journeyMermaid === undefined) {
                reject(new Error('The bundle is empty.'));
            } else {
                resolve(journeyMermaid);
            }
        });
        script.addEventListener('error', () => reject(new Error('The bundle could not be read.')));
        document.head.append(script);
    });
}

/** The drawing can't be stopped, only left alone: what comes late is not looked at. */
function inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Failure(strings.mermaid.slow(patience / 1000))), patience);
        work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}

function reasonOf(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    return message.split('\n', 1)[0]?.slice(0, 200) ?? '';
}

function isDark(): boolean {
    return document.body.matches('.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)');
}
