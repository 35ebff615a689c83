import { keyword, type Dialect } from '../../dialect.ts';
import { meanOfStage } from '../../model/curve.ts';
import type { Journey, Stage } from '../../model/journey.ts';
import { literalOf } from '../../text-literal.ts';
import { touchpointsOf } from '../frame.ts';
import { defineRule, type Context, type Fix } from '../rule.ts';
import { freeName, nameLiteral, placeholder, quoted } from '../words.ts';

/** More would be a list to read, not a choice. */
const mostChoices = 3;

/** For the examples: 18 touchpoints in two stages, with a branch from one to the other. */
const tiedStages = `${stage('Want', 1, 9)}\n    ${stage('Choose', 10, 9).replace('T18', 'T18 { leads to T1 }')}`;

export const tooManyTouchpoints = defineRule({
    id: 'too-many-touchpoints',
    group: 'Shape',
    level: 'warning',
    on: 'Journey',
    summary: 'A journey has at most twenty touchpoints.',
    why: 'A map that shows everything shows nothing: nobody finds the peak, the low and the next action in it. A stage that needs so much room can be a journey of its own; a touchpoint that points to it with `details` is left behind. It is offered for stages that no branch and no opportunity leads into or out of, and that are large enough.',
    source: 'Too complex a map is one of the five common mistakes; keep the steps to what matters (Smaply).',
    options: { touchpoints: { value: 20, meaning: 'How many touchpoints a journey has at most.' } },
    good: [
        `journey Tea { ${stage('Want', 1, 10)} ${stage('Brew', 11, 10)} }`,
        { code: `journey Tea { ${stage('Want', 1, 11)} }\njourney Coffee { ${stage('Want', 1, 11)} }`, because: 'Each journey is counted for itself.' },
    ],
    bad: [
        {
            code: `persona Ana\n\n<|journey Tea for Ana|> {\n    kind current\n    owner "Kitchen"\n    reviewed 2026-11-20\n    ${tiedStages}\n    stage Brew "Brews the tea" {\n        goal "Hot water"\n        // Every day.\n        touchpoint Kettle { emotion sad barrier "No socket" }\n        touchpoint Cup { emotion -2 leads to Kettle }\n        touchpoint Sip\n    }\n}\n`,
            fixed: `persona Ana\n\njourney Tea for Ana {\n    kind current\n    owner "Kitchen"\n    reviewed 2026-11-20\n    ${tiedStages}\n    stage Brew "Brews the tea" {\n        touchpoint Brew "Brews the tea" {\n            emotion -1.5 assumed\n            barrier "…"\n            details Brew\n        }\n    }\n}\n\njourney Brew "Brews the tea" for Ana {\n    kind current\n    goal "Hot water"\n    owner "Kitchen"\n    reviewed 2026-11-20\n    stage Brew "Brews the tea" {\n        goal "Hot water"\n        // Every day.\n        touchpoint Kettle { emotion sad barrier "No socket" }\n        touchpoint Cup { emotion -2 leads to Kettle }\n        touchpoint Sip\n    }\n}\n`,
        },
        {
            code: `<|journey Tea|> {\n    ${stage('Want', 1, 18)}\n    stage Brew {\n        touchpoint Kettle { leads to T1 }\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n`,
            because: 'A branch leads out of the last stage, and into the first.',
        },
    ],
    check(journey, context) {
        const most = context.option('touchpoints');
        const count = touchpointsOf(journey).length;
        if (count <= most) {
            return;
        }
        const fits = (length: number) => length > 1 && length <= most && count - length + 1 <= most;
        const stages = journey.stages.filter(({ touchpoints }) => fits(touchpoints.length));
        const isAlone = standingAlone(journey);
        context.report({
            message: `${quoted(journey.label)} has ${count} touchpoints, more than anybody takes in: give one of its stages a journey of its own.`,
            at: journey,
            fixes: stages.filter(isAlone).toSorted((a, b) => b.touchpoints.length - a.touchpoints.length).slice(0, mostChoices)
                .flatMap(it => moveOut(it, journey, context)),
        });
    },
});

