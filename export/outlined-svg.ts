import type { Group, Mark, Part, Scene } from '../diagram/scene.ts';
import { n, renderMark, type SceneContext } from '../diagram/svg/marks.ts';
import { palettes, type PaletteName } from '../diagram/themes/palettes.ts';
import { exportStylesheet } from '../diagram/themes/stylesheet.ts';
import { outlineOf, type SetLine, type TextMark, type Typesetter } from './fonts/typeset.ts';

/** The picture with every letter as an outline: no fonts are needed to paint it, and every painter paints the same. */
export function outlinedSvg(scene: Scene, palette: PaletteName, background: 'theme' | 'none', typesetter: Typesetter): string {
    const { width, height, direction, parts } = scene;
    const context: SceneContext = { direction, prefix: 'p', palette };
    const render = (mark: Mark) => mark.kind === 'text' ? renderLine(mark, typesetter.set(mark, direction), palette) : renderMark(mark, context);
    const group = ({ x, y, marks }: Group) => `<g transform="translate(${n(x)} ${n(y)})">${marks.map(render).join('')}</g>`;
    const part = ({ x, y, groups }: Part) => `<g transform="translate(${n(x)} ${n(y)})">${groups.map(group).join('')}</g>`;
    const picture = parts.map(part).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">`
        + `<style>${exportStylesheet(palette, picture)}</style>`
        + (background === 'none' ? '' : `<rect fill="${palettes[palette].surface}" width="${n(width)}" height="${n(height)}"/>`)
        + `${picture}</svg>`;
}

function renderLine({ x, y, halo, rotate }: TextMark, line: SetLine, palette: PaletteName): string {
    const turned = rotate ? ` transform="rotate(${n(rotate)} ${n(x)} ${n(y)})"` : '';
    const colours = palettes[palette];
    const runs = line.runs.map(({ size, fill, clusters }) => {
        const d = clusters.map(({ cluster, x: at }) => pathOf(cluster, line.x + at, y, size)).join('');
        return { d, fill: colours[fill] };
    }).filter(({ d }) => d !== '');
    const under = halo ? runs.map(({ d }) => `<path d="${d}" fill="none" stroke="${colours.surface}" stroke-width="4" stroke-linejoin="round" stroke-opacity="0.85"/>`).join('') : '';
    const letters = runs.map(({ d, fill }) => `<path d="${d}" fill="${fill}"/>`).join('');
    return turned === '' ? under + letters : `<g${turned}>${under}${letters}</g>`;
}

function pathOf(cluster: Parameters<typeof outlineOf>[0], x: number, y: number, size: number): string {
    const scale = size / cluster.face.unitsPerEm;
    return outlineOf(cluster).map(([command, ...numbers]) => command + numbers.map((number, index) => fine(index % 2 === 0 ? x + number * scale : y - number * scale)).join(' ')).join('');
}

function fine(value: number): string {
    return String(Math.round(value * 1000) / 1000 + 0);
}
