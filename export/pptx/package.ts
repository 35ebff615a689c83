import type { Palette } from '../../diagram/themes/palettes.ts';
import { xmlHead } from '../zip.ts';

type Relation = readonly [type: string, target: string];

/** What a part refers to, numbered `rId1`, `rId2`, … */
export function relations(list: readonly Relation[]): string {
    const type = (name: string) => name === 'core' ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`;
    return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([name, target], index) => `<Relationship Id="rId${index + 1}" Type="${type(name)}" Target="${target}"/>`).join('')}</Relationships>`;
}

export function typesXml(slides: number, charts: readonly number[]): string {
    const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
    return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
        + `<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>`
        + part('ppt/presentation.xml', 'officedocument.presentationml.presentation.main')
        + part('ppt/slideMasters/slideMaster1.xml', 'officedocument.presentationml.slideMaster')
        + part('ppt/slideLayouts/slideLayout1.xml', 'officedocument.presentationml.slideLayout')
        + part('ppt/theme/theme1.xml', 'officedocument.theme')
        + Array.from({ length: slides }, (_, index) => part(`ppt/slides/slide${index + 1}.xml`, 'officedocument.presentationml.slide')).join('')
        + charts.map(chart => part(`ppt/charts/chart${chart}.xml`, 'officedocument.drawingml.chart')).join('')
        + part('docProps/core.xml', 'package.core-properties') + '</Types>';
}

const namespaces = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export function presentationXml(slides: number, { width, height }: { readonly width: number; readonly height: number }): string {
    const ids = Array.from({ length: slides }, (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 2}"/>`).join('');
    return `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>`
        + `<p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

const emptyTree = '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr></p:spTree>';

export function masterXml({ surface }: Palette): string {
    return `${xmlHead}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="${surface.slice(1)}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${emptyTree}</p:cSld>`
        + '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        + '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>';
}

export function layoutXml(): string {
    return `${xmlHead}<p:sldLayout ${namespaces} type="blank" preserve="1"><p:cSld name="Blank">${emptyTree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

export function themeXml(colours: Palette): string {
    const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value.slice(1)}"/></a:${name}>`;
    const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
    const line = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
    const fonts = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>';
    return `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Journey Maps"><a:themeElements><a:clrScheme name="Journey Maps">`
        + colour('dk1', colours.text) + colour('lt1', colours.surface) + colour('dk2', colours.structure) + colour('lt2', colours.rail)
        + colour('accent1', colours.stage) + colour('accent2', colours['feel-1']) + colour('accent3', colours.gain) + colour('accent4', colours.opportunity)
        + colour('accent5', colours.pain) + colour('accent6', colours.moment) + colour('hlink', colours.focus) + colour('folHlink', colours.opportunity)
        + `</a:clrScheme><a:fontScheme name="Journey Maps"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>`
        + `<a:fmtScheme name="Journey Maps"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${line}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme>`
        + '</a:themeElements></a:theme>';
}
