import type { Group, Mark } from '../../diagram/scene.ts';
import type { RenderGroup } from '../../server/preview/patch.ts';

/** Enough of an SVG writer for the tests of the page and of patches. */
export const simpleRender: RenderGroup = ({ key, target, unfolds, column, lane, label, marks }: Group) => {
    const attributes = Object.entries({
        'data-key': key, 'data-target': target, 'data-unfolds': unfolds, 'data-column': column, 'data-lane': lane, 'aria-label': label,
        'role': target === undefined && unfolds === undefined ? undefined : 'button',
    }).flatMap(([name, value]) => value === undefined ? [] : [` ${name}="${escaped(`${value}`)}"`]);
    return `<g class="jm-group"${attributes.join('')}>${marks.map(drawn).join('')}</g>`;
};

function drawn(mark: Mark): string {
    switch (mark.kind) {
        case 'rect':
            return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="${mark.radius ?? 0}" class="f-${mark.fill as string}"/>`;
        case 'text':
            return `<text x="${mark.x}" y="${mark.y}">${mark.runs.map(run => `<tspan>${escaped(run.text)}</tspan>`).join('')}</text>`;
        default:
            return '';
    }
}

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
