import type { PDFContext } from '@cantoo/pdf-lib';
import { iconPaths, mirrorsInRightToLeft } from '../../diagram/icons/icons.ts';
import type { Mark, Paint, Pattern, Role, Scene, Stroke } from '../../diagram/scene.ts';
import { gradients, printTint, type Stop } from '../../diagram/svg/definitions.ts';
import { palettes, type PaletteName } from '../../diagram/themes/palettes.ts';
import { outlineOf, type SetLine, type TextMark, type Typesetter } from '../fonts/typeset.ts';
import { operatorsOf } from './outline.ts';
import { boxOf, segmentsOf, type Segment } from '../path.ts';
import { num, rounded, type Literal } from './literal.ts';
import { decoration, endOfTag, type PageStructure } from './structure.ts';
import type { PdfFonts } from './fonts.ts';

export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Operators that draw, and what they ask of the resources. */
export interface ContentWriter {
    /** Draws a scene, or what of it lies in a box. `matrix` leads from its CSS px to the page; `tag` begins what a group says. */
    draw(scene: Scene, palette: PaletteName, tag: PageStructure['tag'], matrix: Matrix, within?: Box): string;
    /** A number or two in the margin, at a place of the page. */
    note(text: string, x: number, y: number, size: number): string;
    /** The resources but for fonts. */
    finish(): Readonly<Record<string, Literal>>;
}

