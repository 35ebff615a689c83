import type { View } from '../view.ts';
import type { ViewId } from '../view-ids.ts';
import { blueprint } from './blueprint.ts';
import { curve } from './curve.ts';
import { map } from './map.ts';
import { matrix } from './matrix.ts';
import { path } from './path.ts';
import { persona } from './persona.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { wheel } from './wheel.ts';

/** All views by their ids. */
export const views: Readonly<Record<ViewId, View>> = { map, blueprint, table, curve, path, timeline, wheel, persona, matrix };
