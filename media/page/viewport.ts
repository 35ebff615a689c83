import type { ZoomStep } from '../protocol/messages.ts';
import type { Area } from './near-parts.ts';
import type { Picture, ShownGroup } from './picture.ts';

export interface Viewport {
    readonly scroller: HTMLElement;
    /** 1 is 100%. */
    readonly zoom: number;
    step(to: ZoomStep): void;
    /** Keeps the point of the picture that is under the pointer where it is; without a pointer, the middle. */
    zoomTo(zoom: number, at?: { readonly clientX: number; readonly clientY: number }): void;
    /** Scrolls as little as needed, and not at all if it can be seen. */
    show(group: ShownGroup): void;
    /** Moves groups into the middle, as large as they can be read and still be seen whole; `below` is taken by something else. */
    centre(groups: readonly ShownGroup[], below: number): void;
    /** The zoom at which the whole picture is seen, if that is one to read at; else its whole width, if that is one; else 100%. */
    readonly comfortable: number;
    restore(state: { readonly zoom: number; readonly scroll: { readonly x: number; readonly y: number } }): void;
}

const smallest = 0.1;
const largest = 4;
const factor = 1.2;
/** While somebody walks through. */
const leastRead = 0.8;
const mostRead = 1.6;
/** The smallest zoom to begin with: text can be read, or at least the whole be seen. */
const leastReadable = 0.7;
const leastWhole = 0.5;
/** Air around what is scrolled into view, in CSS pixels of the screen. */
const air = 16;

