import type { Gain } from '../../language/model/journey.ts';
import { body, indented, paragraph, stack } from '../block.ts';
import { signIndent } from '../plain-statement.ts';
import { sourceLine, sourceText } from '../sources.ts';
import { statementLane } from '../statement-lane.ts';

/** What does them good. */
export const gainsLane = statementLane<Gain>({
    id: 'gains',
    icon: 'circle-plus',
    title: words => words.lanes.gains,
    of: it => it.gains,
    block: ({ id, text, source }, width, setting) => {
        const inner = width - signIndent;
        return indented(stack([paragraph(text, body, inner, setting), sourceLine(source, inner, setting, id)]), signIndent, [
            { kind: 'path', x: 7, y: 9.5, d: 'M0-6V6M-6 0H6', upright: true, fill: 'none', stroke: 'gain', strokeWidth: 2.5, cap: 'round' },
        ]);
    },
    text: ({ text, source }, setting) => `${text}, ${sourceText(source, setting)}`,
});
