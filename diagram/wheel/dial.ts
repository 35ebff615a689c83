import type { Journey, Stage, Touchpoint } from '../../language/model/journey.ts';
import { meta, widthOf } from '../block.ts';
import { round } from '../round.ts';
import { numberText, type Setting } from '../setting.ts';

/** A wheel before anything is drawn on it. Places are px from its middle, angles degrees from 12 o'clock on, clockwise. */
export interface Dial {
    readonly sectors: readonly Sector[];
    readonly stages: readonly StageArc[];
    readonly density: Density;
    /** Degrees of one sector. */
    readonly sector: number;
    /** Radius of the disc in the middle. */
    readonly disc: number;
    readonly phases: Band;
    readonly stageBand: Band;
    /** Radius of the level 0. */
    readonly ring: number;
    /** Where the middles of numbers stand. */
    readonly numbers: number;
    /** Where labels begin. */
    readonly rim: number;
    /** Radius of a face. */
    readonly face: number;
}

/** How much is said of a touchpoint: all, its name and feeling, or a number that is explained in a list. */
export type Density = 'roomy' | 'tight' | 'numbered';

export interface Band {
    readonly from: number;
    readonly to: number;
}

/** A touchpoint, or a stage without any. */
export interface Sector {
    readonly index: number;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
    /** Of its middle. */
    readonly angle: number;
}

export interface StageArc {
    readonly stage: Stage;
    readonly sectors: readonly Sector[];
    readonly from: number;
    readonly to: number;
}

/** Px of radius for one level. */
export const levelStep = 40;
/** Half of the opening at 12 o'clock, where the scale stands. */
export const opening = 8;

/** `curves`: how many faces can stand side by side in a sector. */
export function dialOf(journey: Journey, curves: number, setting: Setting): Dial {
    const count = journey.stages.reduce((sum, { touchpoints }) => sum + Math.max(touchpoints.length, 1), 0);
    const sector = (360 - 2 * opening) / Math.max(count, 1);
    const density = count <= 14 ? 'roomy' : count <= 36 ? 'tight' : 'numbered';
    const ring = Math.max(smallestRing, leastArc * Math.min(curves, 2) / (sector * radian), numbersRing(count, sector, setting));
    const further = ring - smallestRing;
    const arc = ring * sector * radian / Math.max(curves, 1);
    const face = Math.min(20, Math.max(7, 0.4 * arc));
    const hasPhases = journey.phases.some(({ first, end }) => end > first);
    return {
        density, sector, ring, face,
        disc: hasPhases ? 130 : 160,
        phases: { from: 136 + further, to: 168 + further },
        stageBand: { from: 170 + further, to: 216 + further },
        numbers: ring + 2 * levelStep + face + numbersApart,
        rim: ring + 2 * levelStep + face + (density === 'numbered' ? 38 : 26),
        ...sectorsOf(journey, sector),
    };
}

const smallestRing = 324;
/** Px of the ring that a sector has at least. */
const leastArc = 18;
const radian = Math.PI / 180;

/** From the outermost face to the middle of a number. */
const numbersApart = 22;

/** The ring on which numbers in neighbouring sectors are clear of each other, in whatever direction they neighbour. */
function numbersRing(count: number, sector: number, setting: Setting): number {
    const diagonal = Math.hypot(widthOf(numberText(count, setting), meta, setting) + 4, 13);
    return diagonal / (sector * radian) - 2 * levelStep - numbersApart;
}

function sectorsOf(journey: Journey, width: number): Pick<Dial, 'sectors' | 'stages'> {
    const sectors: Sector[] = [];
    const stages = journey.stages.map((stage): StageArc => {
        const first = sectors.length;
        for (const touchpoint of stage.touchpoints.length > 0 ? stage.touchpoints : [undefined]) {
            const index = sectors.length;
            sectors.push({ index, stage, ...touchpoint && { touchpoint }, angle: opening + (index + 0.5) * width });
        }
        return { stage, sectors: sectors.slice(first), from: opening + first * width, to: opening + sectors.length * width };
    });
    return { sectors, stages };
}

/** A place on the wheel, from its middle. */
export function placeAt(angle: number, radius: number): { readonly x: number; readonly y: number } {
    return { x: Math.sin(angle * radian) * radius, y: -Math.cos(angle * radian) * radius };
}

/** Px along a circle. */
export function arcLength(from: number, to: number, radius: number): number {
    return (to - from) * radian * radius;
}

/** Degrees that some px of a circle take. */
export function degreesOf(length: number, radius: number): number {
    return length / radius / radian;
}

/** `A…` of a path along a circle to an angle; `way` 1 goes clockwise. */
export function arcTo(from: number, to: number, radius: number): string {
    const { x, y } = placeAt(to, radius);
    return `A${round(radius)} ${round(radius)} 0 ${Math.abs(to - from) > 180 ? 1 : 0} ${to > from ? 1 : 0} ${round(x)} ${round(y)}`;
}

export function pointText(angle: number, radius: number): string {
    const { x, y } = placeAt(angle, radius);
    return `${round(x)} ${round(y)}`;
}

/** A piece of a ring. */
export function bandPath(from: number, to: number, band: Band): string {
    return `M${pointText(from, band.from)}L${pointText(from, band.to)}${arcTo(from, to, band.to)}L${pointText(to, band.from)}${arcTo(to, from, band.from)}Z`;
}
