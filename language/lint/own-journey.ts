import { keyword, type Dialect } from '../dialect.ts';
import type { Edit } from '../finding.ts';
import { meanOfStage } from '../model/curve.ts';
import type { Journey, Stage } from '../model/journey.ts';
import { literalOf } from '../text-literal.ts';
import { touchpointsOf } from './frame.ts';
import type { Context } from './rule.ts';
import { freeName, nameLiteral, placeholder } from './words.ts';

/** Tells stages that no branch and no opportunity leads into or out of. */
export function standingAlone({ stages }: Journey): (stage: Stage) => boolean {
    const stageOf = new Map<string, Stage>();
    for (const stage of stages) {
        for (const block of [stage, ...stage.touchpoints]) {
            [block, ...block.pains, ...block.gains].forEach(({ id }) => stageOf.set(id, stage));
        }
    }
    const tied = new Set<Stage>();
    for (const stage of stages) {
        const targets = [stage, ...stage.touchpoints].flatMap(({ opportunities }) => opportunities.flatMap(({ addresses }) => addresses));
        const ways = stage.touchpoints.flatMap(({ leadsTo }) => leadsTo.map(({ to }) => to ?? ''));
        for (const other of [...targets, ...ways].map(id => stageOf.get(id))) {
            if (other !== stage) {
                tied.add(stage);
                if (other) {
                    tied.add(other);
                }
            }
        }
    }
    return stage => !tied.has(stage);
}

/**
 * Moves what happens in a stage into a journey of its own after the one around it. The stage stays, with one touchpoint
 * that points there. Undefined where something is written that can't be read, or names what is not there.
 */
export function giveOwnJourney(stage: Stage, journey: Journey, context: Pick<Context, 'dialect' | 'known' | 'textOf' | 'hasUnknownName' | 'namesIn' | 'placesOf' | 'pieceAt'>): readonly Edit[] | undefined {
    const { dialect, known, textOf, hasUnknownName } = context;
    const { range } = journey.origin;
    if (!textOf(range).endsWith('}') || !textOf(stage.origin.range).endsWith('}') || hasUnknownName(range)) {
        return undefined;
    }
    const name = freeFrom(known.journeys, stage.name);
    const layout = layoutOf(journey, stage, context);
    const left = [`${keyword('stage', dialect)} ${headOf(stage.name, stage.label)} {`, ...indent(leftBehind(stage, name, journey, dialect)), '}'];
    const moved = [
        `${keyword('journey', dialect)} ${name}${stage.label === stage.name ? '' : ` ${literalOf(stage.label)}`}${whoseOf(journey, dialect)} {`,
        ...indent(frameOf(stage, journey, context)),
    ];
    return [
        { kind: 'replace', range: stage.origin.range, text: layout.inStage(left) },
        { kind: 'replace', range: { start: range.end, end: range.end }, text: layout.after(moved) },
    ];
}

interface Layout {
    /** Lines in the place of the stage. */
    inStage(lines: readonly string[]): string;
    /** The beginning of a journey and, inside it, the stage as it was written. */
    after(lines: readonly string[]): string;
}

/** As the journey is laid out: its line ends and indents, or all on one line. */
function layoutOf({ origin: { range } }: Journey, { origin }: Stage, { textOf, pieceAt }: Pick<Context, 'textOf' | 'pieceAt'>): Layout {
    const whole = textOf(range);
    const newline = /\r\n|\n|\r/.exec(whole)?.[0];
    if (newline === undefined) {
        const joined = (lines: readonly string[]) => lines.map(line => line.trim()).join(' ');
        return { inStage: joined, after: lines => ` ${joined(lines)} ${textOf(origin.range)} }` };
    }
    const unit = /[\r\n]([ \t]+)\S/.exec(whole)?.[1] ?? '    ';
    const outer = /(?:^|[\r\n])([ \t]*)$/.exec(textOf({ start: range.start, end: origin.range.start }))?.[1] ?? '';
    const written = (lines: readonly string[], before: string) => lines
        .map(line => line.replace(/^(?: {4})+/, spaces => unit.repeat(spaces.length / 4)))
        .join(newline + before);
    return {
        inStage: lines => written(lines, outer),
        after(lines) {
            let offset = origin.range.start;
            const moved = textOf(origin.range).split(/(\r\n|\n|\r)/).map((part, index) => {
                const start = offset;
                offset += part.length;
                // The lines of a text mean what they are, and are not indented anew.
                const isInText = index > 0 && (pieceAt(start)?.start ?? start) < start;
                return index % 2 === 1 || isInText || part === '' ? part : index === 0 ? unit + part : unit + (part.startsWith(outer) ? part.slice(outer.length) : part);
            });
            return [newline, written(lines, ''), moved.join(''), '}'].join(newline);
        },
    };
}

function leftBehind(stage: Stage, details: string, journey: Journey, dialect: Dialect): readonly string[] {
    const rest = touchpointsOf(journey).filter(({ id }) => !stage.touchpoints.some(it => it.id === id));
    const name = freeFrom(rest, stage.name);
    const mean = meanOfStage(stage);
    return [
        `${keyword('touchpoint', dialect)} ${name}${stage.label === stage.name ? '' : ` ${literalOf(stage.label)}`} {`,
        ...indent([
            ...mean ? [`${keyword('emotion', dialect)} ${Math.round(mean.score * 10) / 10} ${keyword('assumed', dialect)}`] : [],
            ...mean && mean.level < 0 ? [`${keyword('barrier', dialect)} ${placeholder}`] : [],
            `${keyword('details', dialect)} ${details}`,
        ]),
        '}',
    ];
}

/** What the new journey takes over from the one around it. */
function frameOf({ goals }: Stage, journey: Journey, { dialect, namesIn, placesOf, textOf }: Pick<Context, 'dialect' | 'namesIn' | 'placesOf' | 'textOf'>): readonly string[] {
    const { kind, owner, reviewed, scale } = journey;
    const isOwnScale = scale.lowest !== -2 || scale.highest !== 2;
    return [
        ...kind === undefined ? [] : [`${keyword('kind', dialect)} ${dialect.enumerations.journeyKind[kind][0]}`],
        `${keyword('goal', dialect)} ${goals[0] ? literalOf(goals[0].text) : placeholder}`,
        ...isOwnScale ? [`${keyword('scale', dialect)} ${scale.lowest} ${keyword('to', dialect)} ${scale.highest}`] : [],
        `${keyword('owner', dialect)} ${owner === undefined ? placeholder : literalOf(owner)}`,
        ...reviewed === undefined ? [] : [`${keyword('reviewed', dialect)} ${reviewed}`],
        // What the journey is based on is the source of what is said in the stage.
        ...placesOf(journey, 'based').map(place => `${keyword('based', dialect)} ${keyword('on', dialect)} ${namesIn(place).map(textOf).join(', ')}`),
    ];
}

function whoseOf({ personas }: Journey, dialect: Dialect): string {
    return personas.length === 0 ? '' : ` ${keyword('for', dialect)} ${personas.map(({ name }) => nameLiteral(name)).join(', ')}`;
}

/** A name as it is written, or a placeholder where another thing has it. */
function freeFrom(things: readonly { readonly name: string }[], name: string): string {
    const taken = new Set(things.map(it => it.name));
    return taken.has(name) ? freeName(taken) : nameLiteral(name);
}

function headOf(name: string, label: string): string {
    return label === name ? nameLiteral(name) : `${nameLiteral(name)} ${literalOf(label)}`;
}

function indent(lines: readonly string[]): readonly string[] {
    return lines.map(line => `    ${line}`);
}
