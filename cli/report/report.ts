import { verdictOf } from '../../diagram/verdict.ts';
import { evidenceShareOf, type EvidenceShare } from '../../language/model/evidence-share.ts';
import type { Experience, Journey, Opportunity, Pain, Source, Stage, Support, Thing, Touchpoint } from '../../language/model/journey.ts';
import type { Block } from './blocks.ts';
import { curveInWords } from './curve-in-words.ts';

/** What leaders ask of a map: how it feels, what hurts most, what to do first, and how sure we are. */
export function reportOf(journey: Journey): readonly Block[] {
    return [
        { kind: 'heading', level: 1, text: journey.label },
        ...frameOf(journey),
        ...section('How it feels', curveInWords(journey)),
        ...section('Pains', painsOf(journey)),
        ...section('Opportunities', opportunitiesOf(journey)),
        ...section('Evidence', evidenceOf(journey)),
        ...section('Missing resources', resourcesOf(journey)),
        ...section('Metrics', metricsOf(journey)),
    ];
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
    return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];
}

function frameOf({ personas, kind, goals, scenario, expectations, owner, teams, reviewed }: Journey): readonly Block[] {
    const facts = [
        personas.length > 0 && `For ${personas.map(({ label, role }) => `“${label}”${role === undefined ? '' : ` (${role})`}`).join(' and ')}`,
        kind && `Kind: ${kind}`,
        ...goals.map(({ text }) => `Goal: “${text}”`),
        scenario !== undefined && `Scenario: “${scenario}”`,
        ...expectations.map(({ text }) => `Expectation: “${text}”`),
        owner !== undefined && `Owner: ${owner}`,
        teams.length > 0 && `Teams: ${teams.join(', ')}`,
        reviewed !== undefined && `Last reviewed: ${reviewed}`,
    ].filter(it => typeof it === 'string');
    return facts.length === 0 ? [] : [{ kind: 'list', items: facts }];
}

// ---- pains ----

interface Placed<T> {
    readonly thing: T;
    readonly block: Stage | Touchpoint;
}

/** The worst first; of equally bad ones, what is known before what is guessed. */
function painsOf(journey: Journey): readonly Block[] {
    const opportunities = thingsIn(journey, it => it.opportunities);
    const pains = thingsIn(journey, it => it.pains)
        .toSorted((a, b) => (b.thing.severity ?? 0) - (a.thing.severity ?? 0) || strengthOf(b.thing.source) - strengthOf(a.thing.source));
    return pains.length === 0 ? [] : [{
        kind: 'table',
        columns: [{ title: 'Pain' }, { title: 'Where' }, { title: 'Severity', isNumber: true }, { title: 'Rests on' }, { title: 'What is done' }],
        rows: pains.map(({ thing, block }) => [thing.text, block.label, thing.severity === undefined ? '' : `${thing.severity}`, restsOn(thing.source), answerTo(thing, opportunities)]),
    }];
}

function answerTo({ id, accepted }: Pain, opportunities: readonly Placed<Opportunity>[]): string {
    const answers = opportunities.filter(({ thing: { addresses, status } }) => status !== 'rejected' && addresses.includes(id)).map(({ thing }) => thing.text);
    return answers.length > 0 ? answers.join('; ') : accepted === undefined ? 'nothing' : `accepted: ${accepted}`;
}

// ---- opportunities ----

/** The most impact for the least effort first; what is not rated comes after, what is over last. */
function opportunitiesOf(journey: Journey): readonly Block[] {
    const causes = new Map([...thingsIn(journey, it => it.pains), ...thingsIn(journey, it => it.gains)].map(({ thing }) => [thing.id, thing.text]));
    const opportunities = thingsIn(journey, it => it.opportunities)
        .toSorted((a, b) => Number(isOver(a.thing)) - Number(isOver(b.thing)) || (ratioOf(b.thing) ?? -1) - (ratioOf(a.thing) ?? -1) || (b.thing.impact ?? 0) - (a.thing.impact ?? 0));
    return opportunities.length === 0 ? [] : [{
        kind: 'table',
        columns: [
            { title: 'Opportunity' }, { title: 'Where' }, { title: 'Impact', isNumber: true }, { title: 'Effort', isNumber: true }, { title: 'Impact / effort', isNumber: true },
            { title: 'Owner' }, { title: 'Status' }, { title: 'Addresses' },
        ],
        rows: opportunities.map(({ thing, block }) => [
            thing.text, block.label, numberOf(thing.impact), numberOf(thing.effort), numberOf(ratioOf(thing)), thing.owner ?? 'nobody', thing.status ?? '', thing.addresses.flatMap(it => causes.get(it) ?? []).join('; '),
        ]),
    }];
}

function isOver({ status }: Opportunity): boolean {
    return status === 'done' || status === 'rejected';
}

function ratioOf({ impact, effort }: Opportunity): number | undefined {
    return impact === undefined || effort === undefined || effort <= 0 ? undefined : impact / effort;
}

