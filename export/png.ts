import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { LoadAsset } from './assets.ts';
import { withoutPaper } from './background.ts';
import { openFaces } from './fonts/faces.ts';
import { createTypesetter } from './fonts/typeset.ts';
import { ExportProblem, type Format } from './format.ts';
import { outlinedSvg } from './outlined-svg.ts';

export const png: Format = {
    async write([{ scene }], { palette, scale = 1, background = 'theme' }, load) {
        const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
        if (width * height > mostPixels) {
            const possible = Math.floor(10 * Math.sqrt(mostPixels / (scene.width * scene.height))) / 10;
            throw new ExportProblem(`At ${scale}× the picture has ${width} by ${height} pixels, which is more than a PNG can be made of; up to ${possible}× can.`);
        }
        const typesetter = createTypesetter(await openFaces([scene], load));
        const svg = outlinedSvg(background === 'none' ? withoutPaper(scene) : scene, palette, background, typesetter);
        await startResvg(load);
        const painter = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false } });
        const image = painter.render();
        const bytes = image.asPng();
        image.free();
        painter.free();
        return { bytes, missing: [...typesetter.missing] };
    },
};

/** What a painter in 32 bits has the memory for. */
const mostPixels = 150_000_000;

let started: Promise<void> | undefined;

function startResvg(load: LoadAsset): Promise<void> {
    return started ??= start(load);
}

async function start(load: LoadAsset): Promise<void> {
    const wasm = await load('resvg.wasm');
    if (!wasm) {
        throw new Error('resvg.wasm is missing.');
    }
    // It takes what WebAssembly takes; its types name what only browsers have.
    await initWasm(wasm as never);
}
