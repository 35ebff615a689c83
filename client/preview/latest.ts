/** Runs one task at a time; of the values that come meanwhile only the newest is kept. A task that fails is over, no more. */
export function latest<T>(task: (value: T) => Promise<void>): (value: T) => void {
    let isRunning = false;
    let waiting: { readonly value: T } | undefined;
    return value => {
        waiting = { value };
        if (!isRunning) {
            void run();
        }
    };

    async function run(): Promise<void> {
        isRunning = true;
        while (waiting !== undefined) {
            const { value } = waiting;
            waiting = undefined;
            await task(value).catch(() => undefined);
        }
        isRunning = false;
    }
}
