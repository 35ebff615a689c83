import type { Journey } from '../../language/model/journey.ts';

/** The journey as the text of a Mermaid user journey. */
export function mermaidJourney(journey: Journey): string {
    return `journey\n    title ${journey.label}\n`;
}
