import type { Curve } from '../../language/model/curve.ts';
import type { Support } from '../../language/model/journey.ts';
import { meta, metaStrong, paragraph, run, stack, widthOf, type Block } from '../block.ts';
import { numberText, supportIn, type Setting } from '../setting.ts';
import { shareBar } from '../share-bar.ts';
import type { Aside } from '../sheet.ts';
import { fill } from '../words.ts';

const supports: readonly Support[] = ['sourced', 'assumed', 'unsourced'];
const barWidth = 376;

/** How many of the points rest on what. */
export function shareOf(curves: readonly Curve[], setting: Setting): Aside | undefined {
    const { words } = setting;
    const found = Map.groupBy(curves.flatMap(({ points }) => points.filter(it => it.level !== undefined)), it => supportIn(it.support, setting));
    const counts = supports.map(support => ({ support, count: found.get(support)?.length ?? 0 })).filter(it => it.count > 0);
    const all = counts.reduce((sum, it) => sum + it.count, 0);
    if (all === 0) {
        return undefined;
    }
    const sourced = found.get('sourced')?.length ?? 0;
    const title = fill(words.curve.share, {
        count: numberText(sourced, setting), all: numberText(all, setting), share: numberText(100 * sourced / all, setting, { percent: true, fraction: 0 }),
    });
    const labels = counts.map(({ support, count }) => ({ share: count / all, text: fill(words.counted[support], { count: numberText(count, setting) }) }));
    return {
        label: [title, ...labels.map(it => it.text)].join('. '),
        block: stack([
            paragraph(title, metaStrong, barWidth, setting),
            { width: barWidth, height: 10, marks: shareBar(counts.map(({ support, count }) => ({ support, share: count / all })), barWidth, 0) },
            under(labels, setting),
        ], 6),
    };
}

/** Each under the beginning of its piece of the bar, or beside its neighbour where that is too long. */
function under(labels: readonly { readonly share: number; readonly text: string }[], setting: Setting): Block {
    const widths = labels.map(({ text }) => widthOf(text, meta, setting));
    const xs: number[] = [];
    let [start, end] = [0, 0];
    labels.forEach(({ share }, index) => {
        const rest = widths.slice(index).reduce((sum, it) => sum + it + 14, -14);
        xs.push(Math.max(end, Math.min(start, barWidth - rest)));
        end = xs[index]! + widths[index]! + 14;
        start += share * barWidth;
    });
    return { width: barWidth, height: 16, marks: labels.map(({ text }, index) => ({ kind: 'text', x: xs[index]!, y: 12, anchor: 'start', runs: [run(text, meta, setting)] })) };
}
