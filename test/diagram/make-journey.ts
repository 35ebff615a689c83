import type {
    Channel, DropOff, Edge, Emotion, Entry, Evidence, Experience, Gain, Journey, Metric, Moment, Opportunity, Origin, OwnLane, Pain, Persona, Phase, Resource, Source, Stage, Statement, Support, Touchpoint, Value,
} from '../../language/model/journey.ts';
import { levelOf } from '../../language/model/emotion.ts';

/** Journeys for tests of pictures, short to write: what is left out is empty. */

const origin: Origin = { uri: 'file:///test.journey', range: { start: 0, end: 0 }, head: { start: 0, end: 0 } };

const empty: Experience = {
    emotions: [], pains: [], gains: [], opportunities: [], barriers: [], risks: [], metrics: [], resources: [],
    artifacts: [], frontstage: [], backstage: [], support: [], inLanes: [], notes: [],
};

export function source(of: Support | readonly Evidence[] = 'unsourced'): Source {
    return typeof of === 'string' ? { support: of, evidence: [] } : { support: 'sourced', evidence: of };
}

export function evidence(name: string, label = name): Evidence {
    return { id: name, name, label, origin, notes: [] };
}

export function channel(label: string, icon?: string): Channel {
    return { id: label, name: label, label, origin, notes: [], ...icon !== undefined && { icon } };
}

export function ownLane(name: string, label = name, icon?: string): OwnLane {
    return { id: name, name, label, origin, notes: [], ...icon !== undefined && { icon } };
}

export function persona(name: string, more: Partial<Persona> = {}): Persona {
    return { id: name, name, label: name, origin, quotes: [], goals: [], needs: [], motivations: [], pains: [], gains: [], prefers: [], notes: [], ...more };
}

export function statement(text: string, of?: Support | readonly Evidence[]): Statement {
    return { id: text, origin, text, source: source(of) };
}

export function emotion(feeling: string | undefined, score: number, more: Partial<Emotion> & { readonly of?: Support | readonly Evidence[] } = {}): Emotion {
    const { of, ...rest } = more;
    return {
        id: '', origin, score, level: levelOf(score, { lowest: -2, highest: 2 }), personas: [], source: source(of), written: true,
        ...feeling !== undefined && { feeling }, ...rest,
    };
}

export function pain(text: string, severity?: 1 | 2 | 3, of?: Support | readonly Evidence[], more: Partial<Pain> = {}): Pain {
    return { ...statement(text, of), ...severity !== undefined && { severity }, ...more };
}

export function gain(text: string, of?: Support | readonly Evidence[]): Gain {
    return statement(text, of);
}

export function opportunity(text: string, more: Partial<Opportunity> & { readonly of?: Support | readonly Evidence[] } = {}): Opportunity {
    const { of, ...rest } = more;
    return { ...statement(text, of), addresses: [], notes: [], ...rest };
}

export function metric(name: string, value: Value, target?: Value, of?: Support | readonly Evidence[]): Metric {
    return { id: '', origin, name, value, source: source(of), ...target && { target } };
}

export const percent = (number: number, text = `${number}%`): Value => ({ kind: 'percent', number, text });
export const number = (value: number, text = String(value)): Value => ({ kind: 'number', number: value, text });
export const ratio = (value: number, of: number, text = `${value}/${of}`): Value => ({ kind: 'ratio', number: value, of, text });
export const minutes = (value: number, text = `${value}min`): Value => ({ kind: 'duration', number: value, unit: 'min', seconds: value * 60, text });

export const moment = (text?: string): Moment => ({ id: '', origin, ...text !== undefined && { text } });
export const leadsTo = (to: string, more: { readonly when?: string; readonly percent?: number } = {}): Edge => ({ id: '', origin, to, ...more });
export const dropOff = (share: number, text?: string): DropOff => ({ id: '', origin, percent: share, ...text !== undefined && { text } });
export const entry = (from: Channel, share?: number, text?: string): Entry =>
    ({ id: '', origin, channel: from, ...share !== undefined && { percent: share }, ...text !== undefined && { text } });
export const resource = (text: string, availability: Resource['availability'] & string): Resource => ({ id: '', origin, text, availability });

export function touchpoint(name: string, more: Partial<Touchpoint> = {}): Touchpoint {
    return {
        ...empty, id: name, name, label: name, origin, personas: [], channels: [], actions: [], thoughts: [], quotes: [], needs: [], moments: [],
        leadsTo: [], dropOffs: [], links: [], ...more,
    };
}

export function stage(name: string, touchpoints: readonly Touchpoint[] = [], more: Partial<Stage> = {}): Stage {
    return { ...empty, id: name, name, label: name, origin, goals: [], expectations: [], entries: [], touchpoints, ...more };
}

export function phase(label: string, first: number, end: number): Phase {
    return { id: `phase:${label}`, name: label, label, origin, first, end, notes: [] };
}

/** Gives everything the identity that it has in a file: `Order/Checkout/pain:1`. */
export function journey(label: string, stages: readonly Stage[], more: Partial<Journey> = {}): Journey {
    const name = more.name ?? 'Test';
    const made: Journey = {
        id: name, name, label, origin, direction: 'ltr', personas: [], teams: [], goals: [], expectations: [], entries: [], metrics: [], notes: [],
        scale: { lowest: -2, highest: 2 }, phases: [], stages: [], lanes: [], ...more,
    };
    const named = stages.map(stage => {
        const touchpoints = stage.touchpoints.map(touchpoint => {
            const id = `${stage.name}/${touchpoint.name}`;
            return { ...numbered(touchpoint, id), id };
        });
        return { ...numbered(stage, stage.name), id: stage.name, touchpoints };
    });
    return { ...numbered(made, 'journey'), id: name, stages: named };
}

/** Everything in the lists of a thing, named after its place. */
function numbered<T extends object>(thing: T, id: string): T {
    const entries = Object.entries(thing).map(([key, value]) => [
        key,
        Array.isArray(value) && !['personas', 'channels', 'stages', 'touchpoints', 'phases', 'lanes', 'teams', 'notes', 'links'].includes(key)
            ? value.map((item: object, index) => ({ ...item, id: `${id}/${key}:${index + 1}` }))
            : value,
    ]);
    return Object.fromEntries(entries) as T;
}
