/** Runs npm in a folder and lets its output through. Rejects when npm fails. */
export function npm(folder: string, args: readonly string[]): Promise<void>;
