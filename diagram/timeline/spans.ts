/** A stretch along the axis of time, CSS px. */
export interface Span {
    readonly x: number;
    readonly width: number;
    /** A wait too long to be drawn as long as it is. */
    readonly isFolded: boolean;
    /** Nobody knows how long it is, though others are known. */
    readonly isUnknown: boolean;
}

export interface Spans {
    readonly spans: readonly Span[];
    readonly end: number;
    /** Absent where no two stretches can be compared: no durations, or only folded ones. */
    readonly perSecond?: number;
}

/** A short stretch is still a bar. */
const leastWidth = 6;
/** Beyond that a bar says no more. */
const mostWidth = 260;
const widestEqual = 200;
const hour = 3600;

/** `seconds`: undefined where nobody knows; `each`: the room that a stretch has on average at least. */
export function spansOf(seconds: readonly (number | undefined)[], start: number, available: number, each: number): Spans {
    const folded = foldedIn(seconds);
    const foldWidth = each < 60 ? 96 : 168;
    const shown = seconds.filter((it, index): it is number => it !== undefined && !folded.has(index));
    const open = seconds.length - folded.size;
    const free = Math.max(available - folded.size * foldWidth, open * each);
    const median = medianOf(shown);
    const all = seconds.reduce<number>((sum, it, index) => folded.has(index) ? sum : sum + (it ?? median), 0);
    const perSecond = all > 0 ? Math.min(free, open * mostWidth) / all : undefined;
    const equal = Math.min(free / Math.max(open, 1), widestEqual);
    const hasKnown = seconds.some(it => it !== undefined);
    let x = start;
    const spans = seconds.map((it, index): Span => {
        const isFolded = folded.has(index);
        const width = isFolded ? foldWidth : perSecond === undefined ? equal : Math.max((it ?? median) * perSecond, leastWidth);
        const span = { x, width, isFolded, isUnknown: it === undefined && hasKnown };
        x += width;
        return span;
    });
    return { spans, end: x, ...perSecond !== undefined && { perSecond } };
}

/**
 * Where most steps take minutes, what takes longer than an hour is folded. So is what takes four times as long as
 * all the rest: drawn as long as it is, it would leave no room for them.
 */
function foldedIn(seconds: readonly (number | undefined)[]): ReadonlySet<number> {
    const known = seconds.flatMap((it, index) => it === undefined ? [] : [{ seconds: it, index }]).sort((a, b) => b.seconds - a.seconds);
    const long = known.filter(it => it.seconds > hour);
    const folded = new Set(long.length < known.length - long.length ? long.map(it => it.index) : []);
    const rest = known.filter(it => !folded.has(it.index));
    let sum = rest.reduce((all, it) => all + it.seconds, 0);
    for (const { seconds: longest, index } of rest) {
        sum -= longest;
        if (longest <= 4 * sum || longest <= hour && sum === 0 || seconds.length === 1) {
            break;
        }
        folded.add(index);
    }
    return folded;
}

function medianOf(numbers: readonly number[]): number {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
