import type { ToExporter } from '../protocol/messages.ts';
import { serveExports } from '../serve.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The exporter in a browser: a worker. */
const receive = serveExports(message => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToExporter>) => receive(data));
