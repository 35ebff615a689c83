import { strToU8, zlibSync } from 'fflate';

/** Number of an object in a file. */
export type Ref = number;

/** A PDF file in the making: objects by number, then a table of where they are. Nothing in it depends on when or where it is made. */
export interface PdfFile {
    /** A number for an object that is added later. */
    reserve(): Ref;
    add(body: string, ref?: Ref): Ref;
    addStream(entries: string, data: Uint8Array | string, ref?: Ref): Ref;
    finish(root: Ref, info: Ref): Uint8Array;
}

export function createPdfFile(): PdfFile {
    const objects: (Uint8Array | undefined)[] = [];
    const reserve = () => objects.push(undefined);
    const put = (bytes: Uint8Array, ref = reserve()): Ref => {
        objects[ref - 1] = bytes;
        return ref;
    };
    return {
        reserve,
        add: (body, ref) => put(strToU8(body, true), ref),
        addStream(entries, data, ref) {
            const packed = zlibSync(typeof data === 'string' ? strToU8(data, true) : data, { level: 9 });
            return put(joined([strToU8(`<<${entries}/Filter/FlateDecode/Length ${packed.length}>>stream\n`, true), packed, strToU8('\nendstream')]), ref);
        },
        finish(root, info) {
            const chunks: Uint8Array[] = [new Uint8Array([...strToU8('%PDF-1.7\n%'), 0xE2, 0xE3, 0xCF, 0xD3, 0x0A])];
            const offsets: number[] = [];
            let at = chunks[0]!.length;
            objects.forEach((body, index) => {
                const chunk = joined([strToU8(`${index + 1} 0 obj\n`), body ?? strToU8('null'), strToU8('\nendobj\n')]);
                offsets.push(at);
                at += chunk.length;
                chunks.push(chunk);
            });
            const id = fingerprint(chunks);
            const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
            chunks.push(strToU8(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${offsets.length + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${at}\n%%EOF\n`));
            return joined(chunks);
        },
    };
}

/** A string of a PDF: never anything but a string, whatever is in it. */
export function pdfText(text: string): string {
    return `<FEFF${utf16(text)}>`;
}

/** UTF-16, big end first, in hexadecimal digits. */
export function utf16(text: string): string {
    return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase()).join('');
}

/** A number as PDF writes it. */
export function num(value: number): string {
    return Number.isFinite(value) ? String(Math.round(value * 1000) / 1000 + 0) : '0';
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
    const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
    }
    return bytes;
}

/** 128 bits of the content: the same file has the same id. */
function fingerprint(chunks: readonly Uint8Array[]): string {
    const hashes = [0x811C9DC5, 0x01000193, 0x9E3779B9, 0x85EBCA6B];
    for (const chunk of chunks) {
        for (let index = 0; index < chunk.length; index++) {
            const lane = index & 3;
            hashes[lane] = Math.imul(hashes[lane]! ^ chunk[index]!, 0x01000193) >>> 0;
        }
    }
    return hashes.map(hash => hash.toString(16).padStart(8, '0').toUpperCase()).join('');
}
