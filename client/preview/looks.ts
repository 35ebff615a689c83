import type { Memento, Uri } from 'vscode';
import { lookFrom, plainLook } from '../../server/protocol/look.ts';
import type { Look } from '../../server/protocol/preview.ts';

/** What the reader wanted to see of each file when they last looked at it. */
export interface Looks {
    of(uri: Uri): Look;
    keep(uri: Uri, look: Look): void;
}

const key = 'journey.looks';
const most = 200;

export function createLooks(memento: Memento): Looks {
    return {
        of: uri => lookFrom(kept().find(([known]) => known === uri.toString())?.[1]),
        keep(uri, look) {
            const others = kept().filter(([known]) => known !== uri.toString());
            const isPlain = Object.keys(look).length === Object.keys(plainLook).length && look.unfolded.length === 0;
            void memento.update(key, isPlain ? others : [...others, [uri.toString(), look]].slice(-most));
        },
    };

    function kept(): readonly (readonly [unknown, unknown])[] {
        const all = memento.get<unknown>(key);
        return Array.isArray(all) ? all.filter(it => Array.isArray(it)) as never : [];
    }
}
