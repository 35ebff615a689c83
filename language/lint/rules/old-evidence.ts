import type { Evidence, Journey } from '../../model/journey.ts';
import { evidenceUsedIn } from '../evidence-used.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const oldEvidence = defineRule({
    id: 'old-evidence',
    group: 'Evidence and numbers',
    level: 'information',
    on: 'File',
    summary: 'Evidence is not much older than the review of the map that rests on it.',
    why: 'Products, prices and habits change. A review that looks at a survey of three years ago confirms what was, not what is: ask again, or say that it is assumed by now. Evidence of another file is reported at the date of the review.',
    source: 'Research goes stale; journeys are to be kept up to date with new data (Nielsen Norman Group).',
    options: { months: { value: 18, meaning: 'How old evidence may be on the day of the review, in months.' } },
    good: [
        'evidence Survey { date 2025-05-24 }\njourney Tea { reviewed 2026-11-20 goal "Tea" from Survey }',
        { code: 'evidence Survey { date 2020-01-01 }\njourney Tea { reviewed 2026-11-20 goal "Tea" }', because: 'Nothing on the map rests on it.' },
        { code: 'evidence Survey { date 2020-01-01 }\njourney Tea { reviewed 2021-01-01 goal "Tea" from Survey }', because: 'A year old when it was looked at. The review is old, which is another matter.' },
        'evidence Survey { date 2020-01-01 }\njourney Tea { goal "Tea" from Survey }',
        'evidence Survey\njourney Tea { reviewed 2026-11-20 goal "Tea" from Survey }',
        'evidence Survey { date 2020-01-01 }\njourney Tea { kind future reviewed 2026-11-20 goal "Tea" from Survey }',
    ],
    bad: [
        { code: 'evidence Survey "Tea survey" {\n    kind survey\n    <|date 2024-03-01|>\n}\n\njourney Tea {\n    reviewed 2026-11-20\n    stage Brew {\n        touchpoint Kettle { emotion impatient from Survey }\n    }\n}\n' },
        { code: 'evidence Survey { <|date 2024-03-01|> }\njourney Tea { reviewed 2026-11-20 stage Brew { based on Survey touchpoint Kettle { gain "It sings" } } }\njourney Coffee { reviewed 2026-11-20 metric NPS 40 target 50 from Survey }', because: 'Once, however often it is used.' },
    ],
    check(file, { placeOf, option, report }) {
        const readers = new Map<Evidence, Journey>();
        for (const journey of file.journeys) {
            const elsewhere: Evidence[] = [];
            for (const evidence of isAsked(journey) ? evidenceUsedIn(journey) : []) {
                if (isOld(evidence, journey)) {
                    if (evidence.origin.uri !== file.uri) {
                        elsewhere.push(evidence);
                    } else if (!readers.has(evidence)) {
                        readers.set(evidence, journey);
                    }
                }
            }
            if (elsewhere.length > 0) {
                report({
                    message: `${quoted(journey.label)} rests on old evidence: ${elsewhere.map(({ label, date }) => `${quoted(label)} is of ${date}`).join(', ')}. Ask again, or say that it is assumed by now.`,
                    at: placeOf(journey, 'reviewed') ?? journey,
                    target: journey,
                    related: elsewhere.map(({ origin: { uri, head }, date }) => ({ uri, range: head, message: `It is of ${date}.` })),
                });
            }
        }
        for (const [evidence, journey] of readers) {
            const review = placeOf(journey, 'reviewed');
            report({
                message: `${quoted(evidence.label)} was ${monthsBetween(evidence.date!, journey.reviewed!)} months old when ${quoted(journey.label)} was reviewed: ask again, or say that it is assumed by now.`,
                at: placeOf(evidence, 'date') ?? evidence,
                target: evidence,
                ...(review && { related: [{ uri: file.uri, range: review, message: 'The review.' }] }),
            });
        }

        function isOld({ date }: Evidence, { reviewed }: Journey): boolean {
            return date !== undefined && monthsBetween(date, reviewed!) > option('months');
        }
    },
});

function isAsked({ reviewed, kind }: Journey): boolean {
    return reviewed !== undefined && kind !== 'future';
}

/** Begun months count: a day over 18 months is 19. */
function monthsBetween(first: string, second: string): number {
    const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
    const [laterYear = 0, laterMonth = 0, laterDay = 0] = second.split('-').map(Number);
    return (laterYear - year) * 12 + laterMonth - month + (laterDay > day ? 1 : 0);
}
