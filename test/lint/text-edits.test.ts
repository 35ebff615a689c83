import { expect, test } from 'vitest';
import type { Edit } from '../../language/finding.ts';
import type { Thing } from '../../language/model/journey.ts';
import { applyChanges, textChangesOf } from '../../language/text-edits.ts';
import { modelOfText } from '../support/language.ts';

// What an edit does to a text. `Brew` is the stage, `Kettle` the touchpoint, `Steam` the emotion.

const add = (statement: string, at?: 'start' | 'end') => ({ origin: into }: Thing): Edit => ({ kind: 'add', into, statement, ...(at && { at }) });
const after = (statement: string) => ({ origin: { range } }: Thing): Edit => ({ kind: 'after', range, statement });
const before = (statement: string) => ({ origin: { range } }: Thing): Edit => ({ kind: 'before', range, statement });
const remove = ({ origin: { range } }: Thing): Edit => ({ kind: 'remove', range });

test.each([
    ['at the end of a block', add('icon x'), 'journey J {\n    stage Brew {\n        touchpoint Kettle\n    }\n}', 'journey J {\n    stage Brew {\n        touchpoint Kettle\n        icon x\n    }\n}'],
    ['at its start', add('icon x', 'start'), 'journey J {\n    stage Brew {\n        touchpoint Kettle\n    }\n}', 'journey J {\n    stage Brew {\n        icon x\n        touchpoint Kettle\n    }\n}'],
    ['after a remark behind the brace', add('icon x', 'start'), 'journey J {\n    stage Brew { // hot\n        touchpoint Kettle\n    }\n}', 'journey J {\n    stage Brew { // hot\n        icon x\n        touchpoint Kettle\n    }\n}'],
    ['before a statement behind the brace', add('icon x', 'start'), 'journey J {\n    stage Brew { touchpoint Kettle\n    }\n}', 'journey J {\n    stage Brew {\n        icon x\n        touchpoint Kettle\n    }\n}'],
    ['after a last remark', add('icon x'), 'journey J {\n    stage Brew {\n        touchpoint Kettle\n        // more\n    }\n}', 'journey J {\n    stage Brew {\n        touchpoint Kettle\n        // more\n        icon x\n    }\n}'],
    ['before a brace that shares its line', add('icon x'), 'journey J {\n    stage Brew {\n        touchpoint Kettle }\n}', 'journey J {\n    stage Brew {\n        touchpoint Kettle\n        icon x\n    }\n}'],
    ['into an empty block', add('icon x'), 'journey J {\n    stage Brew {}\n}', 'journey J {\n    stage Brew {\n        icon x\n    }\n}'],
    ['into an empty block of two lines', add('icon x'), 'journey J {\n    stage Brew {\n    }\n}', 'journey J {\n    stage Brew {\n        icon x\n    }\n}'],
    ['into a block of one line', add('icon x'), 'journey J {\n    stage Brew { touchpoint Kettle }\n}', 'journey J {\n    stage Brew {\n        touchpoint Kettle\n        icon x\n    }\n}'],
    ['with a remark behind a block of one line', add('icon x'), 'journey J {\n    stage Brew { touchpoint Kettle } // hot\n}', 'journey J {\n    stage Brew {\n        touchpoint Kettle\n        icon x\n    } // hot\n}'],
    ['into a map of one line', add('icon x'), 'journey J { stage Brew { touchpoint Kettle } }', 'journey J { stage Brew { touchpoint Kettle icon x } }'],
    ['into an empty block in a map of one line', add('icon x'), 'journey J { stage Brew {} }', 'journey J { stage Brew { icon x } }'],
    ['a block into a map of one line', add('opportunity "…" {\n    owner "…"\n}'), 'journey J { stage Brew {} }', 'journey J { stage Brew { opportunity "…" { owner "…" } } }'],
    ['with tabs', add('opportunity "…" {\n    owner "…"\n}'), 'journey J {\n\tstage Brew {\n\t\ttouchpoint Kettle\n\t}\n}', 'journey J {\n\tstage Brew {\n\t\ttouchpoint Kettle\n\t\topportunity "…" {\n\t\t\towner "…"\n\t\t}\n\t}\n}'],
    ['with tabs, into an empty block', add('icon x'), 'journey J {\n\tstage Brew {}\n}', 'journey J {\n\tstage Brew {\n\t\ticon x\n\t}\n}'],
    ['with two spaces', add('icon x'), 'journey J {\n  stage Brew {}\n}', 'journey J {\n  stage Brew {\n    icon x\n  }\n}'],
    ['with CRLF', add('icon x'), 'journey J {\r\n    stage Brew {\r\n    }\r\n}', 'journey J {\r\n    stage Brew {\r\n        icon x\r\n    }\r\n}'],
    ['with a brace on its own line', add('icon x'), 'journey J\n{\n    stage Brew\n    {\n        touchpoint Kettle\n    }\n}', 'journey J\n{\n    stage Brew\n    {\n        touchpoint Kettle\n        icon x\n    }\n}'],
    ['into a block that is not closed', add('icon x'), 'journey J {\n    stage Brew {\n        touchpoint Kettle', 'journey J {\n    stage Brew {\n        touchpoint Kettle\n        icon x\n    '],
])('adds %s', async (_, edit, text, expected) => {
    await expectEdit(text, 'Brew', edit, expected);
});

