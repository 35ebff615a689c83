/** A rectangle of the picture. */
export interface Area {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

/** A part of the picture and the box that it is shown in. */
interface Placed extends Readonly<Record<'x' | 'y' | 'width' | 'height', number>> {
    readonly role: string;
    readonly box: HTMLElement;
}

/** With more parts than this, those far from the window are taken out of the page: every box in it costs time at every step of the zoom. */
const many = 300;

/**
 * Puts the parts into the sheet in the order of painting; of very many, only those that may be seen soon, those that are
 * pinned, the `wanted` one and the one in which somebody reads with the keyboard. The sheet has a size of its own, so nothing moves.
 */
export function arrangeParts(parts: ReadonlyMap<string, Placed>, sheet: HTMLElement, area: () => Area, wanted?: Placed): void {
    const near = parts.size > many ? area() : undefined;
    const read = document.activeElement?.closest('.part');
    const isInPage = (part: Placed) => near === undefined || part.role !== 'tile' && part.role !== 'heads' || part === wanted
        || meets(part, near) || part.box === read;
    let next = sheet.firstElementChild;
    for (const part of parts.values()) {
        if (part.box === next) {
            next = next.nextElementSibling;
            if (!isInPage(part)) {
                part.box.remove();
            }
        } else if (isInPage(part)) {
            sheet.insertBefore(part.box, next);
        } else if (part.box.parentNode !== null) {
            part.box.remove();
        }
    }
}

/** What stays on top while the sheet moves under it is near wherever its column is. */
function meets({ role, x, y, width, height }: Placed, { left, top, right, bottom }: Area): boolean {
    return x < right && x + width > left && (role === 'heads' || y < bottom && y + height > top);
}
