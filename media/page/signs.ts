import { svgElement } from './picture.ts';

/** Signs of 16 by 16 for the page's own buttons, drawn as lines. */
const paths = {
    minus: 'M3.5 8h9',
    plus: 'M3.5 8h9M8 3.5v9',
    fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
    locked: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
    unlocked: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1',
    warning: 'M8 2.2L14.5 13.5H1.5zM8 6.5v3.2M8 11.3v.6',
} as const;

export function sign(name: keyof typeof paths): SVGSVGElement {
    const svg = svgElement('svg');
    svg.setAttribute('class', 'sign');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    const path = svgElement('path');
    path.setAttribute('d', paths[name]);
    svg.append(path);
    return svg;
}
