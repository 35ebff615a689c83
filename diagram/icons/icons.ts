import { aliases } from './aliases.ts';
import { outlines } from './outlines.ts';

/** In the order of the alphabet. */
export const iconNames: readonly string[] = outlines.map(([name]) => name);

/** Outlines (the `d` of SVG paths) on a grid of 24 by 24, to be stroked, not filled. */
export function iconPaths(name: string): readonly string[] | undefined {
    return paths.get(name);
}

/** The icon that a writer means by `name`: an icon's own name, or another word for it, in any case, with `-`, `_` or space. */
export function findIcon(name: string): string | undefined {
    const wanted = name.toLowerCase().replace(/[\s_]+/g, '-');
    return paths.has(wanted) ? wanted : aliases.get(wanted);
}

/** Whether it shows a direction of reading or of travel, and so is turned round in right-to-left maps. Clocks, ticks, lenses and signs of writing are not. */
export function mirrorsInRightToLeft(name: string): boolean {
    return mirrored.has(name);
}

const paths: ReadonlyMap<string, readonly string[]> = new Map(outlines.map(([name, ...each]) => [name, each]));

const mirrored: ReadonlySet<string> = new Set([
    'ambulance', 'arrow-left', 'arrow-right', 'baggage-claim', 'bike', 'bus', 'car', 'chart-bar', 'chart-column', 'chart-line', 'chart-no-axes-column', 'chevron-left', 'chevron-right',
    'clipboard-list', 'external-link', 'file-text', 'flag', 'footprints', 'hand-coins', 'hand-heart', 'hand-platter', 'list', 'log-in', 'log-out',
    'megaphone', 'message-circle', 'message-square', 'message-square-quote', 'messages-square', 'plane', 'plane-landing', 'plane-takeoff',
    'quote', 'repeat', 'reply', 'route', 'scroll-text', 'send', 'share-2', 'ship', 'shopping-basket', 'shopping-cart', 'speech', 'trending-down', 'trending-up',
    'truck', 'truck-electric', 'volume-2', 'workflow',
]);
