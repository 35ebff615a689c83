import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { viewIds, type ViewId } from '../../diagram/view-ids.ts';
import { views } from '../../diagram/views/index.ts';
import { wordsOf } from '../../diagram/words.ts';
import { chartOf } from '../../export/chart.ts';
import { ExportProblem, type ExportOptions, type Exported, type Paper, type Picture } from '../../export/format.ts';
import { formats } from '../../export/formats.ts';
import { formatList, themeIds, type FormatId, type ThemeId } from '../../export/protocol/messages.ts';
import { themes } from '../../export/themes.ts';
import type { Journey } from '../../language/model/journey.ts';
import { modelOf } from '../../language/models.ts';
import { findingsIn } from '../../language/validator.ts';
import { WrongUse, type Console, type ExitCode } from '../console.ts';
import { loadAsset } from '../export-assets.ts';
import { inert } from '../inert.ts';
import { openMaps, type AskedMap } from '../maps.ts';
import { createText, overwriteText } from '../write-text.ts';
import type { JourneyCommand } from './command.ts';

interface Options {
    readonly view: readonly ViewId[];
    readonly journey?: string;
    readonly theme: ThemeId;
    readonly output: string;
    readonly format?: FormatId;
    readonly scale: number;
    readonly background: 'theme' | 'none';
    readonly paper?: Paper;
    readonly force?: true;
}

const formatIds = formatList.map(({ id }) => id);

export const render: JourneyCommand = {
    id: 'render',
    define(command, run) {
        command
            .description('Draw a map into a file: a picture, a document, a page, slides.')
            .argument('<file>', 'a map; - reads standard input')
            .requiredOption('-o, --output <file>', `where to write it: its ending (${formatIds.join(', ')}) says how; - is standard output, a folder takes several`)
            .option('--view <views>', `which way to look at it: ${viewIds.join(', ')}, several with commas, or all`, viewsOf, ['map'])
            .option('--journey <name>', 'which journey, where the file has several; the first if nothing is said')
            .addOption(new Option('--theme <theme>', 'how it looks').choices(themeIds).default('light'))
            .addOption(new Option('--format <format>', 'how to write it, where the ending does not say').choices(formatIds))
            .option('--scale <times>', 'pixels of a PNG for each of the picture, such as 1, 2 or 4', scaleOf, 1)
            .addOption(new Option('--background <background>', 'what an SVG or a PNG stands on: the paper of the theme, or nothing').choices(['theme', 'none']).default('theme'))
            .addOption(new Option('--paper <paper>', 'lay a PDF on sheets with an overlap, instead of one page as large as the picture').choices(['A4', 'A3']))
            .option('--force', 'replace the output file if it is there')
            .action(async (file: string, options: Options) => {
                await run(console => renderMap(file, options, console));
            });
    },
};

function viewsOf(text: string): readonly ViewId[] {
    const wanted = text === 'all' ? viewIds : text.split(',').map(it => it.trim());
    const unknown = wanted.find(it => !(viewIds as readonly string[]).includes(it));
    if (unknown !== undefined) {
        throw new InvalidArgumentError(`There is no view “${unknown}”: choose ${viewIds.join(', ')} or all.`);
    }
    return wanted as readonly ViewId[];
}

function scaleOf(text: string): number {
    const scale = Number(text);
    if (!(scale >= 0.1 && scale <= 16)) {
        throw new InvalidArgumentError('It is a number from 0.1 to 16.');
    }
    return scale;
}

