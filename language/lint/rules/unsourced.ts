import { keyword, type Dialect } from '../../dialect.ts';
import type { Evidence, Journey, Source, Stage, Thing, Touchpoint } from '../../model/journey.ts';
import { appendTo, isToWrite, markAssumed } from '../assume.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameLiteral, quoted } from '../words.ts';

/** More would be a list to read, not a choice. */
const mostChoices = 5;

export const unsourced = defineRule({
    id: 'unsourced',
    group: 'Evidence and numbers',
    level: 'information',
    on: 'Journey',
    summary: 'Feelings, pains, gains and quotes say what they rest on.',
    why: 'A reader can’t tell research from guesswork unless the map says so. `from` names the evidence, `assumed` admits that nobody has checked yet; both are fine, silence is not. Stages and touchpoints are asked, personas are not. Several such statements in one touchpoint or stage are one finding, at its head; a journey in which nothing at all has a source is one finding. A journey of `kind future` holds expectations and is not asked.',
    source: 'Drawing from one’s own perception is one of five common mistakes; using data instead of assumptions avoids it.',
    good: [
        'evidence Survey\njourney Tea { stage Brew { touchpoint Kettle { emotion impatient from Survey pain "It takes four minutes" assumed } } }',
        'evidence Survey\njourney Tea { based on Survey stage Brew { touchpoint Kettle { emotion impatient gain "It sings" quote "At last." } } }',
        'journey Tea { kind future stage Brew { touchpoint Kettle { emotion happy gain "It sings" } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { action "Waits" thought "Still not?" opportunity "A faster kettle" } } }', because: 'What somebody thinks or does tells the story; the evidence is asked of what is claimed.' },
        'evidence Survey\njourney Tea { stage Brew { touchpoint Kettle { emotion impatient from Survy } } }',
        'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            // journey-ignore unsourced: we shall ask\n            emotion impatient\n            pain "It hisses" assumed\n        }\n    }\n}',
    ],
    bad: [
        {
            code: 'evidence Survey\n\njourney Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion impatient from Survey\n            <|pain Slow "It takes four minutes" severity 2|>\n        }\n    }\n}\n',
            fixed: 'evidence Survey\n\njourney Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion impatient from Survey\n            pain Slow "It takes four minutes" severity 2 assumed\n        }\n    }\n}\n',
        },
        {
            code: 'evidence Survey\n\njourney Tea {\n    stage Brew {\n        touchpoint Cup { gain "It warms" from Survey }\n        <|touchpoint Kettle|> {\n            emotion impatient -1.5 "Still not?"\n            quote "Is it on?" // says everybody\n            pain Slow "It takes four minutes"\n        }\n    }\n}\n',
            fixed: 'evidence Survey\n\njourney Tea {\n    stage Brew {\n        touchpoint Cup { gain "It warms" from Survey }\n        touchpoint Kettle {\n            emotion impatient -1.5 "Still not?" assumed\n            quote "Is it on?" assumed // says everybody\n            pain Slow "It takes four minutes" assumed\n        }\n    }\n}\n',
        },
        {
            code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle { emotion impatient }\n        touchpoint Cup { emotion happy }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { emotion impatient assumed }\n        touchpoint Cup { emotion happy assumed }\n    }\n}\n',
            because: 'Nothing in the map says what it rests on.',
        },
    ],
    check(journey, { dialect, known, isIgnored, report }) {
        if (journey.kind === 'future') {
            return;
        }
        const all = claimsOf(journey);
        const open = all
            .map(({ block, claims }) => ({ block, claims: claims.filter(({ thing }) => thing.source.support === 'unsourced' && !isToWrite(thing) && !isIgnored(thing)) }))
            .filter(({ block, claims }) => claims.length > 0 && !isIgnored(block));
        const things = open.flatMap(({ claims }) => claims.map(({ thing }) => thing));
        const isAnythingSourced = all.some(({ claims }) => claims.some(({ thing }) => thing.source.support !== 'unsourced'));
        if (open.length > 1 && !isAnythingSourced) {
            report({
                message: `Nothing in ${quoted(journey.label)} says what it rests on: name the evidence of its ${counted(open.flatMap(it => it.claims))}, or mark them as assumed.`,
                at: journey,
                fixes: [assume(things, dialect)],
            });
            return;
        }
        for (const { block, claims } of open) {
            const [first] = claims;
            const things = claims.map(({ thing }) => thing);
            report({
                message: claims.length === 1
                    ? `Nothing says what this ${first!.what} rests on: name the evidence, or mark it as assumed.`
                    : `Nothing says what ${claims.length} statements of ${quoted(block.label)} rest on: name their evidence, or mark them as assumed.`,
                at: claims.length === 1 ? first!.thing : block,
                ...(claims.length > 1 && { related: claims.map(({ thing: { origin }, what }) => ({ uri: origin.uri, range: origin.range, message: `This ${what} has no source.` })) }),
                fixes: [assume(things, dialect), ...known.evidence.slice(0, mostChoices).map(evidence => cite(things, evidence, dialect))],
            });
        }
    },
});

const kinds = ['feeling', 'pain', 'gain', 'quote'] as const;

interface Claim {
    readonly what: typeof kinds[number];
    readonly thing: Thing & { readonly source: Source };
}

/** What evidence is asked of, by the stage or touchpoint it stands in. */
function claimsOf({ stages }: Journey): readonly { readonly block: Stage | Touchpoint; readonly claims: readonly Claim[] }[] {
    return stages.flatMap(stage => [stage, ...stage.touchpoints]).map(block => ({
        block,
        claims: [
            ...claims('feeling', block.emotions), ...claims('pain', block.pains), ...claims('gain', block.gains),
            ...claims('quote', 'quotes' in block ? block.quotes : []),
        ],
    }));
}

/** “2 feelings, 1 pain and 3 quotes” */
function counted(claims: readonly Claim[]): string {
    const counts = kinds
        .map(kind => [kind, claims.filter(({ what }) => what === kind).length] as const)
        .flatMap(([kind, count]) => count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`]);
    return counts.length === 1 ? counts[0]! : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}

function claims(what: Claim['what'], things: readonly Claim['thing'][]): readonly Claim[] {
    return things.map(thing => ({ what, thing }));
}

function assume(things: readonly Thing[], dialect: Dialect): Fix {
    return { title: things.length === 1 ? 'Mark as assumed' : `Mark ${things.length === 2 ? 'both' : `all ${things.length}`} as assumed`, edits: markAssumed(things, dialect) };
}

function cite(things: readonly Thing[], { name, label }: Evidence, dialect: Dialect): Fix {
    return { title: `${things.length === 1 ? 'It comes' : 'They come'} from ${quoted(label)}`, edits: appendTo(things, `${keyword('from', dialect)} ${nameLiteral(name)}`) };
}
