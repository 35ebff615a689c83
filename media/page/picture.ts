import type { GroupPatch, PartPatch, PicturePatch } from '../../server/protocol/preview.ts';
import { drawingsFrom } from './allow-list.ts';
import { fillLate } from './late-tiles.ts';
import { textOf } from './text-of.ts';
import { arrangeParts, type Area } from './near-parts.ts';

/** A group as it stands in the page. Places are those of the picture: its top left corner is 0,0, at 100%. */
export interface ShownGroup {
    readonly key: string;
    readonly part: ShownPart;
    /** Made when it is first asked for, where its tile is not filled yet. */
    readonly element: SVGElement;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly target: string | undefined;
    /** Id of the lane that a click opens. */
    readonly unfolds: string | undefined;
    /** Id of the stage that a click collapses or opens. */
    readonly collapses: string | undefined;
    /** Id of the touchpoint whose close-up a click opens. */
    readonly opens: string | undefined;
    /** What can be read in it and heard of it; known before it is drawn. */
    text(): string;
    /** Its node, if it has one; unlike `element`, who asks brings nothing about. */
    readonly node: SVGElement | undefined;
    readonly column: string | undefined;
    readonly lane: string | undefined;
}

export interface ShownPart {
    readonly key: string;
    role: PartPatch['role'];
    x: number;
    y: number;
    width: number;
    height: number;
    readonly box: HTMLElement;
    readonly svg: SVGSVGElement;
    readonly groups: Map<string, ShownGroup>;
    /** The texts of a tile that has no nodes yet: it is filled when it comes near the window, or when there is time. */
    waiting: Map<string, GroupPatch> | undefined;
}

export interface Picture {
    readonly sheet: HTMLElement;
    /** Size at 100%, direction, and whether there is a picture at all. */
    readonly size: { readonly width: number; readonly height: number; readonly direction: 'ltr' | 'rtl' } | undefined;
    readonly parts: ReadonlyMap<string, ShownPart>;
    /** False: the patch belongs to another picture than the one that is shown, and nothing was changed. */
    apply(patch: PicturePatch, revision: number): boolean;
    /** From now on only what is in `area` need be in the page: what can be seen of the sheet, and a little more on all sides. */
    keepNear(area: () => Area): void;
    /** The window has moved over the sheet. `near`: the area as it will be, where nothing is laid out for it yet. */
    arrange(near?: Area): void;
    /** A group that shall be focused must be in the page, however far it is. */
    bringIn(group: ShownGroup): void;
    /** The groups that can be chosen, in the order of painting. */
    groups(): readonly ShownGroup[];
    /** Every group that draws the target. */
    drawing(target: string): readonly ShownGroup[];
    groupOf(element: Element): ShownGroup | undefined;
}

/**
 * The sheet of the map: parts, keyed, of groups, keyed. A patch touches what it names and nothing else.
 *
 *     new tile ──in the window──► filled before the next frame
 *         └──near it, or the page has time──► filled then
 *
 * `drawn` hears of every group that gets nodes, or other ones.
 */