/** a b c d e f, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

interface Resource {
    readonly name: string;
    readonly body: Literal;
}

export function createContentWriter(pdf: PDFContext, fonts: PdfFonts, typesetter: Typesetter): ContentWriter {
    const resources = { ExtGState: new Map<string, Resource>(), Shading: new Map<string, Resource>(), Pattern: new Map<string, Resource>() };
    const named = (kind: keyof typeof resources, body: Literal, key = JSON.stringify(body)): string => {
        const known = resources[kind].get(key) ?? { name: `${kind.slice(0, 1)}${resources[kind].size + 1}`, body };
        resources[kind].set(key, known);
        return known.name;
    };

    function draw(scene: Scene, palette: PaletteName, tag: PageStructure['tag'], matrix: Matrix, within?: Box): string {
        const colours = palettes[palette];
        const out: string[] = [`q ${matrix.map(num).join(' ')} cm`];
        const surface = within ?? { x: 0, y: 0, width: scene.width, height: scene.height };
        out.push(decoration, `${fillOf('surface')} ${rectangle(surface)} f`, endOfTag);
        for (const part of scene.parts) {
            for (const group of part.groups) {
                const [x, y] = [part.x + group.x, part.y + group.y];
                const marks = group.marks.map(mark => isOutside(mark, x, y) ? '' : drawMark(mark, [1, 0, 0, 1, x, y])).filter(it => it !== '');
                if (marks.length > 0) {
                    out.push(tag(group), `q 1 0 0 1 ${num(x)} ${num(y)} cm`, ...marks, 'Q', endOfTag);
                }
            }
        }
        out.push('Q');
        return out.join('\n');

        /** What lies on another sheet is not drawn on this one: its text would be found here, and all of it would be on each. */
        function isOutside(mark: Mark, x: number, y: number): boolean {
            if (within === undefined) {
                return false;
            }
            const box = boxes.get(mark) ?? boxOfMark(mark, scene);
            boxes.set(mark, box);
            return x + box.x > within.x + within.width || x + box.x + box.width < within.x || y + box.y > within.y + within.height || y + box.y + box.height < within.y;
        }

        function boxOfMark(mark: Mark, { direction }: Scene): Box {
            switch (mark.kind) {
                case 'rect':
                    return around(mark, mark.strokeWidth);
                case 'circle':
                    return around({ x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r }, mark.strokeWidth);
                case 'line':
                    return around({ x: Math.min(mark.x1, mark.x2), y: Math.min(mark.y1, mark.y2), width: Math.abs(mark.x2 - mark.x1), height: Math.abs(mark.y2 - mark.y1) }, mark.strokeWidth);
                case 'icon':
                    return { x: mark.x, y: mark.y, width: mark.size, height: mark.size };
                case 'path': {
                    const { x, y, width, height } = boxOf(segmentsOf(mark.d));
                    const scale = mark.scale ?? 1;
                    return around({ x: mark.x + (mark.flipped ? -(x + width) : x) * scale, y: mark.y + y * scale, width: width * scale, height: height * scale }, (mark.strokeWidth ?? 1) * scale);
                }
                case 'text': {
                    const { x, width } = typesetter.set(mark, direction);
                    const size = Math.max(...mark.runs.map(run => run.size), 0);
                    const reach = Math.max(Math.abs(x - mark.x), Math.abs(x + width - mark.x)) + size;
                    return mark.rotate ? { x: mark.x - reach, y: mark.y - reach, width: 2 * reach, height: 2 * reach } : { x, y: mark.y - size, width, height: 1.4 * size };
                }
                case 'definitions':
                    return { x: 0, y: 0, width: 0, height: 0 };
            }
        }

        function drawMark(mark: Mark, place: Matrix): string {
            switch (mark.kind) {
                case 'rect': {
                    const box = { x: mark.x, y: mark.y, width: Math.max(mark.width, 0), height: Math.max(mark.height, 0) };
                    return painted(mark, mark.fill ?? 'text', mark.radius ? operators(roundedSegments(box, mark.radius)) : rectangle(box), box, place);
                }
                case 'circle':
                    return painted(mark, mark.fill ?? 'text', operators(circleSegments(mark.x, mark.y, Math.max(mark.r, 0))), { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r }, place);
                case 'line':
                    return painted(mark, 'none', `${num(mark.x1)} ${num(mark.y1)} m ${num(mark.x2)} ${num(mark.y2)} l`, { x: mark.x1, y: mark.y1, width: 0, height: 0 }, place);
                case 'path': {
                    const scale = mark.scale ?? 1;
                    const own: Matrix = [mark.flipped ? -scale : scale, 0, 0, scale, mark.x, mark.y];
                    const segments = segmentsOf(mark.d);
                    return `q ${own.map(num).join(' ')} cm ${painted(mark, mark.fill ?? 'text', operators(segments), boxOf(segments), times(own, place))} Q`;
                }
                case 'icon': {
                    const scale = mark.size / 24;
                    const isTurned = scene.direction === 'rtl' && mirrorsInRightToLeft(mark.name);
                    const own: Matrix = isTurned ? [-scale, 0, 0, scale, mark.x + mark.size, mark.y] : [scale, 0, 0, scale, mark.x, mark.y];
                    const stroke: Stroke = { stroke: mark.stroke, strokeWidth: 1.5 / scale, cap: 'round' };
                    return `q ${own.map(value => String(Math.round(value * 10_000) / 10_000)).join(' ')} cm ${(iconPaths(mark.name) ?? []).map(d => painted(stroke, 'none', operators(segmentsOf(d)), { x: 0, y: 0, width: 24, height: 24 }, times(own, place))).join(' ')} Q`;
                }
                case 'text':
                    return drawText(mark, typesetter.set(mark, scene.direction));
                case 'definitions':
                    return '';
            }
        }

        function painted(stroke: Stroke, fill: Paint, path: string, box: Box, place: Matrix): string {
            const steps: string[] = [];
            if (typeof fill === 'object') {
                steps.push(filledWith(fill.pattern, path, box, place));
            } else if (fill !== 'none') {
                steps.push(`${fillOf(fill)} ${path} f`);
            }
            if (stroke.stroke !== undefined && stroke.stroke !== 'none') {
                const paint = typeof stroke.stroke === 'object' ? strokePattern(stroke.stroke.pattern, place) : `${rgb(colours[stroke.stroke])} RG`;
                const ends = stroke.cap === 'round' ? '1 J 1 j' : '0 J 0 j';
                const dash = stroke.dash === undefined ? '[] 0 d' : `[${stroke.dash.split(/[\s,]+/).map(Number).filter(it => it >= 0).map(num).join(' ')}] 0 d`;
                steps.push(`${paint} ${num(stroke.strokeWidth ?? 1)} w ${ends} ${dash} ${path} S`);
            }
            const all = steps.join(' ');
            return stroke.opacity === undefined || all === '' ? all : `q /${opaque(stroke.opacity)} gs ${all} Q`;
        }

        function fillOf(role: Role): string {
            return `${rgb(colours[role])} rg`;
        }

        function strokePattern(pattern: Pattern, place: Matrix): string {
            if (pattern !== 'feeling') {
                return `${rgb(colours.text)} RG`;
            }
            return `/Pattern CS /${named('Pattern', { Type: 'Pattern', PatternType: 2, Shading: axial(gradients.feeling, 'rgb', 'y'), Matrix: times(place, matrix) })} SCN`;
        }

        function filledWith(pattern: Pattern, path: string, box: Box, place: Matrix): string {
            if (pattern === 'hatch') {
                return `q ${path} W n ${rgb(colours.pain)} RG 1.8 w 0 J [] 0 d ${stripes(box)} S Q`;
            }
            if (pattern === 'tint' && palette === 'print') {
                return `q ${path} W n ${printed(box)} Q`;
            }
            if (pattern === 'shade' && palette === 'print') {
                return '';
            }
            const stops = gradients[pattern];
            const along = pattern === 'feeling' || pattern === 'tint' ? 'y' : 'x';
            const shading = named('Shading', axial(stops, 'rgb', along, box));
            const isSolid = stops.every(([, , opacity]) => opacity === 1);
            return `q ${path} W n ${isSolid ? '' : `/${masked(axial(stops, 'grey', along, box), place)} gs `}/${shading} sh Q`;
        }

        /** The mask lets through as much as the stops say. It is drawn in the space in which it is set. */
        function masked(shading: Literal, place: Matrix): string {
            const key = `mask ${JSON.stringify(shading)} ${place.map(num).join(' ')}`;
            const known = resources.ExtGState.get(key);
            if (known !== undefined) {
                return known.name;
            }
            const G = pdf.register(pdf.flateStream('/S sh', {
                Type: 'XObject', Subtype: 'Form', BBox: [-20_000, -20_000, 20_000, 20_000], Group: { S: 'Transparency', CS: 'DeviceGray' }, Resources: { Shading: { S: shading } },
            }));
            return named('ExtGState', { Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G } }, key);
        }

        function axial(stops: readonly Stop[], kind: 'rgb' | 'grey', along: 'x' | 'y', box?: Box): Literal {
            const value = ([role, , opacity]: Stop) => kind === 'rgb' ? channels(colours[role]) : [opacity];
            const pieces = stops.slice(1).map((stop, index) => ({ from: stops[index]!, to: stop })).filter(({ from, to }) => to[1] > from[1]);
            const functions = pieces.map(({ from, to }) => ({ FunctionType: 2, Domain: [0, 1], N: 1, C0: value(from), C1: value(to) }));
            const joined = { FunctionType: 3, Domain: [0, 1], Functions: functions, Bounds: pieces.slice(0, -1).map(({ to }) => to[1]), Encode: functions.flatMap(() => [0, 1]) };
            const coords = along === 'y' ? [0, -96, 0, 96] : [box?.x ?? 0, 0, (box?.x ?? 0) + (box?.width ?? 1), 0].map(rounded);
            return { ShadingType: 2, ColorSpace: kind === 'rgb' ? 'DeviceRGB' : 'DeviceGray', Coords: coords, Function: functions.length === 1 ? functions[0] : joined, Extend: [true, true] };
        }

        function haloOf(clusters: SetLine['runs'][number]['clusters'], left: number, y: number, size: number): string {
            const path = haloPath(clusters, left, y, size);
            return path === '' ? '' : `q ${rgb(colours.surface)} RG 4 w 1 j [] 0 d /${opaque(0.85)} gs ${path} S Q `;
        }

        function drawText({ x, y, halo, rotate }: TextMark, line: SetLine): string {
            const letters = line.runs.map(({ size, fill, clusters }) => {
                const shown = shownAs(clusters.map(({ cluster, x: at }) => ({ cluster, x: line.x + at })), y, size);
                return shown === '' ? '' : `${halo ? haloOf(clusters, line.x, y, size) : ''}BT ${fillOf(fill)} ${shown} ET`;
            }).filter(it => it !== '').join(' ');
            if (!rotate || letters === '') {
                return letters;
            }
            const [cos, sin] = [Math.cos(rotate * Math.PI / 180), Math.sin(rotate * Math.PI / 180)];
            return `q ${[cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y].map(value => String(Math.round(value * 100_000) / 100_000)).join(' ')} cm ${letters} Q`;
        }
    }

    /** Drawn, not written: what is written twice is found and copied twice. */
    function haloPath(clusters: SetLine['runs'][number]['clusters'], left: number, y: number, size: number): string {
        return clusters.map(({ cluster, x }) => {
            const scale = size / cluster.face.unitsPerEm;
            return operatorsOf(outlineOf(cluster), number => left + x + number * scale, number => y - number * scale);
        }).filter(it => it !== '').join(' ');
    }

    /** Clusters of one font after another; the distance to the next is said where it is not the width of the code. */
    function shownAs(clusters: readonly { readonly cluster: Parameters<PdfFonts['codeOf']>[0]; readonly x: number }[], y: number, size: number): string {
        const out: string[] = [];
        let font = '';
        let at = 0;
        let items = '';
        const close = () => {
            if (items !== '') {
                out.push(`[${items}] TJ`);
                items = '';
            }
        };
        for (const { cluster, x } of clusters) {
            const code = fonts.codeOf(cluster);
            if (code.font !== font) {
                close();
                out.push(`/${code.font} 1 Tf ${num(size)} 0 0 ${num(-size)} ${num(x)} ${num(y)} Tm`);
                font = code.font;
                at = x;
            }
            const gap = Math.round((at - x) * 1000 / size);
            if (Math.abs(gap) >= 2) {
                items += num(gap);
                at = x;
            }
            items += `<${code.hex}>`;
            at += code.width * size / 1000;
        }
        close();
        return out.join(' ');
    }

    const boxes = new WeakMap<Mark, Box>();

    function opaque(opacity: number): string {
        return named('ExtGState', { Type: 'ExtGState', ca: opacity, CA: opacity });
    }

    return {
        draw,
        note(text, x, y, size) {
            const mark: TextMark = { kind: 'text', x: 0, y: 0, anchor: 'middle', runs: [{ text, size, fill: 'text', direction: 'ltr' }] };
            const line = typesetter.set(mark, 'ltr');
            const shown = line.runs.map(run => shownAs(run.clusters.map(({ cluster, x: at }) => ({ cluster, x: line.x + at })), 0, size)).join(' ');
            return `${decoration} q 1 0 0 -1 ${num(x)} ${num(y)} cm BT 0.33 g ${shown} ET Q ${endOfTag}`;
        },
        finish: () => Object.fromEntries(Object.entries(resources).map(([kind, all]) => [kind, Object.fromEntries([...all.values()].map(({ name, body }) => [name, body]))])),
    };
}

