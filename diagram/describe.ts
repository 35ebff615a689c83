import { curvesOf, type Curve, type CurvePoint } from '../language/model/curve.ts';
import type { Journey, Stage, Touchpoint } from '../language/model/journey.ts';
import { scoreText } from './feeling-text.ts';
import { lanesOf } from './lanes/index.ts';
import type { Group } from './scene.ts';
import { numberText, settingOf, type Setting } from './setting.ts';
import { map } from './views/map.ts';
import { fill } from './words.ts';

/**
 * A whole journey in words, for those who can't see the picture: what the map says of each thing, in the order of the journey
 * and in its language. Plain text; every line stands for itself.
 */
export function describe(journey: Journey): string {
    const setting = settingOf(journey, 1, new Map());
    const scene = map.draw(journey, { unfolded: new Set(lanesOf(journey).map(it => it.id)) });
    // Where they lead is said below, by name.
    const edges = new Set(journey.stages.flatMap(stage => stage.touchpoints.flatMap(({ leadsTo }) => leadsTo.map(it => it.id))));
    const groups = scene.parts.flatMap(part => part.groups.filter(it => it.label !== undefined && it.target !== undefined && !edges.has(it.target)).map(group => ({ group, role: part.role })));
    const titles = new Map(lanesOf(journey).map(it => [it.id, it.title(setting.words)]));
    const places = journey.stages.flatMap((stage): readonly Place[] => stage.touchpoints.length === 0 ? [{ id: stage.id, stage }] : stage.touchpoints.map(({ id, label }) => ({ id, label, stage })));
    const labels = new Map(places.map(({ id, label }) => [id, label] as const));
    const saidOf = Map.groupBy(groups.filter(({ role, group }) => role === 'tile' && titles.has(group.lane ?? '')), ({ group }) => ownerOf(group, places));
    const saying = ({ id, label }: Stage | Touchpoint) => (saidOf.get(id) ?? []).flatMap(({ group }) => sentence(group, titles.get(group.lane ?? '') ?? '', label));
    return [
        journey.label,
        ...indent([
            scene.description,
            ...journey.kind === undefined ? [] : [setting.words.kinds[journey.kind]],
            ...groups.filter(({ role, group }) => role === 'header' && group.target !== journey.id).map(({ group }) => group.label ?? ''),
            ...curvesOf(journey).flatMap(it => turnsOf(it, journey, setting)),
        ]),
        ...journey.stages.flatMap((stage, index) => [
            '',
            `${numberText(index + 1, setting)}. ${stage.label}${phaseOf(journey, index)}`,
            ...indent([...stage.goals.map(it => `${setting.words.goal}: ${it.text}`), ...saying(stage)]),
            ...stage.touchpoints.flatMap((touchpoint, nth) => [
                '',
                ...indent([`${numberText(index + 1, setting)}.${numberText(nth + 1, setting)} ${touchpoint.label}`, ...indent([
                    ...saying(touchpoint),
                    ...touchpoint.leadsTo.flatMap(({ to, when, percent }) => {
                        const end = to === undefined ? undefined : labels.get(to);
                        return end === undefined ? [] : [[`→ ${end}`, ...when === undefined ? [] : [fill(setting.words.when, { condition: when })], ...percent === undefined ? [] : [numberText(percent, setting, { percent: true })]].join(setting.words.comma)];
                    }),
                    ...touchpoint.details === undefined ? [] : [fill(setting.words.closeUp, { journey: touchpoint.details })],
                ])]),
            ]),
        ]),
        '',
    ].map(inLine).join('\n');
}

/** A column of the map. */
interface Place {
    readonly id: string;
    readonly label?: string;
    readonly stage: Stage;
}

/** The touchpoint or stage that something said belongs to: ids are made of names along the way. */
function ownerOf({ target = '', column }: Group, places: readonly Place[]): string {
    const place = places[column ?? -1];
    return place === undefined ? '' : target === place.id || target.startsWith(`${place.id}/`) ? place.id : place.stage.id;
}

function phaseOf({ phases }: Journey, index: number): string {
    const phase = phases.find(({ first, end }) => first <= index && index < end);
    return phase === undefined ? '' : ` (${phase.label})`;
}

function turnsOf({ persona, peak, low }: Curve, { scale }: Journey, setting: Setting): readonly string[] {
    const turn = (name: string, point: CurvePoint | undefined) => point === undefined ? [] : [
        [`${persona === undefined ? '' : `${persona.label}: `}${name}: ${(point.touchpoint ?? point.stage).label}`, scoreText(point.score ?? 0, scale, setting)].join(setting.words.comma),
    ];
    return [...turn(setting.words.peak, peak), ...turn(setting.words.low, low)];
}

/** What is said under the name of a thing need not say that name again, but what kind of statement it is. */
function sentence({ label = '', lane }: Group, title: string, name: string): readonly string[] {
    const isAboutIt = label === name || /^[,:،.]\s/.test(label.slice(name.length)) && label.startsWith(name);
    const rest = isAboutIt ? label.slice(name.length).replace(/^[,:،.]?\s*/, '') : label;
    return rest === '' ? [] : [isAboutIt && lane === 'touchpoints' || rest.startsWith(title) ? rest : `${title}: ${rest}`];
}

function indent(lines: readonly string[]): readonly string[] {
    return lines.map(line => line === '' ? line : `    ${line}`);
}

/** What the writer broke is one line again: a line that begins anew would be taken for another thing. */
function inLine(line: string): string {
    return line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
