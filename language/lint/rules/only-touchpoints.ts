import { keyword } from '../../dialect.ts';
import type { Journey } from '../../model/journey.ts';
import { touchpointsOf } from '../frame.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const onlyTouchpoints = defineRule({
    id: 'only-touchpoints',
    group: 'Shape',
    level: 'information',
    on: 'Journey',
    summary: 'A map tells more than touchpoints: what the customer wants, thinks, needs and feels.',
    why: 'A list of touchpoints shows where the company stands, not what somebody lives through. One goal of a stage, one thought, need, quote, expectation or feeling is enough to be no list; what else is missing, other rules say.',
    source: 'Focusing too much on touchpoints is one of the common mistakes.',
    options: { touchpoints: { value: 6, meaning: 'From how many touchpoints on a journey is taken for a list.' } },
    good: [
        'journey Tea { stage Brew { goal "Hot water" touchpoint A touchpoint B touchpoint C touchpoint D touchpoint E touchpoint F } }',
        'journey Tea { stage Brew { touchpoint A touchpoint B touchpoint C touchpoint D touchpoint E touchpoint F { thought "Still not?" } } }',
        { code: 'journey Tea { stage Brew { touchpoint A touchpoint B touchpoint C touchpoint D touchpoint E } }', because: 'A short list is a beginning.' },
    ],
    bad: [
        {
            code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint A { action "Fills the kettle" }\n        touchpoint B via app\n        touchpoint C { pain "It hisses" }\n    }\n    stage Drink {\n        touchpoint D\n        touchpoint E\n        touchpoint F\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        goal "…"\n        touchpoint A { action "Fills the kettle" }\n        touchpoint B via app\n        touchpoint C { pain "It hisses" }\n    }\n    stage Drink {\n        goal "…"\n        touchpoint D\n        touchpoint E\n        touchpoint F\n    }\n}\n',
        },
    ],
    check(journey, { dialect, option, report }) {
        const { stages } = journey;
        if (touchpointsOf(journey).length < option('touchpoints') || isAnythingOfTheCustomer(journey)) {
            return;
        }
        report({
            message: `${quoted(journey.label)} lists touchpoints and nothing else: say what the customer wants, thinks and feels there.`,
            at: journey,
            fixes: [{
                title: 'Add the goal of each stage',
                edits: stages.map(({ origin }) => ({ kind: 'add', into: origin, statement: `${keyword('goal', dialect)} ${placeholder}`, at: 'start' })),
            }],
        });
    },
});

function isAnythingOfTheCustomer(journey: Journey): boolean {
    return journey.stages.some(({ goals, expectations, emotions }) => [goals, expectations, emotions].some(it => it.length > 0))
        || touchpointsOf(journey).some(({ thoughts, quotes, needs, emotions }) => [thoughts, quotes, needs, emotions].some(it => it.length > 0));
}
