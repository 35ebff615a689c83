import { keyword, type Dialect } from '../../dialect.ts';
import type { Stage, Touchpoint } from '../../model/journey.ts';
import { defineRule, type Edit } from '../rule.ts';
import { isUnwritten } from '../sketch.ts';
import { placeholder, quoted } from '../words.ts';

/** More would be a list to read, not a choice. */
const mostChoices = 5;

export const missingEmotion = defineRule({
    id: 'missing-emotion',
    group: 'Feeling',
    level: 'warning',
    on: 'Journey',
    summary: 'Every stage says somewhere how it feels.',
    why: 'A journey without emotion is a flowchart. The feeling tells a reader where the experience is good, where it fails, and where it is worth doing something. Not every touchpoint needs one: a gap in the curve is honest, a whole stage without a point is blind. The stage’s own feeling counts where its touchpoints have none. A journey without any feeling is reported once.',
    source: 'Emotion is one of the parts that every journey map has (Nielsen Norman Group); peaks and valleys are what the map is read for.',
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { emotion happy } touchpoint Cup } }',
        'journey Tea { stage Brew { emotion +1 touchpoint Kettle touchpoint Cup } }',
        { code: 'journey Tea { stage Brew { } }', because: 'An empty stage is another matter.' },
        { code: 'journey Tea { stage Brew { touchpoint "…" } }', because: 'The touchpoint itself is still to be written.' },
        { code: 'journey Tea { stage Brew { touchpoint Kettle { emotion wistful } } }', because: 'A feeling that is not known is an error already.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { emotion impatient }\n    }\n    <|stage Drink|> {\n        touchpoint Cup\n        touchpoint Biscuit\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle { emotion impatient }\n    }\n    stage Drink {\n        touchpoint Cup {\n            emotion neutral "…" assumed\n        }\n        touchpoint Biscuit\n    }\n}\n',
            because: 'What is added says itself that nobody has checked it.',
        },
        {
            code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle\n    }\n    stage Drink {\n        touchpoint Cup\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Brew {\n        touchpoint Kettle {\n            emotion neutral "…" assumed\n        }\n    }\n    stage Drink {\n        touchpoint Cup {\n            emotion neutral "…" assumed\n        }\n    }\n}\n',
        },
        { code: 'journey Tea { <|stage Brew|> { touchpoint Kettle } }', fixed: 'journey Tea { stage Brew { touchpoint Kettle { emotion neutral "…" assumed } } }' },
    ],
    check(journey, { dialect, report }) {
        const withTouchpoints = journey.stages.filter(({ touchpoints }) => touchpoints.length > 0);
        const blind = withTouchpoints.filter(isBlind);
        if (blind.length > 1 && blind.length === withTouchpoints.length) {
            report({
                message: `${quoted(journey.label)} says nowhere how it feels: give each stage at least one feeling.`,
                at: journey,
                fixes: [{ title: 'Add a feeling in each stage', edits: blind.map(({ touchpoints: [first] }) => addFeeling(first!, dialect)) }],
            });
            return;
        }
        for (const stage of blind) {
            report({
                message: `Nobody can tell how the stage ${quoted(stage.label)} feels: none of its touchpoints has a feeling.`,
                at: stage,
                fixes: stage.touchpoints.slice(0, mostChoices).map(touchpoint => ({ title: `Add a feeling to ${quoted(touchpoint.label)}`, edits: [addFeeling(touchpoint, dialect)] })),
            });
        }
    },
});

function isBlind({ emotions, touchpoints }: Stage): boolean {
    // Touchpoints that are still to be written are asked for no feeling.
    return emotions.length === 0 && touchpoints.every(touchpoint => touchpoint.emotions.length === 0) && touchpoints.some(({ label }) => !isUnwritten(label));
}

function addFeeling({ origin }: Touchpoint, dialect: Dialect): Edit {
    return { kind: 'add', into: origin, statement: `${keyword('emotion', dialect)} ${dialect.feelings.neutral[0]} ${placeholder} ${keyword('assumed', dialect)}` };
}
