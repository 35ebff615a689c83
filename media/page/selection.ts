import { svgElement } from './picture.ts';
import type { Picture, ShownGroup } from './picture.ts';

export interface Selection {
    /** Rings the first target that the picture draws. Returns its group, if it was not ringed before. */
    select(targets: readonly string[]): ShownGroup | undefined;
    /** After a patch: the ring stands where its group stands now. Returns its group, if it came with the patch. */
    renew(): ShownGroup | undefined;
    readonly target: string | undefined;
}

/** Distance of the ring from the border of what is selected, in pixels of the picture. */
const gap = 3;
const radius = 10;

/** The ring around what the caret is in, and a second one around what has the keyboard. */
export function createSelection(picture: Picture): Selection {
    const ring = newRing('ring', gap + 1);
    const focusRing = newRing('focus-ring', gap + 5);
    let wanted: readonly string[] = [];
    let target: string | undefined;
    let focused: ShownGroup | undefined;

    picture.sheet.addEventListener('focusin', event => {
        const group = event.target instanceof Element && event.target.matches(':focus-visible') ? picture.groupOf(event.target) : undefined;
        focused = group;
        draw(focusRing, group);
    });
    picture.sheet.addEventListener('focusout', () => {
        focused = undefined;
        draw(focusRing, undefined);
    });

    return {
        get target() {
            return target;
        },
        select(targets) {
            wanted = targets;
            return newlyRinged();
        },
        renew() {
            draw(focusRing, focused && picture.groupOf(focused.element));
            return newlyRinged();
        },
    };

    function newlyRinged(): ShownGroup | undefined {
        const before = target;
        target = wanted.find(it => picture.drawing(it).length > 0);
        const group = target === undefined ? undefined : picture.drawing(target)[0];
        draw(ring, group);
        return target === before ? undefined : group;
    }
}

function newRing(name: string, distance: number): SVGRectElement {
    const ring = svgElement('rect');
    ring.setAttribute('class', name);
    ring.setAttribute('x', `${-distance}`);
    ring.setAttribute('y', `${-distance}`);
    ring.setAttribute('rx', `${radius + distance - gap - 1}`);
    ring.dataset.distance = `${distance}`;
    return ring;
}

/** First in its group, so that a badge lies over the ring. */
function draw(ring: SVGRectElement, group: ShownGroup | undefined): void {
    if (group === undefined) {
        ring.remove();
        return;
    }
    const distance = Number(ring.dataset.distance);
    ring.setAttribute('width', `${group.width + 2 * distance}`);
    ring.setAttribute('height', `${group.height + 2 * distance}`);
    if (ring.parentNode !== group.element) {
        group.element.prepend(ring);
    }
}
