/** Says what a long piece of work is, that it goes on, and how long it took. */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
    const start = Date.now();
    const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
    const live = process.stderr.isTTY;
    process.stderr.write(live ? `${title} …` : `${title} …\n`);
    const timer = setInterval(
        () => process.stderr.write(live ? `\r${title} … ${seconds()}` : `… ${seconds()}\n`),
        live ? 1_000 : 10_000,
    );
    try {
        return await work();
    } finally {
        clearInterval(timer);
        process.stderr.write(live ? `\r${title}: ${seconds()}\n` : `${title}: ${seconds()}\n`);
    }
}
