import { check } from './check.ts';
import type { JourneyCommand } from './command.ts';
import { format } from './format.ts';
import { init } from './init.ts';
import { render } from './render.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';

/** Everything that `journey` does, in the order of its help. */
export const commands: readonly JourneyCommand[] = [check, format, rules, init, report, render];
