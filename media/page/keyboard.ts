import type { Picture, ShownGroup } from './picture.ts';

const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The picture is one stop of the Tab key; the arrow keys walk in it: left and right along a lane, up and down along a column,
 * Home and End to the ends of a lane. Directions are those of the screen, whatever the direction of reading.
 */
export function enableKeyboard(picture: Picture, { show, open }: {
    readonly show: (group: ShownGroup) => void;
    readonly open: (group: ShownGroup) => void;
}): { readonly renew: (selected: string | undefined) => void } {
    let stop: string | undefined;

    picture.sheet.addEventListener('keydown', event => {
        const group = event.target instanceof Element ? picture.groupOf(event.target) : undefined;
        if (group === undefined || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        if (event.key === 'Enter') {
            event.preventDefault();
            open(group);
            return;
        }
        const next = event.key === 'Home' || event.key === 'End' ? endOfLane(group, event.key) : neighbour(group, arrows[event.key]);
        if (next !== undefined) {
            event.preventDefault();
            picture.bringIn(next);
            next.element.focus({ preventScroll: true });
            show(next);
        }
    });
    picture.sheet.addEventListener('focusin', event => {
        const group = event.target instanceof Element ? picture.groupOf(event.target) : undefined;
        if (group?.element.hasAttribute('tabindex')) {
            beStop(group);
        }
    });

    return {
        /** After a patch or another selection there is exactly one stop: where the reader was, else what is selected, else the title. */
        renew(selected) {
            const groups = picture.groups();
            const chosen = selected === undefined ? undefined : picture.drawing(selected)[0];
            const reading = document.activeElement === null ? undefined : picture.groupOf(document.activeElement);
            const group = reading ?? chosen ?? groups.find(it => it.key === stop) ?? first(groups);
            if (group !== undefined) {
                beStop(group);
            }
        },
    };

    function beStop(group: ShownGroup): void {
        const before = picture.groups().find(it => it.key === stop);
        before?.element.setAttribute('tabindex', '-1');
        group.element.setAttribute('tabindex', '0');
        stop = group.key;
    }

    /** The upper start corner is where one begins to read. */
    function first(groups: readonly ShownGroup[]): ShownGroup | undefined {
        const sign = picture.size?.direction === 'rtl' ? -1 : 1;
        return groups.toSorted((a, b) => boxOf(a).y - boxOf(b).y || sign * (boxOf(a).x - boxOf(b).x))[0];
    }

    function endOfLane(from: ShownGroup, key: 'Home' | 'End'): ShownGroup | undefined {
        const atStart = (picture.size?.direction === 'rtl') === (key === 'End');
        return picture.groups().filter(it => it.lane === from.lane && it.part.role === from.part.role)
            .toSorted((a, b) => atStart ? boxOf(a).x - boxOf(b).x : boxOf(b).x - boxOf(a).x)[0];
    }

    function neighbour(from: ShownGroup, direction: Direction | undefined): ShownGroup | undefined {
        if (direction === undefined) {
            return undefined;
        }
        const start = boxOf(from);
        const isAcross = direction === 'left' || direction === 'right';
        const sign = direction === 'left' || direction === 'up' ? -1 : 1;
        const ahead = picture.groups().flatMap(group => {
            const box = boxOf(group);
            const along = sign * (isAcross ? box.x - start.x : box.y - start.y);
            const apart = isAcross ? Math.abs(box.y - start.y) - (box.height + start.height) / 2 : Math.abs(box.x - start.x) - (box.width + start.width) / 2;
            const aside = Math.max(0, apart);
            const isInLine = isAcross ? group.lane === from.lane && from.lane !== undefined : group.column === from.column && from.column !== undefined;
            return along > 0.5 && group.key !== from.key ? [{ group, isInLine, cost: along + 4 * aside, along }] : [];
        });
        const inLine = ahead.filter(it => it.isInLine).toSorted((a, b) => a.along - b.along)[0];
        return (inLine ?? ahead.toSorted((a, b) => a.cost - b.cost)[0])?.group;
    }
}

/** Its middle and its size. */
function boxOf({ part, x, y, width, height }: ShownGroup) {
    return { x: part.x + x + width / 2, y: part.y + y + height / 2, width, height };
}
