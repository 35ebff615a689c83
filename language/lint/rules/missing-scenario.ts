import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { isTooEarly, askedLater } from '../frame.ts';
import { placeholder, quoted } from '../words.ts';

export const missingScenario = defineRule({
    id: 'missing-scenario',
    group: 'Frame',
    level: 'information',
    on: 'Journey',
    summary: 'A journey tells the situation it happens in, or what the customer expects of it.',
    why: `A feeling is the distance between what somebody expected and what they got. Without the situation or the expectations the curve has no yardstick. Expectations of a stage count as well. ${askedLater}`,
    source: 'A scenario with its expectations is one of the parts that every map begins with (Nielsen Norman Group).',
    good: [
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" scenario "The train leaves in ten minutes." stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" expectation "Hot within two minutes" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" stage Brew { expectation "Hot within two minutes" touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        { code: 'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup } }', because: 'A sketch.' },
    ],
    bad: [
        {
            code: 'persona Ana { goal "Tea" }\n\n<|journey Tea for Ana|> {\n    goal "Hot tea" // and soon\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            fixed: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    scenario "…"\n    goal "Hot tea" // and soon\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
        },
    ],
    check(journey, { usesOf, dialect, report }) {
        const { scenario, expectations, stages } = journey;
        if (scenario !== undefined || expectations.length > 0 || stages.some(stage => stage.expectations.length > 0) || isTooEarly(journey, usesOf)) {
            return;
        }
        const add = (key: 'scenario' | 'expectation') => ({ kind: 'add', into: journey.origin, statement: `${keyword(key, dialect)} ${placeholder}`, at: 'start' } as const);
        report({
            message: `Nobody knows in which situation ${quoted(journey.label)} happens: add the scenario, or what the customer expects.`,
            at: journey,
            fixes: [{ title: 'Add the scenario', edits: [add('scenario')] }, { title: 'Add an expectation', edits: [add('expectation')] }],
        });
    },
});
