import { CompletionItemKind } from 'vscode-languageserver';
import { aliases } from '../../../diagram/icons/aliases.ts';
import { iconNames } from '../../../diagram/icons/icons.ts';
import { configOf } from '../../../language/config/document-config.ts';
import { dialectOf, type EnumerationName } from '../../../language/dialect.ts';
import { defaultScale, faceOf, levelOf, scoreOf } from '../../../language/model/emotion.ts';
import type { Scale } from '../../../language/model/journey.ts';
import { parseDate, parseNumber } from '../../../language/quantity.ts';
import { literalOf } from '../../../language/text-literal.ts';
import { feelingLevels, type FeelingKey } from '../../../language/vocabulary.ts';
import { faceWords, scoreText } from '../score-text.ts';
import { writtenName } from '../written-name.ts';
import type { Edge } from './grammar-steps.ts';
import { importPathOffers } from './import-paths.ts';
import type { Asked, Offer } from './offer.ts';
import { fieldOf, statementsIn, valueOf } from './sketch.ts';
import { sketchesAround } from './workspace-sketches.ts';

/** What may be written in a place that wants no keyword and no name, by statement and property. */
export const values: Readonly<Record<string, (asked: Asked, edge: Edge) => readonly Offer[]>> = {
    'JourneyDocument.locale': locales,
    'Import.path': asked => importPathOffers(asked),
    'Kind.word': (asked, edge) => enumeration(asked, kindsOf[edge.frame.parent!.rule]!),
    'Control.word': asked => enumeration(asked, 'control'),
    'Status.word': asked => enumeration(asked, 'status'),
    'Resource.availability': asked => enumeration(asked, 'availability'),
    'Icon.word': icons,
    'Emotion.feeling': asked => feelings(asked),
    'Emotion.score': asked => scores(asked),
    'CollectedOn.date': dates,
    'Reviewed.date': dates,
    'Pain.severity': () => graded(['a nuisance', 'costs time or trust', 'ends the journey']),
    'Impact.number': () => graded(['hardly any change', 'a small change', 'a fair change', 'a big change', 'changes everything']),
    'Effort.number': () => graded(['hours', 'days', 'weeks', 'months', 'a year or more']),
    'Metric.name': metricNames,
    'Metric.value': metricValues,
    'Metric.target': metricValues,
    'Entry.percent': percents,
    'LeadsTo.percent': percents,
    'DropOff.percent': percents,
    'Lasts.duration': durations,
};

/** The scale of feelings of the journey around the caret. */
function scaleAround({ place }: Asked): Scale {
    const journey = place.around.find(it => it.rule === 'Journey');
    const [lowest, highest] = journey ? [fieldOf(journey, 'Scale', 'lowest'), fieldOf(journey, 'Scale', 'highest')].map(it => parseNumber(it ?? '')) : [];
    return lowest !== undefined && highest !== undefined && lowest < highest ? { lowest, highest } : defaultScale;
}

const kindsOf: Readonly<Record<string, EnumerationName>> = { Journey: 'journeyKind', Channel: 'channelKind', Evidence: 'evidenceKind' };

function enumeration({ dialect }: Asked, name: EnumerationName): readonly Offer[] {
    return Object.values<readonly string[]>(dialect.enumerations[name]).map(([word]) => ({ label: word!, kind: CompletionItemKind.EnumMember }));
}

/** Languages that many write in; the ones with keywords of their own say so. */
const commonLocales = ['en', 'fa', 'ar', 'he', 'pl', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'tr', 'ur', 'hi', 'ja', 'zh', 'ko', 'uk', 'sv', 'cs'];

function locales(): readonly Offer[] {
    return commonLocales.map(label => {
        const name = new Intl.DisplayNames([label], { type: 'language' }).of(label) ?? label;
        return { label, kind: CompletionItemKind.Value, detail: dialectOf(label) ? name : `${name}, with English keywords`, filter: `${label} ${name}` };
    }).toSorted((a, b) => Number(dialectOf(b.label) !== undefined) - Number(dialectOf(a.label) !== undefined));
}

/** Icons are found by the other words for them, too. */
function icons(): readonly Offer[] {
    return iconNames.map(label => {
        const words = (wordsFor.get(label) ?? []).join(' ');
        return { label, kind: CompletionItemKind.File, subject: { kind: 'icon' as const, name: label }, ...(words !== '' && { detail: words, filter: `${label} ${words}` }) };
    });
}

const wordsFor: ReadonlyMap<string, readonly string[]> = Map.groupBy(aliases.keys(), word => aliases.get(word)!);

function feelings(asked: Asked): readonly Offer[] {
    const scale = scaleAround(asked);
    const team = configOf(asked.document).feelings;
    const levels = new Map([...team, ...Object.entries(feelingLevels).map(([key, level]) => [asked.dialect.feelings[key as FeelingKey][0]!, level] as const), ...team]);
    const known = [...levels].map(([label, level]): Offer => ({ label, kind: CompletionItemKind.Value, detail: `${scoreText(scoreOf(level, scale), scale)} · ${faceWords[faceOf(level)]}` }));
    return [...known, ...ownFeelings(asked, new Set([...levels.keys(), ...Object.values(asked.dialect.feelings).flat()]))];
}

