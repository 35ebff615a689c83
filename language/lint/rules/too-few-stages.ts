import { isCloseUp } from '../frame.ts';
import { defineRule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { quoted } from '../words.ts';

export const tooFewStages = defineRule({
    id: 'too-few-stages',
    group: 'Shape',
    level: 'information',
    on: 'Journey',
    summary: 'A journey has at least three stages.',
    why: 'With one or two stages a map is a funnel or a list: one can’t see where the customer’s aim changes, and nothing can be compared. A sketch of one or two touchpoints is not asked, and neither is the close-up of a touchpoint (`details`).',
    source: 'Fewer stages are a funnel, more are wallpaper; an unsuitable level of detail is one of the five common mistakes.',
    options: { stages: { value: 3, meaning: 'How many stages a journey has at least.' } },
    good: [
        'journey Tea { stage Want { touchpoint Shelf } stage Brew { touchpoint Kettle } stage Drink { touchpoint Cup } }',
        { code: 'journey Tea { stage Brew { touchpoint Kettle touchpoint Cup } }', because: 'A sketch.' },
        { code: 'journey Day { stage Morning { touchpoint Breakfast { details Tea } } }\njourney Tea { stage Brew { touchpoint Kettle touchpoint Cup touchpoint Sip } }', because: 'A close-up.' },
    ],
    bad: [
        { code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n    }\n    stage Drink {\n        touchpoint Sip\n    }\n}\n' },
        { code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle\n        touchpoint Cup\n        touchpoint Sip\n    }\n}\n' },
    ],
    check(journey, { usesOf, option, report }) {
        const { label, stages } = journey;
        if (stages.length >= option('stages') || isSketch(journey) || isCloseUp(journey, usesOf)) {
            return;
        }
        report({ message: `${quoted(label)} has ${stages.length === 1 ? 'one stage' : `${stages.length} stages`} only: part it where the customer begins to want something else.`, at: journey });
    },
});
