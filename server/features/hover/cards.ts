import { verdictOf } from '../../../diagram/verdict.ts';
import { curvesOf, meanOfStage, type CurvePoint } from '../../../language/model/curve.ts';
import { faceOf } from '../../../language/model/emotion.ts';
import { evidenceShareOf } from '../../../language/model/evidence-share.ts';
import type {
    Channel, Emotion, Evidence, Gain, Journey, Metric, Named, Opportunity, OwnLane, Pain, Persona, Scale, Stage, Statement, Touchpoint,
} from '../../../language/model/journey.ts';
import { faceWords, scoreText } from '../score-text.ts';
import { bold, list, plain } from './markdown.ts';

/*
 * A card is a few paragraphs of Markdown; what the writer left out is left out.
 */

export function personaCard(persona: Persona, uses: number): readonly string[] {
    const { role, about, quotes, goals, needs } = persona;
    return [
        head(persona, 'persona'),
        ...role === undefined ? [] : [plain(role)],
        ...about === undefined ? [] : [plain(about)],
        ...quotes.slice(0, 1).map(({ text }) => `> ${plain(text)}`),
        ...section('Goals', goals),
        ...section('Needs', needs),
        usesText(uses),
    ];
}

export function channelCard(channel: Channel, uses: number): readonly string[] {
    const { kind, control, owner } = channel;
    return [
        head(channel, 'channel'),
        ...facts([kind, control, owner === undefined ? undefined : `owner: ${plain(owner)}`]),
        usesText(uses),
    ];
}

export function evidenceCard(evidence: Evidence, uses: number, today: string): readonly string[] {
    const { kind, date, sample } = evidence;
    return [
        head(evidence, 'evidence'),
        ...facts([kind, date === undefined ? undefined : `${plain(date)}, ${ageText(date, today)}`, sample === undefined ? undefined : `sample of ${sample}`]),
        ...evidence.notes.slice(0, 2).map(plain),
        usesText(uses),
    ];
}

export function laneCard(lane: OwnLane, uses: number): readonly string[] {
    return [head(lane, 'lane'), ...lane.notes.slice(0, 2).map(plain), usesText(uses)];
}

export function journeyCard(journey: Journey): readonly string[] {
    const { personas, kind, stages, scale, goals } = journey;
    const touchpoints = stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
    const { sourced, assumed, unsourced } = evidenceShareOf(journey);
    const all = sourced + assumed + unsourced;
    return [
        head(journey, kind === undefined ? 'journey' : `journey, ${kind}`),
        ...personas.length === 0 ? [] : [`For ${personas.map(it => plain(it.label)).join(' and ')}`],
        ...section('Goals', goals),
        ...facts([counted(stages.length, 'stage'), counted(touchpoints, 'touchpoint')]),
        ...curvesOf(journey).flatMap(({ persona, points, peak, low }) => {
            const felt = points.filter(it => it.score !== undefined);
            return felt.length === 0 ? [] : [list([
                `${persona ? `${plain(persona.label)}: mean` : 'Mean'} ${plain(scoreText(felt.reduce((sum, it) => sum + it.score!, 0) / felt.length, scale))}`,
                ...peak ? [`Peak ${pointText(peak, scale)}`] : [],
                ...low ? [`Low ${pointText(low, scale)}`] : [],
            ])];
        }),
        ...all === 0 ? [] : [`Evidence: ${Math.round(sourced / all * 100)}% sourced, ${assumed} assumed, ${unsourced} without a source`],
    ];
}

export function stageCard(stage: Stage, { scale }: Journey): readonly string[] {
    const mean = meanOfStage(stage);
    return [
        head(stage, 'stage'),
        ...section('Goals', stage.goals),
        ...facts([
            counted(stage.touchpoints.length, 'touchpoint'),
            mean && `mean ${plain(scoreText(mean.score, scale))}, ${faceWords[faceOf(mean.level)]}`,
            counted([stage, ...stage.touchpoints].reduce((sum, it) => sum + it.pains.length, 0), 'pain'),
        ]),
    ];
}

export function touchpointCard(touchpoint: Touchpoint, stage: Stage, { scale }: Journey): readonly string[] {
    const { channels, emotions, pains, opportunities } = touchpoint;
    return [
        head(touchpoint, 'touchpoint'),
        ...facts([`in ${plain(stage.label)}`, channels.length === 0 ? undefined : `via ${channels.map(it => plain(it.label)).join(', ')}`]),
        ...emotions.length === 0 ? ['No feeling recorded'] : [list(emotions.map(it => emotionText(it, scale)))],
        ...section('Pains', pains, severityText),
        ...section('Opportunities', opportunities),
    ];
}

