import { renderGroup } from '../../diagram/svg.ts';
import type { RenderGroup } from '../../server/preview/patch.ts';

/** As the server renders for a preview. */
export const render: RenderGroup = (group, { direction }) => renderGroup(group, { direction, prefix: 'jm' });
