import { keyword } from '../../dialect.ts';
import { defineRule } from '../rule.ts';
import { isTooEarly, askedLater, touchpointsOf } from '../frame.ts';
import { placeholder, quoted } from '../words.ts';

export const unmeasuredGoal = defineRule({
    id: 'unmeasured-goal',
    group: 'Frame',
    level: 'information',
    on: 'Journey',
    summary: 'Where there is a goal, something is measured.',
    why: `Whether customers reach a goal can be counted, and only then can somebody tell whether the map led to anything. One metric anywhere in the journey is enough. A day in the life looks at people before anything is measured, and is not asked. ${askedLater}`,
    source: 'When setting goals, ask at once how they will be quantified.',
    good: [
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" metric completion 62% stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" stage Brew { touchpoint Kettle { metric "Time to boil" 4min target 2min } touchpoint Cup touchpoint Sip } }',
        'persona Ana { goal "Tea" }\njourney Tea for Ana { kind day-in-the-life goal "A calm morning" stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }',
        { code: 'persona Ana { goal "Tea" }\njourney Tea for Ana { goal "Hot tea" stage Brew { touchpoint Kettle touchpoint Cup } }', because: 'A sketch.' },
    ],
    bad: [
        {
            code: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    <|goal "Hot tea"|> // and soon\n    goal "Warm hands"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
            fixed: 'persona Ana { goal "Tea" }\n\njourney Tea for Ana {\n    goal "Hot tea" // and soon\n    metric "…" 0% target 100%\n    goal "Warm hands"\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n',
        },
    ],
    check(journey, { usesOf, dialect, report }) {
        const [goal] = journey.goals;
        const isMeasured = [journey, ...journey.stages, ...touchpointsOf(journey)].some(({ metrics }) => metrics.length > 0);
        if (!goal || isMeasured || journey.kind === 'day-in-the-life' || isTooEarly(journey, usesOf)) {
            return;
        }
        report({
            message: `Nothing tells whether customers reach ${quoted(goal.text)}: add a metric.`,
            at: goal,
            fixes: [{ title: 'Add a metric', edits: [{ kind: 'after', range: goal.origin.range, statement: `${keyword('metric', dialect)} ${placeholder} 0% ${keyword('target', dialect)} 100%` }] }],
        });
    },
});
