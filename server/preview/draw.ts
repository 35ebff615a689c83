import { URI } from 'langium';
import type { FindingMark, FindingMarks } from '../../diagram/findings.ts';
import { mermaidJourney } from '../../diagram/mermaid/journey.ts';
import { map } from '../../diagram/views/map.ts';
import { levels, type Finding } from '../../language/finding.ts';
import { modelOf } from '../../language/models.ts';
import { findingsIn } from '../../language/validator.ts';
import type { OpenPreview } from '../protocol/preview.ts';
import type { ServerServices } from '../services.ts';
import type { Drawn } from './sessions.ts';

/**
 * The picture of a journey as it stands in the text now.
 *
 *     document ──model──► Journey ──view──► Scene (or Mermaid's text)
 */
export async function drawPreview({ uri, view, journey: name, width, stretch, unfolded }: OpenPreview, { shared }: ServerServices): Promise<Drawn> {
    const { LangiumDocuments: documents, WorkspaceManager: workspace, WorkspaceLock: lock } = shared.workspace;
    await workspace.ready;
    return lock.read((): Drawn => {
        const document = documents.getDocument(URI.parse(uri));
        if (!document) {
            return { journeys: [], empty: 'gone' };
        }
        const text = document.textDocument.getText();
        const { journeys } = modelOf(document);
        const listed = journeys.map(it => ({ name: it.name, label: it.label }));
        const findings = findingsIn(document);
        const broken = findings.find(finding => finding.rule === 'syntax');
        const stale = broken && { line: document.textDocument.positionAt(broken.range.start).line, message: broken.message };
        const journey = journeys.find(it => it.name === name) ?? journeys[0];
        if (!journey) {
            return { journeys: listed, ...(stale ? { stale } : { empty: text.trim() === '' ? 'nothing' : 'no-journey' }) };
        }
        if (journey.stages.length === 0 && !stale) {
            return { journeys: listed, journey: journey.name, empty: 'no-stage' };
        }
        return {
            journeys: listed,
            journey: journey.name,
            ...(stale && { stale }),
            ...(view === 'mermaid'
                ? { mermaid: mermaidJourney(journey) }
                : { scene: map.draw(journey, { width, stretch, unfolded: new Set(unfolded), findings: marksOf(findings, journey.name) }) }),
        };
    });
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
