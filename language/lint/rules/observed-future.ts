import { keyword } from '../../dialect.ts';
import type { Journey, Stage, TextRange, Thing, Touchpoint } from '../../model/journey.ts';
import { defineRule, type Context, type Edit } from '../rule.ts';
import { quoted } from '../words.ts';

export const observedFuture = defineRule({
    id: 'observed-future',
    group: 'Frame',
    level: 'warning',
    on: 'Journey',
    summary: 'What shall be lived through one day is assumed, not observed.',
    why: 'Nobody has been on a future journey, so nobody can have seen what is done, thought, felt and suffered there. With a source, a hope looks like a finding. Goals, needs, expectations, opportunities and metrics can be known today and may name their evidence. Several statements of a stage or touchpoint are one finding; so is evidence that a whole journey is based on.',
    source: 'An experience exists only in a journey that has happened (CJML).',
    good: [
        'evidence Survey\njourney Tea { kind future goal "Hot tea" from Survey stage Brew { touchpoint Kettle { need "Hot water" from Survey emotion happy assumed opportunity "A faster kettle" from Survey } } }',
        'evidence Survey\njourney Tea { kind current stage Brew { touchpoint Kettle { emotion happy from Survey } } }',
        { code: 'evidence Survey\njourney Tea { kind future stage Brew { touchpoint Kettle { emotion happy from Survy } } }', because: 'A name that is not known is an error already.' },
        { code: 'evidence Survey\njourney Tea { kind future stage Brew { touchpoint Kettle {\n// journey-ignore observed-future: seen in the pilot\nemotion happy from Survey } } }', because: 'A pilot is a piece of the future.' },
    ],
    bad: [
        {
            code: 'evidence Survey\nevidence Calls\n\njourney Tea {\n    kind future\n    stage Brew {\n        touchpoint Kettle {\n            <|emotion happy from Survey, Calls|> // at last\n        }\n    }\n}\n',
            fixed: 'evidence Survey\nevidence Calls\n\njourney Tea {\n    kind future\n    stage Brew {\n        touchpoint Kettle {\n            emotion happy assumed // at last\n        }\n    }\n}\n',
        },
        {
            code: 'evidence Survey\n\njourney Tea {\n    kind future\n    stage Brew {\n        <|touchpoint Kettle|> {\n            action "Switches it on" from Survey\n            pain Hiss "It hisses" from Survey severity 2\n            gain "It is fast" assumed\n        }\n    }\n}\n',
            fixed: 'evidence Survey\n\njourney Tea {\n    kind future\n    stage Brew {\n        touchpoint Kettle {\n            action "Switches it on" assumed\n            pain Hiss "It hisses" assumed severity 2\n            gain "It is fast" assumed\n        }\n    }\n}\n',
        },
        {
            code: 'evidence Survey\n\njourney Tea {\n    kind future\n    <|based on Survey|>\n    stage Brew {\n        touchpoint Kettle {\n            emotion happy\n        }\n    }\n}\n',
            fixed: 'evidence Survey\n\njourney Tea {\n    kind future\n    stage Brew {\n        touchpoint Kettle {\n            emotion happy\n        }\n    }\n}\n',
            because: 'Everything in a future map is an expectation; nothing in it need be marked.',
        },
    ],
    check(journey, context) {
        const { isIgnored, hasUnknownName, placeOf, sourcePlaceOf, report } = context;
        if (journey.kind !== 'future') {
            return;
        }
        for (const block of [journey, ...blocksOf(journey)]) {
            const basis = placeOf(block, 'based');
            if (basis && claimsIn(block).some(isSourced) && !hasUnknownName(basis)) {
                report({
                    message: `Nobody has lived through ${quoted(journey.label)} yet, so it can’t be based on evidence: leave that out.`,
                    at: basis,
                    target: block,
                    fixes: [{ title: 'Remove it', edits: [{ kind: 'remove', range: basis }] }],
                });
            }
        }
        for (const block of blocksOf(journey)) {
            const observed = ownClaimsOf(block).filter(isSourced).flatMap(thing => {
                const place = sourcePlaceOf(thing);
                return place && !hasUnknownName(place) && !isIgnored(thing) ? [{ thing, place }] : [];
            });
            const [first] = observed;
            if (!first || isIgnored(block)) {
                continue;
            }
            const isOne = observed.length === 1;
            report({
                message: isOne
                    ? `Nobody has lived through ${quoted(journey.label)} yet, so this can’t come from evidence: mark it as assumed.`
                    : `Nobody has lived through ${quoted(journey.label)} yet, so ${observed.length} statements of ${quoted(block.label)} can’t come from evidence: mark them as assumed.`,
                at: isOne ? first.thing : block,
                ...(!isOne && { related: observed.map(({ thing: { origin } }) => ({ uri: origin.uri, range: origin.range, message: 'This is said to be observed.' })) }),
                fixes: [{
                    title: isOne ? 'Mark as assumed' : `Mark ${observed.length === 2 ? 'both' : `all ${observed.length}`} as assumed`,
                    edits: observed.flatMap(({ thing, place }) => assume(thing, place, context)),
                }],
            });
        }
    },
});

/** Puts “assumed” where a source stands; remarks between its words stay. */
function assume(thing: Thing, place: TextRange, { dialect, piecesOf, textOf }: Context): readonly Edit[] {
    const assumed = keyword('assumed', dialect);
    return /\/[/*]/.test(textOf(place))
        ? piecesOf(thing)
            .filter(({ start, end }) => place.start <= start && end <= place.end)
            .map(({ start, end, kind }) => ({ kind: 'replace', range: { start, end }, text: kind === 'from' ? assumed : '' }))
        : [{ kind: 'replace', range: place, text: assumed }];
}

type Claim = Thing & { readonly source: { readonly support: string } };

function isSourced({ source }: Claim): boolean {
    return source.support === 'sourced';
}

function blocksOf({ stages }: Journey): readonly (Stage | Touchpoint)[] {
    return stages.flatMap(stage => [stage, ...stage.touchpoints]);
}

function claimsIn(block: Journey | Stage | Touchpoint): readonly Claim[] {
    return 'stages' in block ? blocksOf(block).flatMap(ownClaimsOf)
        : 'touchpoints' in block ? [block, ...block.touchpoints].flatMap(ownClaimsOf)
        : ownClaimsOf(block);
}

/** What is done, thought, said, felt and suffered. */
function ownClaimsOf(block: Stage | Touchpoint): readonly Claim[] {
    return [
        ...block.emotions, ...block.pains, ...block.gains, ...block.barriers,
        ...'actions' in block ? [...block.actions, ...block.thoughts, ...block.quotes] : [],
    ];
}
