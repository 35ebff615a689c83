import type { AstNode } from 'langium';
import type { EnumerationName } from '../dialect.ts';
import type { Finding } from '../finding.ts';
import type { Control, Kind, Resource, Status } from '../generated/ast.ts';
import { nearest } from '../nearest.ts';
import { either, rangeOf, replace, wholeOf, type Check, type Checked } from './check.ts';

/** What a word of each enumeration is: “curent” is not … */
const meanings: Readonly<Record<EnumerationName, string>> = {
    journeyKind: 'a kind of journey',
    channelKind: 'a kind of channel',
    evidenceKind: 'a kind of evidence',
    control: 'a word for who controls a channel',
    status: 'a status of an opportunity',
    availability: 'a word for whether a resource is there',
};

/** Words that stand for one of few things: `kind curent`. */
export const unknownWord: Check = checked => checked.nodes.flatMap(node => {
    switch (node.$type) {
        case 'Kind': return inEnumeration(node, 'word', (node as Kind).word, kindOf(node.$container), checked);
        case 'Control': return inEnumeration(node, 'word', (node as Control).word, 'control', checked);
        case 'Status': return inEnumeration(node, 'word', (node as Status).word, 'status', checked);
        case 'Resource': return availability(node as Resource, checked);
        default: return [];
    }
});

function kindOf(block: AstNode | undefined): EnumerationName {
    return block?.$type === 'Channel' ? 'channelKind' : block?.$type === 'Evidence' ? 'evidenceKind' : 'journeyKind';
}

function inEnumeration(node: AstNode, property: string, word: string | undefined, name: EnumerationName, { dialect }: Checked): readonly Finding[] {
    const spellings = Object.values<readonly string[]>(dialect.enumerations[name]);
    if (word === undefined || spellings.some(words => words.includes(word))) {
        return [];
    }
    const range = rangeOf(node, property);
    const guess = nearest(word, spellings.flat());
    return [{
        rule: 'unknown-word',
        level: 'error',
        message: `“${word}” is not ${meanings[name]}. It can be ${either(spellings.map(words => words[0]!))}.`,
        range,
        // Of a slip of the case nobody can ask what was meant.
        ...(guess !== undefined && { fixes: [{ ...replace(range, guess), ...(guess.toLowerCase() === word.toLowerCase() && { isSafe: true }) }] }),
    }];
}

function availability(node: Resource, checked: Checked): readonly Finding[] {
    if (node.availability !== undefined) {
        return inEnumeration(node, 'availability', node.availability, 'availability', checked);
    }
    if (node.text === undefined) {
        return [];
    }
    const words = Object.values<readonly string[]>(checked.dialect.enumerations.availability).map(it => it[0]!);
    const { end } = wholeOf(node);
    return [{
        rule: 'unknown-word',
        level: 'error',
        message: `Say whether this resource is ${either(words)}.`,
        range: rangeOf(node, 'text'),
        fixes: words.map(word => ({ title: `Add ${word}`, edits: [{ kind: 'replace', range: { start: end, end }, text: ` ${word}` }] })),
    }];
}
