/** A rectangle that something takes up, edges in CSS px. */
export interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
}

export function meet(a: Box, b: Box): boolean {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Boxes by place, so that asking costs what lies near and not all that there is. */
export interface Occupied {
    add(box: Box): void;
    isFree(box: Box): boolean;
    /** What stands over, in or under a stretch of x. */
    between(left: number, right: number): readonly Box[];
}

const cell = 128;

export function occupied(): Occupied {
    const cells = new Map<number, Box[]>();
    const range = ({ left, right }: Box) => [Math.floor(left / cell), Math.floor(right / cell)] as const;
    return {
        add(box) {
            const [first, last] = range(box);
            for (let index = first; index <= last; index++) {
                const there = cells.get(index);
                if (there) {
                    there.push(box);
                } else {
                    cells.set(index, [box]);
                }
            }
        },
        isFree(box) {
            const [first, last] = range(box);
            for (let index = first; index <= last; index++) {
                if (cells.get(index)?.some(other => meet(box, other))) {
                    return false;
                }
            }
            return true;
        },
        between(left, right) {
            const stretch = { left, right, top: -Infinity, bottom: Infinity };
            const [first, last] = range(stretch);
            const found = new Set<Box>();
            for (let index = first; index <= last; index++) {
                cells.get(index)?.filter(box => meet(box, stretch)).forEach(box => found.add(box));
            }
            return [...found];
        },
    };
}
