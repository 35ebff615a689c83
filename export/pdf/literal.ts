import type { PDFObject } from '@cantoo/pdf-lib';

/** An object of a PDF in plain data: strings are its names. */
export type Literal = PDFObject | string | number | boolean | undefined | readonly Literal[] | { readonly [name: string]: Literal };

/** A number as PDF writes it. */
export function num(value: number): string {
    return String(rounded(value));
}

/** As exact as a page needs it: three digits. */
export function rounded(value: number): number {
    return Number.isFinite(value) ? Math.round(value * 1000) / 1000 + 0 : 0;
}
