import type { Paint, Pattern, Role, Scene, Stroke } from '../../diagram/scene.ts';
import { gradients } from '../../diagram/svg/definitions.ts';
import type { Palette, PaletteName } from '../../diagram/themes/palettes.ts';

/** How a scene lies on its slide. */
export interface Space {
    readonly scene: Scene;
    readonly scale: number;
    /** In CSS px of the scene. */
    readonly left: number;
    readonly top: number;
    readonly palette: PaletteName;
    readonly colours: Palette;
}

/** English metric units: 914,400 are an inch, which is 96 CSS px. */
export const emuPerPx = 9525;

export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

export function emu(px: number, { scale }: Space): number {
    return Number.isFinite(px) ? Math.round(px * scale * emuPerPx) : 0;
}

/** Where a box of the scene is on the slide. */
export function frame({ x, y, width, height }: Box, space: Space, attributes = ''): string {
    return `<a:xfrm${attributes}><a:off x="${emu(x + space.left, space)}" y="${emu(y + space.top, space)}"/><a:ext cx="${Math.max(0, emu(width, space))}" cy="${Math.max(0, emu(height, space))}"/></a:xfrm>`;
}

/** What fills a shape. `origin` is that of its path, `isTurned` says that it is drawn the other way round. */
export function fillXml(paint: Paint, box: Box, origin: number, isTurned: boolean, { colours, palette }: Space, opacity = 1): string {
    if (paint === 'none') {
        return '<a:noFill/>';
    }
    if (typeof paint === 'string') {
        return `<a:solidFill>${colourXml(colours[paint], opacity)}</a:solidFill>`;
    }
    switch (paint.pattern) {
        case 'hatch':
            return `<a:pattFill prst="wdUpDiag"><a:fgClr>${colourXml(colours.pain, opacity)}</a:fgClr><a:bgClr>${colourXml(colours.surface, opacity)}</a:bgClr></a:pattFill>`;
        case 'tint':
            return palette === 'print' ? `<a:pattFill prst="pct10"><a:fgClr>${colourXml(colours.text, 1)}</a:fgClr><a:bgClr>${colourXml(colours.surface, 1)}</a:bgClr></a:pattFill>` : upright('tint', box, origin, colours);
        case 'feeling':
            return upright('feeling', box, origin, colours);
        case 'shade':
        case 'fade':
            return palette === 'print' && paint.pattern === 'shade' ? '<a:noFill/>' : aside(paint.pattern, isTurned, colours);
    }
}

export function lineXml({ stroke, strokeWidth = 1, dash, cap, opacity }: Stroke, box: Box, origin: number, space: Space): string {
    if (stroke === undefined || stroke === 'none') {
        return '<a:ln><a:noFill/></a:ln>';
    }
    const dashes = dash?.split(/[\s,]+/).map(Number).filter(it => it >= 0) ?? [];
    // Of the width of the line, in thousandths of a percent.
    const part = (length: number) => Math.max(1_000, Math.round(length / strokeWidth * 100_000));
    const pairs = Array.from({ length: Math.ceil(dashes.length / 2) }, (_, index) => `<a:ds d="${part(dashes[2 * index]!)}" sp="${part(dashes[2 * index + 1] ?? dashes[2 * index]!)}"/>`);
    return `<a:ln w="${emu(strokeWidth, space)}" cap="${cap === 'round' ? 'rnd' : 'flat'}">${fillXml(stroke, box, origin, false, space, opacity)}${pairs.length > 0 ? `<a:custDash>${pairs.join('')}</a:custDash>` : ''}<a:round/></a:ln>`;
}

export function colourXml(colour: string, opacity: number): string {
    return `<a:srgbClr val="${colour.slice(1).toUpperCase()}">${opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : ''}</a:srgbClr>`;
}

/** The part of the scale of feelings that a shape covers. */
function upright(pattern: Extract<Pattern, 'feeling' | 'tint'>, { y, height }: Box, origin: number, colours: Palette): string {
    const stops = gradients[pattern];
    const at = (px: number) => Math.min(1, Math.max(0, (px - origin + 96) / 192));
    const [from, to] = [at(y), at(y + Math.max(height, 1))];
    const inside = stops.filter(([, offset]) => offset > from && offset < to);
    const all = [mixed(stops, from, colours), ...inside.map(([role, offset, opacity]) => ({ offset, colour: colours[role], opacity })), mixed(stops, to, colours)];
    return gradient(all.map(({ offset, colour, opacity }) => ({ offset: to > from ? (offset - from) / (to - from) : 0, colour, opacity })), 90);
}

function aside(pattern: Extract<Pattern, 'fade' | 'shade'>, isTurned: boolean, colours: Palette): string {
    const stops = gradients[pattern].map(([role, offset, opacity]) => ({ offset: isTurned ? 1 - offset : offset, colour: colours[role], opacity }));
    return gradient(stops.toSorted((a, b) => a.offset - b.offset), 0);
}

interface ColourStop {
    readonly offset: number;
    readonly colour: string;
    readonly opacity: number;
}

function gradient(stops: readonly ColourStop[], degrees: number): string {
    return `<a:gradFill rotWithShape="1"><a:gsLst>${stops.map(({ offset, colour, opacity }) => `<a:gs pos="${Math.round(offset * 100_000)}">${colourXml(colour, opacity)}</a:gs>`).join('')}</a:gsLst><a:lin ang="${degrees * 60_000}" scaled="0"/></a:gradFill>`;
}

function mixed(stops: readonly (readonly [Role, number, number])[], offset: number, colours: Palette): ColourStop {
    const after = stops.findIndex(([, at]) => at >= offset);
    const [toRole, to, toOpacity] = stops[after === -1 ? stops.length - 1 : after]!;
    const [fromRole, from, fromOpacity] = stops[Math.max(0, (after === -1 ? stops.length : after) - 1)]!;
    const part = to > from ? (offset - from) / (to - from) : 0;
    const channels = [1, 3, 5].map(index => {
        const [a, b] = [colours[fromRole], colours[toRole]].map(colour => Number.parseInt(colour.slice(index, index + 2), 16)) as [number, number];
        return Math.round(a + (b - a) * part).toString(16).padStart(2, '0');
    });
    return { offset, colour: `#${channels.join('')}`, opacity: fromOpacity + (toOpacity - fromOpacity) * part };
}
