import type { Named } from '../../model/journey.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const unusedDefinition = defineRule({
    id: 'unused-definition',
    group: 'Frame',
    level: 'hint',
    on: 'File',
    summary: 'What a file defines is used, there or in a file that imports it.',
    why: 'A persona, channel, evidence record or row that nobody refers to is either forgotten in the map or left over from an older one. It is shown faded. A file without a journey is a library: while nobody uses anything of it, it is new or opened alone, and nothing in it is faded.',
    source: 'A habit of every linter: what is left over misleads the next reader.',
    good: [
        'persona Ana\nchannel Kiosk\nevidence Survey\nlane Data\njourney Tea for Ana { stage Brew { touchpoint Kettle via Kiosk { emotion happy from Survey in Data "None" } } }',
        { code: 'persona Ana { goal "Tea" }\npersona Ben { goal "Coffee" }\nevidence Survey', because: 'A library.' },
        { code: 'evidence Survey\npersona Ana { goal "Tea" from Survey }\njourney Tea for Ana { }', because: 'Used by a definition.' },
    ],
    bad: [
        {
            code: '// The first who asked for tea.\npersona Ana { goal "Tea" }\n\n<|persona Ben|> { goal "Coffee" }\n\njourney Tea for Ana { }\n',
            fixed: '// The first who asked for tea.\npersona Ana { goal "Tea" }\n\njourney Tea for Ana { }\n',
        },
        {
            code: '<|channel Street|>\n<|evidence Survey|> // of last year\n<|lane Data "Data we ask for"|> {\n    icon lock\n}\njourney Tea { }\n',
            fixed: '<|evidence Survey|> // of last year\n<|lane Data "Data we ask for"|> {\n    icon lock\n}\njourney Tea { }\n',
        },
    ],
    check(file, { isUsed, report }) {
        const definitions: readonly (readonly [string, readonly Named[]])[] = [
            ['persona', file.personas], ['channel', file.channels], ['evidence record', file.evidence], ['row', file.lanes],
        ];
        const unused = definitions.flatMap(([what, things]) => things.filter(thing => !isUsed(thing)).map(thing => ({ what, thing })))
            .sort((a, b) => a.thing.origin.range.start - b.thing.origin.range.start);
        const isUnusedLibrary = file.journeys.length === 0 && unused.length === definitions.reduce((count, [, things]) => count + things.length, 0);
        if (isUnusedLibrary) {
            return;
        }
        for (const { what, thing } of unused) {
            report({
                message: `Nothing refers to the ${what} ${quoted(thing.label)}.`,
                at: thing,
                tags: ['unnecessary'],
                fixes: [{ title: 'Remove it', edits: [{ kind: 'remove', range: thing.origin.range }] }],
            });
        }
    },
});
