import type { KeywordKey } from '../../dialect.ts';
import type { Thing } from '../../model/journey.ts';
import { literalOf, textOf as readLiteral } from '../../text-literal.ts';
import { defineRule } from '../rule.ts';
import { blocksOf } from '../sketch.ts';
import { quoted } from '../words.ts';

export const brokenLink = defineRule({
    id: 'broken-link',
    group: 'Evidence and numbers',
    level: 'warning',
    on: 'File',
    summary: 'A link or image beside the map is there.',
    why: 'A study that can’t be opened supports nothing, and a portrait that isn’t there is a hole in the picture. Only paths inside the workspace folder are looked at; addresses on the web are not, and nothing is said of a file that is not saved yet, or where there are no files. Capital and small letters count, as they do on a server.',
    source: 'A habit of every linter of documents.',
    good: [
        'persona Ana { goal "Tea" image "./pictures/ana.png" }\nevidence Survey { link "https://example.org/survey" }',
        'evidence Survey { link "Tea survey.pdf" }\nevidence Calls { link "./Tea%20survey.pdf#page=2" }',
        { code: 'evidence Survey { link "../elsewhere/survey.pdf" }\nevidence Calls { link "/srv/calls.csv" }\nevidence Talks { link "file:///talks" }', because: 'Outside the workspace folder: nobody looks there.' },
        'journey Tea { stage Brew { touchpoint Kettle { link "mailto:ana@example.org" link "www.example.org" link "example.org/kettle" link "#kettle" } } }',
    ],
    bad: [
        {
            code: 'persona Ana {\n    goal "Tea"\n    image <|"./pictures/anna.png"|>\n}\n',
            fixed: 'persona Ana {\n    goal "Tea"\n    image "./pictures/ana.png"\n}\n',
            because: 'A file of a like name in the same folder is offered.',
        },
        { code: 'evidence Survey { link <|"studies/survey.pdf"|> }\njourney Tea { stage Brew { touchpoint Kettle { link "Tea survey.pdf" link <|"Survey.pdf"|> opportunity "A faster kettle" { link <|"./plan.md"|> } } } }' },
    ],
    check(file, { isMissing, likelyLink, placesOf, textOf, report }) {
        for (const persona of file.personas) {
            check(persona, 'image', persona.image === undefined ? [] : [persona.image]);
        }
        for (const evidence of file.evidence) {
            check(evidence, 'link', evidence.link === undefined ? [] : [evidence.link]);
        }
        for (const block of file.journeys.flatMap(blocksOf)) {
            if ('links' in block) {
                check(block, 'link', block.links);
            }
            for (const opportunity of block.opportunities) {
                check(opportunity, 'link', opportunity.link === undefined ? [] : [opportunity.link]);
            }
        }

        function check(thing: Thing, field: KeywordKey, paths: readonly string[]): void {
            const missing = new Set(paths.filter(isMissing));
            for (const { value } of missing.size > 0 ? placesOf(thing, field) : []) {
                const path = readLiteral(textOf(value));
                if (missing.has(path)) {
                    const likely = likelyLink(path);
                    report({
                        message: `${quoted(path)} isn’t there: check the path, which begins at the folder of this file.`,
                        at: value,
                        target: thing,
                        ...(likely !== undefined && { fixes: [{
                            title: `Did you mean ${quoted(likely)}?`,
                            edits: [{ kind: 'replace', range: value, text: literalOf(likely) }],
                            // On another machine it works as it is.
                            ...(isSameButCase(likely, path) && { isSafe: true }),
                        }] }),
                    });
                }
            }
        }
    },
});

function isSameButCase(a: string, b: string): boolean {
    return a.normalize().toLowerCase() === b.normalize().toLowerCase();
}
