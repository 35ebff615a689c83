import type { Group, Mark, Part, Scene } from '../diagram/scene.ts';
import { n, renderMark, type SceneContext } from '../diagram/svg/marks.ts';
import { palettes, type PaletteName } from '../diagram/themes/palettes.ts';
import { exportStylesheet } from '../diagram/themes/stylesheet.ts';
import { outlineOf, type Cluster, type SetLine, type TextMark, type Typesetter } from './fonts/typeset.ts';

/** The picture with every letter as an outline: no fonts are needed to paint it, and every painter paints the same. */
export function outlinedSvg(scene: Scene, palette: PaletteName, background: 'theme' | 'none', typesetter: Typesetter): string {
    const { width, height, direction, parts } = scene;
    const context: SceneContext = { direction, prefix: 'p', palette };
    const letters = new Letters();
    const render = (mark: Mark) => mark.kind === 'text' ? renderLine(mark, typesetter.set(mark, direction), palette, letters) : renderMark(mark, context);
    const group = ({ x, y, marks }: Group) => `<g transform="translate(${n(x)} ${n(y)})">${marks.map(render).join('')}</g>`;
    const part = ({ x, y, groups }: Part) => `<g transform="translate(${n(x)} ${n(y)})">${groups.map(group).join('')}</g>`;
    const picture = parts.map(part).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">`
        + `<style>${exportStylesheet(palette, picture)}</style><defs>${letters.definitions()}</defs>`
        + (background === 'none' ? '' : `<rect fill="${palettes[palette].surface}" width="${n(width)}" height="${n(height)}"/>`)
        + `${picture}</svg>`;
}

/** The same letter is drawn often, so it is said once how, in units of its font and y upwards. */
class Letters {
    readonly #known = new Map<string, { readonly id: string; readonly d: string }>();

    /** Absent where nothing is to be seen. */
    idOf(cluster: Cluster): string | undefined {
        const key = `${cluster.face.id} ${cluster.glyphs.map(({ id, x, y }) => `${id} ${x} ${y}`).join()}`;
        let letter = this.#known.get(key);
        if (letter === undefined) {
            letter = { id: `l${this.#known.size}`, d: outlineOf(cluster).map(([command, ...numbers]) => command + numbers.map(n).join(' ')).join('') };
            this.#known.set(key, letter);
        }
        return letter.d === '' ? undefined : letter.id;
    }

    definitions(): string {
        return [...this.#known.values()].map(({ id, d }) => d === '' ? '' : `<path id="${id}" d="${d}"/>`).join('');
    }
}

function renderLine({ x, y, halo, rotate }: TextMark, line: SetLine, palette: PaletteName, letters: Letters): string {
    const colours = palettes[palette];
    const runs = line.runs.map(({ size, fill, clusters }) => ({
        fill: colours[fill],
        drawn: clusters.map(({ cluster, x: at }) => {
            const id = letters.idOf(cluster);
            const scale = size / cluster.face.unitsPerEm;
            return id === undefined ? '' : `<use href="#${id}" transform="matrix(${fine(scale)} 0 0 ${fine(-scale)} ${n(line.x + at)} ${n(y)})"${halo ? ` stroke-width="${n(4 / scale)}"` : ''}/>`;
        }).join(''),
    })).filter(({ drawn }) => drawn !== '');
    const under = halo ? `<g fill="none" stroke="${colours.surface}" stroke-linejoin="round" stroke-opacity="0.85">${runs.map(({ drawn }) => drawn).join('')}</g>` : '';
    const over = runs.map(({ drawn, fill }) => `<g fill="${fill}">${drawn}</g>`).join('');
    return rotate ? `<g transform="rotate(${n(rotate)} ${n(x)} ${n(y)})">${under}${over}</g>` : under + over;
}

function fine(value: number): string {
    return String(Math.round(value * 1_000_000) / 1_000_000);
}
