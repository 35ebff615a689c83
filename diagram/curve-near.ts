import type { Box } from './boxes.ts';
import type { CurveLine } from './curve-line.ts';

/** Those of the lines, ordered by where they begin, that can reach under a box. */
export function linesNear(lines: readonly CurveLine[], left: number, right: number, curves: number): readonly CurveLine[] {
    let [low, high] = [0, lines.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (lines[middle]!.from.x < right) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return lines.slice(Math.max(0, low - 2 * curves), low).filter(({ to }) => to.x > left);
}

/** Whether a line runs through a box. */
export function crossesBox(line: CurveLine, box: Box): boolean {
    for (let x = box.left; x <= box.right; x += 6) {
        const y = line.heightAt(x);
        if (y !== undefined && y > box.top + 1 && y < box.bottom - 1) {
            return true;
        }
    }
    return false;
}
