import { badgeOf, cornerBadge, withFinding } from '../badge.ts';
import { bodyMuted, bodyStrong, meta, moved, paragraph, run, stack, widthOf, type Block, type Type } from '../block.ts';
import { channelIcon } from '../icons/channel-icon.ts';
import { initialOf, numberText, type Setting } from '../setting.ts';
import { closedIn } from '../text/bidi.ts';
import { widestWord } from '../text/wrap.ts';
import { channelLabel, fill } from '../words.ts';
import type { ChannelUse, Person } from './people.ts';
import { column, noPiece, pieceOf, type Piece } from './pieces.ts';
import { evidencePiece, quotePiece } from './statements.ts';

/** Who she is: her initial, for a picture can't be fetched; her name, her words, the channels she likes, and how sure we are of all that. */
export function whoPiece(person: Person, width: number, setting: Setting): Piece {
    const { persona } = person;
    const key = persona.id;
    return column([
        namePiece(person, width, setting),
        column(persona.quotes.map(it => quotePiece(key, it, width, setting)), 16),
        channelsPiece(key, person, width, setting),
        evidencePiece(`${key}/evidence`, person.statements, width, setting),
    ], 32);
}

const nameType: Type = { size: 26, strong: true, fill: 'text' };
const letter: Type = { size: 56, strong: true, fill: 'opportunity' };
const radius = 60;

function namePiece({ persona }: Person, width: number, setting: Setting): Piece {
    const finding = badgeOf(persona.id, setting);
    const name = paragraph(persona.label, nameType, width - (finding ? 48 : 0), setting);
    const portrait: Block = {
        width: 2 * radius, height: 2 * radius,
        marks: [
            { kind: 'circle', x: radius, y: radius, r: radius - 0.5, fill: 'bubble', stroke: 'line' },
            { kind: 'text', x: radius, y: radius + 20, anchor: 'middle', runs: [run(initialOf(persona.label), letter, setting)] },
        ],
    };
    const about = [persona.role, persona.about].filter(it => it !== undefined);
    return pieceOf(persona.id, stack([
        portrait,
        stack([
            finding ? { ...name, marks: [...name.marks, ...cornerBadge(finding, Math.min(name.width + (finding.count < 2 ? 20 : 34), width - 8), 17, setting)] } : name,
            ...about.map(it => paragraph(it, bodyMuted, width, setting)),
        ], 6),
    ], 20), {
        target: persona.id, label: withFinding([persona.label, ...about], finding, setting),
    });
}

/** Beyond these, channels that she does not prefer are only named. */
const mostListed = 5;

function channelsPiece(key: string, { channels, touchpoints }: Person, width: number, setting: Setting): Piece {
    const preferred = channels.filter(it => it.isPreferred);
    const listed = preferred.length > 0 ? preferred : channels.slice(0, mostListed);
    const others = channels.filter(it => !listed.includes(it));
    if (listed.length === 0) {
        return noPiece;
    }
    const { words } = setting;
    const counts = listed.map(use => countOf(use, touchpoints, setting));
    const labels = listed.map(({ channel }) => channelLabel(channel, words));
    const word = labels.reduce((most, it) => Math.max(most, widestWord(it, bodyStrong, setting.stretch, setting.language)), 0);
    const widest = Math.min(Math.max(width * 0.5, word), width - 32, labels.reduce((most, it) => Math.max(most, widthOf(it, bodyStrong, setting)), 0) + 2);
    return column([
        pieceOf(`${key}/channels`, paragraph(preferred.length > 0 ? words.persona.prefers : words.persona.channels, bodyStrong, width, setting)),
        column(listed.map(({ channel }, index) => pieceOf(`${key}/${channel.id}`, channelBlock(channelIcon(channel), labels[index]!, counts[index]!, widest, width, setting), {
            target: channel.id, label: `${labels[index]!}, ${counts[index]!}`,
        })), 12),
        ...others.length === 0 ? [] : [pieceOf(`${key}/channels/others`, paragraph(fill(words.persona.others, {
            channels: others.map(({ channel, count }) => `${closedIn(channelLabel(channel, words), setting.direction)} ${numberText(count, setting)}`.replaceAll(' ', '\u00a0')).join(words.comma),
        }), meta, width, setting))],
    ], 12);
}

function countOf({ count }: ChannelUse, touchpoints: number, setting: Setting): string {
    return fill(setting.words.persona.uses, { count: numberText(count, setting), all: numberText(touchpoints, setting) });
}

/** Icon, name and number on one line; the number under the name where there is no room beside it. */
function channelBlock(icon: string, label: string, count: string, column: number, width: number, setting: Setting): Block {
    const indent = 32;
    const name = paragraph(label, bodyStrong, column, setting);
    const number = paragraph(count, meta, Math.max(width - indent, 60), setting);
    const isBeside = indent + column + 16 + number.width <= width;
    return {
        width, height: isBeside ? Math.max(name.height, 20) : name.height + number.height,
        marks: [
            { kind: 'icon', name: icon, x: 0, y: 1, size: 18, stroke: 'stage' },
            ...moved(name.marks, indent, 0),
            ...moved(number.marks, isBeside ? indent + column + 16 : indent, isBeside ? 2 : name.height),
        ],
    };
}
