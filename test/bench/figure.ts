/** Something measured. A goal is the most that it may be. */
export interface Figure {
    readonly topic: string;
    readonly row: string;
    /** What it was measured on: `1,000 lines`. */
    readonly column: string;
    readonly value: number;
    readonly unit: 'ms' | '×' | 'kB' | 'bytes' | '';
    readonly goal?: number;
}

export function misses({ value, goal }: Figure): boolean {
    return goal !== undefined && value > goal;
}

export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One table for each topic, sizes side by side; what misses its goal says so. */
export function tablesOf(figures: readonly Figure[]): string {
    return [...Map.groupBy(figures, it => it.topic)].map(([topic, all]) => {
        const columns = [...new Set(all.map(it => it.column))];
        const rows = [...Map.groupBy(all, it => it.row)].map(([row, cells]) => [row, ...columns.map(column => textOf(cells.find(it => it.column === column)))]);
        return aligned([[topic, ...columns], ...rows]);
    }).join('\n\n');
}

function textOf(figure: Figure | undefined): string {
    if (figure === undefined) {
        return '';
    }
    const { value, unit, goal } = figure;
    const verdict = goal === undefined ? '' : misses(figure) ? `  MISSES ≤ ${rounded(goal)}` : `  ok ≤ ${rounded(goal)}`;
    return `${rounded(value)} ${unit}`.trimEnd() + verdict;
}

function rounded(value: number): string {
    const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return value.toLocaleString('en', { maximumFractionDigits: digits });
}

function aligned(rows: readonly (readonly string[])[]): string {
    const widths = rows[0]!.map((_, index) => Math.max(...rows.map(row => row[index]!.length)));
    return rows.map(row => row.map((cell, index) => cell.padEnd(widths[index]!)).join('   ').trimEnd()).join('\n');
}
