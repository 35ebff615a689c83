import { iconPaths, mirrorsInRightToLeft } from '../../diagram/icons/icons.ts';
import type { Group, Mark, TextRun } from '../../diagram/scene.ts';
import { escapeXml } from '../../diagram/svg/escape.ts';
import { textWidth } from '../../diagram/text/measure.ts';
import { boxOf, segmentsOf, type Segment } from '../path.ts';
import { colourXml, emu, fillXml, frame, lineXml, type Box, type Space } from './drawing.ts';

type Place = { readonly x: number; readonly y: number };
type TextMark = Extract<Mark, { kind: 'text' }>;
/** Numbers of shapes are unique on their slide. */
type NextId = () => number;

/** A group of shapes for each group of the scene, named as it would be read out. */
export function shapesOf(space: Space): string {
    let count = 1;
    const next = () => count += 1;
    return space.scene.parts.flatMap(part => part.groups.map(group => groupXml(group, { x: part.x + group.x, y: part.y + group.y }, space, next))).join('');
}

function groupXml({ key, label, marks }: Group, at: Place, space: Space, next: NextId): string {
    const id = next();
    const shapes = paragraphsOf(marks).map(item => Array.isArray(item) ? textShape(item, at, space, next) : shapeOf(item as Exclude<Mark, TextMark>, at, space, next)).filter(it => it !== undefined);
    if (shapes.length === 0) {
        return '';
    }
    const body = shapes.map(({ xml }) => xml).join('');
    if (shapes.length === 1 && label === undefined) {
        return body;
    }
    const [left, top] = [Math.min(...shapes.map(({ box }) => box.x)), Math.min(...shapes.map(({ box }) => box.y))];
    const box = { x: left, y: top, width: Math.max(...shapes.map(it => it.box.x + it.box.width)) - left, height: Math.max(...shapes.map(it => it.box.y + it.box.height)) - top };
    const placed = frame(box, space).replace('</a:xfrm>', `<a:chOff x="${emu(box.x + space.left, space)}" y="${emu(box.y + space.top, space)}"/><a:chExt cx="${emu(box.width, space)}" cy="${emu(box.height, space)}"/></a:xfrm>`);
    return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${escapeXml(label ?? key)}"${label === undefined ? '' : ` descr="${escapeXml(label)}"`}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${placed}</p:grpSpPr>${body}</p:grpSp>`;
}

interface Shape {
    readonly xml: string;
    /** In CSS px of the scene. */
    readonly box: Box;
}

