import type { Journey } from '../../language/model/journey.ts';
import { bodyStrong, meta, moved, paragraph, signedRun, stack, type Block, type Type } from '../block.ts';
import type { Group } from '../scene.ts';
import { numberText, type Setting } from '../setting.ts';
import { tied } from './labels.ts';
import type { Piece } from './side.ts';
import type { Stations } from './stations.ts';

const radius = 38;
/** With its edge. */
export const outcomeHalf = radius + 4;
const leastApart = 18;
const room = 190;
const figureType: Type = { size: 26, strong: true, fill: 'text' };

/** The end of the road: how many come there, a flag, and what they have then. `lanes`: room of the lines that pass by. */
export function outcomePieces(journey: Journey, { isCounted, reach }: Stations, x: number, swing: number, lanes: number, setting: Setting): { readonly over: Piece; readonly under: Piece } {
    const apart = Math.max(leastApart, lanes + 12);
    const share = isCounted ? numberText(reach, setting, { percent: true, fraction: 0 }) : undefined;
    const figure: Block = share === undefined ? { width: 0, height: 0, marks: [] } : tied(stack([
        { width: 0, height: 32, marks: [{ kind: 'text', x: 0, y: 24, anchor: 'middle', runs: [signedRun(share, figureType)] }] },
        paragraph(setting.words.path.reach, meta, room, setting),
    ]), 'middle');
    const words = tied(paragraph(journey.outcome ?? '', bodyStrong, room, setting), 'middle');
    const half = Math.max(radius, figure.width / 2, 50, words.width / 2);
    const top = swing - radius - (figure.height > 0 ? apart + figure.height : 0);
    const bottom = swing + radius + (words.height > 0 ? apart + words.height : 0);
    const label = [...share === undefined ? [] : [`${share} ${setting.words.path.reach}`], ...journey.outcome === undefined ? [] : [journey.outcome]].join('. ');
    const group = (y: number): Group => ({
        key: 'path/outcome', ...label !== '' && { target: journey.id, label, lane: 'outcome' },
        x: x - half, y: y + top, width: 2 * half, height: bottom - top,
        marks: [
            ...moved(figure.marks, half, 0),
            { kind: 'circle', x: half, y: swing - top, r: outcomeHalf, fill: 'surface' },
            { kind: 'circle', x: half, y: swing - top, r: radius, fill: 'opportunity' },
            { kind: 'icon', name: 'flag', x: half - 13, y: swing - top - 13, size: 26, stroke: 'surface' },
            ...moved(words.marks, half, bottom - top - words.height),
        ],
    });
    return {
        over: { box: { left: x - half, right: x + half, top, bottom: 0 }, draw: y => [group(y)] },
        under: { box: { left: x - half, right: x + half, top: 0, bottom } },
    };
}
