import { iconPaths, mirrorsInRightToLeft } from '../icons/icons.ts';
import type { Anchor, Mark, Paint, Role, Stroke, TextRun } from '../scene.ts';
import type { Direction } from '../../language/model/journey.ts';
import { roleClass } from '../themes/roles.ts';
import type { PaletteName } from '../themes/palettes.ts';
import { patternId, renderDefinitions } from './definitions.ts';
import { escapeXml } from './escape.ts';

/** What marks need to know of the picture that they are in. */
export interface SceneContext {
    readonly direction: Direction;
    /** Before every id, so that two pictures in one page stay apart. Letters, digits and hyphens. */
    readonly prefix: string;
    readonly palette?: PaletteName;
}

export function renderMark(mark: Mark, context: SceneContext): string {
    switch (mark.kind) {
        case 'rect':
            return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${size(mark.width)}" height="${size(mark.height)}"${mark.radius ? ` rx="${n(mark.radius)}"` : ''}${paint(mark, mark.fill, context)}/>`;
        case 'circle':
            return `<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${size(mark.r)}"${paint(mark, mark.fill, context)}/>`;
        case 'line':
            return `<line x1="${n(mark.x1)}" y1="${n(mark.y1)}" x2="${n(mark.x2)}" y2="${n(mark.y2)}"${paint(mark, undefined, context)}/>`;
        case 'path': {
            const scale = mark.scale ?? 1;
            const turned = mark.flipped ? ` scale(${n(-scale)} ${n(scale)})` : scale === 1 ? '' : ` scale(${n(scale)})`;
            const placed = mark.x === 0 && mark.y === 0 && turned === '' ? '' : ` transform="translate(${n(mark.x)} ${n(mark.y)})${turned}"`;
            return `<path d="${mark.d}"${placed}${paint(mark, mark.fill, context)}/>`;
        }
        case 'icon':
            return renderIcon(mark, context);
        case 'text':
            return renderText(mark, context);
        case 'definitions':
            return renderDefinitions(context.prefix, context.palette);
    }
}

/** Two digits after the point; what is no number is drawn at 0 rather than nowhere. */
export function n(value: number): string {
    return Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '0';
}

function size(value: number): string {
    return n(Math.max(value, 0));
}

function paint({ stroke, strokeWidth, dash, cap, opacity }: Stroke, fill: Paint | undefined, context: SceneContext): string {
    const fillClass = typeof fill === 'string' && fill !== 'none' ? classOf(fill, 'fill') : '';
    const strokeClass = typeof stroke === 'string' && stroke !== 'none' ? classOf(stroke, 'stroke') : '';
    const both = fillClass === '' ? strokeClass : strokeClass === '' ? fillClass : `${fillClass} ${strokeClass}`;
    return (both === '' ? '' : ` class="${both}"`)
        + (fill === 'none' ? ' fill="none"' : typeof fill === 'object' ? ` fill="url(#${patternId(fill.pattern, context.prefix)})"` : '')
        + (typeof stroke === 'object' ? ` stroke="url(#${patternId(stroke.pattern, context.prefix)})"` : '')
        + (strokeWidth === undefined ? '' : ` stroke-width="${n(strokeWidth)}"`)
        + (dash === undefined ? '' : ` stroke-dasharray="${dash}"`)
        + (cap === 'round' ? ' stroke-linecap="round" stroke-linejoin="round"' : '')
        + (opacity === undefined ? '' : ` opacity="${n(opacity)}"`);
}

/** Classes are asked for by every mark: each is made once. */
const classes = { fill: new Map<Role, string>(), stroke: new Map<Role, string>() };

function classOf(role: Role, use: 'fill' | 'stroke'): string {
    let name = classes[use].get(role);
    if (name === undefined) {
        name = roleClass(role, use);
        classes[use].set(role, name);
    }
    return name;
}

const iconGrid = 24;
const iconStroke = 1.5;

function renderIcon({ name, x, y, size: iconSize, stroke }: Extract<Mark, { kind: 'icon' }>, { direction }: SceneContext): string {
    const scale = iconSize / iconGrid;
    const isTurned = direction === 'rtl' && mirrorsInRightToLeft(name);
    const transform = isTurned ? `translate(${n(x + iconSize)} ${n(y)}) scale(${-round(scale)} ${round(scale)})` : `translate(${n(x)} ${n(y)}) scale(${round(scale)})`;
    return `<g class="${roleClass(stroke, 'stroke')}" fill="none" stroke-width="${n(iconStroke / scale)}" stroke-linecap="round" stroke-linejoin="round" transform="${transform}">`
        + (iconPaths(name) ?? []).map(d => `<path d="${d}"/>`).join('') + '</g>';
}

function round(value: number): number {
    return Math.round(value * 10000) / 10000;
}

function renderText({ x, y, anchor, runs, halo, rotate }: Extract<Mark, { kind: 'text' }>, { direction }: SceneContext): string {
    const [only] = runs;
    if (only === undefined) {
        return '';
    }
    const own = runs.length === 1 ? only.direction : direction;
    const place = ` x="${n(x)}" y="${n(y)}"${anchorOf(anchor, direction, own)}${direction === 'rtl' || own === 'rtl' ? ` direction="${own}"` : ''}${rotate ? ` transform="rotate(${n(rotate)} ${n(x)} ${n(y)})"` : ''}`;
    const behind = halo ? ` class="${roleClass('surface', 'stroke')}" stroke-width="4" stroke-linejoin="round" stroke-opacity="0.85" paint-order="stroke"` : '';
    if (runs.length > 1 || halo) {
        return `<text${place}${behind} font-size="${runs.at(-1)?.size}">${runs.map((run, index) => renderRun(run, index === 0 ? own : run.direction)).join(' ')}</text>`;
    }
    return `<text${place}${font(only)}>${escapeXml(only.text)}</text>`;
}

/**
 * Browsers take the anchor of a line from the direction of its first run, so that one has the line's own direction;
 * where its string runs the other way, characters isolate it.
 */
function renderRun(run: TextRun, direction: Direction): string {
    const text = escapeXml(run.text);
    const isolated = run.direction === direction ? text : `${run.direction === 'ltr' ? '\u2066' : '\u2067'}${text}\u2069`;
    return `<tspan unicode-bidi="isolate" direction="${direction}"${font(run)}>${isolated}</tspan>`;
}

/** SVG counts anchors in the direction of the text, scenes in the direction of the picture. */
function anchorOf(anchor: Anchor, scene: Direction, own: Direction): string {
    if (anchor === 'middle') {
        return ' text-anchor="middle"';
    }
    const isStart = (anchor === 'start') === (scene === own);
    return isStart ? '' : ' text-anchor="end"';
}

function font({ size: fontSize, strong, italic, fill }: TextRun): string {
    return ` class="${classOf(fill, 'fill')}" font-size="${fontSize}"${strong ? ' font-weight="600"' : ''}${italic ? ' font-style="italic"' : ''}`;
}
