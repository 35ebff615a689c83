import type { Part, Scene } from '../../diagram/scene.ts';

/**
 * Of a very large picture, what can be seen before anybody scrolls, and all that is pinned: a page shows it while the
 * rest is on its way. It is as large as the whole, so nothing moves when the rest comes. `width`: CSS px of the window.
 */
export function beginningOf(scene: Scene, width: number): Scene {
    return scene.parts.length <= many ? scene : { ...scene, parts: scene.parts.filter(part => isNeeded(part) || isSeen(part, scene, windows * width)) };
}

/** Smaller pictures are sent at once. */
const many = 300;
/** What a window may show of a picture at a small zoom, in widths of the window. */
const windows = 4;

function isNeeded({ role }: Part): boolean {
    return role !== 'tile' && role !== 'heads';
}

function isSeen({ x, y, width }: Part, scene: Scene, distance: number): boolean {
    return y < distance && (scene.direction === 'rtl' ? x + width > scene.width - distance : x < distance);
}
