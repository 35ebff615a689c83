import { strToU8 } from 'fflate';
import { renderScene } from '../diagram/svg.ts';
import { withoutPaper } from './background.ts';
import type { Format } from './format.ts';

export const svg: Format = {
    write([{ scene }], { palette, background }) {
        const text = background === 'none' ? renderScene(withoutPaper(scene), { palette }).replace(paper, '$1') : renderScene(scene, { palette });
        return Promise.resolve({ bytes: strToU8(text), missing: [] });
    },
};

/** What is drawn first: a sheet as large as the picture. */
const paper = /(<\/style>\n)<rect class="f-surface"[^>]*\/>\n/;
