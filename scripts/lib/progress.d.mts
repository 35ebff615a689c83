/** Says what a long piece of work is, that it goes on, and how long it took. */
export function withProgress<T>(title: string, work: () => Promise<T>): Promise<T>;
