// Plain JavaScript: it also shows how the dependencies are installed.

/**
 * Says what a long piece of work is, that it goes on, and how long it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
    const start = Date.now();
    const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
    const say = text => process.stderr.write(`${text}\n`);
    say(`${title} …`);
    const timer = setInterval(() => say(`… ${seconds()}`), 10_000);
    try {
        return await work();
    } finally {
        clearInterval(timer);
        say(`… took ${seconds()}.`);
    }
}
