import { faceOf } from '../../language/model/emotion.ts';
import type { Journey, Support } from '../../language/model/journey.ts';
import { badge, badgeOf, withFinding } from '../badge.ts';
import { metaStrong, run } from '../block.ts';
import type { Box } from '../boxes.ts';
import { faceMarks } from '../faces.ts';
import { scoreText } from '../feeling-text.ts';
import type { LegendItem } from '../legend.ts';
import { findingItem, levelItems, momentItem, supportItems } from '../legend-items.ts';
import { memo } from '../memo.ts';
import type { Group, Mark } from '../scene.ts';
import { initialOf, numberText, settingOf, supportIn, type Setting } from '../setting.ts';
import { sheetOf } from '../sheet.ts';
import type { View } from '../view.ts';
import { dialOf, levelStep, placeAt, type Dial, type Sector } from '../wheel/dial.ts';
import { discOf } from '../wheel/disc.ts';
import { sectorText, type SectorText } from '../wheel/label-texts.ts';
import { drawLabel, drawNumber, leaderOf, numberBox, placeLabels } from '../wheel/labels.ts';
import { listOf } from '../wheel/list.ts';
import { plotsOn, wheelCurves, type Plot, type Spot } from '../wheel/plots.ts';
import { phaseArcs, ringWords } from '../wheel/ring-words.ts';
import { curveGroups, curveStyles, ringsOf } from '../wheel/rings.ts';
import { fill } from '../words.ts';

/**
 * LEGO's experience wheel: the person in the middle, phases and stages around, and the journey once round it,
 * outside the ring where it is better than neutral, inside where it is worse.
 */
export const wheel: View = {
    draw(journey, { width, stretch = 1, findings = new Map() } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const { curves, isMean } = wheelCurves(journey);
        const dial = dialOf(journey, curves.length, setting);
        const plots = plotsOn(dial, curves);
        const spots = plots.flatMap(it => it.spots);
        const gaps = gapsOf(dial, spots);
        const around = roundabout(dial, spots, gaps, journey, setting);
        const phases = phaseArcs(journey, dial);
        const half = Math.max(dial.ring + 2 * levelStep + dial.face + 8, around.box.right, -around.box.left);
        const middle = { x: half, y: -around.box.top };
        const wheelHeight = around.box.bottom - around.box.top;
        const list = dial.density === 'numbered' ? listOf(around.texts, 2 * half, setting) : { groups: [], height: 0 };
        const place = (group: Group): Group => ({ ...group, x: group.x + middle.x, y: group.y + middle.y });
        return sheetOf('wheel', journey, {
            width: 2 * half, height: wheelHeight + (list.height > 0 ? list.height + 40 : 0),
            under: [ringsOf(dial, phases, journey.scale, setting), ...curveGroups(dial, plots, gaps), { key: 'wheel/leaders', x: 0, y: 0, width: 0, height: 0, marks: around.leaders }].map(place),
            groups: [
                ...[...discOf(journey, plots, dial.disc, setting), ...ringWords(dial, phases, setting), ...around.labels, ...plots.flatMap((plot, nth) => plot.runs.flatMap(({ spots: run }) => run.map((spot, index) => faceGroup(spot, plots.length > 1 && isTagged(index, dial) ? nth : undefined, dial, journey, setting)))), ...around.moments].map(place),
                ...list.groups.map(group => ({ ...group, y: group.y + wheelHeight + 40 })),
            ],
            legend: legendOf(journey, plots, isMean, setting),
            ...spots.length > 0 ? { note: setting.words.wheel.note } : dial.sectors.length > 0 ? { note: setting.words.noFeelings } : {},
        }, setting, width);
    },
};

/** Sectors for which nobody wrote a feeling down. */
function gapsOf(dial: Dial, spots: readonly Spot[]): readonly Sector[] {
    const felt = new Set(spots.flatMap(it => it.sectors));
    return dial.sectors.filter(it => !felt.has(it));
}

interface Around {
    /** What is said of each sector with something to say, in the order of the journey. */
    readonly texts: readonly SectorText[];
    readonly at: ReadonlyMap<Sector, readonly Spot[]>;
    readonly labels: readonly Group[];
    readonly leaders: readonly Mark[];
    readonly moments: readonly Group[];
    readonly box: Box;
}

