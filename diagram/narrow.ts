import { curvesOf, weakest } from '../language/model/curve.ts';
import type { Duration, Edge, Emotion, Evidence, Experience, Journey, Persona, Source, Stage, Touchpoint } from '../language/model/journey.ts';
import { concerns, isSameThing, keyOfThing } from '../language/model/same-thing.ts';
import { numberText, settingOf } from './setting.ts';

/** What of a journey somebody wants to see. */
export interface Narrowing {
    /** Ids of personas: what others feel and do is left out. Everybody's without it, and where none of them is there. */
    readonly personas?: ReadonlySet<string>;
    /** Ids of stages that are one step each. */
    readonly collapsed?: ReadonlySet<string>;
    /** Id of the one stage that is not collapsed; it stands over `collapsed`. */
    readonly focus?: string;
}

/**
 * The journey as somebody wants to see it: again a journey, so that every view can draw it.
 *
 * A collapsed stage has one touchpoint that stands for all of its own: their number, the mean of what was felt, the people who
 * left on the way, the time that all took together. Everything else about them is left out; what is there is computed, never made up.
 */
export function narrowed(journey: Journey, { personas, collapsed, focus }: Narrowing): Journey {
    const asked = ofPersonas(journey, personas);
    const isFocused = focus !== undefined && asked.stages.some(it => it.id === focus);
    const isCollapsed = ({ id, touchpoints }: Stage) => touchpoints.length > 0 && (isFocused ? id !== focus : collapsed?.has(id) === true);
    const standsFor = new Map(asked.stages.filter(isCollapsed).flatMap(stage => stage.touchpoints.map(it => [it.id, standInId(stage)] as const)));
    if (standsFor.size === 0) {
        return asked;
    }
    const felt = feelingsOf(asked, new Set(asked.stages.filter(isCollapsed)));
    const made: Journey = {
        ...asked,
        stages: asked.stages.map(stage => isCollapsed(stage)
            ? collapsedStage(stage, felt.get(stage) ?? [], standsFor, asked)
            : withTouchpoints(stage, stage.touchpoints.map(it => redirected(it, standsFor)))),
    };
    wholes.set(made, asked);
    return made;
}

/** The one touchpoint of a collapsed stage: its name is how many it stands for. */
export function isStandIn({ id }: Touchpoint): boolean {
    return id.endsWith(standInEnd);
}

export function isCollapsed({ touchpoints: [first] }: Stage): boolean {
    return first !== undefined && isStandIn(first);
}

/** The id of the thing in the text that something drawn stands for: for the touchpoint of a collapsed stage, the stage. */
export function targetInText(id: string): string {
    return id.endsWith(standInEnd) ? id.slice(0, -standInEnd.length) : id;
}

/** The journey before its stages were collapsed: what figures about all of it are counted in. */
export function wholeOf(journey: Journey): Journey {
    return wholes.get(journey) ?? journey;
}

const wholes = new WeakMap<Journey, Journey>();

const standInEnd = '/*';

function standInId({ id }: Stage): string {
    return `${id}${standInEnd}`;
}

// ---- people ----

function ofPersonas(journey: Journey, ids: ReadonlySet<string> | undefined): Journey {
    const personas = journey.personas.filter(({ id }) => ids?.has(id));
    if (ids === undefined || personas.length === 0 || personas.length === journey.personas.length) {
        return journey;
    }
    const isAsked = (persona: Persona) => personas.some(it => isSameThing(it, persona));
    const isTheirs = (of: { readonly personas: readonly Persona[] }) => personas.some(it => concerns(of, it));
    const narrow = <T extends { readonly personas: readonly Persona[] }>(of: T): T => of.personas.every(isAsked) ? of : { ...of, personas: of.personas.filter(isAsked) };
    const felt = <T extends Experience>(thing: T): T => ({ ...thing, emotions: thing.emotions.filter(isTheirs).map(narrow) });
    const stages = journey.stages.map(stage => withTouchpoints(felt(stage), stage.touchpoints.filter(isTheirs).map(it => narrow(felt(it)))));
    const left = new Set(stages.flatMap(stage => stage.touchpoints.map(it => it.id)));
    return {
        ...journey,
        personas,
        stages: stages.map(stage => withTouchpoints(stage, stage.touchpoints.map(touchpoint => withEdges(touchpoint, touchpoint.leadsTo.filter(({ to }) => to === undefined || left.has(to)))))),
    };
}

// ---- stages ----

function withTouchpoints(stage: Stage, touchpoints: readonly Touchpoint[]): Stage {
    return { ...stage, touchpoints };
}

function withEdges(touchpoint: Touchpoint, leadsTo: readonly Edge[]): Touchpoint {
    return leadsTo.length === touchpoint.leadsTo.length && leadsTo.every((edge, index) => edge === touchpoint.leadsTo[index]) ? touchpoint : { ...touchpoint, leadsTo };
}

/** Branches into a collapsed stage end at the touchpoint that stands for it. */
function redirected(touchpoint: Touchpoint, standsFor: ReadonlyMap<string, string>): Touchpoint {
    return withEdges(touchpoint, touchpoint.leadsTo.map(edge => {
        const to = edge.to === undefined ? undefined : standsFor.get(edge.to);
        return to === undefined ? edge : { ...edge, to };
    }));
}

