import type { Role } from '../scene.ts';

/** `feel+2` and `tint+2` cannot stand in a class or a variable as they are: `feel-p2`, `feel-0`, `feel-m2`. */
export function roleName(role: Role): string {
    return role.replace(/^(feel|tint)([+-]?)(\d)$/, (_, kind: string, sign: string, level: string) => `${kind}-${sign === '+' ? 'p' : sign === '-' ? 'm' : ''}${level}`);
}

/** What a role paints; `stop` is a colour in a gradient. */
export type RoleUse = 'fill' | 'stroke' | 'stop';

/** The class that paints with a role: `f-text`, `s-feel-m1`. */
export function roleClass(role: Role, use: RoleUse): string {
    return `${prefixes[use]}-${roleName(role)}`;
}

/** The variable that a preview keeps the role's colour in. */
export function roleVariable(role: Role): string {
    return `--jm-${roleName(role)}`;
}

const prefixes: Readonly<Record<RoleUse, string>> = { fill: 'f', stroke: 's', stop: 'c' };
