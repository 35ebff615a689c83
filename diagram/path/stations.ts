import { curvesOf, type CurvePoint } from '../../language/model/curve.ts';
import { feelingsOf } from '../../language/model/emotion.ts';
import type { DropOff, Edge, Journey, Persona, Stage, Support, Touchpoint } from '../../language/model/journey.ts';

/** A place on the road: a touchpoint, a stage without any, or a whole stage where the road would be too long otherwise. */
export interface Station {
    readonly thing: Touchpoint | Stage;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
    /** Index of its first touchpoint in the journey. */
    readonly column: number;
    /** The first station of its stage. */
    readonly opens: boolean;
    /** What is felt in its stage as a whole, where none of the touchpoints says so. */
    readonly feltInStage?: Felt;
    /** What the personas feel there; empty where nobody wrote it down. */
    readonly felt: readonly Felt[];
    /** Of a hundred who set out, how many come here and how many of them go no further. */
    readonly arrive: number;
    readonly leave: number;
    readonly leaving: readonly Leaving[];
    readonly detour?: Detour;
    readonly ways: readonly Way[];
}

/** Why people leave here; of a whole stage only how many do. */
export interface Leaving {
    readonly key: string;
    readonly target: string;
    readonly percent?: number;
    readonly text?: string;
}

export interface Felt {
    readonly persona?: Persona;
    readonly level: number;
    readonly score: number;
    readonly support: Support;
    readonly feelings: readonly string[];
    readonly quotes: readonly string[];
    readonly isLow: boolean;
}

/** A touchpoint beside the road: some are sent there, and come back to where they left it. */
export interface Detour {
    readonly touchpoint: Touchpoint;
    readonly column: number;
    readonly out: Edge;
    readonly back: Edge;
    readonly felt: readonly Felt[];
}

/** A branch ahead or a way back. */
export interface Way {
    readonly edge: Edge;
    /** Index of the station it leads to. */
    readonly to: number;
    readonly label: string;
}

export interface Stations {
    readonly stations: readonly Station[];
    /** One station for each stage. */
    readonly isCollapsed: boolean;
    /** Whether it is known how many leave. */
    readonly isCounted: boolean;
    /** Of a hundred who set out, how many come to the end. */
    readonly reach: number;
}

/** With more touchpoints than this a stage is one station, until somebody unfolds it. */
export const mostTouchpoints = 30;

export function stationsOf(journey: Journey, isUnfolded: boolean): Stations {
    const touchpoints = journey.stages.flatMap(it => it.touchpoints);
    const isCollapsed = touchpoints.length > mostTouchpoints && !isUnfolded;
    const felt = feltIn(journey);
    const columns = new Map(touchpoints.map((touchpoint, index) => [touchpoint, index]));
    const detours = isCollapsed ? new Map<Touchpoint, Detour>() : detoursOf(journey, columns, felt);
    const beside = new Set([...detours.values()].map(it => it.touchpoint));
    let arrive = 100;
    let column = 0;
    const drafts: Omit<Station, 'ways'>[] = [];
    const stationOf = new Map<string, number>();
    for (const stage of journey.stages) {
        const inside = isCollapsed || stage.touchpoints.length === 0 ? [undefined] : stage.touchpoints.filter(it => !beside.has(it));
        stage.touchpoints.forEach(it => stationOf.set(it.id, drafts.length));
        inside.forEach((touchpoint, index) => {
            const detour = touchpoint && detours.get(touchpoint);
            const staying = (touchpoint ? [touchpoint] : stage.touchpoints).reduce((share, it) => share * stayAt(it), 1) * (detour ? stayThrough(detour) : 1);
            const leave = arrive * (1 - staying);
            if (touchpoint) {
                stationOf.set(touchpoint.id, drafts.length);
            }
            drafts.push({
                thing: touchpoint ?? stage, stage, ...touchpoint && { touchpoint }, column: touchpoint ? columns.get(touchpoint)! : Math.min(column, Math.max(touchpoints.length - 1, 0)),
                opens: index === 0, ...touchpoint && index === 0 && felt.at(stage)[0] && { feltInStage: felt.at(stage)[0]! }, felt: touchpoint ? felt.at(touchpoint) : isCollapsed ? felt.over(stage) : felt.at(stage),
                arrive, leave, leaving: touchpoint ? touchpoint.dropOffs.map(leavingOf) : leavingStage(stage, staying), ...detour && { detour },
            });
            arrive -= leave;
        });
        column += stage.touchpoints.length;
    }
    const labels = new Map(touchpoints.map(({ id, label }) => [id, label]));
    return {
        isCollapsed, reach: arrive,
        isCounted: touchpoints.some(it => it.dropOffs.some(({ percent }) => percent !== undefined && percent > 0)),
        stations: drafts.map((draft, index): Station => ({
            ...draft,
            ways: isCollapsed ? [] : waysFrom(draft, detours).flatMap(edge => {
                const to = edge.to === undefined ? undefined : stationOf.get(edge.to);
                return to === undefined || to === index + 1 && edge.when === undefined && edge.percent === undefined ? [] : [{ edge, to, label: labels.get(edge.to!)! }];
            }),
        })),
    };
}