const nothing: Experience = {
    emotions: [], pains: [], gains: [], opportunities: [], barriers: [], risks: [], metrics: [], resources: [],
    artifacts: [], frontstage: [], backstage: [], support: [], inLanes: [], notes: [],
};

function collapsedStage(stage: Stage, emotions: readonly Emotion[], standsFor: ReadonlyMap<string, string>, journey: Journey): Stage {
    const count = numberText(stage.touchpoints.length, settingOf(journey, 1, new Map()));
    const duration = together(stage.touchpoints);
    const left = leftOnTheWay(stage.touchpoints);
    const standIn: Touchpoint = {
        ...nothing,
        id: standInId(stage), name: count, label: `${stage.label} (${count})`, origin: stage.origin,
        personas: peopleOf(stage.touchpoints), channels: [], actions: [], thoughts: [], quotes: [], needs: [], moments: [], links: [],
        emotions,
        leadsTo: waysOut(stage, standsFor),
        dropOffs: left === undefined ? [] : [{ id: `${standInId(stage)}/drop-off`, origin: stage.origin, percent: left }],
        ...duration && { duration },
    };
    const { id, name, label, origin, icon } = stage;
    return { ...nothing, id, name, label, origin, ...icon !== undefined && { icon }, goals: [], expectations: [], entries: [], touchpoints: [standIn] };
}

/** Whoever takes part, where every touchpoint says who does. */
function peopleOf(touchpoints: readonly Touchpoint[]): readonly Persona[] {
    const people = new Map(touchpoints.flatMap(({ personas }) => personas.map(it => [keyOfThing(it), it] as const)));
    return touchpoints.every(({ personas }) => personas.length > 0) ? [...people.values()] : [];
}

/** One way to each place outside. How many take it can't be told: the shares are of people at one touchpoint. */
function waysOut(stage: Stage, standsFor: ReadonlyMap<string, string>): readonly Edge[] {
    const ways = new Map<string, Edge>();
    for (const { id, origin, to, when } of stage.touchpoints.flatMap(({ leadsTo }) => leadsTo)) {
        const end = to === undefined ? undefined : standsFor.get(to) ?? to;
        if (end !== undefined && end !== standInId(stage) && !ways.has(end)) {
            ways.set(end, { id, origin, to: end, ...when !== undefined && { when } });
        }
    }
    return [...ways.values()];
}

/** Percent of those who came into the stage; undefined where nobody is known to leave. */
function leftOnTheWay(touchpoints: readonly Touchpoint[]): number | undefined {
    const stay = touchpoints.reduce((share, { dropOffs }) => share * (1 - Math.min(100, dropOffs.reduce((sum, it) => sum + (it.percent ?? 0), 0)) / 100), 1);
    return stay === 1 ? undefined : Math.round((1 - stay) * 1000) / 10;
}

/** The time of all; undefined where one of them names none. */
function together(touchpoints: readonly Touchpoint[]): Duration | undefined {
    const durations = touchpoints.flatMap(({ duration }) => duration ?? []);
    const longest = durations.reduce<Duration | undefined>((most, it) => most === undefined || it.seconds / it.number > most.seconds / most.number ? it : most, undefined);
    if (longest === undefined || durations.length < touchpoints.length || durations.some(it => it.number === 0)) {
        return undefined;
    }
    const seconds = durations.reduce((sum, it) => sum + it.seconds, 0);
    const number = Math.round(seconds / (longest.seconds / longest.number) * 10) / 10;
    return { kind: 'duration', number, text: String(number), unit: longest.unit, seconds };
}

// ---- feelings ----

/** What was felt in each of the stages: a mean for everybody, or for each of several people. */
function feelingsOf(journey: Journey, stages: ReadonlySet<Stage>): ReadonlyMap<Stage, readonly Emotion[]> {
    const felt = new Map<Stage, Emotion[]>();
    for (const { persona, points } of curvesOf(journey)) {
        for (const [stage, its] of Map.groupBy(points.filter(it => it.level !== undefined && stages.has(it.stage)), it => it.stage)) {
            const sources = its.flatMap(({ emotions }) => emotions.map(it => it.source));
            felt.set(stage, [...felt.get(stage) ?? [], {
                id: `${standInId(stage)}/emotion:${(felt.get(stage)?.length ?? 0) + 1}`, origin: stage.origin,
                score: mean(its.map(it => it.score ?? 0)), level: mean(its.map(it => it.level ?? 0)),
                personas: persona ? [persona] : [], source: sourceOfAll(sources), written: false,
            }]);
        }
    }
    return felt;
}

function mean(numbers: readonly number[]): number {
    return Math.round(numbers.reduce((sum, it) => sum + it, 0) / numbers.length * 100) / 100;
}

function sourceOfAll(sources: readonly Source[]): Source {
    const support = weakest(sources.map(it => it.support));
    const evidence = new Map<string, Evidence>(support === 'sourced' ? sources.flatMap(it => it.evidence.map(evidence => [keyOfThing(evidence), evidence] as const)) : []);
    return { support, evidence: [...evidence.values()] };
}
