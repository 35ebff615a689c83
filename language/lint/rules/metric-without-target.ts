import { keyword } from '../../dialect.ts';
import type { Metric } from '../../model/journey.ts';
import { defineRule, type Edit } from '../rule.ts';
import { blocksOf } from '../sketch.ts';
import { quoted } from '../words.ts';

export const metricWithoutTarget = defineRule({
    id: 'metric-without-target',
    group: 'Evidence and numbers',
    level: 'information',
    on: 'Journey',
    summary: 'A metric has a target.',
    why: 'A number alone is neither good nor bad. What it should be says whether there is something to do, and when it is done. Several metrics of a journey without any target are reported once.',
    source: 'No target, no outcome: a journey’s success is measured against what was agreed (Forrester).',
    good: [
        'journey Tea { metric completion 62% target 80% stage Brew { touchpoint Kettle { metric "Time to boil" 4min target 2min } } }',
        { code: 'journey Tea { metric boiling 4min target 2fortnights }', because: 'A target that can’t be read is an error already.' },
    ],
    bad: [
        {
            code: 'evidence Survey\n\njourney Tea {\n    metric NPS 40 target 50\n    <|metric completion 62% from Survey|> // of all\n}\n',
            fixed: 'evidence Survey\n\njourney Tea {\n    metric NPS 40 target 50\n    metric completion 62% target 62% from Survey // of all\n}\n',
            because: 'What is added keeps things as they are, until somebody knows better.',
        },
        {
            code: 'journey Tea {\n    <|metric completion 62%|>\n    stage Brew {\n        touchpoint Kettle { metric "Time to boil" 4min }\n    }\n}\n',
            fixed: 'journey Tea {\n    metric completion 62% target 62%\n    stage Brew {\n        touchpoint Kettle { metric "Time to boil" 4min target 4min }\n    }\n}\n',
        },
    ],
    check(journey, { dialect, piecesOf, textOf, isIgnored, report }) {
        const metrics = [...journey.metrics, ...blocksOf(journey).flatMap(block => block.metrics)];
        const open = metrics.filter(metric => metric.target === undefined && metric.value !== undefined && !isIgnored(metric) && piecesOf(metric).every(({ kind }) => kind !== 'target'));
        const [first, ...others] = open;
        if (first && others.length > 0 && open.length === metrics.length) {
            report({
                message: `None of the ${open.length} metrics of ${quoted(journey.label)} has a target: say what they should be.`,
                at: first,
                related: others.map(({ origin, name }) => ({ uri: origin.uri, range: origin.range, message: `${quoted(name)} has none either.` })),
                fixes: [{ title: 'Take today’s values as targets', edits: open.flatMap(keep) }],
            });
            return;
        }
        for (const metric of open) {
            report({ message: `Nobody can tell whether ${metric.value!.text} is good: say what ${quoted(metric.name)} should be.`, at: metric, fixes: [{ title: `Take today’s ${metric.value!.text} as the target`, edits: keep(metric) }] });
        }

        function keep(metric: Metric): readonly Edit[] {
            const value = piecesOf(metric).findLast(piece => textOf(piece) === metric.value!.text);
            return value ? [{ kind: 'replace', range: { start: value.end, end: value.end }, text: ` ${keyword('target', dialect)} ${metric.value!.text}` }] : [];
        }
    },
});
