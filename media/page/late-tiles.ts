/** A part of a picture, by the element that stands for it. */
interface Tile {
    readonly box: Element;
}

/** Tiles that wait to be filled: a long map shows what is in the window at once, and is whole a little later. */
export interface LateTiles<T extends Tile> {
    add(part: T): void;
    delete(part: T): void;
    clear(): void;
}

/** How far around the window a tile is filled before it can be seen. */
const nearness = '100%';

export function fillLate<T extends Tile>(fill: (part: T) => void): LateTiles<T> {
    const waiting = new Map<Element, T>();
    const near = new IntersectionObserver(seen => {
        for (const { target, isIntersecting } of seen) {
            const part = waiting.get(target);
            if (isIntersecting && part !== undefined) {
                fill(part);
            }
        }
    }, { rootMargin: nearness });
    const planned = { window: false, rest: false };

    return {
        add(part) {
            waiting.set(part.box, part);
            near.observe(part.box);
            if (!planned.window) {
                planned.window = true;
                // When the change is whole and the sheet is scrolled, and before it is painted.
                queueMicrotask(fillWindow);
            }
        },
        delete: ({ box }) => forget(box),
        clear: () => [...waiting.keys()].forEach(forget),
    };

    function forget(box: Element): void {
        waiting.delete(box);
        near.unobserve(box);
    }

    function fillWindow(): void {
        planned.window = false;
        for (const part of [...waiting.values()].filter(({ box }) => isInWindow(box.getBoundingClientRect()))) {
            fill(part);
        }
        if (!planned.rest) {
            planned.rest = true;
            requestIdleCallback(fillSome);
        }
    }

    function fillSome(deadline: IdleDeadline): void {
        planned.rest = false;
        for (const part of waiting.values()) {
            if (deadline.timeRemaining() < 2) {
                planned.rest = true;
                break;
            }
            // What is so far away that it has left the page is not drawn before it is near.
            if (part.box.isConnected) {
                fill(part);
            }
        }
        if (planned.rest) {
            requestIdleCallback(fillSome);
        }
    }
}

function isInWindow({ left, top, right, bottom }: DOMRect): boolean {
    return left < window.innerWidth && top < window.innerHeight && right > 0 && bottom > 0;
}
