import type { View } from '../../server/protocol/preview.ts';
import { views } from '../../server/protocol/preview.ts';

/** What of a page's state the extension needs to open the preview again. */
export interface RestoredState {
    readonly uri: string;
    readonly view: View;
    readonly journey?: string;
    readonly locked: boolean;
}

/** The state that VS Code kept over a reload, checked as any input from outside; undefined where it can't be ours. */
export function restoredState(value: unknown): RestoredState | undefined {
    if (typeof value !== 'object' || value === null) {
        return undefined;
    }
    const { uri, view, journey, locked } = value as Readonly<Record<string, unknown>>;
    if (typeof uri !== 'string' || uri.length > longest || !/^[a-z][a-z\d+.-]*:/i.test(uri) || /^(?:https?|command|javascript|data):/i.test(uri)) {
        return undefined;
    }
    return {
        uri,
        view: views.find(it => it === view) ?? 'map',
        ...typeof journey === 'string' && journey.length <= longest ? { journey } : {},
        locked: locked === true,
    };
}

const longest = 10_000;
