import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const tooManyMoments = defineRule({
    id: 'too-many-moments',
    group: 'Feeling',
    level: 'information',
    on: 'Journey',
    summary: 'Few moments decide.',
    why: 'Where everything is decisive, nothing is: the mark is there to choose. One or two moments are never too many, however short the map.',
    source: 'Guides to journey mapping advise to determine the key moments: key means few.',
    options: {
        most: { value: 5, meaning: 'How many moments a journey may have.' },
        every: { value: 3, meaning: 'Of how many touchpoints one may be decisive; judged from the third moment on.' },
    },
    good: [
        'journey Tea { stage Brew { touchpoint A { moment } touchpoint B { moment } } }',
        'journey Tea { stage Brew { touchpoint A { moment } touchpoint B touchpoint C touchpoint D { moment } touchpoint E touchpoint F touchpoint G { moment } touchpoint H touchpoint I } }',
    ],
    bad: [
        {
            code: '<|journey Tea|> {\n    stage Brew {\n        touchpoint Kettle { moment "Boils" }\n        touchpoint Pot { moment "Smells good" }\n        touchpoint Cup { moment "Is hot" }\n        touchpoint Sip\n        touchpoint Wash\n    }\n}\n',
            because: 'Three of five.',
        },
        {
            code: `<|journey Tea|> {\n    stage Brew {\n${Array.from({ length: 18 }, (_, index) => `        touchpoint Step${index + 1}${index < 6 ? ' { moment }' : ''}\n`).join('')}    }\n}\n`,
            because: 'Six.',
        },
    ],
    check(journey, { option, report }) {
        const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
        const moments = touchpoints.flatMap(touchpoint => touchpoint.moments.map(moment => ({ touchpoint, moment })));
        const isShareHigh = moments.length > 2 && moments.length * option('every') > touchpoints.length;
        if (moments.length > option('most') || isShareHigh) {
            report({
                message: `${quoted(journey.label)} has ${moments.length} moments of truth in ${touchpoints.length} touchpoints: keep the few that decide.`,
                at: journey,
                related: moments.map(({ touchpoint, moment: { origin } }) => ({ uri: origin.uri, range: origin.range, message: `A moment in ${quoted(touchpoint.label)}.` })),
            });
        }
    },
});
