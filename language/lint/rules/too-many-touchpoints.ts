import { touchpointsOf } from '../frame.ts';
import { giveOwnJourney, standingAlone } from '../own-journey.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

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
            related: journey.stages.toSorted((a, b) => b.touchpoints.length - a.touchpoints.length).slice(0, mostChoices)
                .map(({ origin: { uri, head }, touchpoints }) => ({ uri, range: head, message: `${touchpoints.length} of them are here.` })),
            fixes: stages.filter(isAlone).toSorted((a, b) => b.touchpoints.length - a.touchpoints.length).slice(0, mostChoices)
                .flatMap(stage => {
                    const edits = giveOwnJourney(stage, journey, context);
                    return edits ? [{ title: `Give ${quoted(stage.label)} a journey of its own`, edits }] : [];
                }),
        });
    },
});

/** For the examples. */
function stage(name: string, first: number, count: number): string {
    return `stage ${name} { ${Array.from({ length: count }, (_, index) => `touchpoint T${first + index}`).join(' ')} }`;
}
