import type { Emptiness, View } from '../../server/protocol/preview.ts';

/** Every word that the page itself says; the words of the picture come with it. */
export const strings = {
    toolbar: 'Preview tools',
    journey: 'Journey',
    view: 'View',
    views: { map: 'Map', mermaid: 'Mermaid' } satisfies Record<View, string>,
    lock: 'Lock the preview to this file',
    unlock: 'Unlock the preview',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    actual: (percent: number) => `${percent} %, set to 100 %`,
    fit: 'Fit the whole map',
    stale: (line: number) => `The text has an error on line ${line}. You see the map as it was before it.`,
    goToLine: (line: number) => `Go to line ${line}`,
    again: 'Try again',
    goToText: 'Go to the text',
    insertSample: 'Insert a small map',
    empty: {
        'nothing': 'This file is empty. Begin with a small map and change its words.',
        'no-journey': 'There is no journey in this file yet.',
        'no-stage': 'This journey has no stage yet. The map begins with the first one.',
        'broken': 'The map appears as soon as the text can be read.',
        'gone': 'This file is no longer there.',
    } satisfies Record<Emptiness, string>,
    brokenAt: (line: number) => `The map appears as soon as the text can be read. There is an error on line ${line}.`,
    mermaid: {
        label: 'The journey as a Mermaid diagram',
        slow: (seconds: number) => `Mermaid needs more than ${seconds} seconds for this journey. The map view draws journeys of any size.`,
        failed: (reason: string) => `Mermaid can’t draw this journey: ${reason}`,
        missing: 'Mermaid could not be loaded.',
    },
} as const;