/** Everything outside the ring: labels or numbers with their spokes, and the room they take about the middle. */
function roundabout(dial: Dial, spots: readonly Spot[], gaps: readonly Sector[], journey: Journey, setting: Setting): Around {
    const at = new Map<Sector, Spot[]>();
    for (const spot of spots) {
        at.set(spot.home, [...at.get(spot.home) ?? [], spot]);
    }
    const missing = spots.length > 0 ? new Set(gaps) : new Set<Sector>();
    const texts = dial.sectors.filter(sector => sector.touchpoint !== undefined || at.has(sector))
        .map(sector => sectorText(sector, at.get(sector) ?? [], missing.has(sector), journey, setting));
    const named = dial.density === 'numbered' ? landmarks(texts, spots, dial) : new Set(texts);
    const numbers = texts.filter(it => !named.has(it)).map(text => ({ text, box: numberBox(text.sector, dial, setting) }));
    const placed = placeLabels([...named], numbers.map(it => it.box), dial, setting);
    const labelOf = new Map(placed.map(it => [it.text, drawLabel(it)]));
    numbers.forEach(({ text, box }) => labelOf.set(text, drawNumber(text, box, setting)));
    const reach = dial.ring + 2 * levelStep + dial.face + 8;
    const boxes = [...placed.map(it => it.box), ...numbers.map(it => it.box), { left: -reach, right: reach, top: -reach, bottom: reach }];
    return {
        texts, at,
        labels: texts.map(text => labelOf.get(text)!),
        leaders: placed.flatMap(it => leaderOf(it, spots.length > 0 ? at.get(it.text.sector) ?? [] : [], dial)),
        moments: texts.flatMap(({ sector }) => momentGroup(sector, at.get(sector)?.[0], dial, setting)),
        box: {
            left: boxes.reduce((least, it) => Math.min(least, it.left), 0), right: boxes.reduce((most, it) => Math.max(most, it.right), 0),
            top: boxes.reduce((least, it) => Math.min(least, it.top), 0), bottom: boxes.reduce((most, it) => Math.max(most, it.bottom), 0),
        },
    };
}

/** What keeps its name where most have a number: the lowest and the highest point, the ends, and moments of truth; the weaker gives way where two stand close. */
function landmarks(texts: readonly SectorText[], spots: readonly Spot[], dial: Dial): ReadonlySet<SectorText> {
    const of = (isIt: (spot: Spot) => boolean) => {
        const home = spots.find(isIt)?.home;
        return home && texts.find(it => it.sector === home);
    };
    const wanted = [
        of(({ point, curve }) => point === curve.low), of(({ point, curve }) => point === curve.peak), texts[0], texts.at(-1),
        ...texts.filter(it => (it.sector.touchpoint?.moments.length ?? 0) > 0),
    ].filter(it => it !== undefined);
    const kept = new Set<SectorText>();
    const near = new Map<number, number[]>();
    for (const text of wanted) {
        const { angle } = text.sector;
        const slot = Math.floor(angle / closest);
        const isFree = [slot - 1, slot, slot + 1].every(it => (near.get(it) ?? []).every(other => Math.abs(other - angle) >= closest));
        if (isFree) {
            kept.add(text);
            near.set(slot, [...near.get(slot) ?? [], angle]);
        }
    }
    return dial.sectors.length === 0 ? new Set() : kept;
}

/** Degrees between two names on a crowded wheel. */
const closest = 9;

/** Small faces have no room for an initial each: the first of each stretch of the line says whose it is. */
function isTagged(index: number, { face, density }: Dial): boolean {
    return face >= 12 || index === 0 && density !== 'numbered';
}

