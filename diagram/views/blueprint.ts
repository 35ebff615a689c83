import { curvesOf, lowestPointOf } from '../../language/model/curve.ts';
import type { Journey, Touchpoint } from '../../language/model/journey.ts';
import type { ActionStyle, Felt } from '../blueprint/action.ts';
import { chainsOf, gapOf, type LinkKinds } from '../blueprint/between.ts';
import { railOf, underOf } from '../blueprint/ground.ts';
import { headsOf, type Heads } from '../blueprint/heads.ts';
import { layoutOf } from '../blueprint/layout.ts';
import type { Picture } from '../blueprint/picture.ts';
import { cardsOf } from '../blueprint/place-cards.ts';
import { laneOf, statementRows } from '../blueprint/rows.ts';
import { pagesOf, railWidth, spansOf, type Span, type Step } from '../blueprint/steps.ts';
import { findingItem, levelItems, momentItem, supportItemsOf } from '../legend-items.ts';
import type { LegendItem } from '../legend.ts';
import type { Group, SceneLane } from '../scene.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf } from '../sheet.ts';
import type { View } from '../view.ts';
import { fill } from '../words.ts';

/** What people do, step by step, and who and what stands behind each step, down to what they never see. */
export const blueprint: View = {
    draw(journey, { width, stretch = 1, findings = new Map(), isLive = false, lanes: { hidden = new Set<string>() } = {} } = {}) {
        const setting = settingOf(journey, stretch, findings);
        const all = spansOf(journey, width === undefined ? undefined : width - 2 * sheetMargin, setting);
        const felt = feltIn(journey);
        const style: ActionStyle = { hasFeelings: [...felt.values()].some(it => it.length > 0), scale: journey.scale };
        const low = lowestPointOf(journey)?.touchpoint;
        const pages = pagesOf(journey, all, width === undefined);
        const end = pages.reduce((most, spans) => spans.reduce((edge, it) => Math.max(edge, it.x + it.width), most), 480);
        let from = 0;
        const drawn = pages.map((spans, index) => {
            const heads = headsOf(journey, spans, from, felt, style, isLive, setting);
            const lowest = low && spans.flatMap(it => it.steps).find(it => it.touchpoint === low);
            from += spans.length;
            return drawPage({
                journey, spans, felt, style, heads, layout: layoutOf(journey, spans, felt, style, heads.height, hidden, setting), setting, lowest, end, goesOn: index < pages.length - 1,
            });
        });
        const sentence = sentenceOf(all, low, setting);
        const placed = drawn.length === 1 ? { ...drawn[0]!, pinned: { rail: { width: railWidth, groups: drawn[0]!.rail }, heads: drawn[0]!.heads } } : stacked(drawn);
        return sheetOf('blueprint', journey, {
            width: end,
            height: placed.height,
            under: placed.under,
            groups: placed.groups,
            ...sentence !== undefined && { sentence },
            lanes: lanesOf(journey, hidden, setting),
            ...'pinned' in placed && { pinned: placed.pinned },
            legend: legendOf(journey, felt, style, { hasLoose: drawn.some(it => it.hasLoose), hasLowest: drawn.some(it => it.hasLowest) }, setting),
        }, setting, width);
    },
};

/** What people do is what the rest is about: all else can be left out. The order is that of the lines between. */
function lanesOf({ stages }: Journey, hidden: ReadonlySet<string>, { words }: Setting): readonly SceneLane[] {
    const things = stages.flatMap(stage => [stage, ...stage.touchpoints]);
    return statementRows.filter(({ id, of }) => id !== 'artifacts' || things.some(it => of(it).length > 0)).map(({ id, title }): SceneLane => ({
        id: laneOf(id), title: title(words), state: hidden.has(laneOf(id)) ? 'hidden' : 'open', isFixed: true,
    }));
}

interface Page extends LinkKinds {
    readonly height: number;
    readonly under: readonly Group[];
    readonly groups: readonly Group[];
    readonly rail: readonly Group[];
    readonly heads: Heads;
}

