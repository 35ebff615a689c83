import path from 'node:path';
import type { ViewId } from '../../diagram/view-ids.ts';
import { views } from '../../diagram/views/index.ts';
import { openMaps } from '../../cli/maps.ts';
import { loadAsset } from '../../cli/export-assets.ts';
import { chartOf } from '../../export/chart.ts';
import type { LoadAsset } from '../../export/assets.ts';
import type { ExportOptions, Exported, Picture } from '../../export/format.ts';
import { formats } from '../../export/formats.ts';
import type { FormatId } from '../../export/protocol/messages.ts';
import type { Journey } from '../../language/model/journey.ts';
import { modelOf } from '../../language/models.ts';
import { journey, stage, touchpoint } from '../diagram/make-journey.ts';

/** The first journey of an example. */
export async function exampleOf(name: string): Promise<Journey> {
    const { asked: [map] } = await openMaps({ wanted: [`examples/${name}.journey`], cwd: path.join(import.meta.dirname, '../..'), readInput: () => Promise.reject(new Error('Nobody writes.')) });
    return modelOf(map!.document).journeys[0]!;
}

/** A journey of one touchpoint that says `text`. */
export function journeyThatSays(text: string): Journey {
    return journey(text, [stage('S', [touchpoint('T', { label: text })])], {});
}

export function pictureOf(of: Journey, view: ViewId = 'map'): Picture {
    const chart = chartOf(of);
    return { name: view, scene: views[view].draw(of), ...view === 'curve' && chart && { chart } };
}

/** Of the fonts only those that come with us: what a test says must not hang on the machine. */
export const ownAssets: LoadAsset = name => name.startsWith('system-font:') ? Promise.resolve(undefined) : loadAsset(name);

export async function exported(format: FormatId, pictures: readonly Picture[], options: Partial<ExportOptions> = {}): Promise<Exported> {
    const [first, ...more] = pictures;
    return formats[format].write([first!, ...more], { palette: 'light', ...options }, ownAssets);
}

/** Every string of a picture, as it was set. */
export function stringsOf({ scene }: Picture): readonly string[] {
    return scene.parts.flatMap(part => part.groups.flatMap(group => group.marks.flatMap(mark => mark.kind === 'text' ? mark.runs.map(run => run.text) : [])));
}