/** The window on the sheet: one scroll container, so that what is pinned is pinned by CSS alone. */
export function createViewport(picture: Picture, changed: () => void): Viewport {
    const scroller = document.createElement('div');
    scroller.className = 'scroller';
    scroller.append(picture.sheet);
    picture.keepNear(area);
    scroller.addEventListener('scroll', () => {
        picture.arrange();
        changed();
    }, { passive: true });
    new ResizeObserver(() => picture.arrange()).observe(scroller);
    scroller.addEventListener('wheel', event => {
        if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            zoomTo(zoom * Math.exp(-pixels(event) / 200), event);
        }
    }, { passive: false });
    let zoom = 1;

    return {
        scroller,
        get zoom() {
            return zoom;
        },
        get comfortable() {
            const { width, height } = picture.size ?? { width: 1, height: 1 };
            const wide = Math.min(scroller.clientWidth / width, 1);
            const whole = Math.min(scroller.clientHeight / height, wide);
            return whole < leastReadable && wide >= leastReadable ? wide : whole < leastWhole ? 1 : whole;
        },
        zoomTo,
        step(to) {
            const { width, height } = picture.size ?? { width: 1, height: 1 };
            zoomTo({
                in: zoom * factor,
                out: zoom / factor,
                actual: 1,
                fit: Math.min(scroller.clientWidth / width, scroller.clientHeight / height, 1),
            }[to]);
        },
        show(group) {
            const wanted = boxOnScreen(group);
            const window = clearWindow(group);
            scroller.scrollBy(
                distance(wanted.left, wanted.right, window.left, window.right),
                distance(wanted.top, wanted.bottom, window.top, window.bottom),
            );
        },
        centre(groups, below) {
            const boxes = groups.filter(({ part }) => part.role === 'tile').map(({ part, x, y, width, height }) =>
                ({ left: part.x + x, top: part.y + y, right: part.x + x + width, bottom: part.y + y + height }));
            const [first] = groups;
            if (first === undefined || boxes.length === 0) {
                return;
            }
            const around = {
                left: Math.min(...boxes.map(it => it.left)), top: Math.min(...boxes.map(it => it.top)),
                right: Math.max(...boxes.map(it => it.right)), bottom: Math.max(...boxes.map(it => it.bottom)),
            };
            const heads = [...picture.parts.values()].reduce((tallest, part) => part.role === 'heads' ? Math.max(tallest, part.height) : tallest, 0);
            const fitting = Math.min(scroller.clientWidth / 2 / (around.right - around.left), (scroller.clientHeight - below - 2 * air) / (heads + around.bottom - around.top));
            setZoom(Math.min(Math.max(fitting, leastRead), mostRead));
            const window = clearWindow(first);
            const sheet = picture.sheet.getBoundingClientRect();
            const [width, height] = [(around.right - around.left) * zoom, (around.bottom - around.top) * zoom];
            scroller.scrollBy({
                left: sheet.left + around.left * zoom - window.left - Math.max((window.right - window.left - width) / 2, 0),
                top: sheet.top + around.top * zoom - window.top - Math.max((window.bottom - below - window.top - height) / 2, 0),
                behavior: isStill() ? 'instant' : 'smooth',
            });
            changed();
        },
        restore(state) {
            setZoom(state.zoom);
            scroller.scrollTo(state.scroll.x, state.scroll.y);
            picture.arrange();
        },
    };

    function zoomTo(wanted: number, at?: { readonly clientX: number; readonly clientY: number }): void {
        const window = scroller.getBoundingClientRect();
        const { clientX, clientY } = at ?? { clientX: window.left + window.width / 2, clientY: window.top + window.height / 2 };
        const before = picture.sheet.getBoundingClientRect();
        const ratio = setZoom(wanted);
        const [left, top] = [clientX - (clientX - before.left) * ratio, clientY - (clientY - before.top) * ratio];
        // What will be near is brought in before the sheet is laid out: text is laid out anew at every zoom, so once is enough.
        picture.arrange(areaWith({ left, top }, window));
        const after = picture.sheet.getBoundingClientRect();
        scroller.scrollBy(after.left - left, after.top - top);
        changed();
    }

    /** How much larger the sheet is than before. */
    function setZoom(wanted: number): number {
        const before = zoom;
        zoom = Math.min(Math.max(wanted, smallest), largest);
        // Steps out and in again come back to 100% and not to 99.99%.
        zoom = Math.abs(zoom - 1) < 0.005 ? 1 : zoom;
        picture.sheet.style.setProperty('--zoom', `${zoom}`);
        return zoom / before;
    }

    function area(): Area {
        return areaWith(picture.sheet.getBoundingClientRect(), scroller.getBoundingClientRect());
    }

    /** The window, and as much again on all sides, in the picture's own pixels. */
    function areaWith(sheet: { readonly left: number; readonly top: number }, window: DOMRect): Area {
        const [left, top] = [(window.left - sheet.left) / zoom, (window.top - sheet.top) / zoom];
        const [width, height] = [window.width / zoom, window.height / zoom];
        return { left: left - width, top: top - height, right: left + 2 * width, bottom: top + 2 * height };
    }

    /** Computed, not measured: a tile that is off screen has no layout. */
    function boxOnScreen({ part, x, y, width, height }: ShownGroup) {
        const sheet = picture.sheet.getBoundingClientRect();
        const isPinnedAcross = part.role === 'rail' || part.role === 'corner' || part.role === 'header' || part.role === 'legend';
        const isPinnedDown = part.role === 'heads' || part.role === 'corner';
        const box = isPinnedAcross || isPinnedDown ? part.box.getBoundingClientRect() : undefined;
        const left = (isPinnedAcross && box ? box.left : sheet.left + part.x * zoom) + x * zoom;
        const top = (isPinnedDown && box ? box.top : sheet.top + part.y * zoom) + y * zoom;
        return { left, top, right: left + width * zoom, bottom: top + height * zoom };
    }

    /** What nothing pinned lies over. */
    function clearWindow({ part }: ShownGroup) {
        const window = scroller.getBoundingClientRect();
        let { top } = window;
        // From right to left the scroll bar is on the left.
        let left = window.left + scroller.clientLeft;
        let right = left + scroller.clientWidth;
        const bottom = top + scroller.clientHeight;
        for (const other of picture.parts.values()) {
            if (other.role === 'rail' && part.role !== 'rail') {
                const box = other.box.getBoundingClientRect();
                if (picture.size?.direction === 'rtl') {
                    right = Math.min(right, box.left);
                } else {
                    left = Math.max(left, box.right);
                }
            }
            if (other.role === 'heads' && part.role !== 'heads' && part.role !== 'corner' && part.role !== 'header') {
                top = Math.max(top, window.top + other.box.getBoundingClientRect().height);
            }
        }
        return { left: left + air, top: top + air, right: right - air, bottom: bottom - air };
    }
}

/** For those who asked for no motion. */
function isStill(): boolean {
    return document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** How far to scroll so that the inner span lies in the outer one; its beginning wins where it is longer. */
function distance(start: number, end: number, from: number, to: number): number {
    if (start < from) {
        return start - from;
    }
    return end > to ? Math.min(end - to, start - from) : 0;
}

/** Wheels that count lines or pages, in the pixels that others count. */
function pixels({ deltaY, deltaMode }: WheelEvent): number {
    return deltaY * (deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1);
}
