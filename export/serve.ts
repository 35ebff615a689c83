import { ExportProblem, type Exported, type Picture } from './format.ts';
import { formats } from './formats.ts';
import type { ExportOrder, FromExporter, ToExporter } from './protocol/messages.ts';
import { themes } from './themes.ts';
import type { LoadAsset } from './assets.ts';

/** Does what the host asks for. What `own` can't read, the host is asked for. */
export function serveExports(post: (message: FromExporter) => void, own: LoadAsset = () => Promise.resolve(undefined)): (message: ToExporter) => void {
    const waiting = new Map<string, (bytes: Uint8Array | undefined) => void>();
    const load: LoadAsset = async name => await own(name) ?? new Promise<Uint8Array | undefined>(resolve => {
        waiting.set(name, resolve);
        post({ kind: 'asset', name });
    });
    return message => {
        if (message.kind === 'asset') {
            waiting.get(message.name)?.(message.bytes);
            waiting.delete(message.name);
            return;
        }
        write(message.order, load).then(
            ({ bytes, missing }) => post({ kind: 'done', bytes, missing }),
            (error: unknown) => post({ kind: 'failed', message: error instanceof Error ? error.message : String(error), isWish: error instanceof ExportProblem }),
        );
    };
}

async function write({ format, theme, pictures, scale, background, paper, author, date }: ExportOrder, load: LoadAsset): Promise<Exported> {
    const [first, ...more] = pictures as readonly Picture[];
    if (!first) {
        throw new Error('There is no picture.');
    }
    return formats[format].write([first, ...more], {
        palette: themes[theme], ...scale !== undefined && { scale }, ...background && { background }, ...paper && { paper }, ...author !== undefined && { author }, ...date !== undefined && { date },
    }, load);
}
