import type { ViewId } from '../../diagram/view-ids.ts';
import type { Look } from './preview.ts';

/** Request, client → server: `PicturesWanted` → `Pictures`, or null where there is no such file or nothing in it to draw. */
export const picturesMethod = 'journey/export/pictures';

export interface PicturesWanted {
    readonly uri: string;
    /** Name of the journey, where the file has several; the first without it. */
    readonly journey?: string;
    readonly views: readonly ViewId[];
    /** What the reader wants to see, as in a preview. */
    readonly look?: Look;
}

/** What exporters make files of. */
export interface Pictures {
    readonly journey: string;
    /** One for each view; what is in them concerns exporters alone. */
    readonly pictures: readonly unknown[];
    readonly author?: string;
    readonly date?: string;
}
