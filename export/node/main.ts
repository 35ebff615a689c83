import { parentPort } from 'node:worker_threads';
import type { ToExporter } from '../protocol/messages.ts';
import { serveExports } from '../serve.ts';
import { loadSystemFont } from './system-fonts.ts';

/** The exporter on the desktop: a thread. */
const port = parentPort!;
const receive = serveExports(message => port.postMessage(message), name => Promise.resolve(loadSystemFont(name)));
port.on('message', (message: ToExporter) => receive(message));
