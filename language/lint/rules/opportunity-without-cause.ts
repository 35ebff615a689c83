import { keyword, type Dialect } from '../../dialect.ts';
import type { Experience, Gain, Journey, Opportunity, Pain, Stage, Touchpoint } from '../../model/journey.ts';
import { defineRule, type Fix } from '../rule.ts';
import { blocksOf } from '../sketch.ts';
import { nameLiteral, placeholder, quoted } from '../words.ts';

/** More would be a list to read, not a choice. */
const mostChoices = 5;

export const opportunityWithoutCause = defineRule({
    id: 'opportunity-without-cause',
    group: 'Cause and action',
    level: 'warning',
    on: 'Journey',
    summary: 'An opportunity is about something on the map.',
    why: 'An idea that nothing on the map asks for came from elsewhere. What it `addresses` says which customer would notice; without that it can’t be weighed against others. A pain, gain, barrier, risk, need, drop-off or missing resource of the same touchpoint or stage will do, and so will a bad feeling. What is done or rejected is not asked any more.',
    source: 'Opportunities come out of the journey’s pains and gains; otherwise a workshop is an idea shower (TheyDo).',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { pain "It takes four minutes" opportunity "A faster kettle" } } }',
        'journey Tea { stage Brew { touchpoint Kettle { gain Sings "It sings" } touchpoint Cup { opportunity "A singing cup" { addresses Sings } } } }',
        'journey Tea { stage Brew { barrier "No socket" touchpoint Kettle { opportunity "A camping stove" } } }',
        'journey Tea { stage Brew { opportunity "A faster kettle" touchpoint Kettle { drop-off 20% } } }',
        'journey Tea { stage Brew { touchpoint Kettle { resource "Water" missing opportunity "A well" } touchpoint Cup { emotion sad opportunity "Sugar" } } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { addresses Slwo } } } }', because: 'A misspelt name is an error already.' },
        'journey Tea { stage Brew { touchpoint Kettle { opportunity "A faster kettle" { status rejected } opportunity "A red kettle" { status done } } } }',
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { pain Slow "It takes four minutes" }\n    }\n    stage Drink {\n        touchpoint Cup {\n            <|opportunity "A faster kettle"|> {\n                impact 5\n            }\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { pain Slow "It takes four minutes" }\n    }\n    stage Drink {\n        touchpoint Cup {\n            opportunity "A faster kettle" {\n                addresses Slow\n                impact 5\n            }\n        }\n    }\n}\n',
            because: 'The pains and gains of the journey that have a name are offered, those first that nobody addresses.',
        },
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion happy\n            <|opportunity "A red kettle"|>\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion happy\n            opportunity "A red kettle"\n            pain "…" assumed\n        }\n    }\n}\n',
            because: 'Where there is none, one is begun.',
        },
        { code: 'journey Tea { stage Brew { <|opportunity "A red kettle"|> touchpoint Kettle } }', fixed: 'journey Tea { stage Brew { opportunity "A red kettle" pain "…" assumed touchpoint Kettle } }' },
    ],
    check(journey, { dialect, hasUnknownName, report }) {
        let choices: readonly string[] | undefined;
        for (const stage of journey.stages) {
            const inStage = [stage, ...stage.touchpoints];
            const isAnywhere = inStage.some(hasCause);
            for (const block of inStage) {
                if (isAnywhere && (block === stage || hasCause(block) || hasCause(stage))) {
                    continue;
                }
                for (const opportunity of block.opportunities.filter(isIdle)) {
                    report({
                        message: `Nothing on the map asks for ${quoted(opportunity.text)}: say which pain or gain it is about.`,
                        at: opportunity,
                        fixes: [...(choices ??= choicesIn(journey)).map(name => address(opportunity, name, dialect)), addPain(opportunity, dialect)],
                    });
                }
            }
        }

        function isIdle({ addresses, status, origin }: Opportunity): boolean {
            return addresses.length === 0 && status !== 'done' && status !== 'rejected' && !hasUnknownName(origin.range);
        }
    },
});

function hasCause(block: Stage | Touchpoint): boolean {
    const { pains, gains, barriers, risks, resources, emotions }: Experience = block;
    return [pains, gains, barriers, risks].some(it => it.length > 0)
        || resources.some(({ availability }) => availability === 'missing')
        || emotions.some(({ level }) => level !== undefined && level < 0)
        || 'dropOffs' in block && (block.dropOffs.length > 0 || block.needs.length > 0);
}

/** The names of pains and gains, those first that no opportunity addresses. A name that stands twice means the first. */
function choicesIn(journey: Journey): readonly string[] {
    const blocks = blocksOf(journey);
    const addressed = new Set(blocks.flatMap(({ opportunities }) => opportunities.flatMap(({ addresses }) => addresses)));
    const byName = new Map<string, Pain | Gain>();
    for (const thing of blocks.flatMap(({ pains, gains }) => [...pains, ...gains])) {
        if (thing.name !== undefined && !byName.has(thing.name)) {
            byName.set(thing.name, thing);
        }
    }
    const names = [...byName.keys()];
    const isAddressed = (name: string) => addressed.has(byName.get(name)!.id);
    return [...names.filter(name => !isAddressed(name)), ...names.filter(isAddressed)].slice(0, mostChoices);
}

function address({ origin }: Opportunity, name: string, dialect: Dialect): Fix {
    return { title: `It is about ${quoted(name)}`, edits: [{ kind: 'add', into: origin, statement: `${keyword('addresses', dialect)} ${nameLiteral(name)}`, at: 'start' }] };
}

function addPain({ origin }: Opportunity, dialect: Dialect): Fix {
    return { title: 'Add the pain beside it', edits: [{ kind: 'after', range: origin.range, statement: `${keyword('pain', dialect)} ${placeholder} ${keyword('assumed', dialect)}` }] };
}
