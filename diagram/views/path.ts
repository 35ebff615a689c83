import { findingItem, levelItems, momentItem, supportItems } from '../legend-items.ts';
import { perFigure } from '../path/figures.ts';
import { layOut } from '../path/layout.ts';
import { stationsOf, type Stations } from '../path/stations.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import type { View } from '../view.ts';
import { fill } from '../words.ts';

/** The journey as a road with a station for each touchpoint, as wide as there are people on it. */
export const path: View = {
    draw(journey, { width, stretch = 1, findings = new Map() } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const stations = stationsOf(journey);
        const sentence = sentenceOf(stations, setting);
        const { isPeopled, ...layout } = layOut(journey, stations, width === undefined ? undefined : width - 2 * sheetMargin, setting);
        const notes = [
            ...stations.isCollapsed ? [setting.words.path.collapsed] : [],
            ...isPeopled ? [fill(setting.words.path.figure, { percent: percentText(perFigure, setting) })] : [],
        ];
        return sheetOf('path', journey, {
            ...layout,
            ...sentence !== undefined && { sentence },
            legend: [...stations.stations.some(it => it.felt.length > 0) ? [...levelItems(setting), ...supportItems(journey, setting)] : [], ...stations.isCollapsed ? [] : momentItem(journey, setting), ...findingItem(setting)],
            ...notes.length > 0 && { note: notes.join(' · ') },
        }, setting, width);
    },
};

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
