import { keyword } from '../../dialect.ts';
import { exampleDay, defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const staleReview = defineRule({
    id: 'stale-review',
    group: 'Frame',
    level: 'warning',
    on: 'Journey',
    summary: 'A journey was looked over within the last half-year.',
    why: 'A map goes out of date unnoticed: the product changes, the picture stays. The date says whether one can still rely on it.',
    source: 'Review the map after each major release; not updating it regularly is one of the common mistakes.',
    options: { days: { value: 180, meaning: 'Days after which a review is too old.' } },
    good: [
        'journey Tea { reviewed 2026-11-21 }',
        'journey Tea { reviewed 2026-05-25 }',
        { code: 'journey Tea { reviewed 2026-11-22 }', because: 'In Auckland it is tomorrow already.' },
        { code: 'journey Tea { reviewed 2026-02-30 }', because: 'A day that does not exist is an error already.' },
    ],
    bad: [
        {
            code: '<|journey Tea|> {\n    goal "A cup of tea"\n}\n',
            fixed: 'journey Tea {\n    reviewed 2026-11-21\n    goal "A cup of tea"\n}\n',
            because: `All examples are looked at on ${exampleDay}.`,
        },
        {
            code: 'journey Tea {\n    <|reviewed 2026-05-24|> // with the whole team\n}\n',
            fixed: 'journey Tea {\n    reviewed 2026-11-21 // with the whole team\n}\n',
            because: '181 days ago.',
        },
        {
            code: 'journey Tea { note "reviewed 2026-01-01" <|reviewed 2027-01-01|> }',
            fixed: 'journey Tea { note "reviewed 2026-01-01" reviewed 2026-11-21 }',
            because: 'A day that is still to come. Tomorrow is accepted, as it has begun somewhere.',
        },
    ],
    check(journey, { today, dialect, placeOf, option, report }) {
        const { label, reviewed, origin } = journey;
        if (reviewed === undefined) {
            if (placeOf(journey, 'reviewed') === undefined) {
                report({
                    message: `Nobody knows whether ${quoted(label)} is still true: say when it was last reviewed.`,
                    at: journey,
                    fixes: [{ title: `It was reviewed today, ${today}`, edits: [{ kind: 'add', into: origin, statement: `${keyword('reviewed', dialect)} ${today}`, at: 'start' }] }],
                });
            }
            return;
        }
        const age = daysBetween(reviewed, today);
        const message = age < -1 ? `${quoted(label)} can’t have been reviewed on ${reviewed}: that day is still to come.`
            : age > option('days') ? `${quoted(label)} was last reviewed ${age} days ago, on ${reviewed}: look it over and set the date.`
            : undefined;
        if (message !== undefined) {
            const place = placeOf(journey, 'reviewed');
            report({
                message,
                at: place ?? journey,
                target: journey,
                ...(place && { fixes: [{ title: `It was reviewed today, ${today}`, edits: [{ kind: 'replace', range: place.value, text: today }] }] }),
            });
        }
    },
});

function daysBetween(first: string, second: string): number {
    return Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000);
}
