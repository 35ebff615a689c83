import type { Group, Mark, Part, Scene } from './scene.ts';
import { escapeXml } from './svg/escape.ts';
import { n, renderMark, type SceneContext } from './svg/marks.ts';
import { exportStylesheet } from './themes/stylesheet.ts';
import type { PaletteName } from './themes/palettes.ts';

export type { SceneContext } from './svg/marks.ts';

/**
 * One group of a preview as a `<g>` element: no ids, no styles, colours by class. What can be selected is a button
 * with a name, and takes clicks in all of its box.
 */
export function renderGroup(group: Group, context: SceneContext): string {
    const { key, x, y, width, height, target, column, lane, label, unfolds, collapses, opens, isOpen, hint } = group;
    const isButton = (target ?? unfolds ?? collapses ?? opens) !== undefined;
    return `<g class="jm-group" data-key="${escapeXml(key)}"`
        + attribute('data-target', target) + attribute('data-column', column) + attribute('data-lane', lane) + attribute('data-unfolds', unfolds)
        + attribute('data-collapses', collapses) + attribute('data-opens', opens)
        + (isButton ? ` data-width="${n(width)}" data-height="${n(height)}" role="button"${attribute('aria-label', label)}${isOpen === undefined ? '' : ` aria-expanded="${isOpen}"`}` : '')
        + ` transform="translate(${n(x)} ${n(y)})">`
        + (hint === undefined ? '' : `<title>${escapeXml(hint)}</title>`)
        + (isButton ? `<rect width="${n(Math.max(width, 0))}" height="${n(Math.max(height, 0))}" fill="none" pointer-events="all"/>` : '')
        + renderMarks(group.marks, context)
        + `</g>`;
}

/** Marks that are the same object as last time are the same text as last time. */
const rendered = new WeakMap<readonly Mark[], SceneContext & { readonly text: string }>();

function renderMarks(marks: readonly Mark[], context: SceneContext): string {
    const known = rendered.get(marks);
    if (known && known.direction === context.direction && known.prefix === context.prefix && known.palette === context.palette) {
        return known.text;
    }
    const text = marks.map(mark => renderMark(mark, context)).join('');
    rendered.set(marks, { ...context, text });
    return text;
}

export interface FileOptions {
    readonly palette: PaletteName;
    /** Letters, digits and hyphens; made of the picture itself where it is not given. */
    readonly prefix?: string;
}

/** A picture as an SVG file that stands alone: its own colours, no scripts, nothing to fetch. */
export function renderScene(scene: Scene, { palette, prefix = `jm-${fingerprint(scene)}` }: FileOptions): string {
    const { width, height, direction, language, title, description, parts } = scene;
    const context: SceneContext = { direction, prefix, palette };
    const picture = `<rect class="f-surface" width="${n(width)}" height="${n(height)}"/>\n${parts.map(part => renderPart(part, context)).join('\n')}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" id="${prefix}" class="jm" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`
        + `${attribute('lang', language)} direction="${direction}" font-family="${pictureFamily}" role="img" aria-labelledby="${prefix}-title ${prefix}-desc">\n`
        + `<title id="${prefix}-title">${escapeXml(title)}</title>\n<desc id="${prefix}-desc">${escapeXml(description)}</desc>\n`
        + `<style>${exportStylesheet(palette, picture)}</style>\n${picture}\n</svg>\n`;
}

/** The reader's own font. */
export const pictureFamily = "system-ui, -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif";

function renderPart({ x, y, groups }: Part, context: SceneContext): string {
    return `<g transform="translate(${n(x)} ${n(y)})">\n`
        + groups.map(group => `<g transform="translate(${n(group.x)} ${n(group.y)})">${group.hint === undefined ? '' : `<title>${escapeXml(group.hint)}</title>`}${renderMarks(group.marks, context)}</g>`).join('\n')
        + `\n</g>`;
}

function attribute(name: string, value: string | number | undefined): string {
    return value === undefined ? '' : ` ${name}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`;
}

/** The same picture has the same ids in every run. */
function fingerprint({ title, description, width, height, parts }: Scene): string {
    let hash = 0x811c9dc5;
    for (const character of [title, description, width, height, ...parts.flatMap(part => part.groups.map(group => `${group.key} ${group.x} ${group.y}`))].join('\n')) {
        hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
    }
    return hash.toString(36);
}
