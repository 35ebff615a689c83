/** The line of each persona's curve, in the order of the journey. */
export const personaDashes = [undefined, '6 3', '2 3', '10 3 2 3'];