function around({ x, y, width, height }: Box, strokeWidth = 1): Box {
    return { x: x - strokeWidth, y: y - strokeWidth, width: Math.max(width, 0) + 2 * strokeWidth, height: Math.max(height, 0) + 2 * strokeWidth };
}

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
    const [a, b, c, d, e, f] = inner;
    const [g, h, i, j, k, l] = outer;
    return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function rgb(colour: string): string {
    return channels(colour).join(' ');
}

function channels(colour: string): readonly number[] {
    const value = Number.parseInt(colour.slice(1), 16);
    return [value >> 16 & 255, value >> 8 & 255, value & 255].map(part => rounded(part / 255));
}

function rectangle({ x, y, width, height }: Box): string {
    return `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`;
}

function operators(segments: readonly Segment[]): string {
    return segments.map(([command, ...numbers]) => command === 'Z' ? 'h' : `${numbers.map(num).join(' ')} ${command === 'M' ? 'm' : command === 'L' ? 'l' : 'c'}`).join(' ') || '0 0 m';
}

/** What a cubic curve needs to be a quarter of a circle. */
const quarter = 0.5522847;

export function circleSegments(x: number, y: number, r: number): readonly Segment[] {
    const k = r * quarter;
    return [
        ['M', x + r, y], ['C', x + r, y + k, x + k, y + r, x, y + r], ['C', x - k, y + r, x - r, y + k, x - r, y],
        ['C', x - r, y - k, x - k, y - r, x, y - r], ['C', x + k, y - r, x + r, y - k, x + r, y], ['Z'],
    ];
}

