import type { DropOff, Entry } from '../../model/journey.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const sharesOver100 = defineRule({
    id: 'shares-over-100',
    group: 'Evidence and numbers',
    level: 'error',
    on: 'Journey',
    summary: 'The ways into one place, and the drop-offs of one place, are at most 100% together.',
    why: 'More than all of the customers can’t come in, and more than all can’t leave. Shares that were rounded may be a little over: half a point of the last digit for each.',
    source: 'Arithmetic.',
    good: [
        'journey Tea { entry web 60% entry store 40% stage Brew { touchpoint Kettle { drop-off 30% drop-off 70% } } }',
        { code: 'journey Tea { entry web 34% entry store 33% entry phone 34% }', because: 'Rounded: 33.5, 33 and 33.5.' },
        { code: 'journey Tea { entry web 100% stage Brew { entry store 80% touchpoint Kettle { drop-off 60% } touchpoint Cup { drop-off 60% } } }', because: 'Different places.' },
        { code: 'journey Tea { entry web entry store 100% entry web 140% }', because: 'A share above 100% is an error already.' },
    ],
    bad: [
        { code: 'journey Tea {\n    entry web 60%\n    entry store 40%\n    <|entry phone 20%|>\n}\n' },
        { code: 'journey Tea { stage Brew { entry web 70% <|entry store 70%|> touchpoint Kettle { drop-off 55% "Takes coffee" <|drop-off 50% "Forgets it"|> } } }' },
    ],
    check(journey, { report }) {
        check(journey.entries, 'The ways into', journey.label);
        for (const stage of journey.stages) {
            check(stage.entries, 'The ways into', stage.label);
            for (const touchpoint of stage.touchpoints) {
                check(touchpoint.dropOffs, 'The drop-offs of', touchpoint.label);
            }
        }

        function check(shares: readonly (Entry | DropOff)[], what: string, label: string): void {
            const counted = shares.flatMap(share => share.percent === undefined ? [] : [{ share, percent: share.percent }]);
            if (counted.some(({ percent }) => percent > 100)) {
                return;
            }
            const sum = counted.reduce((sum, { percent }) => sum + percent, 0);
            const rounding = counted.reduce((sum, { percent }) => sum + (Number.isInteger(percent) ? 0.5 : 0.05), 0);
            if (counted.length > 1 && sum > 100 + rounding) {
                const last = counted.at(-1)!.share;
                report({
                    message: `${what} ${quoted(label)} add up to ${Math.round(sum * 100) / 100}%, and there are only 100.`,
                    at: last,
                    related: counted.slice(0, -1).map(({ share: { origin }, percent }) => ({ uri: origin.uri, range: origin.range, message: `${percent}% are here.` })),
                });
            }
        }
    },
});
