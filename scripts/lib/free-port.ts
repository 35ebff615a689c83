import { createServer } from 'node:net';

/** The preferred port of the loopback interface if nobody listens there, else any free one. */
export async function freePort(preferred: number): Promise<number> {
    return await isFree(preferred) ? preferred : 0;
}

function isFree(port: number): Promise<boolean> {
    return new Promise(resolve => {
        const server = createServer();
        server.once('error', () => resolve(false));
        server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
}
