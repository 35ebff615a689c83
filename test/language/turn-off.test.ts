import { expect, test } from 'vitest';
import { readConfig } from '../../language/config/read-config.ts';
import { configWithout, turnOff } from '../../language/config/turn-off.ts';
import { rules } from '../../language/lint/rules/index.ts';
import { applyChanges } from '../../language/text-edits.ts';

test.each([
    ['{}', '{ "rules": { "no-peak": "off" } }'],
    ['{\n}\n', '{\n  "rules": {\n    "no-peak": "off"\n  }\n}\n'],
    ['{\n    "exclude": ["drafts/**"]\n}', '{\n    "exclude": ["drafts/**"],\n    "rules": {\n        "no-peak": "off"\n    }\n}'],
    ['{\n  "rules": {}\n}\n', '{\n  "rules": {\n    "no-peak": "off"\n  }\n}\n'],
    ['{\r\n\t"rules": {\r\n\t\t"rosy-curve": "off"\r\n\t}\r\n}', '{\r\n\t"rules": {\r\n\t\t"rosy-curve": "off",\r\n\t\t"no-peak": "off"\r\n\t}\r\n}'],
    ['{ "rules": { "rosy-curve": "off" }, "exclude": [] }', '{ "rules": { "rosy-curve": "off", "no-peak": "off" }, "exclude": [] }'],
    ['{ "rules": { "no-peak": "error" } }', '{ "rules": { "no-peak": "off" } }'],
    ['{ "rules": { "no-peak":  { "level": "error" } } }', '{ "rules": { "no-peak":  { "level": "off" } } }'],
    ['{ "rules": { "no-peak": 2, "no-peak": {} } }', '{ "rules": { "no-peak": 2, "no-peak": { "level": "off" } } }'],
    ['{ "rules": {\n    "no-peak": { "days": 3 } } }', '{ "rules": {\n    "no-peak": { "days": 3, "level": "off" } } }'],
    ['\uFEFF{ "rules": { "no-peak": "hint" } }', '\uFEFF{ "rules": { "no-peak": "off" } }'],
])('%s', (before, after) => {
    const change = turnOff('no-peak', before);
    expect(applyChanges([change!], before)).toBe(after);
    expect(readConfig(after, rules).config.lint.levels).toMatchObject({ 'no-peak': 'off' });
});

test.each(['', '{', '[]', '{ "rules": [] }', '{ // mine\n "rules": {} }'])('what can’t be read is left alone: %s', text => {
    expect(turnOff('no-peak', text)).toBeUndefined();
});

test('a new file says nothing else', () => {
    expect(readConfig(configWithout('no-peak'), rules)).toMatchObject({ config: { lint: { levels: { 'no-peak': 'off' } }, exclude: [] }, problems: [] });
});