function roundedSegments({ x, y, width, height }: Box, radius: number): readonly Segment[] {
    const r = Math.min(radius, width / 2, height / 2);
    const k = r * (1 - quarter);
    const [right, bottom] = [x + width, y + height];
    return [
        ['M', x + r, y], ['L', right - r, y], ['C', right - k, y, right, y + k, right, y + r], ['L', right, bottom - r],
        ['C', right, bottom - k, right - k, bottom, right - r, bottom], ['L', x + r, bottom], ['C', x + k, bottom, x, bottom - k, x, bottom - r],
        ['L', x, y + r], ['C', x, y + k, x + k, y, x + r, y], ['Z'],
    ];
}

/** Lines that run down to the left, 4 px apart, as the pattern has them. */
function stripes({ x, y, width, height }: Box): string {
    const step = 4 * Math.SQRT2;
    const first = Math.floor((x + y) / step) - 1;
    const last = Math.ceil((x + width + y + height) / step) + 1;
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => {
        const sum = (first + index) * step + 0.9 * Math.SQRT2;
        return `${num(sum - y + 2)} ${num(y - 2)} m ${num(sum - y - height - 2)} ${num(y + height + 2)} l`;
    }).join(' ');
}

/** Dots above the baseline and a hatch below it, as print has them. */
function printed({ x, width }: Box): string {
    const columns = Array.from({ length: Math.ceil(width / 12) + 1 }, (_, index) => Math.floor(x / 12) * 12 + 12 * index);
    const dots = columns.flatMap(left => printTint.dots.map(([dx, dy]) => operators(circleSegments(left + dx, dy - 96, 0.7)))).join(' ');
    const hatch = columns.map(left => segmentsOf(printTint.hatch).map(([command, sx = 0, sy = 0]) => `${num(left + sx)} ${num(sy - 96)} ${command === 'M' ? 'm' : 'l'}`).join(' ')).join(' ');
    return `0 g ${dots} f 0 G 0.8 w 0 J [] 0 d ${hatch} S`;
}
