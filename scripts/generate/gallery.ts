import { renderScene } from '../../diagram/svg.ts';
import { viewIds } from '../../diagram/view-ids.ts';
import { views } from '../../diagram/views/index.ts';
import english from '../../diagram/words/en.json' with { type: 'json' };
import { everyExample } from '../lib/examples.ts';

/** Every example in every view, as files to look at, and a page that shows them all; by their paths from the top. */
export async function galleryFiles(): Promise<Readonly<Record<string, string>>> {
    const examples = await everyExample();
    const pictures = examples.flatMap(([name, journey]) => viewIds.map(id =>
        [`${folder}/${name}/${id}.svg`, renderScene(views[id].draw(journey), { palette: 'light', prefix: `${name}-${id}` })] as const));
    const page = [
        '# Gallery',
        '',
        'Every example in every view, as `journey render` draws it. The maps themselves are in [examples](../../examples). `npm run gallery` makes this page anew.',
        ...examples.flatMap(([name, { label }]) => [
            '', `## ${label.replaceAll(/[[\]<>*_`\\]/g, String.raw`\$&`)}`, '',
            ...viewIds.map(id => `[<img src="${name}/${id}.svg" width="320" alt="${english.views[id]}">](${name}/${id}.svg)`),
        ]),
        '',
    ].join('\n');
    return { ...Object.fromEntries(pictures), [`${folder}/README.md`]: page };
}

const folder = 'docs/gallery';
