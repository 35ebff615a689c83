import { configOf } from '../language/config/document-config.ts';
import { lintInputOf } from '../language/lint/input.ts';
import { lint } from '../language/lint/lint.ts';
import type { AnyRule } from '../language/lint/rule.ts';
import { rules } from '../language/lint/rules/index.ts';
import type { Maps } from './maps.ts';

/** What each rule costs in these maps, the dearest first. */
export function timingsOf(maps: Maps): string {
    const spent = costsOf(maps);
    const all = [...spent.values()].reduce((sum, it) => sum + it, 0);
    const lines = [...spent].toSorted(([, a], [, b]) => b - a).map(([id, ms]) => [id, ms.toFixed(1), `${Math.round(100 * ms / (all || 1))}%`] as const);
    const widths = [0, 1, 2].map(column => Math.max(...[...lines, ['rule', 'ms', 'of all'] as const].map(line => line[column]!.length)));
    return [['rule', 'ms', 'of all'] as const, ...lines]
        .map(([id, ms, share]) => `${id.padEnd(widths[0]!)}  ${ms.padStart(widths[1]!)}  ${share.padStart(widths[2]!)}\n`).join('');
}

/** Milliseconds that each rule takes in all of these maps. The rules run again for it, with a clock. */
export function costsOf({ asked, journey }: Pick<Maps, 'asked' | 'journey'>): ReadonlyMap<string, number> {
    const spent = new Map(rules.map(({ id }) => [id, 0]));
    const today = new Date().toISOString().slice(0, 10);
    for (const { document } of asked) {
        // Whatever else the machine does falls upon some rule: the least of several times is nearest to what it costs.
        const least = new Map<string, number>();
        for (let round = 0; round < rounds; round++) {
            const inRound = new Map<string, number>();
            lint(rules.map(rule => withClock(rule, inRound)), lintInputOf(document, journey, today), configOf(document).lint);
            inRound.forEach((ms, id) => least.set(id, Math.min(ms, least.get(id) ?? Infinity)));
        }
        least.forEach((ms, id) => spent.set(id, spent.get(id)! + ms));
    }
    return spent;
}

const rounds = 3;

function withClock(rule: AnyRule, spent: Map<string, number>): AnyRule {
    const check = rule.check as (...given: unknown[]) => void;
    spent.set(rule.id, 0);
    return {
        ...rule,
        check(...given: unknown[]) {
            const start = performance.now();
            check(...given);
            spent.set(rule.id, spent.get(rule.id)! + performance.now() - start);
        },
    } as AnyRule;
}