// ---- evidence ----

/** What each row of the map rests on. */
function evidenceOf(journey: Journey): readonly Block[] {
    const shares = Object.entries(lanes).map(([title, sourcesOf]) => [title, shareOf(blocksOf(journey).flatMap(sourcesOf), journey)] as const).filter(([, share]) => countOf(share) > 0);
    const asked = evidenceShareOf(journey);
    return countOf(asked) + shares.length === 0 ? [] : [
        ...countOf(asked) === 0 ? [] : [{ kind: 'paragraph', text: `${percent(asked)} of the ${countOf(asked)} emotions, pains, gains and quotes rest on evidence; ${asked.assumed} are assumed, and of ${asked.unsourced} nothing is said.` } as const],
        {
            kind: 'table',
            columns: [{ title: 'Row' }, { title: 'Statements', isNumber: true }, { title: 'Sourced', isNumber: true }, { title: 'Assumed', isNumber: true }, { title: 'Unsourced', isNumber: true }, { title: 'Share', isNumber: true }],
            rows: shares.map(([title, share]) => [title, `${countOf(share)}`, `${share.sourced}`, `${share.assumed}`, `${share.unsourced}`, percent(share)]),
        },
    ];
}

const lanes: Readonly<Record<string, (block: Stage | Touchpoint) => readonly { readonly source: Source }[]>> = {
    Emotions: it => it.emotions,
    Pains: it => it.pains,
    Gains: it => it.gains,
    Quotes: it => 'quotes' in it ? it.quotes : [],
    Goals: it => 'goals' in it ? it.goals : [],
    Actions: it => 'actions' in it ? it.actions : [],
    Thoughts: it => 'thoughts' in it ? it.thoughts : [],
    Needs: it => 'needs' in it ? it.needs : [],
    Barriers: it => it.barriers,
    Risks: it => it.risks,
    Metrics: it => it.metrics,
};

/** What a future journey says are expectations. */
function shareOf(statements: readonly { readonly source: Source }[], { kind }: Journey): EvidenceShare {
    const count = (support: Support) => statements.filter(({ source }) => source.support === support).length;
    const [sourced, assumed] = kind === 'future' ? [0, count('sourced') + count('assumed')] : [count('sourced'), count('assumed')];
    return { sourced, assumed, unsourced: count('unsourced') };
}

function countOf({ sourced, assumed, unsourced }: EvidenceShare): number {
    return sourced + assumed + unsourced;
}

function percent(share: EvidenceShare): string {
    return `${Math.round(100 * share.sourced / countOf(share))}%`;
}

function strengthOf({ support, evidence }: Source): number {
    return support === 'sourced' ? 1 + evidence.length : support === 'assumed' ? 0 : -1;
}

function restsOn({ support, evidence }: Source): string {
    return support === 'sourced' ? evidence.map(({ label, sample }) => sample === undefined ? label : `${label} (${sample})`).join(', ') || 'evidence that is not known' : support === 'assumed' ? 'assumed' : 'nothing said';
}

// ---- resources and metrics ----

function resourcesOf(journey: Journey): readonly Block[] {
    const wanted = thingsIn(journey, it => it.resources).filter(({ thing }) => thing.availability === 'missing' || thing.availability === 'planned')
        .toSorted((a, b) => Number(a.thing.availability === 'planned') - Number(b.thing.availability === 'planned'));
    return wanted.length === 0 ? [] : [{ kind: 'list', items: wanted.map(({ thing, block }) => `“${thing.text}” at “${block.label}”${thing.availability === 'planned' ? ': planned' : ''}`) }];
}

function metricsOf(journey: Journey): readonly Block[] {
    const metrics = [...journey.metrics.map(thing => ({ thing, block: journey })), ...thingsIn(journey, it => it.metrics)];
    return metrics.length === 0 ? [] : [{
        kind: 'table',
        columns: [{ title: 'Metric' }, { title: 'Where' }, { title: 'Value', isNumber: true }, { title: 'Target', isNumber: true }, { title: 'Verdict' }, { title: 'Rests on' }],
        rows: metrics.map(({ thing, block }) => [
            thing.name, block.label, thing.value?.text ?? '', thing.target?.text ?? '', verdictOf(thing) ?? (thing.target === undefined ? 'no target' : 'can’t be compared'), restsOn(thing.source),
        ]),
    }];
}

// ---- walking ----

function thingsIn<T extends Thing>(journey: Journey, of: (experience: Experience) => readonly T[]): readonly Placed<T>[] {
    return blocksOf(journey).flatMap(block => of(block).map(thing => ({ thing, block })));
}

function blocksOf({ stages }: Journey): readonly (Stage | Touchpoint)[] {
    return stages.flatMap(stage => [stage, ...stage.touchpoints]);
}

function numberOf(number: number | undefined): string {
    return number === undefined ? '' : `${Math.round(100 * number) / 100}`;
}
