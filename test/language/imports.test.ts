import { expect, test } from 'vitest';
import { errors, fixed, parse, findings } from '../support/language.ts';

test('an imported persona is known', async () => {
    expect(await errors('import "./people.journey" journey J for Maya { }', { 'people.journey': 'persona Maya' })).toEqual([]);
});
test('an unknown one is not', async () => {
    expect((await errors('journey J for Maya { }')).map(it => it.message)).toHaveLength(1);
    void fixed; void parse; void findings;
});