function drawPage(picture: Picture): Page {
    const { cards, stops } = cardsOf(picture);
    const { chains, ...kinds } = chainsOf(picture, stops);
    return {
        ...kinds, height: picture.layout.height, under: [underOf(picture)], groups: [...chains, ...cards, ...gapOf(picture, stops)], rail: railOf(picture), heads: picture.heads,
    };
}

const pageGap = 56;

/** Pages one under the other, each with the names of its rows. */
function stacked(pages: readonly Page[]): { readonly height: number; readonly under: readonly Group[]; readonly groups: readonly Group[] } {
    const under: Group[] = [];
    const groups: Group[] = [];
    let y = 0;
    for (const page of pages) {
        const place = (group: Group): Group => ({ ...group, y: group.y + y });
        under.push(...page.under.map(place));
        groups.push(...[...page.rail, ...page.heads.groups, ...page.groups].map(place));
        y += page.height + pageGap;
    }
    return { height: y - pageGap, under, groups };
}

function feltIn(journey: Journey): ReadonlyMap<string, readonly Felt[]> {
    const felt = new Map<string, Felt[]>();
    for (const { points, persona } of curvesOf(journey)) {
        for (const point of points) {
            if (point.level === undefined) {
                continue;
            }
            const { id } = point.touchpoint ?? point.stage;
            const item: Felt = { point: { ...point, level: point.level }, ...persona && { persona } };
            felt.set(id, felt.get(id) ?? []).get(id)!.push(item);
        }
    }
    return felt;
}

const longestChain = 160;

function sentenceOf(spans: readonly Span[], lowest: Touchpoint | undefined, setting: Setting): string | undefined {
    const { words } = setting;
    const steps = spans.flatMap(it => it.steps).filter(it => it.touchpoint !== undefined);
    const behindOf = ({ touchpoint, stage }: Step) => statementRows.filter(it => it.id !== 'artifacts').flatMap(({ of }) => [...of(stage), ...touchpoint ? of(touchpoint) : []]);
    const count = steps.filter(step => behindOf(step).length > 0).length;
    if (count === 0) {
        return steps.length === 0 ? undefined : words.blueprint.none;
    }
    const parts = [fill(words.blueprint.behind, { count: numberText(count, setting), all: numberText(steps.length, setting) })];
    const step = lowest && steps.find(it => it.touchpoint === lowest);
    if (step) {
        const chain = behindOf(step).map(it => it.text).join(words.comma);
        if (chain.length <= longestChain) {
            parts.push(fill(chain === '' ? words.blueprint.lowestBare : words.blueprint.lowest, { touchpoint: lowest.label, chain }));
        }
    }
    return parts.join(' ');
}

function legendOf(journey: Journey, felt: Picture['felt'], style: ActionStyle, { hasLoose, hasLowest }: LinkKinds, setting: Setting): readonly LegendItem[] {
    const { words } = setting;
    const shown = journey.stages.flatMap(stage => [stage, ...stage.touchpoints])
        .flatMap(thing => statementRows.flatMap(({ of }) => of(thing)).filter(it => it.source.support !== 'unsourced'));
    const feelings = [...felt.values()].flat().map(({ point }) => ({ source: { support: point.support, evidence: [] } }));
    return [
        ...style.hasFeelings ? levelItems(journey, setting) : [],
        ...supportItemsOf([...shown, ...feelings], setting),
        ...momentItem(journey, setting),
        ...hasLowest ? [{ sign: [{ kind: 'line', x1: 0, y1: 0, x2: 28, y2: 0, stroke: 'pain', strokeWidth: 2 } as const], signWidth: 28, text: words.blueprint.chain }] : [],
        ...hasLoose ? [{ sign: [{ kind: 'line', x1: 1, y1: 0, x2: 28, y2: 0, stroke: 'flow', strokeWidth: 1.75, dash: '0.1 5', cap: 'round' } as const], signWidth: 28, text: words.blueprint.passed }] : [],
        ...findingItem(setting),
    ];
}
