/**
 * Writes `diagram/icons/outlines.ts`: the outlines of the icons that journeys use, from lucide-static.
 *
 *     node scripts/generate-icons.ts
 *
 * A name added to the list below is all that a new icon takes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/project.ts';

const names = `
    accessibility activity alarm-clock ambulance app-window apple armchair arrow-down arrow-left arrow-right arrow-up at-sign award baby backpack
    badge-check badge-dollar-sign badge-percent baggage-claim bandage banknote barcode bed bell bike book book-open bookmark bot box briefcase
    briefcase-medical building building-complex bus cake calculator calendar calendar-check calendar-clock calendar-x camera car car-taxi-front
    chart-bar chart-column chart-line chart-no-axes-column chart-pie check check-check chef-hat chevron-down chevron-left chevron-right chevron-up
    church circle circle-alert circle-check circle-dollar-sign circle-minus circle-play circle-plus circle-user circle-question-mark circle-x clipboard
    clipboard-check clipboard-list clock clock-alert cloud coffee coins compass concierge-bell credit-card credit-card-reader crown database diamond
    dog door-open download droplet dumbbell ear euro external-link eye eye-off face-angry face-grinning face-neutral face-slightly-frowning
    face-slightly-smiling factory file file-check file-pen file-search file-text files flag flame folder footprints fuel funnel gauge gavel gift
    glasses globe graduation-cap hand hand-coins hand-heart hand-platter handshake hard-hat headphones headset heart heart-crack heart-handshake
    heart-pulse hospital hotel hourglass house house-wifi id-card image inbox info key landmark languages laptop layout-grid leaf life-buoy lightbulb
    link list list-checks lock lock-open log-in log-out luggage mail mail-check mail-open map map-pin medal megaphone menu message-circle
    message-circle-question-mark message-square message-square-quote messages-square mic microscope monitor moon mountain mouse-pointer-click
    navigation network newspaper notebook octagon-alert octagon-x package package-check package-open package-search palette paperclip party-popper
    paw-print pen pencil percent person-standing phone phone-call phone-off piggy-bank pill pizza plane plane-landing plane-takeoff play plus pointer
    power presentation printer puzzle qr-code quote radio receipt recycle refresh-cw repeat reply rocket rotate-ccw rotate-ccw-clock route ruler salad
    save scale scan scan-barcode scan-face school scissors scroll-text search send settings shapes share-2 shield shield-alert shield-check
    shield-user ship shirt shopping-bag shopping-basket shopping-cart shower-head signature signpost smartphone sofa sparkles speech sprout
    square-check square-pen stamp star stethoscope sticky-note store sun sunrise syringe table tablet tag tags target tent thermometer thumbs-down
    thumbs-up ticket ticket-check ticket-percent timer toilet train-front tram-front trash tree-deciduous tree-palm trending-down trending-up
    triangle-alert trophy truck truck-electric tv umbrella university upload user user-check user-plus user-search user-star user-x users utensils
    utensils-crossed video volume-2 vote wallet warehouse watch wheat wifi wine workflow wrench x zap
`.trim().split(/\s+/);

/** An element by its name and attributes, as `icon-nodes.json` lists it. */
type Element = readonly [name: string, attributes: Readonly<Record<string, string>>];

const source = join(root, 'node_modules/lucide-static');
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { readonly version: string };
const icons = JSON.parse(readFileSync(join(source, 'icon-nodes.json'), 'utf8')) as Readonly<Record<string, readonly Element[]>>;

const missing = names.filter(name => !Object.hasOwn(icons, name));
if (missing.length > 0) {
    throw new Error(`Not in lucide-static ${version}: ${missing.join(' ')}`);
}
const lines = names
    .map(name => `    ['${name}', ${(icons[name] ?? []).map(element => `'${outline(element)}'`).join(', ')}],`);

writeFileSync(join(root, 'diagram/icons/outlines.ts'), `// Written by scripts/generate-icons.ts from lucide-static ${version}; never edited.
// ISC License, Copyright (c) 2026 Lucide Icons and Contributors; some icons from Feather, MIT License, Copyright (c) 2013-2023 Cole Bemis.

/** The name of an icon, then the \`d\` of each of its outlines on a grid of 24 by 24. */
export const outlines: readonly (readonly [name: string, ...paths: string[]])[] = [
${lines.join('\n')}
];
`);

function outline([name, attributes]: Element): string {
    const number = (key: string): number => Number(attributes[key] ?? 0);
    switch (name) {
        case 'path':
            return attributes['d'] ?? '';
        case 'circle':
            return oval(number('cx'), number('cy'), number('r'), number('r'));
        case 'ellipse':
            return oval(number('cx'), number('cy'), number('rx'), number('ry'));
        case 'line':
            return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
        case 'polyline':
            return `M${attributes['points'] ?? ''}`;
        case 'polygon':
            return `M${attributes['points'] ?? ''}z`;
        case 'rect':
            return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx') || number('ry'));
        default:
            throw new Error(`No outline for <${name}>`);
    }
}

function oval(x: number, y: number, rx: number, ry: number): string {
    return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

function rectangle(x: number, y: number, width: number, height: number, r: number): string {
    return r === 0
        ? `M${x} ${y}h${width}v${height}h${-width}z`
        : `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}