async function renderMap(file: string, options: Options, console: Console): Promise<ExitCode> {
    const { asked: [map, ...more], troubles } = await openMaps({ wanted: [file], cwd: console.cwd, readInput: () => console.readInput() });
    if (troubles.length > 0) {
        throw new WrongUse(troubles.map(it => `${it.file}: ${it.message}`).join(' '));
    }
    if (!map || more.length > 0) {
        throw new WrongUse(`${file}: One map is drawn at a time.`);
    }
    const journey = journeyOf(map, options.journey);
    const isFolder = options.output !== '-' && isFolderName(options.output, console);
    const format = formatOf(options, isFolder);
    const isSingle = format.holds === 'one';
    const chart = chartOf(journey);
    const pictures = options.view.map((id): Picture & { readonly id: ViewId } => ({ id, name: wordsOf(journey).views[id], scene: views[id].draw(journey), ...id === 'curve' && chart && { chart } }));
    const [first] = pictures;
    if (!first) {
        throw new WrongUse('No view was asked for.');
    }
    if (pictures.length > 1 && isSingle && !isFolder) {
        throw new WrongUse(`${format.title} holds one picture: name a folder for several, such as -o pictures/.`);
    }
    const settings: ExportOptions = {
        palette: themes[options.theme], scale: options.scale, background: options.background,
        ...options.paper && { paper: options.paper }, ...journey.owner !== undefined && { author: journey.owner }, ...journey.reviewed !== undefined && { date: journey.reviewed },
    };
    const missing = new Set<string>();
    const one = async (all: readonly [Picture, ...Picture[]], target: string) => {
        const written = await writeTo(target, format.id, all, settings, { ...options, map: map.file }, console);
        written.missing.forEach(it => missing.add(it));
    };
    if (isFolder) {
        mkdirSync(path.resolve(console.cwd, options.output), { recursive: true });
        const stem = path.basename(map.name, '.journey');
        for (const picture of isSingle ? pictures : [first]) {
            const all = isSingle ? [picture] as const : [first, ...pictures.slice(1)] as const;
            await one(all, path.join(options.output, isSingle ? `${stem}-${picture.id}.${format.id}` : `${stem}.${format.id}`));
        }
    } else {
        await one([first, ...pictures.slice(1)], options.output);
    }
    if (missing.size > 0) {
        console.error(`${inert(map.name)}: No font at hand has ${[...missing].slice(0, 12).map(it => `${inert(it)} (${[...it].map(codeOf).join(' ')})`).join(', ')}${missing.size > 12 ? ', …' : ''}: boxes stand in their place.\n`);
    }
    const errors = findingsIn(map.document).filter(({ level }) => level === 'error').length;
    if (errors > 0) {
        console.error(`${inert(map.name)}: The map has errors, so parts of it may be missing here. journey check names them.\n`);
    }
    return errors > 0 ? 1 : 0;
}

function journeyOf({ document, name: file }: AskedMap, name: string | undefined): Journey {
    const { journeys } = modelOf(document);
    const journey = name === undefined ? journeys[0] : journeys.find(it => it.name === name) ?? journeys.find(it => it.label === name);
    if (!journey) {
        throw new WrongUse(journeys.length === 0 ? `${file}: There is no journey in this file.` : `${file}: There is no journey “${name}”: it has ${journeys.map(it => it.name).join(', ')}.`);
    }
    return journey;
}

function isFolderName(output: string, { cwd }: Console): boolean {
    const file = path.resolve(cwd, output);
    return /[/\\]$/.test(output) || existsSync(file) && statSync(file).isDirectory();
}

function formatOf({ output, format: wanted }: Options, isFolder: boolean): typeof formatList[number] {
    const ending = path.extname(output).slice(1).toLowerCase();
    const id = wanted ?? (isFolder ? 'svg' : ending === 'htm' ? 'html' : ending);
    const format = formatList.find(it => it.id === id);
    if (!format) {
        throw new WrongUse(`${output}: Say how to write it, with an ending or --format: ${formatIds.join(', ')}.`);
    }
    return format;
}

async function writeTo(
    output: string, format: FormatId, pictures: readonly [Picture, ...Picture[]], settings: ExportOptions,
    { force, map }: { readonly force?: true; readonly map: string | undefined }, console: Console,
): Promise<Exported> {
    const target = output === '-' ? undefined : path.resolve(console.cwd, output);
    if (target !== undefined && target === map) {
        throw new WrongUse('The picture must not replace its map.');
    }
    if (target !== undefined && !force && existsSync(target)) {
        throw new WrongUse(`${output}: It is there already and was left as it is; --force replaces it.`);
    }
    const exported = await formats[format].write(pictures, settings, loadAsset).catch((error: unknown) => {
        throw error instanceof ExportProblem ? new WrongUse(error.message) : error;
    });
    if (target === undefined) {
        console.raw(exported.bytes);
        return exported;
    }
    const problem = force ? overwriteText(target, exported.bytes) : createText(target, exported.bytes);
    if (problem !== undefined) {
        throw new WrongUse(`${output}: ${problem}`);
    }
    console.out(`${inert(output)}\n`);
    return exported;
}

function codeOf(character: string): string {
    return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
