import type { Resource } from '../../language/model/journey.ts';
import { body, indented, meta, paragraph, stack, type Type } from '../block.ts';
import { statementLane } from '../statement-lane.ts';

/** What it takes, and whether it is there. */
export const resourcesLane = statementLane<Resource>({
    id: 'resources',
    icon: 'box',
    title: words => words.lanes.resources,
    isFolded: true,
    of: it => it.resources,
    block: ({ text, availability }, width, setting) => stack([
        paragraph(text, body, width, setting),
        ...availability === undefined ? [] : [indented(paragraph(setting.words.availabilities[availability], availability === 'missing' ? missing : meta, width - 14, setting), 14, [
            availability === 'available'
                ? { kind: 'path', x: 5, y: 8, d: 'M-4 0.5L-1.2 3.3L4-3', upright: true, fill: 'none', stroke: 'gain', strokeWidth: 2 }
                : availability === 'missing'
                    ? { kind: 'path', x: 5, y: 8, d: 'M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5', upright: true, fill: 'none', stroke: 'pain', strokeWidth: 2 }
                    : { kind: 'circle', x: 5, y: 8, r: 3.6, fill: 'none', stroke: 'text-muted', strokeWidth: 1.5 },
        ])],
    ]),
    text: ({ text, availability }, setting) => availability === undefined ? text : `${text}, ${setting.words.availabilities[availability]}`,
});

const missing: Type = { size: 12, strong: true, fill: 'pain' };
