import type { Journey } from '../../language/model/journey.ts';
import { meta, run, widthOf } from '../block.ts';
import { findingItem, levelItems, momentItem, supportItems } from '../legend-items.ts';
import { perFigure } from '../path/figures.ts';
import { layOut, type Layout } from '../path/layout.ts';
import { mostTouchpoints, stationsOf, type Stations } from '../path/stations.ts';
import type { Group } from '../scene.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import type { View } from '../view.ts';
import { fill } from '../words.ts';

/** The journey as a road with a station for each touchpoint, as wide as there are people on it. */
export const path: View = {
    draw(journey, { width, stretch = 1, findings = new Map(), unfolded = new Set<string>(), isLive = false } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const isUnfolded = unfolded.has(foldId);
        const stations = stationsOf(journey, isUnfolded);
        const sentence = sentenceOf(stations, setting);
        const { isPeopled, ...drawn } = layOut(journey, stations, width === undefined ? undefined : width - 2 * sheetMargin, setting);
        const layout = isLive ? withFold(drawn, journey, isUnfolded, setting) : drawn;
        const notes = [
            ...stations.isCollapsed ? [setting.words.path.collapsed] : [],
            ...isPeopled ? [fill(setting.words.path.figure, { percent: percentText(perFigure, setting) })] : [],
        ];
        return sheetOf('path', journey, {
            ...layout,
            ...sentence !== undefined && { sentence },
            legend: [...stations.stations.some(it => it.felt.length > 0) ? [...levelItems(journey, setting), ...supportItems(journey, setting)] : [], ...stations.isCollapsed ? [] : momentItem(journey, setting), ...findingItem(setting)],
            ...notes.length > 0 && { note: notes.join(' · ') },
        }, setting, width);
    },
};

/** What a click unfolds where a stage is one station, and folds again. */
const foldId = 'path/touchpoints';
const foldHeight = 30;

function withFold<Content extends Omit<Layout, 'isPeopled'>>(content: Content, journey: Journey, isOpen: boolean, setting: Setting): Content {
    const count = journey.stages.reduce((sum, it) => sum + it.touchpoints.length, 0);
    if (count <= mostTouchpoints) {
        return content;
    }
    const text = `${setting.words.lanes.touchpoints} ${numberText(count, setting)}`;
    const lower = (group: Group): Group => ({ ...group, y: group.y + foldHeight });
    return {
        ...content, height: content.height + foldHeight, ...content.under && { under: content.under.map(lower) },
        groups: [
            {
                key: foldId, unfolds: foldId, isOpen, lane: 'fold', label: text, x: 0, y: 0, width: 18 + widthOf(text, meta, setting), height: 16,
                marks: [
                    { kind: 'icon', name: isOpen ? 'chevron-down' : 'chevron-right', x: 0, y: 2, size: 12, stroke: 'text-muted' },
                    { kind: 'text', x: 18, y: 12, anchor: 'start', runs: [run(text, meta, setting)] },
                ],
            },
            ...content.groups.map(lower),
        ],
    };
}

/** How many come to the end, and where most are lost. */
function sentenceOf({ stations, isCounted, reach }: Stations, setting: Setting): string | undefined {
    const worst = stations.reduce((a, b) => b.leave > a.leave ? b : a, stations[0]!);
    return isCounted && worst !== undefined && worst.leave > 0
        ? fill(setting.words.path.sentence, { percent: percentText(reach, setting), touchpoint: worst.thing.label })
        : undefined;
}

function percentText(value: number, setting: Setting): string {
    return numberText(value, setting, { percent: true, fraction: 0 });
}
