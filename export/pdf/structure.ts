import { PDFHexString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Group, PartRole, Scene } from '../../diagram/scene.ts';
import type { Picture } from '../format.ts';
import type { Literal } from './literal.ts';

/** What a document says to those who listen to it: a section for each picture, and in it what is drawn, in reading order. */
export interface Structure {
    page(page: PDFRef, picture: Picture): PageStructure;
    /** Entries of the catalog. */
    finish(): Readonly<Record<string, Literal>>;
}

export interface PageStructure {
    /** Entries of the page. */
    readonly entries: Readonly<Record<string, Literal>>;
    /** What begins a group in the page's content; what nobody would read out is decoration. */
    tag(group: Group): string;
}

/** What begins a piece of content that says nothing, and what ends any piece. */
export const decoration = '/Artifact BMC';
export const endOfTag = 'EMC';

interface Thing {
    readonly ref: PDFRef;
    /** A thing with a name is one picture to a listener, else its texts are read. */
    readonly type: 'Figure' | 'P';
    /** Where it is drawn: sheets that are laid side by side each have a part of it. */
    readonly places: Literal[];
}

export function createStructure(pdf: PDFContext): Structure {
    const [tree, whole] = [pdf.nextRef(), pdf.nextRef()];
    const sections = new Map<Picture, { readonly ref: PDFRef; readonly things: Map<Group, Thing> }>();
    /** For each page the things on it, in the order of their numbers there. */
    const pages: PDFRef[][] = [];
    return {
        page(page, picture) {
            const section = sections.get(picture) ?? { ref: pdf.nextRef(), things: new Map<Group, Thing>() };
            sections.set(picture, section);
            const own: PDFRef[] = [];
            pages.push(own);
            return {
                entries: { StructParents: pages.length - 1, Tabs: 'S' },
                tag(group) {
                    if (group.label === undefined && !group.marks.some(({ kind }) => kind === 'text')) {
                        return decoration;
                    }
                    const thing: Thing = section.things.get(group) ?? { ref: pdf.nextRef(), type: group.label === undefined ? 'P' : 'Figure', places: [] };
                    section.things.set(group, thing);
                    const id = own.push(thing.ref) - 1;
                    thing.places.push({ Type: 'MCR', Pg: page, MCID: id });
                    return `/${thing.type} <</MCID ${id}>> BDC`;
                },
            };
        },
        finish() {
            for (const [{ name, scene }, { ref: section, things }] of sections) {
                const read = inReadingOrder(scene).flatMap(group => things.get(group)?.ref ?? []);
                pdf.assign(section, pdf.obj({ S: 'Sect', P: whole, T: PDFHexString.fromText(name), K: read }));
                for (const [{ label }, { ref, type, places }] of things) {
                    pdf.assign(ref, pdf.obj({ S: type, P: section, K: places, ...label !== undefined && { Alt: PDFHexString.fromText(label) } }));
                }
            }
            pdf.assign(whole, pdf.obj({ S: 'Document', P: tree, K: [...sections.values()].map(({ ref }) => ref) }));
            pdf.assign(tree, pdf.obj({ Type: 'StructTreeRoot', K: whole, ParentTree: { Nums: pages.flatMap((own, index) => [index, own]) } }));
            return { MarkInfo: { Marked: true }, StructTreeRoot: tree };
        },
    };
}

/** What is said of the whole, then row by row from where one begins to read, then what explains the signs. Parts are in the order of painting. */
function inReadingOrder({ parts, lanes = [] }: Scene): readonly Group[] {
    const placed = parts.flatMap(({ role, groups }) => groups.map(group => {
        const row = lanes.findIndex(({ id }) => id === group.lane);
        return { group, place: [rank[role] ?? 2, row, role === 'rail' ? -1 : row === -1 ? 0 : group.column ?? 0] };
    }));
    return placed.toSorted((a, b) => a.place.map((value, index) => value - b.place[index]!).find(it => it !== 0) ?? 0).map(({ group }) => group);
}

const rank: Readonly<Partial<Record<PartRole, number>>> = { header: 0, corner: 1, heads: 1, legend: 3 };
