/** Every way of looking at a journey that we draw ourselves, in the order of menus; each is `views/<id>.ts`. */
export const viewIds = ['map', 'blueprint', 'table', 'curve', 'path', 'timeline', 'wheel', 'persona', 'matrix'] as const;
export type ViewId = typeof viewIds[number];
