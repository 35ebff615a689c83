import { GrammarUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { isEmotion, isTouchpoint, type Emotion as EmotionNode, type Stage as StageNode } from '../../language/generated/ast.ts';
import { meanOfStage } from '../../language/model/curve.ts';
import type { Emotion, Journey, Scale, Stage } from '../../language/model/journey.ts';
import { modelOf, rootOf } from '../../language/models.ts';
import { stagesOf } from '../../language/scope.ts';

/** What the writer does not have to write: the score of a feeling, and what a stage comes to. */
export class JourneyInlayHintProvider implements InlayHintProvider {
    getInlayHints(document: LangiumDocument, { range }: Pick<InlayHintParams, 'range'>): InlayHint[] {
        const nodes = nodesByStart(document);
        return modelOf(document).journeys.flatMap(journey => journey.stages.flatMap(stage => [
            ...meanHint(stage, journey, document),
            ...[...stage.emotions, ...stage.touchpoints.flatMap(it => it.emotions)].flatMap(emotion => scoreHint(emotion, nodes.get(emotion.origin.range.start), journey.scale)),
        ])).filter(({ position: { line } }) => range.start.line <= line && line <= range.end.line);
    }
}

function scoreHint({ feeling, score, written }: Emotion, node: EmotionNode | undefined, scale: Scale): readonly InlayHint[] {
    const cst = GrammarUtils.findNodeForProperty(node?.$cstNode, 'feeling');
    return !cst || written || score === undefined ? [] : [{
        position: cst.range.end,
        label: shownScore(score, scale),
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        tooltip: `“${feeling}” counts as ${shownScore(score, scale)} ${shownScale(scale)}. A score after it says otherwise.`,
    }];
}

/** A stage with a single feeling has that feeling's score as its mean: nothing that has to be said. */
function meanHint(stage: Stage, { scale }: Journey, { textDocument }: LangiumDocument): readonly InlayHint[] {
    const felt = stage.touchpoints.filter(({ emotions }) => emotions.some(it => it.score !== undefined)).length;
    const mean = meanOfStage(stage);
    return !mean || felt < 2 ? [] : [{
        position: textDocument.positionAt(stage.origin.head.end),
        label: `∅ ${shownScore(mean.score, scale)}`,
        paddingLeft: true,
        tooltip: `The mean feeling of ${felt} touchpoints, ${shownScale(scale)}.`,
    }];
}

function shownScale({ lowest, highest }: Scale): string {
    return `on a scale from ${shownNumber(lowest)} to ${highest > 0 && lowest < 0 ? '+' : ''}${shownNumber(highest)}`;
}

/** With its sign where the scale has both. */
function shownScore(score: number, { lowest }: Scale): string {
    return `${lowest < 0 && Math.round(score * 10) > 0 ? '+' : ''}${shownNumber(score)}`;
}

function shownNumber(number: number): string {
    return String(Math.round(number * 10) / 10 + 0).replace('-', '−');
}

function nodesByStart(document: LangiumDocument): ReadonlyMap<number, EmotionNode> {
    const nodes = new Map<number, EmotionNode>();
    for (const journey of rootOf(document).definitions) {
        for (const stage of journey.$type === 'Journey' ? stagesOf(journey) : []) {
            for (const emotion of emotionsIn(stage)) {
                nodes.set(emotion.$cstNode!.offset, emotion);
            }
        }
    }
    return nodes;
}

function emotionsIn({ fields }: StageNode): readonly EmotionNode[] {
    return fields.flatMap(field => isTouchpoint(field) ? field.fields.filter(isEmotion) : isEmotion(field) ? [field] : []);
}
