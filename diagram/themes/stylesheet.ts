import { palettes, type Palette, type PaletteName } from './palettes.ts';
import { roleClass, roleName } from './roles.ts';
import type { Role } from '../scene.ts';

export { roleClass } from './roles.ts';

/** The classes of `roleClass` for the webview: colours follow the editor's theme through variables. */
export function previewStylesheet(): string {
    return classes(palettes.light, role => `var(--jm-${roleName(role)}, ${palettes.light[role]})`);
}

/** The same classes with the colours of one palette, for an SVG that stands alone. */
export function exportStylesheet(palette: PaletteName): string {
    return classes(palettes[palette], role => palettes[palette][role]);
}

function classes(palette: Palette, colour: (role: Role) => string): string {
    return (Object.keys(palette) as Role[])
        .map(role => `.${roleClass(role, 'fill')}{fill:${colour(role)}}.${roleClass(role, 'stroke')}{stroke:${colour(role)}}`)
        .join('\n');
}
