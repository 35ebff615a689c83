import { URI } from 'langium';
import type { FindingMark, FindingMarks } from '../../diagram/findings.ts';
import { mermaidTexts } from '../../diagram/mermaid/index.ts';
import { narrowed } from '../../diagram/narrow.ts';
import type { Scene } from '../../diagram/scene.ts';
import { views } from '../../diagram/views/index.ts';
import { levels, type Finding } from '../../language/finding.ts';
import type { Journey, Named } from '../../language/model/journey.ts';
import { modelOf } from '../../language/models.ts';
import { findingsIn } from '../../language/validator.ts';
import { isMermaid } from '../protocol/preview.ts';
import type { Choice, Choices, Look, OpenPreview } from '../protocol/preview.ts';
import type { ServerServices } from '../services.ts';
import { journeyNamed } from './journey-named.ts';
import type { Drawn } from './sessions.ts';

/**
 * The picture of a journey as it stands in the text now.
 *
 *     document ──model──► Journey ──look──► Journey ──view──► Scene (or Mermaid's text)
 */
export async function drawPreview(request: OpenPreview, { shared }: ServerServices): Promise<Drawn> {
    const { LangiumDocuments: documents, WorkspaceManager: workspace, WorkspaceLock: lock } = shared.workspace;
    await workspace.ready;
    return lock.read((): Drawn => {
        const document = documents.getDocument(URI.parse(request.uri));
        if (!document) {
            return { journeys: [], empty: 'gone' };
        }
        const text = document.textDocument.getText();
        const { journeys } = modelOf(document);
        const listed = journeys.map(it => ({ name: it.name, label: it.label }));
        const findings = findingsIn(document);
        const broken = findings.find(finding => finding.rule === 'syntax');
        const stale = broken && { line: document.textDocument.positionAt(broken.range.start).line, message: broken.message };
        const journey = journeyNamed(journeys, request.journey);
        if (!journey) {
            return { journeys: listed, ...(stale ? { stale } : { empty: text.trim() === '' ? 'nothing' : 'no-journey' }) };
        }
        if (journey.stages.length === 0 && !stale) {
            return { journeys: listed, journey: journey.name, empty: 'no-stage' };
        }
        return { journeys: listed, journey: journey.name, ...(stale && { stale }), ...drawJourney(journey, request, marksOf(findings, journey.name)) };
    });
}

function drawJourney(whole: Journey, request: OpenPreview, findings: FindingMarks): Pick<Drawn, 'scene' | 'mermaid' | 'choices'> {
    const { view, width, stretch, unfolded, order, hidden } = request;
    const journey = asWanted(whole, request);
    if (isMermaid(view)) {
        return { mermaid: mermaidTexts[view](journey), choices: choicesOf(whole, []) };
    }
    const scene = views[view].draw(journey, {
        width, stretch, unfolded: new Set(unfolded), findings, isLive: true, lanes: { ...order && { order }, ...hidden && { hidden: new Set(hidden) } },
    });
    return { scene, choices: choicesOf(whole, scene.lanes ?? []) };
}

/** The journey with the people and stages that the reader wants to see. */
export function asWanted(journey: Journey, { personas, collapsed, focus }: Partial<Look>): Journey {
    return narrowed(journey, { ...personas && { personas: new Set(personas) }, ...collapsed && { collapsed: new Set(collapsed) }, ...focus !== undefined && { focus } });
}

function choicesOf({ personas, stages }: Journey, lanes: NonNullable<Scene['lanes']>): Choices {
    return {
        lanes: lanes.map(({ id, title, state, isFoldable, isFixed }) => ({ id, label: title, state, ...isFoldable && { isFoldable }, ...isFixed && { isFixed } })),
        personas: personas.length < 2 ? [] : personas.map(choiceOf),
        stages: stages.filter(it => it.touchpoints.length > 0).map(choiceOf),
        closeUps: stages.flatMap(({ touchpoints }) => touchpoints.flatMap(({ id, details }) => details === undefined ? [] : [{ id, label: details }])),
    };
}

function choiceOf({ id, label }: Named): Choice {
    return { id, label };
}

/** The findings of a journey by the thing they are about; hints are for the text alone. */
function marksOf(findings: readonly Finding[], journey: string): FindingMarks {
    const marks = new Map<string, FindingMark>();
    for (const { target, journey: around, level, message } of findings) {
        if (target === undefined || level === 'hint' || around !== undefined && around !== journey) {
            continue;
        }
        const { level: worst = level, count = 0, messages = [] } = marks.get(target) ?? {};
        marks.set(target, { level: levels.indexOf(level) < levels.indexOf(worst) ? level : worst, count: count + 1, messages: [...messages, message] });
    }
    return marks;
}
