import path from 'node:path';
import { Option } from 'commander';
import { modelOf } from '../../language/models.ts';
import { findingsIn } from '../../language/validator.ts';
import { WrongUse, type Console, type ExitCode } from '../console.ts';
import { inert } from '../inert.ts';
import { openMaps } from '../maps.ts';
import { html } from '../report/html.ts';
import { markdown } from '../report/markdown.ts';
import { reportOf } from '../report/report.ts';
import { createText, overwriteText } from '../write-text.ts';
import type { JourneyCommand } from './command.ts';

const forms = { markdown, html } as const;

interface Options {
    readonly format?: keyof typeof forms;
    readonly output?: string;
    readonly force?: true;
}

export const report: JourneyCommand = {
    id: 'report',
    define(command, run) {
        command
            .description('Sum a map up: how it feels, what hurts, what to do first, how sure we are.')
            .argument('<file>', 'a map; - reads standard input')
            .addOption(new Option('--format <format>', 'Markdown, or a page of its own').choices(Object.keys(forms)))
            .option('-o, --output <file>', 'where to write it, instead of standard output')
            .option('--force', 'replace the output file if it is there')
            .action(async (file: string, options: Options) => {
                await run(console => writeReport(file, options, console));
            });
    },
};

async function writeReport(file: string, { format, output, force }: Options, console: Console): Promise<ExitCode> {
    const { asked, troubles } = await openMaps({ wanted: [file], cwd: console.cwd, readInput: () => console.readInput() });
    const [map, ...more] = asked;
    if (troubles.length > 0) {
        throw new WrongUse(troubles.map(it => `${it.file}: ${it.message}`).join(' '));
    }
    if (!map || more.length > 0) {
        throw new WrongUse(`${file}: A report is about one map.`);
    }
    const { journeys } = modelOf(map.document);
    if (journeys.length === 0) {
        throw new WrongUse(`${file}: There is no journey in this file.`);
    }
    const form = forms[format ?? (output?.match(/\.html?$/i) ? 'html' : 'markdown')];
    const text = form(journeys.flatMap(reportOf));
    if (output === undefined) {
        console.out(text);
    } else {
        const target = path.resolve(console.cwd, output);
        if (target === map.file) {
            throw new WrongUse('The report must not replace its map.');
        }
        const problem = force ? overwriteText(target, text) : createText(target, text);
        if (problem !== undefined) {
            throw new WrongUse(`${output}: ${problem}`);
        }
    }
    const errors = findingsIn(map.document).filter(({ level }) => level === 'error').length;
    if (errors > 0) {
        console.error(`${inert(map.name)}: The map has errors, so parts of it may be missing here. journey check names them.\n`);
    }
    return errors > 0 ? 1 : 0;
}
