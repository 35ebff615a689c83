import { centred, moved, paragraph } from '../block.ts';
import type { Group } from '../scene.ts';
import { drawChain, isLoose, linksOf, type Stop } from './chains.ts';
import type { Picture } from './picture.ts';
import { places } from './place-cards.ts';
import { inset, type Step } from './steps.ts';

/** What the legend has to explain. */
export interface LinkKinds {
    readonly hasLoose: boolean;
    readonly hasLowest: boolean;
}

/** The links down the columns and the arrows from step to step. */
export function chainsOf({ spans, layout, lowest, goesOn }: Picture, stops: ReadonlyMap<Step, readonly Stop[]>): { readonly chains: readonly Group[] } & LinkKinds {
    const actions = layout.rows.find(it => it.id === 'actions')!;
    const steps = spans.flatMap(it => it.steps).filter(it => it.touchpoint !== undefined);
    const y = actions.top + actions.cardHeight / 2;
    const nextOf = new Map(steps.slice(1).map((next, index) => [steps[index]!, { x: next.x + inset, y }]));
    const last = steps.at(-1);
    if (last && goesOn) {
        nextOf.set(last, { x: last.x + last.width + 2 * inset, y });
    }
    const chains: Group[] = [];
    let [hasLoose, hasLowest] = [false, false];
    for (const span of spans) {
        for (const [step, links] of linksOf(span, stops, lowest)) {
            const chain = drawChain(step, links, step === lowest, nextOf.get(step));
            chains.push(...chain ? [chain] : []);
            hasLoose ||= links.some(isLoose);
            hasLowest ||= step === lowest && links.length > 0;
        }
    }
    return { chains, hasLoose, hasLowest };
}

/** Where several steps in a row have nobody in front, that is said once. */
export function gapOf({ spans, layout, setting }: Picture, stops: ReadonlyMap<Step, readonly Stop[]>): readonly Group[] {
    const front = layout.rows.find(it => it.id === 'frontstage');
    if (front === undefined || front.isEmpty) {
        return [];
    }
    const isBare = (step: Step | undefined) => step?.touchpoint !== undefined && !stops.get(step)!.some(({ row }) => row === places.frontstage);
    for (const { steps } of spans) {
        const first = steps.findIndex((step, index) => isBare(step) && isBare(steps[index + 1]));
        const [before, after] = [steps[first], steps[first + 1]];
        if (before && after) {
            const width = after.middle - before.middle - 24;
            const block = paragraph(setting.words.blueprint.nothing, { size: 12, italic: true, fill: 'text-muted' }, width, setting);
            return [{
                key: 'frontstage/nothing', x: before.middle + 12, y: front.top + (front.cardHeight - block.height) / 2, width, height: block.height,
                marks: moved(centred(block).marks, width / 2, 0),
            }];
        }
    }
    return [];
}
