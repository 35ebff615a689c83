/** The one of `names` that a misspelt `word` most likely means: at most a third of its letters differ, and one in a short word. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = word.length < 3 ? 1 : Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const name of names) {
        if (Math.abs(name.length - word.length) < least && name !== word) {
            const distance = editDistance(word.toLowerCase(), name.toLowerCase(), least);
            if (distance < least) {
                [best, least] = [name, distance];
            }
        }
    }
    return best;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. Stops where it can't get below `limit`. */
function editDistance(a: string, b: string, limit: number): number {
    let [beforeLast, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let distance = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                distance = Math.min(distance, beforeLast[j - 2]! + 1);
            }
            row.push(distance);
        }
        if (Math.min(...row) >= limit && Math.min(...last) >= limit) {
            return limit;
        }
        [beforeLast, last] = [last, row];
    }
    return last[b.length]!;
}
