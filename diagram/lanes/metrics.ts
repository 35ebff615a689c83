import type { Metric } from '../../language/model/journey.ts';
import { metricBlock, verdictText } from '../metric.ts';
import { valueText } from '../setting.ts';
import { statementLane } from '../statement-lane.ts';
import { fill } from '../words.ts';

/** What was measured, against its target. */
export const metricsLane = statementLane<Metric>({
    id: 'metrics',
    icon: 'chart-column',
    title: words => words.lanes.metrics,
    of: it => it.metrics,
    block: (metric, width, setting) => metricBlock(metric, Math.min(width, 152), setting),
    text: (metric, setting) => [
        metric.name,
        ...metric.value ? [valueText(metric.value, setting)] : [],
        ...metric.target ? [fill(setting.words.target, { value: valueText(metric.target, setting) })] : [],
        verdictText(metric, setting),
    ].filter(it => it !== '').join(', '),
});
