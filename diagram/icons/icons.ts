export const iconNames: readonly string[] = ['circle'];

/** Outlines (the `d` of SVG paths) on a grid of 24 by 24, to be stroked, not filled. */
export function iconPaths(name: string): readonly string[] | undefined {
    return name === 'circle' ? ['M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z'] : undefined;
}

/** The icon that a writer means by `name`: an icon's own name, or another word for it. */
export function findIcon(name: string): string | undefined {
    return iconNames.includes(name) ? name : undefined;
}

/** Whether it shows a direction of reading, and so is turned round in right-to-left maps. */
export function mirrorsInRightToLeft(name: string): boolean {
    return name.startsWith('arrow-');
}
