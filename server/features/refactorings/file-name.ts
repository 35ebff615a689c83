/** Longer ones are cut: a path has its limits everywhere. */
const longest = 60;
/** Names that a file can't have on Windows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for the file of something with a name, without its ending: letters, digits and hyphens of any script. */
export function fileNameOf(name: string): string {
    const words = name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}\u200C_]+/gu, '-');
    const cut = Array.from(words).slice(0, longest).join('').replace(/^[-\u200C]+|[-\u200C]+$/g, '');
    return cut === '' || reserved.test(cut) ? `${cut}${cut === '' ? '' : '-'}map` : cut;
}
