import { once } from '../../../language/problems/repeated-field.ts';

/** Statements that are not offered a second time: those that a block has once, and lists, to which one would rather add. */
export const onceInBlock: ReadonlySet<string> = new Set([...once, 'Team', 'Basis', 'Addresses']);

/** Parts that exclude each other within one statement; every other part stands once. */
export const alternatives: Readonly<Record<string, string>> = { from: 'assumed', assumed: 'from', severity: 'accepted', accepted: 'severity' };
