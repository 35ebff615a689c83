import path from 'node:path';
import { Option } from 'commander';
import { configName } from '../../language/config/config.ts';
import { WrongUse, type Console, type ExitCode } from '../console.ts';
import { inert } from '../inert.ts';
import { templates } from '../templates/index.ts';
import { writeMap } from '../templates/write.ts';
import { createText } from '../write-text.ts';
import type { JourneyCommand } from './command.ts';

const ids = templates.map(({ id }) => id);

export const init: JourneyCommand = {
    id: 'init',
    define(command, run) {
        command
            .description(`Write a first map and a ${configName}, by questions or from a template.`)
            .argument('[file]', 'the map, such as purchase.journey')
            .addOption(new Option('--template <template>', 'the kind of journey, instead of questions').choices(ids))
            .action(async (file: string | undefined, { template }: { readonly template?: string }) => {
                await run(console => writeFirst(file, template, console));
            });
    },
};

async function writeFirst(file: string | undefined, id: string | undefined, console: Console): Promise<ExitCode> {
    if (id === undefined && !console.ask) {
        throw new WrongUse(`There is nobody to ask: say what the journey is about with --template ${ids.join(', ')}.`);
    }
    // With a template nothing is asked.
    const ask = id === undefined ? console.ask : undefined;
    const template = templates.find(it => it.id === id) ?? await chosen(console);
    const answer = async (question: string, fallback: string) => inert((await ask?.(`${question} [${fallback}] `) ?? '').trim()) || fallback;
    const text = writeMap(template, {
        persona: await answer('Whose journey is it?', 'Maya'),
        goal: await answer('What do they want to reach?', template.goal),
        owner: await answer('Which team owns the journey?', 'Our team'),
        today: new Date().toISOString().slice(0, 10),
    });
    const target = file ?? await answer('What is the file called?', `${template.id}.journey`);
    const map = target.endsWith('.journey') ? target : `${target}.journey`;
    const problem = createText(path.resolve(console.cwd, map), text);
    if (problem !== undefined) {
        throw new WrongUse(`${map}: ${problem}`);
    }
    const config = path.join(path.dirname(map), configName);
    const isNew = createText(path.resolve(console.cwd, config), '{\n  "rules": {}\n}\n') === undefined;
    console.out(`Written: ${[map, ...isNew ? [config] : []].map(inert).join(', ')}\nNext: journey check ${inert(map)}\n`);
    return 0;
}

async function chosen(console: Console): Promise<(typeof templates)[number]> {
    const list = templates.map(({ id, summary }, index) => `  ${index + 1}  ${id}: ${summary}\n`).join('');
    console.out(`What is the journey about?\n${list}`);
    const answer = (await console.ask?.('Number [1] ') ?? '').trim();
    const template = templates[Number(answer || '1') - 1] ?? templates.find(({ id }) => id === answer);
    if (!template) {
        throw new WrongUse(`There is no template called “${answer}”: choose one of ${ids.join(', ')}.`);
    }
    return template;
}
