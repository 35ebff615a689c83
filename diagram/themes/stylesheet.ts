import type { Role } from '../scene.ts';
import { palettes, roles, type Palette, type PaletteName } from './palettes.ts';
import { roleClass, roleVariable, type RoleUse } from './roles.ts';

export { roleClass } from './roles.ts';

/**
 * The classes of `roleClass` for a preview in the editor. A colour is a variable that the editor's kind of theme sets, so
 * another theme redraws nothing. Paper and ink are the theme's own; what stands on them keeps its meaning.
 */
export function previewStylesheet(): string {
    return [
        rule('body', variables(palettes.light)),
        rule('body.vscode-light', variables({ ...palettes.light, ...ofTheme(palettes.light, lightTints) })),
        rule('body.vscode-dark', variables({ ...palettes.dark, ...ofTheme(palettes.dark, darkTints) })),
        rule('body.vscode-high-contrast', variables({ ...palettes.hcDark, ...focusOfTheme(palettes.hcDark) })),
        rule('body.vscode-high-contrast-light.vscode-high-contrast', variables({ ...palettes.hcLight, ...focusOfTheme(palettes.hcLight) })),
        `@media (forced-colors: active){${rule('body[class][class]', `forced-color-adjust:none;${variables(forced)}`)}}`,
        ...classes(role => `var(${roleVariable(role)}, ${palettes.light[role]})`),
        '',
    ].join('\n');
}

/** Those of the classes that a picture uses, with the colours of one palette, for an SVG that stands alone. */
export function exportStylesheet(palette: PaletteName, picture: string): string {
    const used = new Set(picture.match(/\b[fsc]-[a-z0-9-]+/g));
    return classes(role => palettes[palette][role], name => used.has(name)).join('');
}

/** How much ink is in a surface, percent, or less than none, black: the tokens' own surfaces, measured against their paper. */
type Tints = Partial<Readonly<Record<Role, number>>>;

const lightTints: Tints = { rail: 4, card: 0, bubble: 6, line: 12, track: 14 };
const darkTints: Tints = { rail: -22, card: 4, bubble: 7, line: 11, track: 13 };

function ofTheme(palette: Palette, tints: Tints): Partial<Palette> {
    const surface = `var(--vscode-editor-background, ${palette.surface})`;
    const text = `var(--vscode-editor-foreground, ${palette.text})`;
    const tinted = Object.entries(tints).map(([role, percent]) => [role, `color-mix(in srgb, ${surface}, ${percent < 0 ? '#000' : text} ${Math.abs(percent)}%)`]);
    return { ...Object.fromEntries(tinted), surface, text, ...focusOfTheme(palette) };
}

function focusOfTheme({ focus }: Palette): Partial<Palette> {
    return { focus: `var(--vscode-focusBorder, ${focus})` };
}

/** Where the system forces its colours: paper, ink and a highlight; shapes and words say the rest. */
const papers: ReadonlySet<Role> = new Set(['surface', 'rail', 'card', 'bubble', 'finding-fill', 'tint+2', 'tint+1', 'tint0', 'tint-1', 'tint-2', 'on-structure']);
const forced = Object.fromEntries(roles.map(role => [role, papers.has(role) ? 'Canvas' : role === 'focus' ? 'Highlight' : role === 'track' ? 'GrayText' : 'CanvasText'])) as Palette;

function variables(palette: Palette): string {
    return roles.map(role => `${roleVariable(role)}:${palette[role]}`).join(';');
}

const properties: Readonly<Record<RoleUse, string>> = { fill: 'fill', stroke: 'stroke', stop: 'stop-color' };

function classes(colour: (role: Role) => string, isUsed: (name: string) => boolean = () => true): readonly string[] {
    return roles.flatMap(role => (Object.keys(properties) as RoleUse[]).map(use => ({ role, use, name: roleClass(role, use) })))
        .filter(({ name }) => isUsed(name))
        .map(({ role, use, name }) => rule(`.${name}`, `${properties[use]}:${colour(role)}`));
}

function rule(selector: string, declarations: string): string {
    return `${selector}{${declarations}}`;
}
