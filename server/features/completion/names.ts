import type { LangiumDocument, URI } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { builtInScheme, builtInUri } from '../../../language/built-in.ts';
import { configOf } from '../../../language/config/document-config.ts';
import { importPath, resolveImport, workspaceFolders } from '../../../language/imports.ts';
import { literalOf } from '../../../language/text-literal.ts';
import { writtenName } from '../written-name.ts';
import type { Edge } from './grammar-steps.ts';
import type { Asked, Offer } from './offer.ts';
import { fieldOf, statementsIn, valueOf, type Statement } from './sketch.ts';
import { sketchesAround } from './workspace-sketches.ts';

/** Everything that the reference at the caret could name; what is not imported yet comes last and brings its import. */
export function nameOffers(asked: Asked, { reference, frame, property }: Edge): readonly Offer[] {
    const statement = asked.place.around.findLast(it => it.frame === frame);
    const listed = new Set(statement?.values.get(property!) ?? []);
    const found = reference === 'Touchpoint' || reference === 'Addressable' ? namesInJourney(asked, reference) : definitions(asked, reference!);
    const taken = new Set<string>();
    return found.filter(({ label }) => !listed.has(label) && !taken.has(label) && taken.add(label));
}

/** Touchpoints, pains and gains, which are known in their journey only; those of the block around come first. */
function namesInJourney(asked: Asked, reference: 'Touchpoint' | 'Addressable'): readonly Offer[] {
    const { around } = asked.place;
    const journey = around.find(it => it.rule === 'Journey');
    const block = around.findLast(it => it.rule === 'Touchpoint' || it.rule === 'Stage');
    const isMeant = ({ rule }: Statement) => reference === 'Touchpoint' ? rule === 'Touchpoint' : rule === 'Pain' || rule === 'Gain';
    const things = journey ? [...statementsIn(journey)].filter(isMeant) : [];
    // A touchpoint rarely leads to itself; an opportunity is mostly about its own block.
    const distance = (thing: Statement) => reference === 'Touchpoint' ? Number(thing === block) : Number(thing.parent !== block);
    return things.toSorted((a, b) => distance(a) - distance(b)).flatMap(thing => offerOf(thing, asked.document.uri, asked));
}

function definitions(asked: Asked, rule: string): readonly Offer[] {
    const { document, root, services, place } = asked;
    const folders = workspaceFolders(services.shared);
    const imported = new Set(root.children.filter(it => it.rule === 'Import').map(it => String(resolveImport(valueOf(it, 'path') ?? '', document.uri, folders))));
    const [near, far, builtIn]: [Offer[], Offer[], Offer[]] = [[], [], []];
    for (const { uri, root: other } of sketchesAround(asked)) {
        const path = importPath(document.uri, uri);
        for (const definition of other.children.filter(it => it.rule === rule && !place.around.includes(it))) {
            const offers = offerOf(definition, uri, asked);
            if (uri.scheme === builtInScheme) {
                builtIn.push(...isKnownIn(document, uri) ? offers : []);
            } else if (other === root) {
                near.push(...offers);
            } else if (imported.has(uri.toString())) {
                near.push(...offers.map(it => ({ ...it, detail: joined(it.detail, path) })));
            } else if (typeof resolveImport(path, document.uri, folders) !== 'string') {
                far.push(...offers.map(it => ({ ...it, detail: joined(it.detail, `from ${path}`), isFar: true, importPath: path })));
            }
        }
    }
    return [...near, ...builtIn, ...far];
}

/** The channels that everybody has, and those of the team whose map it is. */
function isKnownIn(document: LangiumDocument, builtIn: URI): boolean {
    return [builtInUri, configOf(document).channels].some(it => it?.toString() === builtIn.toString());
}

const kinds: Readonly<Record<string, CompletionItemKind>> = {
    Persona: CompletionItemKind.Class,
    Channel: CompletionItemKind.Interface,
    Evidence: CompletionItemKind.Reference,
    Lane: CompletionItemKind.Property,
    Journey: CompletionItemKind.Module,
    Touchpoint: CompletionItemKind.Event,
    Pain: CompletionItemKind.Constant,
    Gain: CompletionItemKind.Constant,
};

function offerOf(thing: Statement, uri: URI, asked: Asked): readonly Offer[] {
    const name = valueOf(thing, 'name');
    if (name === undefined) {
        return [];
    }
    const text = asked.isInQuotes ? literalOf(name) : writtenName(name);
    const detail = detailOf(thing);
    return [{ label: name, kind: kinds[thing.rule]!, text, ...(asked.isInQuotes && { filter: text }), ...(detail !== '' && { detail }), subject: { kind: 'thing', uri: uri.toString(), offset: thing.start } }];
}

function detailOf(thing: Statement): string {
    const label = valueOf(thing, 'label');
    switch (thing.rule) {
        case 'Persona': return joined(label, fieldOf(thing, 'Role', 'text'));
        case 'Channel': return joined(label, fieldOf(thing, 'Kind', 'word'));
        case 'Evidence': return joined(label, fieldOf(thing, 'Kind', 'word'), fieldOf(thing, 'CollectedOn', 'date'));
        case 'Touchpoint': return joined(label, thing.parent && (valueOf(thing.parent, 'label') ?? valueOf(thing.parent, 'name')));
        case 'Pain': case 'Gain': return joined(valueOf(thing, 'text'));
        default: return joined(label);
    }
}

function joined(...parts: readonly (string | undefined)[]): string {
    return parts.filter(it => it !== undefined && it !== '').join(' · ');
}
