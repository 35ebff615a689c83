import type { Format } from '../checked.ts';
import { inertJson } from '../inert.ts';

/** For programs: see `docs/schema/findings.schema.json`. */
export const json: Format = {
    id: 'json',
    write({ files }) {
        const findings = files.flatMap(({ name: file, findings }) => findings.map(({ rule, level, message, range, fixable }) => ({ file, rule, level, message, range, fixable })));
        return `${inertJson(findings)}\n`;
    },
};