/** `nth`: whose it is, where that is to be said. */
function faceGroup(spot: Spot, nth: number | undefined, { face }: Dial, journey: Journey, setting: Setting): Group {
    const { point: { stage, touchpoint, emotions, support, score }, curve: { persona }, level, angle, radius, home } = spot;
    const thing = touchpoint ?? stage;
    const { x, y } = placeAt(angle, radius);
    const finding = emotions.map(it => badgeOf(it.id, setting)).find(it => it !== undefined);
    const said = [...new Set(emotions.flatMap(({ feeling, text }) => [feeling, text].filter(it => it !== undefined)))].join(setting.words.comma);
    const spoken = [thing.label, ...journey.personas.length > 1 && persona ? [persona.label] : [], `${scoreText(score ?? level, journey.scale, setting)} ${said}`.trim()].join(', ');
    return {
        key: `${thing.id}/point${persona ? `:${persona.name}` : ''}`, target: emotions.length === 1 ? emotions[0]!.id : thing.id, column: home.index,
        label: withFinding([spoken], finding, setting), hint: spoken,
        x: x - face, y: y - face, width: 2 * face, height: 2 * face,
        marks: finding === undefined && nth === undefined ? plain(level, supportIn(support, setting), face) : [...plain(level, supportIn(support, setting), face), ...finding ? badge(finding, face * 0.15, face * 0.2, Math.min(7, face * 0.5)) : [], ...nth === undefined || persona === undefined ? [] : initialMarks(persona.label, nth, face, setting)],
    };
}

/** Faces that look the same are the same object: a crowded wheel has few that differ. */
function plain(level: number, support: Support, face: number): readonly Mark[] {
    return plainFaces(`${faceOf(level)} ${support} ${face}`, () => faceMarks(level, support, face, face, face));
}

const plainFaces = memo<readonly Mark[]>(200);

/** A persona's initial under the cheek, in the colour of her line. */
function initialMarks(label: string, nth: number, face: number, setting: Setting): readonly Mark[] {
    const role = curveStyles[nth % curveStyles.length]!.stroke;
    const at = face + Math.max(0.74 * face, 9);
    return [
        { kind: 'circle', x: at, y: at, r: 9, fill: 'surface', stroke: role },
        { kind: 'text', x: at, y: at + 4.3, anchor: 'middle', runs: [run(initialOf(label), { ...metaStrong, fill: role }, setting)] },
    ];
}

/** A diamond on the face's shoulder; without a face on the ring. */
function momentGroup({ touchpoint, index, angle }: Sector, spot: Spot | undefined, dial: Dial, { words }: Setting): readonly Group[] {
    const moment = touchpoint?.moments[0];
    if (touchpoint === undefined || moment === undefined) {
        return [];
    }
    const { x, y } = spot ? placeAt(spot.angle, spot.radius) : placeAt(angle, dial.ring);
    const away = spot ? 0.74 * dial.face + 2 : 0;
    const size = dial.face < 12 ? 5 : 7;
    const spoken = moment.text === undefined ? words.moment : `${words.moment}: ${moment.text}`;
    return [{
        key: `${touchpoint.id}/moment`, target: moment.id === '' ? touchpoint.id : moment.id, column: index, label: `${touchpoint.label}, ${spoken}`, hint: spoken,
        x: x + away - size - 1, y: y - away - size - 1, width: 2 * size + 2, height: 2 * size + 2,
        marks: [{ kind: 'path', x: size + 1, y: size + 1, d: `M0-${size}L${size} 0L0 ${size}L-${size} 0z`, fill: 'moment', stroke: 'surface', strokeWidth: 1.5 }],
    }];
}

function legendOf(journey: Journey, plots: readonly Plot[], isMean: boolean, setting: Setting): readonly LegendItem[] {
    const spots = plots.flatMap(it => it.spots);
    const supports = new Set(spots.map(({ point }) => setting.words.support[supportIn(point.support, setting)]));
    return [
        ...spots.length > 0 ? levelItems(journey, setting) : [],
        ...supportItems(journey, setting).filter(it => supports.has(it.text)),
        ...momentItem(journey, setting),
        ...findingItem(setting),
        ...plots.length > 1 ? plots.map(({ curve: { persona } }, nth) => lineItem(nth, persona?.label ?? '')) : [],
        ...isMean && spots.length > 0 ? [lineItem(0, fill(setting.words.wheel.mean, { count: numberText(journey.personas.length, setting) }))] : [],
    ];
}

function lineItem(nth: number, text: string): LegendItem {
    return { sign: [{ kind: 'line', x1: 0, y1: 0, x2: 28, y2: 0, ...curveStyles[nth % curveStyles.length]!, strokeWidth: 2.5 }], signWidth: 28, text };
}
