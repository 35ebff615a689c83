import type { Journey } from '../../language/model/journey.ts';
import { isOpen, rankedOf, type Ranked } from '../matrix/ranked.ts';
import { round } from '../round.ts';
import { numberText, settingOf } from '../setting.ts';
import { graphemeEnds } from '../text/breaks.ts';
import { textWidth } from '../text/measure.ts';
import { escapeLabel } from './escape-label.ts';
import { isolate } from './isolate.ts';

/**
 * The opportunities as the text of a Mermaid quadrant chart: effort to the right, impact upwards. What is done or rejected
 * is left out, and so is what nobody has estimated: the chart has no place for it. Mermaid centres names under their points and
 * neither breaks nor moves them, so names are no wider than a fifth of the chart, and points of one place stand under each other,
 * those in the middle over each other: under the middle line stand the names of the quadrants.
 */
export function mermaidQuadrant(journey: Journey): string {
    const setting = settingOf(journey, 1, new Map());
    const { impact, effort, matrix } = setting.words;
    const [low, high] = [1, 5].map(it => numberText(it, setting));
    const cells = Map.groupBy(rankedOf(journey).filter(isPlaced), it => `${it.impact} ${it.effort}`);
    const fullest = [...cells.values()].reduce((most, { length }) => Math.max(most, length), 0);
    const rowHeight = Math.max(leastRow, 2 * fullest * nameHeight);
    return [
        `%%{init: {"quadrantChart": {"chartWidth": ${chartWidth}, "chartHeight": ${5 * rowHeight + frame}, "quadrantTextTopPadding": ${nameHeight - 4}}}}%%`,
        'quadrantChart',
        `    title ${escapeLabel(isolate(journey.label))}`,
        `    x-axis "${escapeLabel(isolate(`${effort} ${low}`))}" --> "${high}"`,
        `    y-axis "${escapeLabel(isolate(`${impact} ${low}`))}" --> "${high}"`,
        ...[matrix.bigBets, matrix.quickWins, matrix.fillIns, matrix.notNow].map((name, index) => `    quadrant-${index + 1} "${escapeLabel(name)}"`),
        ...[...cells.values()].flatMap(cell => cell.map((it, index) =>
            `    "${escapeLabel(isolate(shortened(it.opportunity.text)))}": [${round((it.effort - 0.5) / 5, 3)}, ${round((it.impact - 0.5 + (it.impact === 3 ? 1 : -1) * index * nameHeight / rowHeight) / 5, 3)}]`)),
        '',
    ].join('\n');
}

/** CSS px. */
const chartWidth = 1100;
const leastRow = 110;
/** A point with its name under it. */
const nameHeight = 26;
/** Title, axes and their names. */
const frame = 80;
/** A name may be as wide as a column. */
const mostName = 195;

type Placed = Ranked & { readonly impact: number; readonly effort: number };

function isPlaced(it: Ranked): it is Placed {
    return isOpen(it) && it.impact !== undefined && it.effort !== undefined;
}

function shortened(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim().slice(0, 200);
    const fits = (it: string) => textWidth(it, { size: 12 }) <= mostName;
    if (fits(line)) {
        return line;
    }
    const end = [...graphemeEnds(line)].findLast(it => fits(`${line.slice(0, it).trimEnd()}…`)) ?? 0;
    return `${line.slice(0, end).replace(/(?<=\S)\s+\S*$/, '')}…`;
}
