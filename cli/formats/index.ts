import type { Format } from '../checked.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every way to write down what was found. */
export const formats: readonly Format[] = [text, json, sarif, github, junit];