test.each([
    ['on lines of its own', 'journey J {\n    stage Brew {\n        touchpoint Kettle via web\n    }\n}', 'journey J {\n    stage Brew {\n        touchpoint Kettle via web {\n            icon x\n        }\n    }\n}'],
    ['before a remark', 'journey J {\n    stage Brew {\n        touchpoint Kettle // hot\n    }\n}', 'journey J {\n    stage Brew {\n        touchpoint Kettle {\n            icon x\n        } // hot\n    }\n}'],
    ['in a line with others', 'journey J {\n    stage Brew { touchpoint Kettle touchpoint Cup }\n}', 'journey J {\n    stage Brew { touchpoint Kettle { icon x } touchpoint Cup }\n}'],
    ['with tabs and CRLF', 'journey J {\r\n\tstage Brew {\r\n\t\ttouchpoint Kettle\r\n\t}\r\n}', 'journey J {\r\n\tstage Brew {\r\n\t\ttouchpoint Kettle {\r\n\t\t\ticon x\r\n\t\t}\r\n\t}\r\n}'],
])('gives a touchpoint a block %s', async (_, text, expected) => {
    await expectEdit(text, 'Brew/Kettle', add('icon x'), expected);
});

test.each([
    ['in the next line', 'journey J {\n    stage Brew {\n        emotion sad\n        touchpoint Kettle\n    }\n}', 'journey J {\n    stage Brew {\n        emotion sad\n        pain "…"\n        touchpoint Kettle\n    }\n}'],
    ['after a remark', 'journey J {\n    stage Brew {\n        emotion sad // so sad\n    }\n}', 'journey J {\n    stage Brew {\n        emotion sad // so sad\n        pain "…"\n    }\n}'],
    ['in the same line', 'journey J {\n    stage Brew { emotion sad touchpoint Kettle }\n}', 'journey J {\n    stage Brew { emotion sad pain "…" touchpoint Kettle }\n}'],
    ['behind the brace', 'journey J {\n    stage Brew { emotion sad\n    }\n}', 'journey J {\n    stage Brew { emotion sad\n        pain "…"\n    }\n}'],
    ['with tabs and CRLF', 'journey J {\r\n\tstage Brew {\r\n\t\temotion sad\r\n\t}\r\n}', 'journey J {\r\n\tstage Brew {\r\n\t\temotion sad\r\n\t\tpain "…"\r\n\t}\r\n}'],
])('puts a statement after another %s', async (_, text, expected) => {
    await expectEdit(text, 'Brew/emotion:1', after('pain "…"'), expected);
});

test.each([
    ['at the start of the file', 'journey J { }', 'lane L\n\njourney J { }'],
    ['above the remarks that belong to it', '// Tea\n\n// How we make it.\n/* Every day. */\njourney J { }', '// Tea\n\nlane L\n\n// How we make it.\n/* Every day. */\njourney J { }'],
    ['with CRLF', 'persona P\r\n\r\njourney J { }', 'persona P\r\n\r\nlane L\r\n\r\njourney J { }'],
    ['in its line', 'persona P journey J { }', 'persona P lane L journey J { }'],
])('puts a definition before another %s', async (_, text, expected) => {
    await expectEdit(text, 'journey:J', before('lane L'), expected);
});

test.each([
    ['with its line', 'persona A\nlane L\npersona B\n', 'persona A\npersona B\n'],
    ['with all its lines', 'persona A\nlane L {\n    icon x\n}\npersona B\n', 'persona A\npersona B\n'],
    ['with one of two blank lines', 'persona A\n\nlane L\n\npersona B\n', 'persona A\n\npersona B\n'],
    ['with CRLF', 'persona A\r\n\r\nlane L\r\n\r\npersona B\r\n', 'persona A\r\n\r\npersona B\r\n'],
    ['at the start', 'lane L\n\npersona B\n', 'persona B\n'],
    ['at the end', 'persona A\n\nlane L', 'persona A\n'],
    ['after a byte-order mark', '\uFEFFlane L\npersona B\n', '\uFEFFpersona B\n'],
    ['but not the remark behind it', 'lane L // why\npersona B\n', ' // why\npersona B\n'],
    ['but not the remark before it', '// why\nlane L\npersona B\n', '// why\npersona B\n'],
    ['out of its line', 'persona A lane L persona B', 'persona A persona B'],
])('removes a definition %s', async (_, text, expected) => {
    await expectEdit(text, 'lane:L', remove, expected);
});

async function expectEdit(text: string, id: string, edit: (thing: Thing) => Edit, expected: string): Promise<void> {
    const file = await modelOfText(text);
    const things: readonly Thing[] = [
        ...file.lanes, ...file.personas,
        ...file.journeys.flatMap(journey => [journey, ...journey.stages.flatMap(stage => [stage, ...stage.emotions, ...stage.touchpoints])]),
    ];
    const thing = things.find(it => it.id === id);
    expect(thing, id).toBeDefined();
    expect(applyChanges(textChangesOf([edit(thing!)], text), text)).toBe(expected);
}
