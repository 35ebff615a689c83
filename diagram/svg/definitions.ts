import type { Pattern } from '../scene.ts';
import { roleClass } from '../themes/roles.ts';
import type { PaletteName } from '../themes/palettes.ts';

/** The id under which a pattern stands in a page; the prefix keeps two pictures of one page apart. */
export function patternId(pattern: Pattern, prefix: string): string {
    return `${prefix}-${pattern}`;
}

/**
 * What pictures paint with beside plain colours. Levels are 48 px apart and 0 is the origin of the painted path,
 * so one scale fits every map. Print has ink or none: dots above the baseline and a hatch below it.
 */
export function renderDefinitions(prefix: string, palette?: PaletteName): string {
    const id = (pattern: Pattern) => patternId(pattern, prefix);
    const vertical = 'gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="-96" y2="96"';
    const ink = roleClass('text', 'fill');
    return `<defs>`
        + `<linearGradient id="${id('feeling')}" ${vertical}>${stops(gradients.feeling)}</linearGradient>`
        + (palette === 'print'
            ? `<pattern id="${id('tint')}" patternUnits="userSpaceOnUse" x="0" y="-96" width="12" height="192">`
                + printTint.dots.map(([x, y]) => `<circle class="${ink}" cx="${x}" cy="${y}" r="0.7"/>`).join('')
                + `<path class="${roleClass('text', 'stroke')}" stroke-width="0.8" d="${printTint.hatch}"/></pattern>`
            : `<linearGradient id="${id('tint')}" ${vertical}>${stops(gradients.tint)}</linearGradient>`)
        + `<linearGradient id="${id('fade')}">${stops(gradients.fade)}</linearGradient>`
        + `<linearGradient id="${id('shade')}">${stops(palette === 'print' ? gradients.shade.map(([role, offset]): Stop => [role, offset, 0]) : gradients.shade)}</linearGradient>`
        + `<pattern id="${id('hatch')}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="${roleClass('pain', 'fill')}" width="1.8" height="4"/></pattern>`
        + `</defs>`;
}

export type Stop = readonly [role: Parameters<typeof roleClass>[0], offset: number, opacity: number];

/** Colours along the gradients: `feeling` and `tint` from 96 px above the origin of a path to 96 px below it, the others along its box. */
export const gradients: Readonly<Record<'feeling' | 'tint' | 'fade' | 'shade', readonly Stop[]>> = {
    feeling: [['feel+2', 0, 1], ['feel+1', 0.25, 1], ['feel0', 0.5, 1], ['feel-1', 0.75, 1], ['feel-2', 1, 1]],
    tint: [
        ['feel+2', 0, 0.36], ['feel+1', 0.3, 0.2], ['feel+1', 0.5, 0.05],
        ['feel-1', 0.5, 0.06], ['feel-1', 0.7, 0.22], ['feel-2', 1, 0.36],
    ],
    fade: [['surface', 0, 1], ['surface', 1, 0]],
    shade: [['text', 0, 0.07], ['text', 1, 0]],
};

function stops(list: readonly Stop[]): string {
    return list.map(([role, offset, opacity]) => `<stop class="${roleClass(role, 'stop')}" offset="${offset}"${opacity === 1 ? '' : ` stop-opacity="${opacity}"`}/>`).join('');
}

/** What print has in place of the tint, 12 px wide and from 96 px above the baseline down. */
export const printTint = {
    dots: Array.from({ length: 32 }, (_, index) => [3 + 6 * (index % 2), 3 + 6 * Math.floor(index / 2)] as const),
    /** Lines from 96 down, 6 px apart; none of them reaches above. */
    hatch: 'M0 102L6 96' + Array.from({ length: 17 }, (_, index) => `M0 ${108 + 6 * index}L12 ${96 + 6 * index}`).join(''),
} as const;
