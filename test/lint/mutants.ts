/** The same map in another dress: how it is laid out changes, what stands beside it, and sometimes what stands in it. */
export interface Mutant {
    readonly how: string;
    readonly text: string;
    /** Something more stands in it: what was found in it may not be found any more, or more often. */
    readonly isRicher?: true;
    /** Comments that were put in; no quick fix may lose one. */
    readonly comments: readonly string[];
}

/** Numbers from 0 up to, not including, 1. */
type Random = () => number;
type Change = (mutant: Mutant, random: Random) => Mutant;

const pieces = /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|«[^»]*»|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\s+|[^\s"«/]+/g;

/** One of the many dresses of a text: a few changes that a seed chooses, always the same ones for the same seed. */
export function mutantOf(text: string, seed: number): Mutant {
    const random = randomNumbers(seed);
    return changes.filter(() => random() < 0.4).reduce<Mutant>((mutant, change) => change(mutant, random), { how: `seed ${seed}`, text, comments: [] });
}

/** In this order: each is right whatever those before it did. */
const changes: readonly Change[] = [
    richer,
    layout('on one line', oneLine),
    layout('in tabs', text => text.replaceAll('    ', '\t')),
    layout('in two spaces', text => text.replaceAll('    ', '  ')),
    layout('without indents', text => text.replace(/^[ \t]+/gm, '')),
    layout('with blank lines', text => text.replaceAll('\n', '\n\n')),
    layout('in other quotes', otherQuotes),
    layout('in company', text => /^[\0-\x7F…]*$/.test(text) && !text.includes('Diary') ? `${text}${text.endsWith('\n') ? '\n' : ' '}${company}` : text),
    withComments,
    layout('without a last newline', text => text.trimEnd()),
    layout('in CRLF', text => text.replaceAll('\n', '\r\n')),
    layout('with a byte-order mark', text => `\uFEFF${text}`),
];

/** A whole map, in which no rule finds anything. */
export const company = `persona Zoe "Zoe, 30" {
    role "Walks her dog"
    goal "A long walk"
    need "A dry path"
}

evidence Diary {
    kind diary
    date 2026-10-01
}

journey Walk "Walking the dog" for Zoe {
    kind current
    scenario "Zoe walks before work."
    goal "A happy dog" from Diary
    trigger "The dog is at the door"
    outcome "The dog sleeps"
    owner "The walkers' club"
    team "Club", "Park"
    reviewed 2026-11-01
    metric completion 80% target 90% from Diary
    stage Leave {
        touchpoint Door "Opens the door" via in-person {
            emotion excited from Diary
        }
    }
    stage Stroll {
        touchpoint Mud "Walks through mud" via in-person {
            emotion annoyed from Diary
            pain Dirt "Her shoes are full of mud" from Diary
            opportunity "Dry the path by the pond" from Diary {
                addresses Dirt
                impact 4
                effort 2
                owner "Park"
                status planned
            }
        }
        touchpoint Pond "Rests at the pond" via in-person {
            moment "Decides whether to come again"
            emotion satisfied from Diary
            leads to Mud when "it rains"
        }
    }
    stage Return {
        touchpoint Home "Is back" via in-person {
            emotion proud from Diary
        }
    }
}
`;

function layout(how: string, change: (text: string) => string): Change {
    return mutant => ({ ...mutant, how: `${mutant.how}, ${how}`, text: change(mutant.text) });
}

/** What more could stand in a block, by its keyword. */
const more: Readonly<Record<string, readonly string[]>> = {
    journey: ['entry web 20%', 'metric nps 5/10 target 7/10', 'team "A", "B"', 'expectation "No rain"', 'note "Later"'],
    stage: [
        'touchpoint Extra via in-person { emotion proud from Diary gain "It shines" assumed }', 'touchpoint Extra', 'goal "Dry feet"', 'pain "It rattles a lot" assumed',
        'opportunity "Oil the hinges well" { owner "A" status done }', 'emotion annoyed from Diary', 'risk "It may break"',
    ],
    touchpoint: [
        'gain "It shines" from Diary', 'pain "It rattles a lot" assumed', 'pain "It rattles a lot"', 'thought "Well"', 'quote "Well" from Diary', 'barrier "A wall of bricks"',
        'opportunity "Oil the hinges well" { owner "A" status idea }', 'opportunity "Never mind it all" { status rejected }', 'drop-off 25% "Leaves"', 'resource "Cups" missing',
        'moment "Decides"', 'emotion annoyed', 'emotion delighted from Diary', 'link "https://example.org"',
    ],
};

/** More in some of the blocks, and evidence for it. */
function richer({ how, text }: Mutant, random: Random): Mutant {
    let keyword = '';
    let hasExtra = false;
    const mutant = text.replace(pieces, piece => {
        if (Object.hasOwn(more, piece)) {
            keyword = piece;
        }
        const choices = more[keyword];
        if (piece !== '{' || !choices || random() < 0.6) {
            keyword = piece === '{' || piece === '}' ? '' : keyword;
            return piece;
        }
        const added = choices[Math.floor(random() * choices.length)]!;
        keyword = '';
        if (added.includes('Extra') && hasExtra) {
            return piece;
        }
        hasExtra ||= added.includes('Extra');
        return `{ ${added}`;
    });
    return mutant === text ? { how, text, comments: [] } : { how: `${how}, richer`, text: `${mutant}${mutant.endsWith('\n') ? '\n' : ' '}evidence Diary\n`, comments: [], isRicher: true };
}

function oneLine(text: string): string {
    return text.replace(pieces, piece => piece.startsWith('//') ? '' : /^\s+$/.test(piece) && piece.includes('\n') ? ' ' : piece).trim();
}

/** Texts in the quotes of a word processor, where nothing in them is quoted itself. */
function otherQuotes(text: string): string {
    return text.replace(pieces, piece => /^"[^"\\«»]+"$/.test(piece) ? `«${piece.slice(1, -1)}»` : piece);
}

function withComments({ how, text, ...rest }: Mutant, random: Random): Mutant {
    const comments: string[] = [];
    let before = '';
    const mutant = text.replace(pieces, piece => {
        // What follows a remark of the example stays in the next line.
        const isAfterRemark = before.startsWith('//');
        before = piece;
        if (!/^\s+$/.test(piece) || isAfterRemark || random() < 0.6) {
            return piece;
        }
        const comment = random() < 0.5 ? `/* remark ${comments.length} */` : `// remark ${comments.length}`;
        comments.push(comment);
        return `${random() < 0.5 ? ' ' : piece}${comment}${comment.startsWith('//') ? '\n' : random() < 0.5 ? ' ' : piece}`;
    });
    return { ...rest, how: `${how}, with comments`, text: mutant, comments };
}

/** The same for the same seed (mulberry32). */
function randomNumbers(seed: number): Random {
    let state = seed;
    return () => {
        state = state + 0x6D2B79F5 | 0;
        let mixed = Math.imul(state ^ state >>> 15, 1 | state);
        mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
        return ((mixed ^ mixed >>> 14) >>> 0) / 4_294_967_296;
    };
}
