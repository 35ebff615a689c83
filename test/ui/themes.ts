/** The four kinds of theme; the id is for the setting, the class is what the workbench has when the theme is shown. */
export const themes = {
    light: { id: 'Light Modern', shownAs: 'vs' },
    dark: { id: 'Dark Modern', shownAs: 'vs-dark' },
    highContrast: { id: 'Default High Contrast', shownAs: 'hc-black' },
    highContrastLight: { id: 'Default High Contrast Light', shownAs: 'hc-light' },
} as const;

export type ThemeName = keyof typeof themes;
