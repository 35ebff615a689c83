import * as fc from 'fast-check';

/** A map as the tokens that it is written with. */
type Tokens = readonly string[];

const name = fc.constantFrom('Order', 'goal', 'مایا', 'کارت‌زنده', 'naïve_1', '"First reply"', '«نام»', 'leads', 'review-site');
const word = fc.constantFrom('survey', 'link', 'kind', 'سبز');
const id = fc.constantFrom('Cost', 'stille', 'مردد', 'a-b');
const string = fc.constantFrom('"a"', '\'b {\'', '"// no comment"', '"\\""', '«سلام»', '“x”', '„y“', '""', '"""one"""', '"""\n   two\n      three\n"""', '"""\r\n\tfour\r\n\r\n"""');
const number = fc.constantFrom('1', '-2', '+1.5', '۳', '−1');
const percent = fc.constantFrom('62%', '۸٪', '8 %');
const value = fc.oneof(number, percent, fc.constantFrom('4.1/5', '5min', '2h'));

const source = optional(fc.oneof(listOf(name).map(names => ['from', ...names]), fc.constant(['assumed'])));
const note = statement('note', string);
const sourced = fc.tuple(fc.constantFrom('frontstage', 'barrier', 'artifact', 'support'), string, source);
const goal = statement('goal', string, source);
const emotion = statement('emotion', optional(id), number, optional(string), source);
const pain = statement('pain', optional(id), string, optional(number.map(it => ['severity', it])), source);
const metric = statement('metric', name, value, optional(value.map(it => ['target', it])), source);
const icon = statement('icon', word);
const opportunity = statement('opportunity', string, source, block(fc.oneof(statement('addresses', listOf(name)), statement('impact', number), note), { isOptional: true }));
const experience = fc.oneof(emotion, pain, metric, icon, sourced, note, opportunity);

const touchpoint = statement('touchpoint', name, optional(string), optional(listOf(name).map(names => ['via', ...names])),
    block(fc.oneof(experience, statement('leads', 'to', name), statement('moment', optional(string)), statement('action', string)), { isOptional: true }));
const stage = statement('stage', name, optional(string), block(fc.oneof(experience, goal, touchpoint)));
const phase = statement('phase', name, block(fc.oneof(stage, note)));
const journey = statement('journey', name, optional(listOf(name).map(names => ['for', ...names])),
    block(fc.oneof(goal, phase, stage, statement('reviewed', '2026-10-20'), statement('team', listOf(string)))));
const persona = statement('persona', name, block(fc.oneof(goal, statement('role', string), statement('prefers', listOf(name))), { isOptional: true }));
const evidence = statement('evidence', name, block(fc.oneof(statement('kind', word), statement('date', '2026-09-14')), { isOptional: true }));

const tokens: fc.Arbitrary<Tokens> = fc.tuple(
    optional(fc.constant(['language', 'en'])),
    fc.array(fc.oneof(statement('import', string), persona, evidence, journey), { maxLength: 4 }),
).map(flat);

const spaces = ['', ' ', '  ', '\t', '\u00A0', ' /* c */ ', '/**/', ' /* a { */'];
const lineEnds = ['\n', '\r\n', '\r'];
const space = (lineEnd: string) => fc.constantFrom(...spaces, lineEnd, `${lineEnd}${lineEnd}${lineEnd}  `, ` // c${lineEnd}`, `${lineEnd}// own "${lineEnd}`, `${lineEnd} /* a${lineEnd} b */${lineEnd}`, `\t${lineEnd}`);

export interface RandomMap {
    readonly text: string;
    readonly tokens: Tokens;
    readonly lineEnd: string;
}

/** Maps without mistakes in their syntax, with any white space and comments between any two tokens, with and without a byte-order mark. */
export const randomMap: fc.Arbitrary<RandomMap> = fc.tuple(tokens, fc.constantFrom(...lineEnds), fc.constantFrom('', '\uFEFF')).chain(([tokens, lineEnd, mark]) =>
    fc.array(space(lineEnd), { minLength: tokens.length + 1, maxLength: tokens.length + 1 }).map(gaps => ({
        tokens,
        lineEnd,
        text: mark + tokens.map((token, index) => separated(gaps[index]!, tokens[index - 1], token) + token).join('') + gaps.at(-1)!,
    })));

/** Tokens that would run together have at least a space between them. */
function separated(gap: string, previous: string | undefined, token: string): string {
    const isOpen = previous === undefined || /^[{},]$/.test(previous) || /^[{},]$/.test(token);
    return gap === '' && !isOpen ? ' ' : gap;
}

function optional<T extends string | Tokens>(part: fc.Arbitrary<T>): fc.Arbitrary<T | Tokens> {
    return fc.option<T, Tokens>(part, { nil: [] });
}

function statement(...parts: readonly (string | fc.Arbitrary<string | Tokens>)[]): fc.Arbitrary<Tokens> {
    return fc.tuple(...parts.map(part => typeof part === 'string' ? fc.constant(part) : part)).map(flat);
}

function block(field: fc.Arbitrary<string | readonly (string | Tokens)[]>, { isOptional = false } = {}): fc.Arbitrary<Tokens> {
    const fields = fc.array(field, { maxLength: 4 }).map(it => ['{', ...flat(it), '}']);
    return isOptional ? optional(fields) : fields;
}

function listOf(item: fc.Arbitrary<string>): fc.Arbitrary<Tokens> {
    return fc.array(item, { minLength: 1, maxLength: 3 }).map(items => items.flatMap((it, index) => index === 0 ? [it] : [',', it]));
}

function flat(parts: unknown): Tokens {
    return Array.isArray(parts) ? parts.flatMap(flat) : [parts as string];
}
