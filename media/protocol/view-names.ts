import type { View } from '../../server/protocol/preview.ts';

/** What people read in menus. */
export const viewNames: Readonly<Record<string, string>> & Readonly<Partial<Record<View, string>>> = {
    'map': 'Journey map',
    'blueprint': 'Service blueprint',
    'table': 'Table',
    'curve': 'Emotion curve',
    'path': 'Journey path',
    'timeline': 'Timeline',
    'wheel': 'Journey wheel',
    'persona': 'Personas',
    'matrix': 'Opportunities',
    'flow': 'Flowchart',
    'mermaid-journey': 'User journey',
    'mermaid-timeline': 'Timeline',
    'quadrant': 'Quadrant chart',
};