export function createPicture(drawn: (group: ShownGroup) => void = () => undefined): Picture {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    sheet.setAttribute('role', 'group');
    const parts = new Map<string, ShownPart>();
    const ofElement = new WeakMap<Element, ShownGroup>();
    let revision = 0;
    let size: Picture['size'];
    let byTarget: Map<string, ShownGroup[]> | undefined;
    let choices: readonly ShownGroup[] | undefined;
    const lateTiles = fillLate(fill);
    let area: () => Area = () => everywhere;

    return {
        sheet,
        parts,
        get size() {
            return size;
        },
        apply(patch, next) {
            if (patch.from !== 0 && patch.from !== revision) {
                return false;
            }
            if (patch.from === 0) {
                parts.clear();
                lateTiles.clear();
                sheet.replaceChildren();
            }
            // What the sheet says, all its parts inherit: even the same value again would style every node anew.
            if (size?.width !== patch.width || size.height !== patch.height) {
                sheet.style.setProperty('--sheet-width', `${patch.width}px`);
                sheet.style.setProperty('--sheet-height', `${patch.height}px`);
            }
            size = { width: patch.width, height: patch.height, direction: patch.direction };
            sheet.setAttribute('aria-label', patch.title);
            sheet.setAttribute('aria-description', patch.description);
            if (sheet.lang !== (patch.language ?? '')) {
                sheet.lang = patch.language ?? '';
            }
            for (const part of patch.parts) {
                applyPart(part, patch.direction);
            }
            if (patch.order !== undefined) {
                keepOrder(patch.order, parts, part => part.box.remove());
            }
            arrangeParts(parts, sheet, area);
            revision = next;
            byTarget = undefined;
            choices = undefined;
            return true;
        },
        bringIn({ part }) {
            if (!part.box.isConnected) {
                arrangeParts(parts, sheet, area, part);
            }
        },
        keepNear(next) {
            area = next;
        },
        arrange(near) {
            arrangeParts(parts, sheet, near === undefined ? area : () => near);
        },
        groups: () => choices ??= [...parts.values()].flatMap(part => [...part.groups.values()].filter(canBeChosen)),
        drawing: target => targets().get(target) ?? [],
        groupOf(element) {
            const found = element.closest('.jm-group');
            return found === null ? undefined : ofElement.get(found);
        },
    };

    function targets(): Map<string, ShownGroup[]> {
        if (byTarget === undefined) {
            byTarget = new Map();
            for (const part of parts.values()) {
                for (const group of part.groups.values()) {
                    if (group.target !== undefined) {
                        byTarget.set(group.target, [...byTarget.get(group.target) ?? [], group]);
                    }
                }
            }
        }
        return byTarget;
    }

    function applyPart(patch: PartPatch, direction: 'ltr' | 'rtl'): void {
        const known = parts.get(patch.key);
        const part = known ?? newPart(patch, direction);
        parts.set(patch.key, part);
        if (known === undefined || isElsewhere(known, patch)) {
            place(part, patch);
        }
        if ((part.role === 'tile' || part.role === 'heads') && part.groups.size === 0) {
            part.waiting = new Map();
            lateTiles.add(part);
        }
        if (part.waiting !== undefined) {
            applyToWaiting(part, part.waiting, patch);
            return;
        }
        draw(part, patch.groups ?? []);
        for (const { key, x, y } of patch.moved ?? []) {
            const group = part.groups.get(key);
            if (group !== undefined) {
                const shown = { ...group, x, y };
                group.element.setAttribute('transform', `translate(${x} ${y})`);
                part.groups.set(key, shown);
                ofElement.set(group.element, shown);
            }
        }
        if (patch.order !== undefined) {
            keepOrder(patch.order, part.groups, group => group.element.remove());
            arrangeGroups(part.groups.values(), part.svg);
        }
    }

    /** Nothing is drawn yet, so only the list of what will be changes. */
    function applyToWaiting(part: ShownPart, waiting: Map<string, GroupPatch>, patch: PartPatch): void {
        for (const group of patch.groups ?? []) {
            waiting.set(group.key, group);
        }
        for (const { key, x, y } of patch.moved ?? []) {
            const group = waiting.get(key);
            if (group !== undefined) {
                waiting.set(key, { ...group, x, y });
            }
        }
        const all = patch.order === undefined ? [...waiting.values()] : patch.order.flatMap(key => waiting.get(key) ?? []);
        waiting.clear();
        part.groups.clear();
        for (const group of all) {
            waiting.set(group.key, group);
            part.groups.set(group.key, shownGroup(part, group, () => {
                fill(part);
                return part.groups.get(group.key)?.element ?? svgElement('g');
            }));
        }
    }

    function fill(part: ShownPart): void {
        const { waiting } = part;
        if (waiting !== undefined) {
            part.waiting = undefined;
            lateTiles.delete(part);
            byTarget = undefined;
            choices = undefined;
            part.groups.clear();
            draw(part, [...waiting.values()]);
        }
    }

    function draw(part: ShownPart, groups: readonly GroupPatch[]): void {
        const drawings = drawingsFrom(groups.map(group => group.svg));
        for (const [index, group] of groups.entries()) {
            const element = drawings[index];
            const before = part.groups.get(group.key);
            if (element === undefined) {
                before?.element.remove();
                part.groups.delete(group.key);
                continue;
            }
            const shown = shownGroup(part, group, () => {
                if (part.box.parentNode === null) {
                    arrangeParts(parts, sheet, area, part);
                }
                return element;
            }, element);
            drawn(shown);
            if (canBeChosen(shown)) {
                element.setAttribute('tabindex', '-1');
            }
            element.setAttribute('transform', `translate(${group.x} ${group.y})`);
            part.groups.set(group.key, shown);
            ofElement.set(element, shown);
            if (before === undefined) {
                part.svg.append(element);
            } else {
                replaceKeepingFocus(before.element, element);
            }
        }
    }
}