/** Tells stages that no branch and no opportunity leads into or out of. */
function standingAlone({ stages }: Journey): (stage: Stage) => boolean {
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

function moveOut(stage: Stage, journey: Journey, { dialect, known, textOf, hasUnknownName }: Context): readonly Fix[] {
    const { range } = journey.origin;
    const whole = textOf(range);
    const text = textOf(stage.origin.range);
    // A text of several lines is indented with the lines around it.
    if (!whole.endsWith('}') || !text.endsWith('}') || text.includes('"""') || hasUnknownName(range)) {
        return [];
    }
    const name = freeFrom(known.journeys, stage.name);
    const layout = layoutOf(journey, stage, textOf);
    const left = [`${keyword('stage', dialect)} ${headOf(stage.name, stage.label)} {`, ...indent(leftBehind(stage, name, journey, dialect)), '}'];
    const moved = [
        `${keyword('journey', dialect)} ${name}${stage.label === stage.name ? '' : ` ${literalOf(stage.label)}`}${whoseOf(journey, dialect)} {`,
        ...indent(frameOf(stage, journey, dialect)),
    ];
    return [{
        title: `Give ${quoted(stage.label)} a journey of its own`,
        edits: [
            { kind: 'replace', range: stage.origin.range, text: layout.inStage(left) },
            { kind: 'replace', range: { start: range.end, end: range.end }, text: layout.after(moved, text) },
        ],
    }];
}

interface Layout {
    /** Lines in the place of the stage. */
    inStage(lines: readonly string[]): string;
    /** The beginning of a journey and, inside it, the stage as it was written. */
    after(lines: readonly string[], stage: string): string;
}

/** As the journey is laid out: its line ends and indents, or all on one line. */
function layoutOf({ origin: { range } }: Journey, { origin }: Stage, textOf: Context['textOf']): Layout {
    const whole = textOf(range);
    const newline = /\r\n|\n|\r/.exec(whole)?.[0];
    if (newline === undefined) {
        const joined = (lines: readonly string[]) => lines.map(line => line.trim()).join(' ');
        return { inStage: joined, after: (lines, stage) => ` ${joined(lines)} ${stage} }` };
    }
    const unit = /[\r\n]([ \t]+)\S/.exec(whole)?.[1] ?? '    ';
    const outer = /(?:^|[\r\n])([ \t]*)$/.exec(textOf({ start: range.start, end: origin.range.start }))?.[1] ?? '';
    const written = (lines: readonly string[], before: string) => lines
        .map(line => line.replace(/^(?: {4})+/, spaces => unit.repeat(spaces.length / 4)))
        .join(newline + before);
    return {
        inStage: lines => written(lines, outer),
        after(lines, stage) {
            const [first, ...others] = stage.split(/\r\n|\n|\r/);
            const moved = [unit + first, ...others.map(line => line.startsWith(outer) ? unit + line.slice(outer.length) : line)];
            return [newline, written(lines, ''), ...moved, '}'].join(newline);
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
function frameOf({ goals }: Stage, { kind, owner, reviewed, scale }: Journey, dialect: Dialect): readonly string[] {
    const isOwnScale = scale.lowest !== -2 || scale.highest !== 2;
    return [
        ...kind === undefined ? [] : [`${keyword('kind', dialect)} ${dialect.enumerations.journeyKind[kind][0]}`],
        `${keyword('goal', dialect)} ${goals[0] ? literalOf(goals[0].text) : placeholder}`,
        ...isOwnScale ? [`${keyword('scale', dialect)} ${scale.lowest} ${keyword('to', dialect)} ${scale.highest}`] : [],
        `${keyword('owner', dialect)} ${owner === undefined ? placeholder : literalOf(owner)}`,
        ...reviewed === undefined ? [] : [`${keyword('reviewed', dialect)} ${reviewed}`],
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

/** For the examples. */
function stage(name: string, first: number, count: number): string {
    return `stage ${name} { ${Array.from({ length: count }, (_, index) => `touchpoint T${first + index}`).join(' ')} }`;
}
