import type { Format } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { pptx } from './pptx.ts';
import type { FormatId } from './protocol/messages.ts';
import { svg } from './svg.ts';

/** Everything that a picture can be written as. */
export const formats: Readonly<Record<FormatId, Format>> = { svg, png, pdf, html, pptx };