export function painCard(pain: Pain, { stages }: Journey): readonly string[] {
    const answers = stages.flatMap(stage => [stage, ...stage.touchpoints]).flatMap(it => it.opportunities).filter(it => it.addresses.includes(pain.id));
    return [
        causeHead(pain, 'pain'),
        ...facts([severityText(pain), pain.accepted === undefined ? undefined : `accepted: ${plain(pain.accepted)}`]),
        ...answers.length > 0 ? [`**Addressed by**\n\n${list(answers.map(it => `${plain(it.text)}${it.status === undefined ? '' : ` (${it.status})`}`))}`]
            : pain.accepted === undefined ? ['Nothing addresses it yet'] : [],
    ];
}

export function gainCard(gain: Gain): readonly string[] {
    return [causeHead(gain, 'gain')];
}

export function opportunityCard(opportunity: Opportunity): readonly string[] {
    const { impact, effort, status, owner } = opportunity;
    return [causeHead(opportunity, 'opportunity'), ...facts([
        impact === undefined ? undefined : `impact ${impact} of 5`, effort === undefined ? undefined : `effort ${effort} of 5`, status, owner === undefined ? undefined : `owner: ${plain(owner)}`,
    ])];
}

export function metricCard(metric: Metric): readonly string[] {
    const { name, value, target } = metric;
    const verdict = verdictOf(metric);
    return [
        `${bold(name)} · metric`,
        ...facts([value && plain(value.text), target && `target ${plain(target.text)}`, verdict && (verdict === 'met' ? 'target met' : 'target missed')]),
    ];
}

/** A feeling where it is written: its score on the scale of the journey. */
export function emotionCard(emotion: Emotion, scale: Scale, sameLevel: readonly string[]): readonly string[] {
    return [
        emotionText(emotion, scale),
        `On a scale from ${plain(scoreText(scale.lowest, scale))} to ${plain(scoreText(scale.highest, scale))}${emotion.written ? '' : '; the score is that of the word'}`,
        ...sameLevel.length === 0 ? [] : [`As strong: ${sameLevel.map(plain).join(', ')}`],
    ];
}

function emotionText({ feeling, score, level, text }: Emotion, scale: Scale): string {
    return [
        ...feeling === undefined ? [] : [bold(feeling)],
        ...score === undefined || level === undefined ? [] : [`${plain(scoreText(score, scale))}, ${faceWords[faceOf(level)]}`],
        ...text === undefined ? [] : [`“${plain(text)}”`],
    ].join(' · ');
}

function head({ name, label }: Named, kind: string): string {
    return `${bold(label)}${label === name ? '' : ` (${plain(name)})`} · ${kind}`;
}

function causeHead({ name, text }: Pain | Gain | Opportunity, kind: string): string {
    return name === undefined ? `${kind}: ${plain(text)}` : `${bold(name)} · ${kind}\n\n${plain(text)}`;
}

function section<S extends Statement>(title: string, statements: readonly S[], more: (statement: S) => string | undefined = () => undefined): readonly string[] {
    return statements.length === 0 ? [] : [`**${title}**\n\n${list(statements.map(it => plain(it.text) + (more(it) === undefined ? '' : ` (${more(it)})`)))}`];
}

function facts(parts: readonly (string | undefined)[]): readonly string[] {
    const known = parts.filter(it => it !== undefined);
    return known.length === 0 ? [] : [known.join(' · ')];
}

function severityText({ severity }: Pain): string | undefined {
    return severity === undefined ? undefined : `severity ${severity} of 3`;
}

function pointText({ stage, touchpoint, score }: CurvePoint, scale: Scale): string {
    return `${plain(scoreText(score ?? 0, scale))} at ${plain((touchpoint ?? stage).label)}`;
}

function usesText(uses: number): string {
    return uses === 0 ? 'Not used yet' : `Used ${uses === 1 ? 'once' : `${uses} times`}`;
}

function counted(count: number, word: string): string {
    return `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;
}

/** How long ago a day was: `9 weeks old`. */
function ageText(date: string, today: string): string {
    const days = Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000);
    const [count, unit] = days < 14 ? [days, 'day'] : days < 92 ? [Math.floor(days / 7), 'week'] : days < 730 ? [Math.floor(days / 30.44), 'month'] : [Math.floor(days / 365.25), 'year'];
    return days < 0 ? 'in the future' : days === 0 ? 'today' : `${counted(count, unit)} old`;
}
