import type { PaletteName } from '../diagram/themes/palettes.ts';

/** The looks of an export, as users name them. */
export const themes: Readonly<Record<string, PaletteName>> = { light: 'light', dark: 'dark', print: 'print', 'high-contrast': 'hcDark', 'high-contrast-light': 'hcLight' };