/** Feelings that the vocabulary does not have, with the score that they were last given here. */
function ownFeelings({ root }: Asked, known: ReadonlySet<string>): readonly Offer[] {
    const own = new Map<string, string>();
    for (const statement of statementsIn(root)) {
        const [feeling, score] = statement.rule === 'Emotion' ? [valueOf(statement, 'feeling'), valueOf(statement, 'score')] : [];
        if (feeling !== undefined && score !== undefined && !known.has(feeling)) {
            own.set(feeling, score);
        }
    }
    return [...own].map(([label, score]) => ({ label, kind: CompletionItemKind.Value, text: `${label} ${score}`, detail: `${score} · used here`, isFar: true }));
}

function scores(asked: Asked): readonly Offer[] {
    const scale = scaleAround(asked);
    const isWhole = Number.isInteger(scale.lowest) && Number.isInteger(scale.highest) && scale.highest - scale.lowest <= 10;
    const steps = isWhole ? scale.highest - scale.lowest : 4;
    return Array.from({ length: steps + 1 }, (_, index) => {
        const score = scale.lowest + index * (scale.highest - scale.lowest) / steps;
        return { label: scoreText(score, scale), kind: CompletionItemKind.Value, detail: faceWords[faceOf(levelOf(score, scale))] };
    });
}

/** Today, then the days that stand in this file, the latest first. */
function dates({ root, today }: Asked): readonly Offer[] {
    const used = [...statementsIn(root)].flatMap(it => it.values.get('date') ?? []).filter(it => it !== today && parseDate(it) !== undefined);
    return [
        { label: today, kind: CompletionItemKind.Value, detail: 'today' },
        ...[...new Set(used)].toSorted().toReversed().map(label => ({ label, kind: CompletionItemKind.Value, detail: 'used here' })),
    ];
}

function graded(meanings: readonly string[]): readonly Offer[] {
    return meanings.map((detail, index) => ({ label: `${index + 1}`, kind: CompletionItemKind.Value, detail }));
}

interface KnownMetric {
    readonly name: string;
    readonly meaning: string;
    readonly value: string;
}

const knownMetrics: readonly KnownMetric[] = [
    { name: 'completion', meaning: 'how many reach the end', value: '${1:62}%' },
    { name: 'conversion', meaning: 'how many go on', value: '${1:3.5}%' },
    { name: 'NPS', meaning: 'would they recommend it, -100 to 100', value: '${1:54}' },
    { name: 'CSAT', meaning: 'how satisfied they are, 1 to 5', value: '${1:4.1}/5' },
    { name: 'CES', meaning: 'how easy it was, 1 to 7', value: '${1:5.1}/7' },
    { name: 'first-reply', meaning: 'time until somebody answers', value: '${1:9}min' },
];

function metricNames(asked: Asked): readonly Offer[] {
    const used = new Set(sketchesAround(asked).flatMap(({ root }) => [...statementsIn(root)]).flatMap(it => it.rule === 'Metric' ? it.values.get('name') ?? [] : []));
    const isUsed = (name: string) => [...used].some(it => it.toLowerCase() === name.toLowerCase());
    return [
        ...[...used].map(name => ({ label: name, kind: CompletionItemKind.Field, text: asked.isInQuotes ? literalOf(name) : writtenName(name), detail: 'used already' })),
        ...knownMetrics.filter(({ name }) => !isUsed(name)).map(({ name, meaning }) => ({ label: name, kind: CompletionItemKind.Field, text: asked.isInQuotes ? literalOf(name) : writtenName(name), detail: meaning })),
    ];
}

/** The forms that a value may have, that of the metric first. */
function metricValues({ place }: Asked): readonly Offer[] {
    const metric = place.around.findLast(it => it.rule === 'Metric');
    const name = metric && valueOf(metric, 'name')?.toLowerCase();
    const written = metric && valueOf(metric, 'value');
    const form = written === undefined ? undefined : /\/.*$|[%\p{L}]+$/u.exec(written)?.[0] ?? '';
    const isOwn = ({ name: known, value }: KnownMetric) => form === undefined ? known.toLowerCase() === name : value.endsWith(`}${form}`);
    return [...knownMetrics].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
        .filter(({ name: known }) => known !== 'conversion')
        .map(({ name: known, value }) => template(value, `as in ${known}`));
}

function percents(): readonly Offer[] {
    return [template('${1:10}%', 'how many of all')];
}

function durations({ dialect }: Asked): readonly Offer[] {
    const amounts = { s: 30, min: 5, h: 2, d: 3, w: 2 } as const;
    return Object.entries(amounts).map(([unit, amount]) => template(`\${1:${amount}}${dialect.units[unit as keyof typeof amounts][0]}`, 'how long it takes'));
}

function template(snippet: string, detail: string): Offer {
    return { label: snippet.replace(/\$\{1:(.*?)\}/, '$1'), kind: CompletionItemKind.Value, snippet, detail };
}
