import { lookFrom } from '../../server/protocol/look.ts';
import { views } from '../../server/protocol/preview.ts';
import type { PageState } from '../protocol/messages.ts';

/** The state that an earlier page left behind; whatever in it isn't as expected is the default. */
export function pageStateOf(value: unknown): PageState {
    const { uri, view, journey, locked, look, zoom, scroll } = asRecord(value);
    const { x, y } = asRecord(scroll);
    return {
        uri: typeof uri === 'string' ? uri : '',
        view: views.find(it => it === view) ?? 'map',
        ...typeof journey === 'string' ? { journey } : {},
        locked: locked === true,
        look: lookFrom(look),
        // The extension has it, and says it as soon as the page is there.
        trail: [],
        zoom: finite(zoom) ?? 1,
        scroll: { x: finite(x) ?? 0, y: finite(y) ?? 0 },
    };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
}

function finite(value: unknown): number | undefined {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
