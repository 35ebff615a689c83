import type { Journey, Phase, Stage } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { bodyStrong, metaStrong, paragraph, run, widthOf, type Type } from '../block.ts';
import { clamped } from '../clamped.ts';
import { findIcon } from '../icons/icons.ts';
import type { Group, Mark } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { arcLength, placeAt, type Band, type Dial, type StageArc } from './dial.ts';

/** The stretch of the wheel that a phase takes. */
export interface PhaseArc {
    readonly phase: Phase;
    readonly from: number;
    readonly to: number;
    readonly column: number;
}

export function phaseArcs({ phases }: Journey, { stages }: Dial): readonly PhaseArc[] {
    return phases.flatMap(phase => {
        const [first, last] = [stages[phase.first], stages[phase.end - 1]];
        return first && last && phase.end > phase.first ? [{ phase, from: first.from, to: last.to, column: first.sectors[0]!.index }] : [];
    });
}

/** The names of phases and stages on their bands, along the tangent and never upside down. */
export function ringWords(dial: Dial, phases: readonly PhaseArc[], setting: Setting): readonly Group[] {
    return [
        ...phases.map(({ phase, from, to, column }): Group =>
            wordsGroup(phase, [], 'phases', column, (from + to) / 2, dial.phases, wordsIn(phase.label, from, to, dial.phases, phaseType, phaseType, 1, setting), setting)),
        ...dial.stages.map(({ stage, sectors, from, to }): Group =>
            wordsGroup(stage, stage.goals.map(it => `${setting.words.goal}: ${it.text}`), 'stages', sectors[0]!.index, (from + to) / 2, dial.stageBand, stageWords(dial, { stage, sectors, from, to }, setting), setting)),
    ];
}

const phaseType: Type = { ...metaStrong, fill: 'on-structure' };
const iconSize = 18;

/** What fits into a piece of a band: lines of text, an icon, or nothing. */
interface Words {
    readonly lines: readonly string[];
    readonly type: Type;
    readonly lineHeight: number;
    readonly icon?: string;
    readonly isCut: boolean;
}

function stageWords(dial: Dial, { stage, from, to }: StageArc, setting: Setting): Words {
    const words = wordsIn(stage.label, from, to, dial.stageBand, bodyStrong, metaStrong, 2, setting);
    const icon = stage.icon === undefined ? undefined : findIcon(stage.icon);
    const hasRoom = arcLength(from, to, middleOf(dial.stageBand)) >= iconSize + 6;
    return words.lines.length > 0 || icon === undefined || !hasRoom ? words : { ...words, icon };
}

/** A name on one line, else smaller on as many as the band takes; nothing where not even its first word has room. */
function wordsIn(text: string, from: number, to: number, band: Band, type: Type, smaller: Type, most: number, setting: Setting): Words {
    const arc = arcLength(from, to, middleOf(band)) - 14;
    const oneLine = Math.min(arc, chordIn(band, 1, 14));
    const flat = text.trim().replace(/\s+/g, ' ');
    if (widthOf(flat, type, setting) <= oneLine) {
        return { lines: flat === '' ? [] : [flat], type, lineHeight: 16, isCut: false };
    }
    for (let count = 1; count <= most; count++) {
        const width = Math.min(arc, chordIn(band, count, 15));
        const lines = width < 24 ? [] : textsOf(paragraph(flat, smaller, width, setting).marks);
        if (lines.length > 0 && lines.length <= count) {
            return { lines, type: smaller, lineHeight: 15, isCut: false };
        }
    }
    const width = Math.min(arc, chordIn(band, most, 15));
    if (width < 64) {
        return { lines: [], type: smaller, lineHeight: 15, isCut: true };
    }
    return { lines: textsOf(clamped(flat, smaller, width, most, setting).marks), type: smaller, lineHeight: 15, isCut: true };
}

function textsOf(marks: readonly Mark[]): readonly string[] {
    return marks.flatMap(mark => mark.kind === 'text' ? mark.runs.map(it => it.text) : []);
}

/** How wide straight lines may be before their corners leave the band. */
function chordIn(band: Band, lines: number, lineHeight: number): number {
    const outside = middleOf(band) + lines * lineHeight / 2 - 2;
    return 2 * Math.sqrt(Math.max(0, (band.to - 2) ** 2 - outside ** 2));
}

function middleOf({ from, to }: Band): number {
    return (from + to) / 2;
}

function wordsGroup(thing: Phase | Stage, more: readonly string[], lane: string, column: number, angle: number, band: Band, words: Words, setting: Setting): Group {
    const finding = badgeOf(thing.id, setting);
    const { lines, type, lineHeight, icon, isCut } = words;
    const isFlipped = angle > 95 && angle < 265;
    const turn = isFlipped ? angle - 180 : angle;
    const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line, type, setting)), icon === undefined ? 8 : iconSize);
    const height = Math.max(lines.length * lineHeight, icon === undefined ? 8 : iconSize);
    const sin = Math.abs(Math.sin(turn * Math.PI / 180));
    const cos = Math.abs(Math.cos(turn * Math.PI / 180));
    const box = { width: width * cos + height * sin, height: width * sin + height * cos };
    const middle = placeAt(angle, middleOf(band));
    const [centreX, centreY] = [box.width / 2, box.height / 2];
    const marks = lines.map((line, index): Mark => {
        const below = (index - (lines.length - 1) / 2) * lineHeight + 0.35 * type.size;
        const radians = turn * Math.PI / 180;
        return { kind: 'text', x: centreX - Math.sin(radians) * below, y: centreY + Math.cos(radians) * below, anchor: 'middle', rotate: turn, runs: [run(line, type, setting)] };
    });
    const sign = finding ? placeAt(angle, band.to - 2) : undefined;
    return {
        key: thing.id, target: thing.id, lane, column,
        label: withFinding([thing.label, ...more], finding, setting),
        ...isCut && { hint: thing.label },
        x: middle.x - centreX, y: middle.y - centreY, ...box,
        marks: [
            ...marks,
            ...icon === undefined ? [] : [{ kind: 'icon', name: icon, x: centreX - iconSize / 2, y: centreY - iconSize / 2, size: iconSize, stroke: 'stage' } as const],
            ...finding && sign ? badge(finding, sign.x - middle.x + centreX, sign.y - middle.y + centreY, 7) : [],
        ],
    };
}
