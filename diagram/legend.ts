import type { Journey, Support } from '../language/model/journey.ts';
import { badge, badgeOf } from './badge.ts';
import { meta, move, run, widthOf } from './block.ts';
import { faceMarks, faceRadius } from './faces.ts';
import { severityBars } from './lanes/pains.ts';
import { personaDashes } from './persona-dashes.ts';
import type { Group, Mark } from './scene.ts';
import { supportIn, type Setting } from './setting.ts';
import { space } from './space.ts';

/** What the marks mean: only of those that occur in this map. Placed from its own top. */
export function legendOf(journey: Journey, width: number, setting: Setting): { readonly group: Group | undefined; readonly height: number } {
    const items = itemsOf(journey, setting);
    if (items.length === 0) {
        return { group: undefined, height: 0 };
    }
    const marks: Mark[] = [];
    let x: number = space.margin;
    let y = 24;
    for (const { sign, signWidth, text } of items) {
        const itemWidth = signWidth + 6 + widthOf(text, meta, setting);
        if (x > space.margin && x + itemWidth > width - space.margin) {
            x = space.margin;
            y += 26;
        }
        marks.push(...sign.map(mark => move(mark, x, y)), { kind: 'text', x: x + signWidth + 6, y: y + 4, anchor: 'start', runs: [run(text, meta, setting)] });
        x += itemWidth + 26;
    }
    const height = y + 28;
    return { group: { key: 'legend/marks', x: 0, y: 0, width, height, marks }, height };
}

interface Item {
    readonly sign: readonly Mark[];
    readonly signWidth: number;
    readonly text: string;
}

function itemsOf(journey: Journey, setting: Setting): readonly Item[] {
    const { words } = setting;
    const { stages } = journey;
    const touchpoints = stages.flatMap(it => it.touchpoints);
    const places = [...stages, ...touchpoints];
    const found = new Set<Support>();
    for (const { emotions, pains, gains, opportunities, metrics } of places) {
        for (const { source } of [...emotions, ...pains, ...gains, ...opportunities, ...metrics]) {
            found.add(supportIn(source.support, setting));
        }
    }
    const faces = (['sourced', 'assumed', 'unsourced'] as const).filter(it => found.has(it)).map((support): Item => ({
        sign: faceMarks(1, support, 10, 0, faceRadius.legend), signWidth: 20, text: words.support[support],
    }));
    const finding = [...setting.findings.keys()].map(id => badgeOf(id, setting)).find(it => it !== undefined);
    return [
        ...faces,
        ...places.some(it => it.pains.some(pain => pain.severity !== undefined)) ? [{ sign: severityBars(2, 0, 6), signWidth: 16, text: words.legend.severity }] : [],
        ...touchpoints.some(it => it.moments.length > 0)
            ? [{ sign: [{ kind: 'path', x: 7, y: 0, d: 'M0-7L7 0L0 7L-7 0z', fill: 'moment' } as const], signWidth: 14, text: words.moment }]
            : [],
        ...touchpoints.some(it => it.leadsTo.some(edge => edge.to !== undefined))
            ? [{ sign: [{ kind: 'line', x1: 0, y1: 0, x2: 24, y2: 0, stroke: 'flow', dash: '4 3' } as const], signWidth: 24, text: words.legend.edge }]
            : [],
        ...touchpoints.some(it => it.dropOffs.some(({ percent }) => percent !== undefined && percent > 0))
            ? [{
                sign: [
                    { kind: 'rect', x: 0, y: -2, width: 28, height: 4, radius: 2, fill: 'track' } as const,
                    { kind: 'rect', x: 0, y: -2, width: 19, height: 4, radius: 2, fill: 'phase' } as const,
                ], signWidth: 28, text: words.legend.remaining,
            }]
            : [],
        ...finding ? [{ sign: badge(finding, 8, 0, 8), signWidth: 17, text: words.legend.finding }] : [],
        ...journey.personas.length > 1
            ? journey.personas.map((persona, index): Item => ({
                sign: [{ kind: 'line', x1: 0, y1: 0, x2: 28, y2: 0, stroke: 'feel0', strokeWidth: 3, ...personaDashes[index % personaDashes.length] && { dash: personaDashes[index % personaDashes.length]! } }],
                signWidth: 28, text: persona.label,
            }))
            : [],
    ];
}
