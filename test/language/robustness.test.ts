import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../language/finding.ts';
import { modelOf } from '../../language/models.ts';
import { curvesOf } from '../../language/model/curve.ts';
import { findingsIn } from '../../language/validator.ts';
import { oneIn, placesIn, runs, seed, tries } from '../support/chance.ts';
import { parse } from '../support/language.ts';
import { mutants, piecesOf } from './mutants.ts';

/** Nothing here takes long; but the machine may have other work. */
const patience = 60_000 + tries(60_000);

const small = [
    'journey Tea { stage Brew { touchpoint Kettle { emotion happy } } }',
    'language en\nimport "./p.journey"\npersona Maya "Maya" { role "x" goal "y" from Survey quote "z" assumed prefers web, chat }\nevidence Survey { kind survey date 2026-09-14 sample 4 }\n',
    `journey Gift "Buying" for Maya {
  kind current
  scale 1 to 10
  reviewed 2026-10-20
  metric completion 62% target 80% from Survey
  phase Before {
    stage Order "Orders" {
      entry social 40% "Post"
      touchpoint Checkout "Pays" by Maya via web, phone {
        emotion frustrated 2 "Why?" from Survey // so
        pain Cost "Late" severity 3 from Survey, Calls
        opportunity "Show it" from Survey { addresses Cost impact 5 status planned }
        in Data "Address" /* mind */
        resource "Agents" missing
        leads to Help when "it fails" 8%
        drop-off 30%
      }
      touchpoint Help via chat { duration 5min moment based on Survey }
    }
  }
}
`,
    'journey "خرید هدیه" { stage "کشف" { touchpoint تبلیغ‌ها "می‌بیند 😀" { emotion happy "«خوب»" thought """\n  a\n  b\n  """ } } }',
];
const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).filter(name => name.endsWith('.journey')).map(name => readFileSync(new URL(name, folder), 'utf8'));

/** Offsets between the pieces of a text, and inside each. */
function boundaries(text: string): readonly number[] {
    let offset = 0;
    return piecesOf(text).flatMap(piece => [offset, (offset += piece.length) - (piece.length >> 1)]);
}

/** Reads a text all the way to its findings, and looks at what nobody may ever see. */
async function survive(text: string): Promise<LangiumDocument> {
    const document = await parse(text);
    for (const journey of modelOf(document).journeys) {
        curvesOf(journey);
    }
    expect(misplaced(findingsIn(document), text)).toEqual([]);
    // Neither the guard nor the parser behind the mender had anything to say.
    expect(findingsIn(document).map(({ message }) => message).filter(message => /so many mistakes|can’t be read/.test(message))).toEqual([]);
    return document;
}

/** Findings with a range that no editor could show. */
function misplaced(findings: readonly Finding[], text: string): readonly Finding[] {
    const isInPair = (offset: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(offset - 1, offset + 1));
    return findings.filter(({ range: { start, end } }) => !(0 <= start && start <= end && end <= text.length) || isInPair(start) || isInPair(end));
}

describe(`every text is read (seed ${seed})`, () => {
    test.each(small)('suffixes of %j', async text => {
        for (const at of oneIn(3, boundaries(text))) {
            await survive(text.slice(at));
        }
    }, patience);

    test.each(small)('while %j is typed, and at most two things are wrong', async text => {
        for (const at of placesIn(text, 3)) {
            const syntax = findingsIn(await survive(text.slice(0, at))).filter(({ rule }) => rule === 'syntax');
            expect(syntax.length <= 2 ? [] : [text.slice(0, at), ...syntax.map(it => it.message)]).toEqual([]);
        }
    }, patience);

    test.each(small)('pieces left out, doubled or swapped with the next in %j', async text => {
        const pieces = piecesOf(text);
        for (const at of oneIn(3, [...pieces.keys()])) {
            await survive(pieces.toSpliced(at, 1).join(''));
            await survive(pieces.toSpliced(at, 0, pieces[at]!).join(''));
            await survive(pieces.toSpliced(at, 2, pieces[at + 1] ?? '', pieces[at]!).join(''));
        }
    }, patience);

    test('mutants', async () => {
        await fc.assert(fc.asyncProperty(mutants(small), async text => {
            await survive(text);
        }), runs(400));
    }, patience);

    test('mutants of the examples', async () => {
        await fc.assert(fc.asyncProperty(mutants(examples), async text => {
            await survive(text);
        }), runs(20));
    }, patience);
});
