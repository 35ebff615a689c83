import type { DropOff, Edge, Entry, Journey, Stage, Touchpoint } from '../../language/model/journey.ts';
import { numberText, settingOf, type Setting } from '../setting.ts';
import { channelLabel, fill } from '../words.ts';
import { escapeText } from './escape-text.ts';
import { isolate, isolateAll } from './isolate.ts';

/**
 * The journey as the text of a Mermaid flowchart, from top to bottom, which stays readable where pages are narrow: ways in with
 * their shares, touchpoints in the order written, each stage a frame, a moment of truth a hexagon with a diamond, branches and
 * loops as dotted arrows, people who leave as arrows that end in a cross.
 */
export function mermaidFlow(journey: Journey): string {
    const setting = settingOf(journey, 1, new Map());
    const steps = stepsOf(journey);
    const byStage = Map.groupBy(steps, it => it.stage);
    const idOf = new Map(steps.flatMap(({ id, touchpoint }) => touchpoint ? [[touchpoint.id, id] as const] : []));
    const leaving = steps.flatMap(({ id, touchpoint }) => (touchpoint?.dropOffs ?? []).map((_, index) => leaverId(id, index)));
    return [
        'flowchart TB',
        ...journey.stages.flatMap(stage => frameOf(stage, byStage.get(stage) ?? [])),
        ...steps.slice(1).map((step, index) => nextArrow(steps[index]!, step)),
        ...waysIn(journey, byStage).flatMap(({ entry, id, to }) => entryLines(entry, id, to, setting)),
        ...steps.flatMap(({ id, touchpoint }) => (touchpoint?.leadsTo ?? []).flatMap(edge => edgeLine(edge, id, idOf, setting))),
        ...steps.flatMap(({ id, touchpoint }) => (touchpoint?.dropOffs ?? []).flatMap((dropOff, index) => dropOffLines(dropOff, id, leaverId(id, index), setting))),
        ...leaving.length === 0 ? [] : ['    classDef leaves stroke-dasharray:4 3', `    class ${leaving.join(',')} leaves`],
        '',
    ].join('\n');
}

/** A touchpoint, or a stage without any. */
interface Step {
    /** In the diagram: letters and digits, so that no name can be taken for a word of Mermaid's. */
    readonly id: string;
    /** Id of the frame of its stage. */
    readonly frame: string;
    readonly stage: Stage;
    readonly touchpoint?: Touchpoint;
}

function stepsOf({ stages }: Journey): readonly Step[] {
    const steps = stages.flatMap((stage, index): readonly Omit<Step, 'id'>[] => {
        const frame = `s${index}`;
        return stage.touchpoints.length === 0 ? [{ stage, frame }] : stage.touchpoints.map(touchpoint => ({ stage, frame, touchpoint }));
    });
    return steps.map((step, index) => ({ ...step, id: `t${index}` }));
}

/** From one step to the next or, where a stage ends, from frame to frame: Mermaid puts them under each other, and no arrow strikes through their names. */
function nextArrow(from: Step, to: Step): string {
    return from.stage === to.stage ? `    ${from.id} --> ${to.id}` : `    ${frameOrStep(from)} --> ${frameOrStep(to)}`;
}

function frameOrStep({ id, frame, touchpoint }: Step): string {
    return touchpoint ? frame : id;
}

function frameOf(stage: Stage, steps: readonly Step[]): readonly string[] {
    const nodes = steps.map(({ id, touchpoint }) => touchpoint?.moments.length
        ? `${id}{{"${escapeText(isolateAll(['◆', touchpoint.label], ' '))}"}}`
        : `${id}["${escapeText(isolate((touchpoint ?? stage).label))}"]`);
    return steps[0]?.touchpoint
        ? [`    subgraph ${steps[0].frame}["${escapeText(isolate(stage.label))}"]`, ...nodes.map(it => `        ${it}`), '    end']
        : nodes.map(it => `    ${it}`);
}

/** Ways into the journey lead to its first stage. */
function waysIn({ entries, stages }: Journey, byStage: ReadonlyMap<Stage, readonly Step[]>): readonly { readonly entry: Entry; readonly id: string; readonly to: string }[] {
    const all = [
        ...entries.map(entry => ({ entry, to: stages[0] && byStage.get(stages[0])?.[0] })),
        ...stages.flatMap(stage => stage.entries.map(entry => ({ entry, to: byStage.get(stage)?.[0] }))),
    ];
    return all.flatMap(({ entry, to }, index) => to === undefined ? [] : [{ entry, id: `e${index}`, to: frameOrStep(to) }]);
}

function entryLines({ channel, percent, text }: Entry, id: string, to: string, setting: Setting): readonly string[] {
    const label = text ?? (channel ? channelLabel(channel, setting.words) : setting.words.enter);
    return [`    ${id}(["${escapeText(isolate(label))}"])`, `    ${id} -->${arrowLabel(shareText(percent, setting))} ${to}`];
}

function edgeLine({ to, when, percent }: Edge, from: string, idOf: ReadonlyMap<string, string>, setting: Setting): readonly string[] {
    const target = to === undefined ? undefined : idOf.get(to);
    const words = [...when === undefined ? [] : [fill(setting.words.when, { condition: when })], ...shareText(percent, setting)];
    return target === undefined ? [] : [`    ${from} -.->${arrowLabel(words)} ${target}`];
}

function leaverId(from: string, index: number): string {
    return `${from}x${index}`;
}

function dropOffLines({ percent, text }: DropOff, from: string, id: string, setting: Setting): readonly string[] {
    return [`    ${id}(["${escapeText(isolate(text ?? setting.words.leave))}"])`, `    ${from} --x${arrowLabel(shareText(percent, setting))} ${id}`];
}

function shareText(percent: number | undefined, setting: Setting): readonly string[] {
    return percent === undefined ? [] : [numberText(percent, setting, { percent: true })];
}

function arrowLabel(words: readonly string[]): string {
    return words.length === 0 ? '' : `|"${escapeText(isolateAll(words, ' · '))}"|`;
}
