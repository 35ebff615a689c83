import type { PaletteName } from '../diagram/themes/palettes.ts';
import type { ThemeId } from './protocol/messages.ts';

export const themes: Readonly<Record<ThemeId, PaletteName>> = { light: 'light', dark: 'dark', print: 'print', 'high-contrast': 'hcDark', 'high-contrast-light': 'hcLight' };
