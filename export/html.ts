import { strToU8 } from 'fflate';
import type { Group, Part, Scene } from '../diagram/scene.ts';
import { pictureFamily } from '../diagram/svg.ts';
import { escapeXml } from '../diagram/svg/escape.ts';
import { n, renderMark, type SceneContext } from '../diagram/svg/marks.ts';
import { palettes, type PaletteName } from '../diagram/themes/palettes.ts';
import { exportStylesheet } from '../diagram/themes/stylesheet.ts';
import type { Format } from './format.ts';
import { script, scriptHash } from './html/script.ts';
import { pageWordsFor } from './html/words.ts';

/** A page that stands alone: pictures to zoom and to walk through with the keyboard, from a file, with nothing to fetch. */
export const html: Format = {
    write(pictures, { palette }) {
        const [{ scene }] = pictures;
        const words = pageWordsFor(scene.language);
        const drawn = pictures.map((picture, index) => svgOf(picture.scene, `v${index + 1}`, palette));
        const button = (action: string, label: string, sign: string) => `<button type="button" data-zoom="${action}" title="${escapeXml(label)}" aria-label="${escapeXml(label)}">${sign}</button>`;
        const tab = (name: string, index: number) => `<button type="button" role="tab" id="tab-${index + 1}" aria-controls="sheet-${index + 1}" aria-selected="${index === 0}" data-sheet="${index + 1}">${escapeXml(name)}</button>`;
        const text = `<!DOCTYPE html>
<html lang="${escapeXml(scene.language ?? 'en')}" dir="${scene.direction}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Journey Maps">
<title>${escapeXml(scene.title)}</title>
<style>${styleOf(palette, drawn.join(''))}</style>
</head>
<body>
<header>
<h1>${escapeXml(scene.title)}</h1>
${pictures.length > 1 ? `<div role="tablist" aria-label="${escapeXml(words.views)}">${pictures.map((picture, index) => tab(picture.name, index)).join('')}</div>\n` : ''}<span id="help">${escapeXml(words.help)}</span><div class="zoom" role="toolbar" aria-label="${escapeXml(words.tools)}">${button('out', words.zoomOut, '−')}<output>100%</output>${button('in', words.zoomIn, '+')}${button('fit', words.fit, '↔')}${button('actual', `${words.actual}, 1∶1`, '1∶1')}</div>
</header>
<main>
${pictures.map((picture, index) => `<div class="sheet" id="sheet-${index + 1}"${pictures.length > 1 ? ` role="tabpanel" aria-labelledby="tab-${index + 1}"` : ` role="group" aria-label="${escapeXml(picture.scene.title)}"`} aria-describedby="help" tabindex="0">\n${drawn[index]}\n</div>`).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
        return Promise.resolve({ bytes: strToU8(text), missing: [] });
    },
};

function svgOf(scene: Scene, prefix: string, palette: PaletteName): string {
    const { width, height, title, description, direction, language, parts } = scene;
    const context: SceneContext = { direction, prefix, palette };
    let isFirst = true;
    const group = ({ x, y, marks, label, hint }: Group) => {
        const isThing = label !== undefined;
        const opening = `<g transform="translate(${n(x)} ${n(y)})"${isThing ? ` role="img" aria-label="${escapeXml(label)}" data-thing="" tabindex="${isFirst ? 0 : -1}"` : ''}>`;
        isFirst &&= !isThing;
        return `${opening}${hint === undefined ? '' : `<title>${escapeXml(hint)}</title>`}${marks.map(mark => renderMark(mark, context)).join('')}</g>`;
    };
    const part = ({ x, y, groups }: Part) => `<g transform="translate(${n(x)} ${n(y)})">\n${groups.map(group).join('\n')}\n</g>`;
    return `<svg id="${prefix}" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"${language === undefined ? '' : ` lang="${escapeXml(language)}"`} direction="${direction}" role="group" aria-label="${escapeXml(title)}" aria-describedby="${prefix}-desc">\n`
        + `<desc id="${prefix}-desc">${escapeXml(description)}</desc>\n<rect class="f-surface" width="${n(width)}" height="${n(height)}"/>\n${parts.map(part).join('\n')}\n</svg>`;
}

function styleOf(palette: PaletteName, drawn: string): string {
    const { surface, text, rail, 'line-strong': line, focus } = palettes[palette];
    const isDark = palette === 'dark' || palette === 'hcDark';
    return exportStylesheet(palette, drawn) + `
:root{color-scheme:${isDark ? 'dark' : 'light'}}
html,body{margin:0;height:100%}
body{display:flex;flex-direction:column;background:${surface};color:${text};font-family:${pictureFamily}}
header{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:6px 12px;border-bottom:1px solid ${line};background:${rail}}
.zoom{display:flex;gap:4px;align-items:center;margin-inline-start:auto}
#help{font-size:12px;opacity:.85}
output{min-width:4ch;text-align:center;font-size:13px}
button{font:inherit;font-size:14px;min-width:30px;min-height:28px;padding:2px 8px;color:inherit;background:transparent;border:1px solid ${line};border-radius:6px;cursor:pointer}
button[aria-selected=true]{background:${text};color:${surface}}
h1{font-size:14px;margin:0}
button:focus-visible,.sheet:focus-visible{outline:2px solid ${focus};outline-offset:-2px}
[role=tablist]{display:flex;flex-wrap:wrap;gap:4px}
main{flex:1;min-height:0;display:flex}
.sheet{flex:1;overflow:auto;cursor:grab}
.sheet[hidden]{display:none}
.panning .sheet{cursor:grabbing;user-select:none}
svg{display:block;margin:auto;font-family:${pictureFamily}}
[data-thing]:focus{outline:2px solid ${focus};outline-offset:2px}
@media print{header{display:none}html,body,main,.sheet{height:auto;overflow:visible;display:block}.sheet[hidden]{display:block}.sheet{break-after:page}svg{width:100%!important;height:auto!important}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
}