export function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
    return document.createElementNS('http://www.w3.org/2000/svg', name);
}

function newPart({ key, role, x, y, width, height }: PartPatch, direction: 'ltr' | 'rtl'): ShownPart {
    const box = document.createElement('div');
    const svg = svgElement('svg');
    svg.style.direction = direction;
    svg.setAttribute('preserveAspectRatio', 'none');
    box.append(svg);
    return { key, role, x, y, width, height, box, svg, groups: new Map(), waiting: undefined };
}

function isElsewhere(part: ShownPart, { role, x, y, width, height }: PartPatch): boolean {
    return part.role !== role || part.x !== x || part.y !== y || part.width !== width || part.height !== height;
}

function place(part: ShownPart, { role, x, y, width, height }: PartPatch): void {
    Object.assign(part, { role, x, y, width, height });
    part.box.className = `part ${role}`;
    for (const [name, length] of Object.entries({ x, y, width, height })) {
        part.box.style.setProperty(`--${name}`, `${length}px`);
    }
    part.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

function shownGroup(part: ShownPart, { key, x, y, width, height, target, unfolds, collapses, opens, column, lane, svg }: GroupPatch, elementOf: () => SVGElement, node?: SVGElement): ShownGroup {
    let text: string | undefined;
    return {
        key, part, x, y, width, height, target, unfolds, collapses, opens, lane,
        column: column === undefined ? undefined : `${column}`,
        text: () => text ??= textOf(svg),
        node,
        get element() {
            return elementOf();
        },
    };
}

function canBeChosen({ target, unfolds, collapses, opens }: ShownGroup): boolean {
    return (target ?? unfolds ?? collapses ?? opens) !== undefined;
}

/** A patch under the hands of somebody who reads with the keyboard leaves them where they are. */
function replaceKeepingFocus(before: SVGElement, after: SVGElement): void {
    const hadFocus = document.activeElement === before;
    if (after.hasAttribute('tabindex')) {
        after.setAttribute('tabindex', before.getAttribute('tabindex') ?? '-1');
    }
    before.replaceWith(after);
    if (hadFocus) {
        after.focus({ preventScroll: true });
    }
}

/** Removes what the list does not name; the map's own order becomes that of the list, which is the order of painting. */
function keepOrder<T>(order: readonly string[], items: Map<string, T>, remove: (item: T) => void): void {
    const wanted = new Set(order);
    for (const [key, item] of items) {
        if (!wanted.has(key)) {
            remove(item);
            items.delete(key);
        }
    }
    for (const key of order) {
        const item = items.get(key);
        if (item !== undefined) {
            items.delete(key);
            items.set(key, item);
        }
    }
}

/** Moves what stands in the wrong place; elements in the right order aren't touched. */
function arrangeGroups(groups: Iterable<ShownGroup>, parent: Element): void {
    let next = parent.firstElementChild;
    for (const { element } of groups) {
        if (element === next) {
            next = next.nextElementSibling;
        } else {
            parent.insertBefore(element, next);
        }
    }
}

const everywhere: Area = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
