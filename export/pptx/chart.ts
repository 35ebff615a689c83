import { round } from '../../diagram/round.ts';
import type { Role, Scene } from '../../diagram/scene.ts';
import { escapeXml } from '../../diagram/svg/escape.ts';
import type { Palette } from '../../diagram/themes/palettes.ts';
import type { Chart, ChartPoint, ChartSeries } from '../chart.ts';
import { xmlHead, zip } from '../zip.ts';
import { colourXml, emuPerPx } from './drawing.ts';
import { relations } from './package.ts';

/** A slide with the chart and its title. Sizes in EMU. */
export function chartFrame({ title, direction }: Chart, { description, language }: Scene, { width, height }: { readonly width: number; readonly height: number }, colours: Palette): string {
    const [margin, head] = [32 * emuPerPx, 88 * emuPerPx];
    const rtl = direction === 'rtl' ? 1 : 0;
    const text = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${escapeXml(title)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${margin}" y="${margin / 2}"/><a:ext cx="${width - 2 * margin}" cy="${head - margin / 2}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`
        + `<p:txBody><a:bodyPr wrap="square" rtlCol="${rtl}" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="${rtl ? 'r' : 'l'}" rtl="${rtl}"><a:buNone/></a:pPr><a:r><a:rPr${language === undefined ? '' : ` lang="${escapeXml(language)}"`} sz="2400" b="1" dirty="0"><a:solidFill>${colourXml(colours.text, 1)}</a:solidFill></a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></p:txBody></p:sp>`;
    return `${text}<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="${escapeXml(title)}" descr="${escapeXml(description)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>`
        + `<p:xfrm><a:off x="${margin}" y="${head}"/><a:ext cx="${width - 2 * margin}" cy="${height - head - margin}"/></p:xfrm>`
        + `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A line for each persona. What is assumed has hollow points, what nobody knows dotted ones; gaps stay gaps. */
export function chartXml(chart: Chart, colours: Palette): string {
    const { categories, series, lowest, highest, direction } = chart;
    const write = `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"><a:solidFill>${colourXml(colours.text, 1)}</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p>`;
    const line = (role: Role) => `<c:spPr><a:ln w="9525"><a:solidFill>${colourXml(colours[role], 1)}</a:solidFill></a:ln></c:spPr>`;
    return `${xmlHead}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`
        + '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        + series.map((one, index) => seriesXml(one, index, categories, colours)).join('')
        + '<c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/></c:lineChart>'
        + `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${direction === 'rtl' ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line('line-strong')}<c:txPr>${write}</c:txPr><c:crossAx val="1002"/><c:crossesAt val="${(lowest + highest) / 2}"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
        + `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${highest}"/><c:min val="${lowest}"/></c:scaling><c:delete val="0"/><c:axPos val="${direction === 'rtl' ? 'r' : 'l'}"/><c:majorGridlines>${line('line')}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>${write}</c:txPr><c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${highest - lowest <= 10 ? '<c:majorUnit val="1"/>' : ''}</c:valAx>`
        + `</c:plotArea>${series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/><c:txPr>${write}</c:txPr></c:legend>` : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

const seriesRoles: readonly Role[] = ['stage', 'second', 'opportunity', 'moment', 'gain', 'pain'];

function seriesXml({ name, points }: ChartSeries, index: number, categories: readonly string[], colours: Palette): string {
    const colour = colourXml(colours[seriesRoles[index % seriesRoles.length]!], 1);
    const column = columnName(index + 1);
    const last = categories.length + 1;
    const cache = (values: readonly (string | undefined)[]) => `<c:ptCount val="${values.length}"/>${values.map((value, at) => value === undefined ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('')}`;
    const marker = (point: ChartPoint | undefined) => {
        const isSure = point === undefined || point.support === 'sourced';
        const dash = point?.support === 'unsourced' ? '<a:prstDash val="sysDot"/>' : '';
        return `<c:marker><c:symbol val="circle"/><c:size val="10"/><c:spPr><a:solidFill>${isSure ? colour : colourXml(colours.surface, 1)}</a:solidFill><a:ln w="19050"><a:solidFill>${colour}</a:solidFill>${dash}</a:ln></c:spPr></c:marker>`;
    };
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache>${cache([name])}</c:strCache></c:strRef></c:tx>`
        + `<c:spPr><a:ln w="31750" cap="rnd"><a:solidFill>${colour}</a:solidFill><a:round/></a:ln></c:spPr>${marker(undefined)}`
        + points.map((point, at) => point === undefined || point.support === 'sourced' ? '' : `<c:dPt><c:idx val="${at}"/>${marker(point)}<c:bubble3D val="0"/></c:dPt>`).join('')
        + `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${cache(categories)}</c:strCache></c:strRef></c:cat>`
        + `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cache(points.map(point => point === undefined ? undefined : String(round(point.value))))}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>`;
}

/** The numbers behind the chart, for whoever wants to change them: names are texts and never formulas. */
export function sheetOf({ categories, series }: Chart): Uint8Array {
    const text = (column: number, row: number, value: string) => `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
    const rows = [
        `<row r="1">${series.map(({ name }, index) => text(index + 1, 1, name)).join('')}</row>`,
        ...categories.map((category, at) => `<row r="${at + 2}">${text(0, at + 2, category)}${series.map(({ points }, index) => {
            const point = points[at];
            return point === undefined ? '' : `<c r="${columnName(index + 1)}${at + 2}"><v>${round(point.value)}</v></c>`;
        }).join('')}</row>`),
    ];
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    return zip({
        '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
            + '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
        'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations([['worksheet', 'worksheets/sheet1.xml']]),
        'xl/worksheets/sheet1.xml': `${xmlHead}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    });
}

/** `A`, `B`, … `Z`, `AA`. */
function columnName(index: number): string {
    return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + index % 26);
}
