import type { CurveLine } from './curve-line.ts';

/** What lies between a curve and the baseline (y = 0), over it and under it, each as the `d` of a path; empty where there is none. */
export function areaOf({ from, to, heightAt }: CurveLine, grain: number): { readonly above: string; readonly below: string } {
    const above: string[] = [];
    const below: string[] = [];
    let last = from;
    const put = (x: number, y: number) => {
        above.push(at(x, Math.min(y, 0)));
        below.push(at(x, Math.max(y, 0)));
    };
    put(from.x, 0);
    put(from.x, from.y);
    for (let x = from.x + grain; x < to.x + grain; x += grain) {
        const end = Math.min(x, to.x);
        const y = heightAt(end) ?? to.y;
        if (y * last.y < 0) {
            put(last.x + (end - last.x) * last.y / (last.y - y), 0);
        }
        put(end, y);
        last = { x: end, y };
    }
    put(to.x, 0);
    return { above: polygon(above), below: polygon(below) };
}

/** Runs of points on the baseline need only their ends. */
function polygon(points: readonly string[]): string {
    const isFlat = (point: string | undefined) => point === undefined || point.endsWith(',0');
    const needed = points.filter((point, index) => !isFlat(point) || !isFlat(points[index - 1]) || !isFlat(points[index + 1]));
    return needed.length === 0 ? '' : `M${needed.join('L')}Z`;
}

function at(x: number, y: number): string {
    return `${Math.round(10 * x) / 10},${Math.round(10 * y) / 10}`;
}
