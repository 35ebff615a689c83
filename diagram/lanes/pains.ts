import type { Pain } from '../../language/model/journey.ts';
import { body, indented, meta, paragraph, stack } from '../block.ts';
import { signIndent } from '../plain-statement.ts';
import type { Mark } from '../scene.ts';
import { numberText, type Setting } from '../setting.ts';
import { sourceLine, sourceText } from '../sources.ts';
import { statementLane } from '../statement-lane.ts';
import { fill } from '../words.ts';

/** What hurts, with bars that rise with the severity. */
export const painsLane = statementLane<Pain>({
    id: 'pains',
    icon: 'zap',
    title: words => words.lanes.pains,
    of: it => it.pains,
    block: (pain, width, setting) => {
        const inner = width - signIndent;
        return indented(stack([
            paragraph(pain.text, body, inner, setting),
            ...pain.accepted === undefined ? [] : [paragraph(fill(setting.words.accepted, { reason: pain.accepted }), meta, inner, setting)],
            sourceLine(pain.source, inner, setting, pain.id),
        ]), signIndent, severityBars(pain.severity ?? 0, 0, 15));
    },
    text: ({ text, severity, source }, setting) => [text, ...severity === undefined ? [] : [severityText(severity, setting)], sourceText(source, setting)].join(', '),
});

/** Three rising bars on the baseline `y`, the first `severity` of them filled; of an unknown one, none. */
export function severityBars(severity: number, x: number, y: number): readonly Mark[] {
    return [5, 8.5, 12].map((height, index): Mark => index < severity
        ? { kind: 'rect', x: x + index * 5.5, y: y - height, width: 4, height, radius: 1, fill: 'pain' }
        : { kind: 'rect', x: x + index * 5.5 + 0.5, y: y - height + 0.5, width: 3, height: height - 1, radius: 1, fill: 'none', stroke: 'pain' });
}

function severityText(severity: number, setting: Setting): string {
    return fill(setting.words.severity, { severity: numberText(severity, setting) });
}
