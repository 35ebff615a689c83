import { svgElement } from './picture.ts';

/** Signs of 16 by 16 for the page's own buttons, drawn as lines. */
const paths = {
    minus: 'M3.5 8h9',
    plus: 'M3.5 8h9M8 3.5v9',
    fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
    locked: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
    unlocked: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1',
    choose: 'M2.5 4.5h6M12.5 4.5h1M2.5 11.5h1M7.5 11.5h6M10.5 2.7v3.6M5.5 9.7v3.6',
    find: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3L13.5 13.5',
    walk: 'M4.5 2.8v10.4L12.8 8z',
    export: 'M8 2.5V10M4.8 6.8L8 10l3.2-3.2M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2',
    previous: 'M10 3.5L5.5 8L10 12.5',
    next: 'M6 3.5L10.5 8L6 12.5',
    up: 'M3.5 10L8 5.5L12.5 10',
    down: 'M3.5 6L8 10.5L12.5 6',
    close: 'M4 4l8 8M12 4l-8 8',
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
