import type { Role } from '../scene.ts';

/** `feel+2` cannot stand in a class or a variable as it is: `feel-p2`, `feel-0`, `feel-m2`. */
export function roleName(role: Role): string {
    return role.replace(/^feel([+-]?)(\d)$/, (_, sign: string, level: string) => `feel-${sign === '+' ? 'p' : sign === '-' ? 'm' : ''}${level}`);
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
