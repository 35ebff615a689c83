import { escapeXml } from '../diagram/svg/escape.ts';
import { palettes } from '../diagram/themes/palettes.ts';
import type { Format } from './format.ts';
import { chartFrame, chartXml, sheetOf } from './pptx/chart.ts';
import { emuPerPx, type Space } from './pptx/drawing.ts';
import { layoutXml, masterXml, presentationXml, relations, themeXml, typesXml } from './pptx/package.ts';
import { shapesOf } from './pptx/shapes.ts';
import { xmlHead, zip } from './zip.ts';

/** Slides that can be edited: texts are text boxes, marks are shapes, a curve is a chart with its numbers. */
export const pptx: Format = {
    write(pictures, { palette, author, date }) {
        const scenes = pictures.map(({ scene }) => scene);
        const widest = Math.max(...scenes.map(({ width }) => width));
        const highest = Math.max(...scenes.map(({ height }) => height));
        const scale = Math.min(1, longestSide / emuPerPx / Math.max(widest, highest));
        const size = { width: Math.max(leastSide, Math.round(widest * scale * emuPerPx)), height: Math.max(leastSide, Math.round(highest * scale * emuPerPx)) };
        const colours = palettes[palette];
        const files: Record<string, string | Uint8Array> = {};
        const charts: number[] = [];
        const slides = pictures.map(({ name, scene, chart }, index) => {
            // As large as fits, but for pictures that would be clumsy then, and in the middle.
            const [across, down] = [size.width / emuPerPx, size.height / emuPerPx];
            const fit = Math.min(across / scene.width, down / scene.height, 1.5 * scale);
            const space: Space = { scale: fit, left: (across / fit - scene.width) / 2, top: (down / fit - scene.height) / 2, colours, palette, scene };
            const slide = index + 1;
            const body = chart ? chartFrame(chart, scene, size, colours) : shapesOf(space);
            if (chart) {
                charts.push(slide);
                files[`ppt/charts/chart${slide}.xml`] = chartXml(chart, colours);
                files[`ppt/charts/_rels/chart${slide}.xml.rels`] = relations([['package', `../embeddings/chart${slide}.xlsx`]]);
                files[`ppt/embeddings/chart${slide}.xlsx`] = sheetOf(chart);
            }
            files[`ppt/slides/_rels/slide${slide}.xml.rels`] = relations([['slideLayout', '../slideLayouts/slideLayout1.xml'], ...chart ? [['chart', `../charts/chart${slide}.xml`] as const] : []]);
            return `${xmlHead}<p:sld ${namespaces}><p:cSld name="${escapeXml(name)}"><p:bg><p:bgPr><a:solidFill><a:srgbClr val="${colours.surface.slice(1)}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`
                + `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`
                + `${body}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
        });
        const [first] = pictures;
        const bytes = zip({
            '[Content_Types].xml': typesXml(slides.length, charts),
            '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml'], ['core', 'docProps/core.xml']]),
            'docProps/core.xml': coreXml(first.scene.title, first.scene.description, first.scene.language, author, date),
            'ppt/presentation.xml': presentationXml(slides.length, size),
            'ppt/_rels/presentation.xml.rels': relations([['slideMaster', 'slideMasters/slideMaster1.xml'], ...slides.map((_, index) => ['slide', `slides/slide${index + 1}.xml`] as const), ['theme', 'theme/theme1.xml']]),
            'ppt/slideMasters/slideMaster1.xml': masterXml(colours),
            'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([['slideLayout', '../slideLayouts/slideLayout1.xml'], ['theme', '../theme/theme1.xml']]),
            'ppt/slideLayouts/slideLayout1.xml': layoutXml(),
            'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
            'ppt/theme/theme1.xml': themeXml(colours),
            ...Object.fromEntries(slides.map((slide, index) => [`ppt/slides/slide${index + 1}.xml`, slide])),
            ...files,
        });
        return Promise.resolve({ bytes, missing: [] });
    },
};

/** Of a slide, in EMU: 56 inches; and an inch at least. */
const longestSide = 51_206_400;
const leastSide = 914_400;

const namespaces = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

function coreXml(title: string, description: string, language: string | undefined, author: string | undefined, date: string | undefined): string {
    const made = date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>` : '';
    return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
        + `<dc:title>${escapeXml(title)}</dc:title>${author === undefined ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`}<dc:description>${escapeXml(description)}</dc:description>${language === undefined ? '' : `<dc:language>${escapeXml(language)}</dc:language>`}${made}</cp:coreProperties>`;
}
