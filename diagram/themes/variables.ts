import { palettes } from './palettes.ts';
import type { Palette } from './palettes.ts';
import { roleName } from './roles.ts';
import type { Role } from '../scene.ts';

/** The variables behind the picture's classes, for each kind of theme that the editor has. The build writes them into `picture.css`. */
export function themeVariables(): string {
    return [
        ['body', palettes.light],
        ['body.vscode-dark', palettes.dark],
        ['body.vscode-high-contrast', palettes.hcDark],
        ['body.vscode-high-contrast.vscode-high-contrast-light', palettes.hcLight],
    ].map(([selector, palette]) => `${selector as string}{${variables(palette as Palette)}}`).join('\n');
}

function variables(palette: Palette): string {
    return (Object.keys(palette) as Role[]).map(role => `--jm-${roleName(role)}:${palette[role]}`).join(';');
}