/** What leads away from a station, and from the detour beside it. */
function waysFrom({ touchpoint, detour }: Omit<Station, 'ways'>, detours: ReadonlyMap<Touchpoint, Detour>): readonly Edge[] {
    const own = touchpoint?.leadsTo.filter(it => it !== detours.get(touchpoint)?.out) ?? [];
    return [...own, ...detour ? detour.touchpoint.leadsTo.filter(it => it !== detour.back) : []];
}

/** The share of those who arrive that goes on. */
function stayAt({ dropOffs }: Touchpoint): number {
    return 1 - Math.min(100, dropOffs.reduce((sum, { percent }) => sum + (percent ?? 0), 0)) / 100;
}

function leavingOf({ id, percent, text }: DropOff): Leaving {
    return { key: id, target: id, ...percent !== undefined && { percent }, ...text !== undefined && { text } };
}

function leavingStage({ id, touchpoints }: Stage, staying: number): readonly Leaving[] {
    return touchpoints.some(it => it.dropOffs.length > 0) ? [{ key: `${id}/leave`, target: id, ...staying < 1 && { percent: Math.round(100 - 100 * staying) } }] : [];
}

/** Who leaves on a detour is a share of those who are sent there: without that share nobody knows. */
function stayThrough({ touchpoint, out }: Detour): number {
    return out.percent === undefined ? 1 : 1 - out.percent / 100 * (1 - stayAt(touchpoint));
}

/** A touchpoint that only some come to, from the one written before it, and that leads back there. */
function detoursOf({ stages }: Journey, columns: ReadonlyMap<Touchpoint, number>, felt: FeltIn): ReadonlyMap<Touchpoint, Detour> {
    const detours = new Map<Touchpoint, Detour>();
    let before: Touchpoint | undefined;
    for (const { touchpoints } of stages) {
        touchpoints.forEach((touchpoint, index) => {
            const out = before?.leadsTo.find(it => it.to === touchpoint.id && (it.when !== undefined || it.percent !== undefined));
            const back = touchpoint.leadsTo.find(it => it.to === before?.id);
            const isAlone = index === 0 && touchpoints.length === 1;
            if (before && out && back && !isAlone) {
                detours.set(before, { touchpoint, column: columns.get(touchpoint)!, out, back, felt: felt.at(touchpoint) });
                before = undefined;
            } else {
                before = touchpoint;
            }
        });
    }
    return detours;
}

interface FeltIn {
    at(thing: Touchpoint | Stage): readonly Felt[];
    /** The mean over all that is felt in a stage. */
    over(stage: Stage): readonly Felt[];
}

function feltIn(journey: Journey): FeltIn {
    const points = new Map<Touchpoint | Stage, Felt[]>();
    const stages = new Map<Stage, Map<Persona | undefined, CurvePoint[]>>();
    for (const { persona, points: all, low } of curvesOf(journey)) {
        for (const point of all) {
            if (point.level === undefined) {
                continue;
            }
            const thing = point.touchpoint ?? point.stage;
            points.set(thing, [...points.get(thing) ?? [], feltAt(point, persona, point === low)]);
            const inStage = stages.get(point.stage) ?? new Map<Persona | undefined, CurvePoint[]>();
            const list = inStage.get(persona) ?? [];
            list.push(point);
            stages.set(point.stage, inStage.set(persona, list));
        }
    }
    return {
        at: thing => points.get(thing) ?? [],
        over: stage => [...stages.get(stage) ?? []].map(([persona, all]) => ({
            ...persona && { persona }, level: mean(all.map(it => it.level!)), score: mean(all.map(it => it.score!)),
            support: all.some(it => it.support === 'unsourced') ? 'unsourced' : all.some(it => it.support === 'assumed') ? 'assumed' : 'sourced',
            feelings: [], quotes: [], isLow: false,
        })),
    };
}

function feltAt({ level, score, support, emotions }: CurvePoint, persona: Persona | undefined, isLow: boolean): Felt {
    return {
        ...persona && { persona }, level: level!, score: score ?? level!, support, isLow,
        feelings: feelingsOf(emotions),
        quotes: emotions.flatMap(it => it.text === undefined ? [] : [it.text]),
    };
}

function mean(numbers: readonly number[]): number {
    return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
