import type { FindingLevel, FindingMark } from './findings.ts';
import { widthOf, run, type Type } from './block.ts';
import type { Mark } from './scene.ts';
import type { Setting } from './setting.ts';

/** What the linter says of a thing and the picture shows; hints are for the text alone. */
export function badgeOf(target: string, { findings }: Setting): FindingMark | undefined {
    const found = findings.get(target);
    return found?.level === 'hint' ? undefined : found;
}

/** The sign of a finding about x, y: octagon, triangle or circle, by its level. */
export function badge({ level }: FindingMark, x: number, y: number, radius: number): readonly Mark[] {
    const scale = radius / 10;
    return shapes[level].map((mark): Mark => ({ kind: 'path', x, y, scale, upright: true, fill: 'none', ...mark }));
}

/** The sign on the corner of a card: cut out of the border, with a number from two findings up. Alone it stands about `at`; with its number it reaches no further. */
export function cornerBadge(finding: FindingMark, at: number, y: number, setting: Setting): readonly Mark[] {
    const count = String(finding.count);
    const half = Math.max(9, widthOf(count, counter, setting) / 2 + 5);
    const x = finding.count < 2 ? at : at + 7 - 2 * half;
    return [
        { kind: 'circle', x, y, r: 13, fill: 'surface' },
        ...badge(finding, x, y, 10),
        ...finding.count < 2 ? [] : [
            { kind: 'rect', x: x + 11, y: y - 9, width: 2 * half, height: 18, radius: 9, fill: 'finding-fill', stroke: 'finding', strokeWidth: 1.5 } as const,
            { kind: 'text', x: x + 11 + half, y: y + 4, anchor: 'middle', runs: [run(count, counter, setting)] } as const,
        ],
    ];
}

/** The sentences that a screen reader says of a thing, with what was found at the end: "2 warnings" would need plurals, the messages need none. */
export function withFinding(sentences: readonly string[], finding: FindingMark | undefined, { words }: Setting): string {
    return [...sentences, ...finding ? [`${words.level[finding.level]}: ${finding.messages.join(' ')}`] : []].join('. ');
}

const counter: Type = { size: 12, strong: true, fill: 'finding' };

type Shape = Pick<Extract<Mark, { kind: 'path' }>, 'd' | 'fill' | 'stroke' | 'strokeWidth' | 'cap'>;

const triangle: readonly Shape[] = [
    { d: 'M0-9.5L10 8H-10z', fill: 'finding-fill', stroke: 'finding', strokeWidth: 1.5, cap: 'round' },
    { d: 'M0-3.2V2', stroke: 'finding', strokeWidth: 2, cap: 'round' },
    { d: 'M-1.2 5a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z', fill: 'finding' },
];

const circle: readonly Shape[] = [
    { d: 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z', fill: 'surface', stroke: 'focus', strokeWidth: 1.6 },
    { d: 'M0-0.6V4.4', stroke: 'focus', strokeWidth: 2, cap: 'round' },
    { d: 'M-1.2-4.4a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z', fill: 'focus' },
];

const shapes: Readonly<Record<FindingLevel, readonly Shape[]>> = {
    error: [
        { d: 'M-4-9.6H4L9.6-4V4L4 9.6H-4L-9.6 4V-4z', fill: 'feel-2' },
        { d: 'M0-5V1', stroke: 'surface', strokeWidth: 2.2, cap: 'round' },
        { d: 'M-1.3 5a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0z', fill: 'surface' },
    ],
    warning: triangle,
    information: circle,
    hint: circle,
};
