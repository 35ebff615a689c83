import type { AnyRule } from '../rule.ts';
import { missingGoal } from './missing-goal.ts';

/** Every rule, in the order of the manual. */
export const rules: readonly AnyRule[] = [
    missingGoal,
];