function shapeOf(mark: Exclude<Mark, TextMark>, at: Place, space: Space, next: NextId): Shape | undefined {
    switch (mark.kind) {
        case 'rect': {
            const box = { x: at.x + mark.x, y: at.y + mark.y, width: Math.max(mark.width, 0), height: Math.max(mark.height, 0) };
            const round = mark.radius ? Math.min(50_000, Math.round(mark.radius / Math.max(1, Math.min(box.width, box.height)) * 100_000)) : 0;
            const form = round > 0 ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${round}"/></a:avLst></a:prstGeom>` : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
            return { box, xml: shape('Box', next(), frame(box, space) + form + fillXml(mark.fill ?? 'text', box, at.y, false, space, mark.opacity) + lineXml(mark, box, at.y, space)) };
        }
        case 'circle': {
            const box = { x: at.x + mark.x - mark.r, y: at.y + mark.y - mark.r, width: 2 * Math.max(mark.r, 0), height: 2 * Math.max(mark.r, 0) };
            return { box, xml: shape('Dot', next(), `${frame(box, space)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${fillXml(mark.fill ?? 'text', box, at.y, false, space, mark.opacity)}${lineXml(mark, box, at.y, space)}`) };
        }
        case 'line': {
            const box = { x: at.x + Math.min(mark.x1, mark.x2), y: at.y + Math.min(mark.y1, mark.y2), width: Math.abs(mark.x2 - mark.x1), height: Math.abs(mark.y2 - mark.y1) };
            const turned = (mark.x2 - mark.x1) * (mark.y2 - mark.y1) < 0 ? ' flipV="1"' : '';
            const xml = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${next()}" name="Line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${frame(box, space, turned)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${lineXml(mark, box, at.y, space)}</p:spPr></p:cxnSp>`;
            return { box, xml };
        }
        case 'path': {
            const scale = mark.scale ?? 1;
            const segments = placed(segmentsOf(mark.d), mark.flipped ? -scale : scale, scale, at.x + mark.x, at.y + mark.y);
            const box = boxOf(segments);
            return drawn('Drawing', segments, fillXml(mark.fill ?? 'text', box, at.y + mark.y, mark.flipped === true, space, mark.opacity), lineXml({ ...mark, ...mark.strokeWidth !== undefined && { strokeWidth: mark.strokeWidth * scale } }, box, at.y + mark.y, space), space, next);
        }
        case 'icon': {
            const scale = mark.size / 24;
            const isTurned = space.scene.direction === 'rtl' && mirrorsInRightToLeft(mark.name);
            const segments = (iconPaths(mark.name) ?? []).flatMap(d => placed(segmentsOf(d), isTurned ? -scale : scale, scale, at.x + mark.x + (isTurned ? mark.size : 0), at.y + mark.y));
            return drawn(`Icon ${mark.name}`, segments, '<a:noFill/>', lineXml({ stroke: mark.stroke, strokeWidth: 1.5, cap: 'round' }, boxOf(segments), at.y, space), space, next);
        }
        case 'definitions':
            return undefined;
    }
}

function shape(name: string, id: number, properties: string, body = ''): string {
    return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr${body === '' ? '' : ' txBox="1"'}/><p:nvPr/></p:nvSpPr><p:spPr>${properties}</p:spPr>${body}</p:sp>`;
}

function drawn(name: string, segments: readonly Segment[], fill: string, line: string, space: Space, next: NextId): Shape | undefined {
    if (segments.length === 0) {
        return undefined;
    }
    const box = boxOf(segments);
    const point = (x: number, y: number) => `<a:pt x="${emu(x - box.x, space)}" y="${emu(y - box.y, space)}"/>`;
    const steps = segments.map(segment => {
        switch (segment[0]) {
            case 'M':
                return `<a:moveTo>${point(segment[1], segment[2])}</a:moveTo>`;
            case 'L':
                return `<a:lnTo>${point(segment[1], segment[2])}</a:lnTo>`;
            case 'C':
                return `<a:cubicBezTo>${point(segment[1], segment[2])}${point(segment[3], segment[4])}${point(segment[5], segment[6])}</a:cubicBezTo>`;
            case 'Z':
                return '<a:close/>';
        }
    });
    const form = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(box.width, space)}" h="${emu(box.height, space)}">${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
    return { box, xml: shape(name, next(), frame(box, space) + form + fill + line) };
}

function placed(segments: readonly Segment[], scaleX: number, scaleY: number, x: number, y: number): readonly Segment[] {
    return segments.map(([command, ...numbers]) => [command, ...numbers.map((number, index) => index % 2 === 0 ? x + number * scaleX : y + number * scaleY)] as unknown as Segment);
}

// ---- text ----

/** Lines under one another that look alike are one text, as somebody would write them. */
function paragraphsOf(marks: readonly Mark[]): readonly (Exclude<Mark, TextMark> | readonly TextMark[])[] {
    const items: (Exclude<Mark, TextMark> | TextMark[])[] = [];
    for (const mark of marks) {
        const last = items.at(-1);
        if (mark.kind !== 'text') {
            items.push(mark);
        } else if (Array.isArray(last) && continues(last, mark)) {
            last.push(mark);
        } else {
            items.push([mark]);
        }
    }
    return items;
}

function continues(lines: readonly TextMark[], mark: TextMark): boolean {
    const [before, next] = [lines.at(-1)!, mark.runs[0]];
    const run = before.runs[0];
    if (before.runs.length !== 1 || mark.runs.length !== 1 || run === undefined || next === undefined || mark.rotate || before.rotate) {
        return false;
    }
    const step = mark.y - before.y;
    const first = lines.length > 1 ? lines[1]!.y - lines[0]!.y : step;
    return mark.x === before.x && mark.anchor === before.anchor && run.size === next.size && run.strong === next.strong && run.italic === next.italic && run.fill === next.fill
        && run.direction === next.direction && step > run.size && step < 1.8 * run.size && Math.abs(step - first) < 0.5;
}

/** Arial, of its size: from the top of a line to its baseline, and to the next line. */
const arial = { ascent: 0.905, height: 1.149 } as const;

function textShape(lines: readonly TextMark[], at: Place, space: Space, next: NextId): Shape | undefined {
    const [first] = lines;
    if (first === undefined || first.runs.length === 0) {
        return undefined;
    }
    const { direction: sceneDirection, language } = space.scene;
    const direction = first.runs.length === 1 ? first.runs[0]!.direction : sceneDirection;
    const size = Math.max(...first.runs.map(run => run.size));
    const gap = (runs: readonly TextRun[]) => (runs.length - 1) * 0.28 * size;
    const width = Math.max(...lines.map(({ runs }) => runs.reduce((sum, run) => sum + textWidth(run.text, run), gap(runs)))) + 2;
    const step = lines.length > 1 ? lines[1]!.y - lines[0]!.y : arial.height * size;
    const isLeft = first.anchor !== 'middle' && (first.anchor === 'start') === (sceneDirection === 'ltr');
    const box = {
        x: at.x + first.x - (first.anchor === 'middle' ? width / 2 : isLeft ? 0 : width),
        y: at.y + first.y - arial.ascent * size - (step - arial.height * size),
        width,
        height: step * lines.length + (step - arial.height * size),
    };
    const align = first.anchor === 'middle' ? 'ctr' : isLeft ? 'l' : 'r';
    const spacing = Math.round(step / (arial.height * size) * 100_000);
    const tag = language === undefined ? '' : ` lang="${escapeXml(language)}"`;
    const look = (fontSize: number) => `${tag} sz="${Math.max(100, Math.round(fontSize * 75 * space.scale))}"`;
    const runXml = (run: TextRun) => `<a:r><a:rPr${look(run.size)}${run.strong ? ' b="1"' : ''}${run.italic ? ' i="1"' : ''} dirty="0"><a:solidFill>${colourXml(space.colours[run.fill], 1)}</a:solidFill></a:rPr><a:t>${escapeXml(kept(run, direction))}</a:t></a:r>`;
    const between = `<a:r><a:rPr${look(size)} dirty="0"/><a:t> </a:t></a:r>`;
    // A break without a size is 18 points high, and so is its line.
    const lineEnd = `<a:br><a:rPr${look(size)} dirty="0"/></a:br>`;
    const paragraph = lines.map(({ runs }) => runs.map(runXml).join(between)).join(lineEnd);
    const body = `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="${direction === 'rtl' ? 1 : 0}" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>`
        + `<a:p><a:pPr algn="${align}" rtl="${direction === 'rtl' ? 1 : 0}"><a:lnSpc><a:spcPct val="${spacing}"/></a:lnSpc><a:buNone/></a:pPr>${paragraph}</a:p></p:txBody>`;
    const turned = first.rotate ? rotated(box, at.x + first.x, at.y + first.y, first.rotate) : box;
    const name = lines.map(({ runs }) => runs.map(run => run.text).join(' ')).join(' ').slice(0, 60);
    return { box: turned, xml: shape(name, next(), `${frame(turned, space, first.rotate ? ` rot="${Math.round((first.rotate % 360 + 360) % 360 * 60_000)}"` : '')}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`, body) };
}

/** A run against the direction of its line is held together by marks that every program knows. */
function kept({ text, direction }: TextRun, line: TextRun['direction']): string {
    const mark = direction === 'ltr' ? '\u200E' : '\u200F';
    return direction === line ? text : `${mark}${text}${mark}`;
}

/** Slides turn a box about its middle, scenes about the place of the text. */
function rotated(box: Box, x: number, y: number, degrees: number): Box {
    const [cos, sin] = [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
    const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
    return { ...box, x: x + cos * dx - sin * dy - box.width / 2, y: y + sin * dx + cos * dy - box.height / 2 };
}
