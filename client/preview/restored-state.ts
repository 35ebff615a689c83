import type { Stop, Trail } from '../../media/protocol/messages.ts';
import { lookFrom } from '../../server/protocol/look.ts';
import type { Look, View } from '../../server/protocol/preview.ts';
import { views } from '../../server/protocol/preview.ts';

/** What of a page's state the extension needs to open the preview again. */
export interface RestoredState {
    readonly uri: string;
    readonly view: View;
    readonly journey?: string;
    readonly locked: boolean;
    readonly look: Look;
    readonly trail: Trail;
}

/** The state that VS Code kept over a reload, checked as any input from outside; undefined where it can't be ours. */
export function restoredState(value: unknown): RestoredState | undefined {
    if (typeof value !== 'object' || value === null) {
        return undefined;
    }
    const { uri, view, journey, locked, look, trail } = value as Readonly<Record<string, unknown>>;
    if (!isAddress(uri)) {
        return undefined;
    }
    return {
        uri,
        view: views.find(it => it === view) ?? 'map',
        ...isText(journey) ? { journey } : {},
        locked: locked === true,
        look: lookFrom(look),
        trail: Array.isArray(trail) ? trail.slice(-longestTrail).flatMap(stopFrom) : [],
    };
}

/** Who walks further forgets where he came from first. */
export const longestTrail = 50;
const longest = 10_000;

function stopFrom(value: unknown): readonly Stop[] {
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    const { uri, journey, label } = value as Readonly<Record<string, unknown>>;
    return isAddress(uri) && isText(label) ? [{ uri, label, ...isText(journey) ? { journey } : {} }] : [];
}

/** Of something that can be a file. */
function isAddress(value: unknown): value is string {
    return isText(value) && /^[a-z][a-z\d+.-]*:/i.test(value) && !/^(?:https?|command|javascript|data):/i.test(value);
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value.length <= longest;
}
