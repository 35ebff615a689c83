import type { DropOff, Edge, Entry, Journey, Stage, Touchpoint } from '../../language/model/journey.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { channelLabel, fill } from '../words.ts';
import { escapeLabel } from './escape-label.ts';

/**
 * The journey as the text of a Mermaid flowchart: ways in with their shares, touchpoints in the order written, each stage
 * a frame, branches and loops as dotted arrows, people who leave as arrows that end in a cross.
 */
export function mermaidFlow(journey: Journey): string {
    const setting = settingOf(journey, 1, new Map());
    const steps = stepsOf(journey);
    const idOf = new Map(steps.flatMap(({ id, touchpoint }) => touchpoint ? [[touchpoint.id, id] as const] : []));
    return [
        `flowchart ${journey.direction === 'rtl' ? 'RL' : 'LR'}`,
        ...journey.stages.flatMap((stage, index) => frameOf(stage, `s${index}`, steps.filter(it => it.stage === stage))),
        ...steps.slice(1).map(({ id }, index) => `    ${steps[index]!.id} --> ${id}`),
        ...waysIn(journey, steps).flatMap(({ entry, id, to }) => entryLines(entry, id, to, setting)),
        ...steps.flatMap(({ id, touchpoint }) => (touchpoint?.leadsTo ?? []).flatMap(edge => edgeLine(edge, id, idOf, setting))),
        ...steps.flatMap(({ id, touchpoint }) => (touchpoint?.dropOffs ?? []).flatMap((dropOff, index) => dropOffLines(dropOff, id, `${id}x${index}`, setting))),
        '',
    ].join('\n');
}

/** A touchpoint, or a stage without any. */
interface Step {
    /** In the diagram: letters and digits, so that no name can be taken for a word of Mermaid's. */
    readonly id: string;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
}

function stepsOf({ stages }: Journey): readonly Step[] {
    const steps = stages.flatMap((stage): readonly Omit<Step, 'id'>[] =>
        stage.touchpoints.length === 0 ? [{ stage }] : stage.touchpoints.map(touchpoint => ({ stage, touchpoint })));
    return steps.map((step, index) => ({ ...step, id: `t${index}` }));
}

function frameOf(stage: Stage, id: string, steps: readonly Step[]): readonly string[] {
    const nodes = steps.map(({ id, touchpoint }) => touchpoint?.moments.length
        ? `${id}{{"${escapeLabel(touchpoint.label)}"}}`
        : `${id}["${escapeLabel((touchpoint ?? stage).label)}"]`);
    return steps.some(it => it.touchpoint)
        ? [`    subgraph ${id}["${escapeLabel(stage.label)}"]`, ...nodes.map(it => `        ${it}`), '    end']
        : nodes.map(it => `    ${it}`);
}

/** Ways into the journey lead to its first step, those into a stage to the first of that. */
function waysIn({ entries, stages }: Journey, steps: readonly Step[]): readonly { readonly entry: Entry; readonly id: string; readonly to: string }[] {
    const all = [
        ...entries.map(entry => ({ entry, to: steps[0]?.id })),
        ...stages.flatMap(stage => stage.entries.map(entry => ({ entry, to: steps.find(it => it.stage === stage)?.id }))),
    ];
    return all.flatMap(({ entry, to }, index) => to === undefined ? [] : [{ entry, id: `e${index}`, to }]);
}

function entryLines({ channel, percent, text }: Entry, id: string, to: string, setting: Setting): readonly string[] {
    const label = text ?? (channel ? channelLabel(channel, setting.words) : setting.words.enter);
    return [`    ${id}(["${escapeLabel(label)}"])`, `    ${id} -->${arrowLabel(shareText(percent, setting))} ${to}`];
}

function edgeLine({ to, when, percent }: Edge, from: string, idOf: ReadonlyMap<string, string>, setting: Setting): readonly string[] {
    const target = to === undefined ? undefined : idOf.get(to);
    const words = [...when === undefined ? [] : [fill(setting.words.when, { condition: when })], ...shareText(percent, setting)];
    return target === undefined ? [] : [`    ${from} -.->${arrowLabel(words)} ${target}`];
}

function dropOffLines({ percent, text }: DropOff, from: string, id: string, setting: Setting): readonly string[] {
    return [`    ${id}(["${escapeLabel(text ?? setting.words.leave)}"])`, `    ${from} --x${arrowLabel(shareText(percent, setting))} ${id}`];
}

function shareText(percent: number | undefined, setting: Setting): readonly string[] {
    return percent === undefined ? [] : [numberText(percent, setting, { percent: true })];
}

function arrowLabel(words: readonly string[]): string {
    return words.length === 0 ? '' : `|"${escapeLabel(words.join(' · '))}"|`;
}
