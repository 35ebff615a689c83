/** How many checks of a step came to which end. */
export type Counts = {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
};

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Counts = { ...nothing, passed: 1 };
export const oneFailed: Counts = { ...nothing, failed: 1 };

export function sum(all: readonly Counts[]): Counts {
    return all.reduce((left, right) => ({
        passed: left.passed + right.passed,
        failed: left.failed + right.failed,
        skipped: left.skipped + right.skipped,
    }), nothing);
}

/** `12 passed, 0 failed`, and before it what was skipped if anything was: whoever reads the last line counts on its end. */
export function summary({ passed, failed, skipped }: Counts): string {
    return `${skipped > 0 ? `${skipped} skipped, ` : ''}${passed} passed, ${failed} failed`;
}
