import type { Role } from '../scene.ts';

/** `feel+2` cannot stand in a class or a variable as it is: `feel-p2`, `feel-0`, `feel-m2`. */
export function roleName(role: Role): string {
    return role.replace(/^feel([+-]?)(\d)$/, (_, sign: string, level: string) => `feel-${sign === '+' ? 'p' : sign === '-' ? 'm' : ''}${level}`);
}

/** The class that paints with a role: `f-text`, `s-feel-m1`. */
export function roleClass(role: Role, use: 'fill' | 'stroke'): string {
    return `${use === 'fill' ? 'f' : 's'}-${roleName(role)}`;
}
