import { Option } from 'commander';
import { levels, type Level } from '../../language/finding.ts';
import { check as checkMaps, checkAndFix } from '../check.ts';
import { findingsOfAll } from '../checked.ts';
import { WrongUse, type Console, type ExitCode } from '../console.ts';
import { formats } from '../formats/index.ts';
import { inert } from '../inert.ts';
import { timingsOf } from '../timing.ts';
import { watchMaps } from '../watch.ts';
import type { JourneyCommand } from './command.ts';

interface Options {
    readonly format: string;
    readonly failOn: Exclude<Level, 'hint'>;
    readonly fix?: true;
    readonly watch?: true;
    readonly timing?: true;
}

export const check: JourneyCommand = {
    id: 'check',
    define(command, run) {
        command
            .description('Say what the language does not allow and what the method advises.')
            .argument('[paths...]', 'maps, folders or globs; - reads standard input', ['.'])
            .addOption(new Option('--format <format>', 'how to write what is found').choices(formats.map(({ id }) => id)).default('text'))
            .addOption(new Option('--fail-on <level>', 'exit with 1 for findings at this level or above').choices(levels.filter(it => it !== 'hint')).default('warning'))
            .option('--fix', 'mend what is safe to mend')
            .option('--watch', 'check again whenever a map changes')
            .option('--timing', 'say what each rule costs')
            .action(async (paths: string[], options: Options) => {
                await run(console => options.watch ? watch(paths, options, console) : checkOnce(paths, options, console));
            });
    },
};

async function checkOnce(paths: readonly string[], { format, failOn, fix, timing }: Options, console: Console): Promise<ExitCode> {
    const { checked, maps } = await (fix ? checkAndFix : checkMaps)(paths, console);
    for (const { file, message } of checked.troubles) {
        console.error(`${inert(file)}: ${inert(message)}\n`);
    }
    console.out(formats.find(({ id }) => id === format)!.write(checked, console));
    if (timing) {
        console.error(timingsOf(maps));
    }
    const worst = levels.indexOf(failOn);
    return checked.troubles.length > 0 ? 2 : findingsOfAll(checked).some(({ level }) => levels.indexOf(level) <= worst) ? 1 : 0;
}

async function watch(paths: readonly string[], options: Options, console: Console): Promise<ExitCode> {
    if (paths.includes('-')) {
        throw new WrongUse('Standard input is read once: --watch needs files.');
    }
    await watchMaps(console, async isFirst => {
        if (!isFirst) {
            console.error('\nSomething changed, so all is checked again.\n\n');
        }
        await checkOnce(paths, options, console);
        console.error('Waiting for changes. Ctrl+C ends this.\n');
    });
    // The terminal has written ^C.
    console.error('\n');
    return 0;
}
