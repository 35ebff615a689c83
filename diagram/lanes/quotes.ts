import type { Statement } from '../../language/model/journey.ts';
import { bodyItalic } from '../block.ts';
import { plainBlock, plainText } from '../plain-statement.ts';
import { statementLane } from '../statement-lane.ts';
import { fill } from '../words.ts';

/** What they said, word for word. */
export const quotesLane = statementLane<Statement>({
    id: 'quotes',
    icon: 'quote',
    title: words => words.lanes.quotes,
    of: it => it.quotes ?? [],
    block: (quote, width, setting) => plainBlock({ ...quote, text: fill(setting.words.quote, { text: quote.text }) }, width, setting, bodyItalic),
    text: plainText,
});
