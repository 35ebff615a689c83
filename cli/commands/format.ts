import path from 'node:path';
import { URI } from 'langium';
import { Configs } from '../../language/config/configs.ts';
import { format as formatText } from '../../language/format.ts';
import { createLanguage } from '../../language/services.ts';
import { counted } from '../checked.ts';
import { CommandFiles } from '../command-files.ts';
import type { Console, ExitCode } from '../console.ts';
import { findMaps, shown } from '../find-maps.ts';
import { inert } from '../inert.ts';
import { readText, textOf } from '../read-text.ts';
import { replaceText } from '../write-text.ts';
import type { JourneyCommand } from './command.ts';

export const format: JourneyCommand = {
    id: 'format',
    define(command, run) {
        command
            .description('Write maps in the one style of the language.')
            .argument('[paths...]', 'maps, folders or globs; - formats standard input to standard output', ['.'])
            .option('--check', 'write nothing; exit with 1 for maps in another style')
            .action(async (paths: string[], { check = false }: { readonly check?: boolean }) => {
                await run(console => formatMaps(paths, check ? 'check' : 'write', console));
            });
    },
};

const broken = 'It has syntax errors and was left as it is: journey check names them.';

async function formatMaps(paths: readonly string[], mode: 'check' | 'write', console: Console): Promise<ExitCode> {
    const { cwd } = console;
    const { files, troubles } = await findMaps(paths.filter(it => it !== '-'), cwd);
    const commandFiles = new CommandFiles([cwd, ...files.map(it => path.dirname(it))]);
    const { shared, journey: { parser } } = createLanguage({ fileSystemProvider: () => commandFiles });
    Object.assign(shared.workspace.WorkspaceManager, { folders: [{ uri: URI.file(cwd).toString(), name: path.basename(cwd) }] });
    const configs = new Configs(shared);
    let [different, unread] = [0, 0];
    const trouble = (name: string, message: string) => {
        unread++;
        console.error(`${inert(name)}: ${inert(message)}\n`);
    };
    troubles.forEach(({ file, message }) => trouble(file, message));

    for (const file of files) {
        const uri = URI.file(file);
        if ((await configs.configFor(uri))?.isLeftOut(uri)) {
            continue;
        }
        const name = shown(file, cwd);
        const read = readText(file);
        const after = 'text' in read ? formatText(read.text, parser) : undefined;
        if ('problem' in read) {
            trouble(name, read.problem);
        } else if (after === undefined) {
            trouble(name, broken);
        } else if (after !== read.text) {
            const problem = mode === 'write' ? replaceText(file, read.text, after) : undefined;
            if (problem === undefined) {
                different++;
                console.out(`${inert(name)}\n`);
            } else {
                trouble(name, problem);
            }
        }
    }
    if (paths.includes('-')) {
        const read = textOf(await console.readInput());
        const after = 'text' in read ? formatText(read.text, parser) : undefined;
        if ('problem' in read) {
            trouble('standard input', read.problem);
        } else if (after === undefined) {
            trouble('standard input', broken);
        } else if (mode === 'write') {
            console.raw(after);
        } else if (after !== read.text) {
            different++;
            console.out('<stdin>\n');
        }
    }
    if (different > 0) {
        console.error(mode === 'write' ? `${counted(different, 'map')} formatted.\n` : `${counted(different, 'map')} in another style: journey format puts them right.\n`);
    }
    return unread > 0 ? 2 : mode === 'check' && different > 0 ? 1 : 0;
}
