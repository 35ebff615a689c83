import { faces } from '../language/model/emotion.ts';
import type { Experience, Journey, Source, Support, Touchpoint } from '../language/model/journey.ts';
import { badge, badgeOf } from './badge.ts';
import { faceMarks, faceRadius } from './faces.ts';
import { levelText } from './feeling-text.ts';
import { severityBars } from './lanes/pains.ts';
import type { LegendItem } from './legend.ts';
import { personaDashes } from './persona-dashes.ts';
import { supportIn, type Setting } from './setting.ts';

// What the signs of a picture mean; each is there only where the journey has what it stands for.

/** The five faces with what they stand for on the journey's scale. */
export function levelItems({ scale }: Journey, setting: Setting): readonly LegendItem[] {
    return faces.map(level => ({ sign: faceMarks(level, 'sourced', 10, 0, faceRadius.legend), signWidth: 20, text: levelText(level, scale, setting), isSigned: true }));
}

/** What feelings, pains, gains, opportunities and metrics rest on. */
export function supportItems(journey: Journey, setting: Setting): readonly LegendItem[] {
    return supportItemsOf(placesOf(journey).flatMap(({ emotions, pains, gains, opportunities, metrics }) => [...emotions, ...pains, ...gains, ...opportunities, ...metrics]), setting);
}

/** The same of the statements that a picture shows. */
export function supportItemsOf(statements: readonly { readonly source: Source }[], setting: Setting): readonly LegendItem[] {
    const found = new Set<Support>(statements.map(({ source }) => supportIn(source.support, setting)));
    return (['sourced', 'assumed', 'unsourced'] as const).filter(it => found.has(it)).map(support => ({
        sign: faceMarks(1, support, 10, 0, faceRadius.legend), signWidth: 20, text: setting.words.support[support],
    }));
}

export function severityItem(journey: Journey, { words }: Setting): readonly LegendItem[] {
    return placesOf(journey).some(it => it.pains.some(pain => pain.severity !== undefined)) ? [{ sign: severityBars(2, 0, 6), signWidth: 16, text: words.legend.severity }] : [];
}

export function momentItem(journey: Journey, { words }: Setting): readonly LegendItem[] {
    return touchpointsOf(journey).some(it => it.moments.length > 0)
        ? [{ sign: [{ kind: 'path', x: 7, y: 0, d: 'M0-7L7 0L0 7L-7 0z', fill: 'moment' }], signWidth: 14, text: words.moment }]
        : [];
}

export function edgeItem(journey: Journey, { words }: Setting): readonly LegendItem[] {
    return touchpointsOf(journey).some(it => it.leadsTo.some(edge => edge.to !== undefined))
        ? [{ sign: [{ kind: 'line', x1: 0, y1: 0, x2: 24, y2: 0, stroke: 'flow', dash: '4 3' }], signWidth: 24, text: words.legend.edge }]
        : [];
}

export function remainingItem(journey: Journey, { words }: Setting): readonly LegendItem[] {
    return touchpointsOf(journey).some(it => it.dropOffs.some(({ percent }) => percent !== undefined && percent > 0))
        ? [{
            sign: [
                { kind: 'rect', x: 0, y: -2, width: 28, height: 4, radius: 2, fill: 'track' },
                { kind: 'rect', x: 0, y: -2, width: 19, height: 4, radius: 2, fill: 'phase' },
            ], signWidth: 28, text: words.legend.remaining,
        }]
        : [];
}

export function findingItem(setting: Setting): readonly LegendItem[] {
    const finding = [...setting.findings.keys()].map(id => badgeOf(id, setting)).find(it => it !== undefined);
    return finding ? [{ sign: badge(finding, 8, 0, 8), signWidth: 17, text: setting.words.legend.finding }] : [];
}

/** Whose line is whose, where there are several. */
export function personaItems({ personas }: Journey): readonly LegendItem[] {
    return personas.length < 2 ? [] : personas.map((persona, index) => {
        const dash = personaDashes[index % personaDashes.length];
        return { sign: [{ kind: 'line', x1: 0, y1: 0, x2: 28, y2: 0, stroke: 'feel0', strokeWidth: 3, ...dash && { dash } }], signWidth: 28, text: persona.label };
    });
}

function touchpointsOf({ stages }: Journey): readonly Touchpoint[] {
    return stages.flatMap(it => it.touchpoints);
}

function placesOf(journey: Journey): readonly Experience[] {
    return [...journey.stages, ...touchpointsOf(journey)];
}
