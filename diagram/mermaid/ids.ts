/** Every Mermaid diagram that a journey can be written as, in the order of menus. */
export const mermaidIds = ['flow', 'mermaid-journey', 'mermaid-timeline', 'quadrant'] as const;
export type MermaidId = typeof mermaidIds[number];
