import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exampleDay } from '../../language/lint/rule.ts';
import { findingsIn } from '../../language/validator.ts';
import { createWorkspace, type TestWorkspace } from '../support/language.ts';

const folder = new URL('../../examples/', import.meta.url);
const names = readdirSync(folder).filter(name => name.endsWith('.journey'));

/** What the examples may show; every other one is free of findings. */
const expected: Readonly<Record<string, readonly string[]>> = {
    'small.journey': [
        '3 missing-persona: The journey “A cup of tea” is nobody’s: name the persona it is for.',
        '3 missing-goal: The journey “A cup of tea” has no goal: say what the customer wants to reach.',
        '3 missing-owner: Nobody answers for “A cup of tea”: name the owner of the journey.',
        '3 stale-review: Nobody knows whether “A cup of tea” is still true: say when it was last reviewed.',
        '7 pain-without-opportunity: Nothing is planned about “It takes four minutes to boil”: add an opportunity, or say why the pain is accepted.',
        '5 unsourced: Nothing says what 2 statements of “Waits for the kettle” rest on: name their evidence, or mark them as assumed.',
    ],
};

let workspace: TestWorkspace;

beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${exampleDay}T12:00:00Z`) });
    workspace = await createWorkspace(Object.fromEntries(names.map(name => [name, readFileSync(new URL(name, folder), 'utf8')])));
});
afterAll(() => {
    vi.useRealTimers();
});

test.each(names)('%s', name => {
    const document = workspace.document(name);
    const { textDocument } = document;
    expect(findingsIn(document).map(({ rule, message, range }) => `${textDocument.positionAt(range.start).line + 1} ${rule}: ${message}`)).toEqual(expected[name] ?? []);
});
