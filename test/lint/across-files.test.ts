import { expect, test } from 'vitest';
import { findings } from '../support/language.ts';

test('old evidence of another file is reported at the date of the review', async () => {
    const text = 'import "./studies.journey"\njourney Tea { reviewed 2026-11-20 goal "Tea" from Survey stage Brew { touchpoint Kettle { emotion happy from Calls } } }';
    const found = await findings(text, { 'studies.journey': 'evidence Survey { date 2023-01-01 }\nevidence Calls "Support calls" { date 2022-05-01 }\nevidence New { date 2026-01-01 }\n' });
    const old = found.filter(({ rule }) => rule === 'old-evidence');
    expect(old.map(({ range: { start, end } }) => text.slice(start, end))).toEqual(['reviewed 2026-11-20']);
    expect(old[0]!.message).toContain('“Survey” is of 2023-01-01, “Support calls” is of 2022-05-01');
});

test('a contradicting metric points at the feeling', async () => {
    const text = 'journey Tea { stage Brew { touchpoint Kettle { emotion happy emotion delighted metric CSAT 1/5 target 4/5 } } }';
    const found = (await findings(text)).find(({ rule }) => rule === 'metric-contradicts-curve');
    expect(found!.related!.map(({ range: { start, end } }) => text.slice(start, end))).toEqual(['emotion delighted']);
});

test('a missing link of an imported persona is reported where it is written', async () => {
    const others = { 'people.journey': 'persona Ana { goal "Tea" image "./nobody.png" }\n' };
    const found = await findings('import "./people.journey"\njourney Tea for Ana { }', others);
    expect(found.map(({ rule }) => rule)).not.toContain('broken-link');
});
