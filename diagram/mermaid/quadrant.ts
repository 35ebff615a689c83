import type { Journey, Opportunity } from '../../language/model/journey.ts';
import { wordsOf } from '../words.ts';
import { escapeLabel } from './escape-label.ts';

/**
 * The opportunities as the text of a Mermaid quadrant chart: effort to the right, impact upwards. Rejected and done ones
 * are left out, and so are those that nobody has estimated: the chart has no place for them.
 */
export function mermaidQuadrant(journey: Journey): string {
    const { impact, effort, matrix } = wordsOf(journey);
    return [
        'quadrantChart',
        `    title ${escapeLabel(journey.label)}`,
        `    x-axis "${escapeLabel(effort)} 1" --> "5"`,
        `    y-axis "${escapeLabel(impact)} 1" --> "5"`,
        ...[matrix.bigBets, matrix.quickWins, matrix.fillIns, matrix.notNow].map((name, index) => `    quadrant-${index + 1} "${escapeLabel(name)}"`),
        ...opportunitiesOf(journey).map(({ text, impact, effort }) => `    "${escapeLabel(text)}": [${place(effort)}, ${place(impact)}]`),
        '',
    ].join('\n');
}

interface Estimated extends Opportunity {
    readonly impact: number;
    readonly effort: number;
}

function opportunitiesOf({ stages }: Journey): readonly Estimated[] {
    return stages.flatMap(stage => [...stage.opportunities, ...stage.touchpoints.flatMap(it => it.opportunities)])
        .filter((it): it is Estimated => it.impact !== undefined && it.effort !== undefined && it.status !== 'done' && it.status !== 'rejected');
}

/** 1..5 to the middle of one of five cells. */
function place(estimate: number): number {
    return Math.round(20 * Math.min(Math.max(estimate, 1), 5) - 10) / 100;
}
