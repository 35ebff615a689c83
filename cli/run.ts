import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { WrongUse, type Console, type ExitCode } from './console.ts';
import { inert, inertLines } from './inert.ts';

/** Runs `journey` with these arguments. */
export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
    let code: ExitCode = 0;
    const program = new Command('journey')
        .description('Customer-journey maps as text: check them, format them, report on them.')
        .exitOverride()
        .configureOutput({ writeOut: text => console.out(inertLines(text)), writeErr: text => console.error(inertLines(text)), getOutHasColors: () => false, getErrHasColors: () => false })
        .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 wrong use or input that can’t be read.');
    for (const command of commands) {
        command.define(program.command(command.id).exitOverride().copyInheritedSettings(program), async action => {
            code = await action(console);
        });
    }
    try {
        if (args.length === 0) {
            program.outputHelp({ error: true });
            return 2;
        }
        await program.parseAsync(args, { from: 'user' });
        return code;
    } catch (error) {
        if (error instanceof CommanderError) {
            return error.exitCode === 0 ? 0 : 2;
        }
        if (error instanceof WrongUse) {
            console.error(`${inert(error.message)}\n`);
            return 2;
        }
        if (!console.stop.aborted) {
            // What the user's files can't cause: our own mistake.
            console.error(`journey made a mistake, which is worth a report:\n${inertLines(error instanceof Error ? error.stack ?? error.message : String(error))}\n`);
        }
        return 2;
    }
}
