import { setTimeout as delay } from 'node:timers/promises';

const interval = 50;
const timeLimit = 30_000;

/** Asks again and again until the answer is neither undefined, null nor false, and returns it. `what` is for the message. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>): Promise<Exclude<T, undefined | null | false>> {
    const end = Date.now() + timeLimit;
    while (Date.now() < end) {
        const answer = await ask();
        if (answer !== undefined && answer !== null && answer !== false) {
            return answer as Exclude<T, undefined | null | false>;
        }
        await delay(interval);
    }
    throw new Error(`Waited ${timeLimit / 1_000} s in vain: ${what}.`);
}
