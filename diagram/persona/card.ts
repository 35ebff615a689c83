import type { Journey } from '../../language/model/journey.ts';
import type { Group } from '../scene.ts';
import type { Setting } from '../setting.ts';
import type { Person } from './people.ts';
import { beside, column, placed, type Piece } from './pieces.ts';
import { goalsPiece, listPiece, type Icon } from './statements.ts';
import { wayPiece } from './way.ts';
import { whoPiece } from './who.ts';

export interface Card extends Piece {
    /** Frame and panel, which lie under everything. */
    readonly under: Group;
}

/** Who she is at the start side, what she wants and how it goes for her beside it; one under the other where that is too narrow. */
export function cardOf(person: Person, journey: Journey, width: number, setting: Setting): Card {
    const isWide = width >= narrowest;
    const panel = isWide ? Math.round(Math.min(352, Math.max(256, width * 0.31))) : width;
    const padding = width >= 1000 ? 48 : 28;
    const wantsX = isWide ? panel + padding : padding;
    const who = whoPiece(person, panel - 2 * padding, setting);
    const room = width - wantsX - padding;
    const close = wantsPiece(person, journey, room, 0, setting);
    const wants = isWide && close.height < who.height ? wantsPiece(person, journey, room, who.height - close.height, setting) : close;
    const panelHeight = who.height + 2 * padding;
    const height = isWide ? Math.max(who.height, wants.height) + 2 * padding : panelHeight + wants.height + (wants.height > 0 ? 2 * padding : 0);
    return {
        height,
        groups: [...placed(who, padding, padding), ...placed(wants, wantsX, isWide ? padding : panelHeight + padding)],
        under: {
            key: `${person.persona.id}/card`, x: 0, y: 0, width, height,
            marks: [
                { kind: 'rect', x: 0, y: 0, width, height, radius: 12, fill: 'card' },
                { kind: 'rect', x: 0, y: 0, width: panel, height: isWide ? height : panelHeight, radius: 12, fill: 'rail' },
                isWide
                    ? { kind: 'rect', x: panel - 12, y: 0, width: 12, height, fill: 'rail' }
                    : { kind: 'rect', x: 0, y: panelHeight - 12, width, height: 12, fill: 'rail' },
                isWide
                    ? { kind: 'line', x1: panel - 0.5, y1: 0, x2: panel - 0.5, y2: height, stroke: 'line' }
                    : { kind: 'line', x1: 0, y1: panelHeight - 0.5, x2: width, y2: panelHeight - 0.5, stroke: 'line' },
                { kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 12, fill: 'none', stroke: 'line' },
            ],
        },
    };
}

/** A card under this width stands on its panel. */
const narrowest = 820;
const columnGap = 40;

/** `spare`: CSS px of height that the curve may fill. */
function wantsPiece(person: Person, journey: Journey, width: number, spare: number, setting: Setting): Piece {
    const { persona } = person;
    const { words } = setting;
    const isTwo = width >= 440;
    const room = isTwo ? (width - columnGap) / 2 : width;
    const list = (kind: 'needs' | 'motivations' | 'pains' | 'gains', title: string, icon: Icon) => listPiece(`${persona.id}/${kind}`, title, icon, persona[kind], room, setting);
    const rows = [
        [list('needs', words.lanes.needs, { name: 'target', stroke: 'stage' }), list('motivations', words.persona.motivation, { name: 'heart', stroke: 'stage' })],
        [list('pains', words.lanes.pains, { name: 'zap', stroke: 'pain' }), list('gains', words.lanes.gains, { name: 'circle-plus', stroke: 'gain' })],
    ];
    return column([
        goalsPiece(`${persona.id}/goals`, persona.goals, width, setting),
        ...rows.map(pair => isTwo ? beside(pair.map((piece, index) => ({ x: index * (room + columnGap), piece }))) : column(pair, 36)),
        wayPiece(person, journey, width, spare, setting),
    ], 36);
}
