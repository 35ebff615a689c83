import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const touchpointOutlier = defineRule({
    id: 'touchpoint-outlier',
    group: 'Shape',
    level: 'information',
    on: 'Journey',
    summary: 'No stage has far more or far fewer touchpoints than the others.',
    why: 'Many more touchpoints than elsewhere mean that the customer works hard there, or that the map goes into too much detail. Far fewer mean that the company is hardly there, or that nobody has looked. Either is worth a question. Empty stages are another matter, and a stage with a close-up (`details`) tells more than it shows.',
    source: 'When the touchpoints are listed, ask whether there are fewer than expected, or more.',
    options: {
        times: { value: 3, meaning: 'How many times the median a stage may have, and into how many parts the median may be cut.' },
        stages: { value: 3, meaning: 'How many stages with touchpoints are needed to speak of a median.' },
    },
    good: [
        'journey Tea { stage Want { touchpoint A } stage Brew { touchpoint B touchpoint C touchpoint D } stage Drink { touchpoint E } }',
        { code: 'journey Tea { stage Want { } stage Brew { touchpoint B touchpoint C touchpoint D } stage Drink { touchpoint E touchpoint F touchpoint G } stage Rinse { touchpoint H touchpoint I touchpoint J } }', because: 'An empty stage is another matter.' },
        { code: 'journey Tea { stage Want { touchpoint A { details Wish } } stage Brew { touchpoint B touchpoint C touchpoint D touchpoint E } stage Drink { touchpoint F touchpoint G touchpoint H touchpoint I } }\njourney Wish { }', because: 'Its close-up tells more.' },
        { code: 'journey Tea { stage Want { touchpoint A } stage Brew { touchpoint B touchpoint C touchpoint D touchpoint E } }', because: 'Two stages have no median worth the name.' },
    ],
    bad: [
        { code: 'journey Tea {\n    stage Want { touchpoint A }\n    <|stage Brew|> {\n        touchpoint B\n        touchpoint C\n        touchpoint D\n        touchpoint E\n    }\n    stage Drink { touchpoint F }\n}\n' },
        { code: 'journey Tea {\n    <|stage Want|> { touchpoint A }\n    stage Brew {\n        touchpoint B\n        touchpoint C\n        touchpoint D\n        touchpoint E\n    }\n    stage Drink {\n        touchpoint F\n        touchpoint G\n        touchpoint H\n        touchpoint I\n    }\n}\n' },
    ],
    check({ stages }, { option, report }) {
        const filled = stages.filter(({ touchpoints }) => touchpoints.length > 0);
        if (filled.length < option('stages')) {
            return;
        }
        const median = medianOf(filled.map(({ touchpoints }) => touchpoints.length));
        for (const stage of filled) {
            const count = stage.touchpoints.length;
            const [isMany, isFew] = [count > median * option('times'), count < median / option('times') && !stage.touchpoints.some(({ details }) => details !== undefined)];
            if (isMany || isFew) {
                report({
                    message: `${quoted(stage.label)} has ${count === 1 ? 'one touchpoint' : `${count} touchpoints`}, where a stage of this journey has ${median}: check whether ${isMany ? 'it is that laborious, or told in too much detail' : 'so little happens, or nobody has looked'}.`,
                    at: stage,
                });
            }
        }
    },
});

function medianOf(numbers: readonly number[]): number {
    const sorted = numbers.toSorted((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
