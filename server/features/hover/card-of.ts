import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { findIcon, iconPaths } from '../../../diagram/icons/icons.ts';
import { dialectIn, modelOf } from '../../../language/models.ts';
import type { Thing } from '../../../language/model/journey.ts';
import { feelingLevels, type FeelingKey } from '../../../language/vocabulary.ts';
import {
    channelCard, emotionCard, evidenceCard, gainCard, journeyCard, laneCard, metricCard, opportunityCard, painCard, personaCard, stageCard, touchpointCard,
} from './cards.ts';
import { bold } from './markdown.ts';

/** The card of a node of the tree, by what the model knows of it. */
export function cardOf(node: AstNode, services: LangiumServices): readonly string[] | undefined {
    const document = AstUtils.getDocument(node);
    const file = modelOf(document);
    const start = node.$cstNode?.offset;
    const at = <T extends Thing>(things: readonly T[]) => things.find(it => it.origin.range.start === start);
    const uses = () => services.references.References.findReferences(node, { includeDeclaration: false }).count();
    const or = <T>(thing: T | undefined, card: (thing: T) => readonly string[]) => thing && card(thing);
    switch (node.$type) {
        case 'Persona': return or(at(file.personas), it => personaCard(it, uses()));
        case 'Channel': return or(at(file.channels), it => channelCard(it, uses()));
        case 'Evidence': return or(at(file.evidence), it => evidenceCard(it, uses(), new Date().toISOString().slice(0, 10)));
        case 'Lane': return or(at(file.lanes), it => laneCard(it, uses()));
        case 'Journey': return or(at(file.journeys), journeyCard);
        default: break;
    }
    for (const journey of file.journeys) {
        for (const stage of journey.stages) {
            const blocks = [stage, ...stage.touchpoints];
            const card = or(at([stage]), it => stageCard(it, journey))
                ?? or(at(stage.touchpoints), it => touchpointCard(it, stage, journey))
                ?? or(at(blocks.flatMap(it => it.pains)), it => painCard(it, journey))
                ?? or(at(blocks.flatMap(it => it.gains)), gainCard)
                ?? or(at(blocks.flatMap(it => it.opportunities)), opportunityCard)
                ?? or(at(blocks.flatMap(it => it.emotions)), it => emotionCard(it, journey.scale, feelingsLike(it.feeling, document)))
                ?? or(at(blocks.flatMap(it => it.metrics)), metricCard);
            if (card) {
                return card;
            }
        }
        const metric = at(journey.metrics);
        if (metric) {
            return metricCard(metric);
        }
    }
    return undefined;
}

/** The icon itself: our own outlines, in a grey that shows on light and on dark. */
export function iconCard(word: string): readonly string[] | undefined {
    const name = findIcon(word);
    if (name === undefined) {
        return undefined;
    }
    const paths = iconPaths(name)!.map(d => `<path d="${d}"/>`).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 24 24" fill="none" stroke="#888" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
    return [`![${name}](data:image/svg+xml;utf8,${encodeURIComponent(svg)})`, `${bold(name)} · icon`];
}

/** The other feelings of the vocabulary that are as good or as bad. */
function feelingsLike(feeling: string | undefined, document: LangiumDocument): readonly string[] {
    const { feelings } = dialectIn(document);
    const keys = Object.keys(feelingLevels) as FeelingKey[];
    const key = keys.find(it => feeling !== undefined && feelings[it].includes(feeling));
    return key === undefined ? [] : keys.filter(it => it !== key && feelingLevels[it] === feelingLevels[key]).map(it => feelings[it][0]!);
}
