import type { Entry, Journey, Stage, Touchpoint } from '../language/model/journey.ts';
import { body, bodyStrong, meta, widthOf, type Type } from './block.ts';
import { memo } from './memo.ts';
import { isCollapsed } from './narrow.ts';
import { capitalised, type Setting } from './setting.ts';
import { space } from './space.ts';
import { widestWord } from './text/wrap.ts';
import { tilesOf, type Tile } from './tiles.ts';
import { channelLabel } from './words.ts';

/** The room of one touchpoint; a stage without touchpoints has one column too. x counts from the end of the rail. */
export interface Column {
    readonly index: number;
    readonly x: number;
    readonly width: number;
    /** Middle of the column: where its point of the curve is. */
    readonly middle: number;
    /** Where its texts begin, and how wide they may be. */
    readonly textX: number;
    readonly textWidth: number;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
}

/** The columns of a stage with the pads beside them. */
export interface Span {
    readonly stage: Stage;
    readonly x: number;
    readonly width: number;
    readonly columns: readonly Column[];
}

export interface Columns {
    readonly columns: readonly Column[];
    readonly spans: readonly Span[];
    readonly tiles: readonly Tile<Column>[];
    /** Width of all, at least what was there to fill. */
    readonly width: number;
}

/**
 * Columns are equally wide, so that slopes of the curve can be compared: as wide as `available` allows, within bounds.
 * One alone grows, for a word that cannot be broken. `besideHead` is room that the name of a stage has to leave.
 */
export function columnsOf(journey: Journey, available: number, setting: Setting, besideHead = 0): Columns {
    const { stages } = journey;
    const narrow = stages.filter(isCollapsed).length;
    const collapsed = Math.max(space.columnNarrow, Math.ceil(wordWidth(setting.words.lanes.touchpoints, meta, setting)) + inCard);
    const count = stages.reduce((sum, stage) => sum + Math.max(stage.touchpoints.length, 1), -narrow);
    const pads = space.stagePad * (2 * stages.length + 3);
    const even = Math.floor(Math.min(Math.max((available - pads - narrow * collapsed) / Math.max(count, 1), space.columnMin), space.columnMax));
    const targets = new Set(stages.flatMap(({ touchpoints }) => touchpoints.flatMap(({ leadsTo }) => leadsTo.map(({ to }) => to))));
    const columns: Column[] = [];
    let x: number = space.stagePad;
    const spans = stages.map((stage): Span => {
        const start = x;
        x += space.stagePad;
        const own = (stage.touchpoints.length === 0 ? [undefined] : stage.touchpoints).map((touchpoint, nth): Column => {
            const runsOn = stage.touchpoints.length > 1 && touchpoint !== undefined && touchpoint.leadsTo.length === 0 && !targets.has(touchpoint.id);
            const entries = nth > 0 || runsOn ? [] : stage === stages[0] ? [...journey.entries, ...stage.entries] : stage.entries;
            const need = Math.max(needOf(stage, touchpoint, setting), needOfEntries(entries, setting));
            const width = isCollapsed(stage) ? collapsed : Math.max(even, Math.ceil(Math.min(need, space.columnMax)));
            const column: Column = {
                index: columns.length, x, width, middle: x + width / 2, textX: x + space.inset, textWidth: width - 2 * space.inset,
                stage, ...(touchpoint && { touchpoint }),
            };
            x += width;
            columns.push(column);
            return column;
        });
        x = widenLast(own, columns, start, needOfHead(stage, setting) + besideHead) + space.stagePad;
        return { stage, x: start, width: x - start, columns: own };
    });
    const width = Math.max(x + 2 * space.stagePad, available);
    return { columns, spans, tiles: tilesOf(columns, width), width };
}

/** Widens the last column of a stage whose name has a word that is wider than its columns; returns where the columns end. */
function widenLast(own: Column[], columns: Column[], start: number, need: number): number {
    const last = own.at(-1)!;
    const missing = Math.min(need, space.columnMax + space.stagePad) - (last.x + last.width + space.stagePad - start);
    if (missing <= 0) {
        return last.x + last.width;
    }
    const width = Math.ceil(last.width + missing);
    const wider: Column = { ...last, width, middle: last.x + width / 2, textWidth: width - 2 * space.inset };
    own[own.length - 1] = wider;
    columns[columns.length - 1] = wider;
    return last.x + width;
}

function needOfHead({ label, icon }: Stage, setting: Setting): number {
    return widestWord(label, { size: 17, strong: true }, setting.stretch) + (icon === undefined ? 0 : 30) + 4 * space.stagePad + 4;
}

const inCard = 2 * (space.inset + space.cardPad);
const besideSign = 2 * space.inset + 24;

const wordWidths = memo<number>(15_000);

function wordWidth(text: string, type: Type, { stretch }: Setting): number {
    return wordWidths(`${type.size}${type.strong ? 's' : ''} ${stretch} ${text}`, () => widestWord(text, type, stretch));
}

/** Ways in need room for their arrow, for their shares, and for a line of a loop that comes down beside them. Where none does, they run on over the next column. */
function needOfEntries(entries: readonly Entry[], setting: Setting): number {
    return entries.reduce((most, { text, channel, percent }) => {
        const name = text ?? (channel ? channelLabel(channel, setting.words) : '');
        const share = percent === undefined || entries.length === 1 ? 0 : besideShare;
        return Math.max(most, Math.max(wordWidth(name, meta, setting), Math.min(widthOf(name, meta, setting), readable)) + share + besideEntry);
    }, 0);
}

const besideEntry = 2 * space.inset + 24 + 18;
const besideShare = 32;
/** Narrower texts are columns of words. */
const readable = 72;

/** Icons stand before the names of channels. */
function needOfChannels({ channels, icon }: Touchpoint, setting: Setting): number {
    const icons = Math.min(channels.length, 3) + (icon === undefined ? 0 : 1);
    return channels.reduce((most, it) => Math.max(most, wordWidth(`${capitalised(channelLabel(it, setting.words))},`, meta, setting)), 0) + icons * 18 + 2 + inCard;
}

/** The width without which a word of its texts would be broken. */
function needOf(stage: Stage, touchpoint: Touchpoint | undefined, setting: Setting): number {
    const widest = (texts: readonly { readonly text: string }[], type: Type, around: number) =>
        texts.reduce((most, { text }) => Math.max(most, text.length * type.size < 90 ? 0 : wordWidth(text, type, setting) + around), 0);
    const thing = touchpoint ?? stage;
    return Math.max(
        widest([{ text: touchpoint?.label ?? '' }], bodyStrong, inCard),
        widest(touchpoint?.actions ?? [], body, inCard),
        widest(touchpoint?.thoughts ?? [], body, inCard),
        widest([...thing.pains, ...thing.gains], body, besideSign),
        widest(thing.opportunities, bodyStrong, besideSign),
        widest(thing.emotions.flatMap(({ feeling }) => feeling === undefined ? [] : [{ text: feeling }]), body, 2 * space.inset + 4),
        touchpoint === undefined || touchpoint.channels.length === 0 ? 0 : needOfChannels(touchpoint, setting),
    );
}
