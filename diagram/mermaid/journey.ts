import type { Emotion, Journey, Persona, Stage } from '../../language/model/journey.ts';
import { concerns } from '../../language/model/same-thing.ts';
import { wordsOf } from '../words.ts';
import { escapeLabel } from './escape-label.ts';
import { isolate } from './isolate.ts';

/**
 * The journey as the text of a Mermaid user journey: stages are its sections, touchpoints its tasks, personas its actors.
 * Levels -2..+2 become Mermaid's 1..5. Mermaid has no task without a score: where nothing was felt, it is the middle, and a mark among those of
 * the actors says so; beside the name there is no room.
 * Personas who feel differently at a touchpoint get a task each.
 */
export function mermaidJourney(journey: Journey): string {
    const { noFeeling } = wordsOf(journey);
    const sections = journey.stages.flatMap(stage => [
        `    section ${escapeLabel(isolate(stage.label))}`,
        ...tasksOf(stage, journey).map(({ label, level, actors }) => {
            const marks = [...actors.map(it => it.label), ...level === undefined ? [noFeeling] : []];
            const who = marks.length === 0 ? '' : `: ${marks.map(it => escapeLabel(isolate(it))).join(', ')}`;
            return `      ${escapeLabel(isolate(label))}: ${scoreOf(level ?? 0)}${who}`;
        }),
    ]);
    return ['journey', `    title ${escapeLabel(isolate(journey.label))}`, ...sections, ''].join('\n');
}

interface Task {
    readonly label: string;
    /** -2..+2, absent where nothing was felt. */
    readonly level?: number;
    readonly actors: readonly Persona[];
}

function tasksOf(stage: Stage, journey: Journey): readonly Task[] {
    const tasks = stage.touchpoints.flatMap(({ label, emotions, personas }) =>
        tasksByLevel(label, emotions, personas.length > 0 ? personas : journey.personas));
    const standsForItself = tasks.every(task => task.level === undefined) && levelOf(stage.emotions, undefined) !== undefined;
    return standsForItself || tasks.length === 0 ? [...tasksByLevel(stage.label, stage.emotions, journey.personas), ...tasks] : tasks;
}

function tasksByLevel(label: string, emotions: readonly Emotion[], actors: readonly Persona[]): readonly Task[] {
    const actorsByLevel = Map.groupBy(actors.length > 0 ? actors : [undefined], actor => levelOf(emotions, actor));
    return Array.from(actorsByLevel, ([level, group]) => ({
        label,
        ...(level !== undefined && { level }),
        actors: group.filter(actor => actor !== undefined),
    }));
}

function levelOf(emotions: readonly Emotion[], actor: Persona | undefined): number | undefined {
    const levels = emotions
        .filter(it => actor === undefined || concerns(it, actor))
        .flatMap(({ level }) => level ?? []);
    return levels.length === 0 ? undefined : levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

/** Mermaid takes any number for a score, even none at all; it draws 1 to 5, decimals included. */
function scoreOf(level: number): number {
    return Math.round((level + 3) * 10) / 10;
}
