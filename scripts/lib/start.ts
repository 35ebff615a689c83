// npm start, once the dependencies are there.
//
//   build → the VS Code of this machine, else the embedded one → the examples, a map, its preview → until Ctrl-C
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installEmbeddedVSCode } from '../install/embedded-vscode.ts';
import { atSignals, endAllTrees } from './children.ts';
import { endDesktopVSCode, findDesktopVSCode, runDesktopVSCode } from './desktop.ts';
import { startServer } from './embedded/server.ts';
import { quietSettings } from './embedded/settings.ts';
import { workbenchUrl } from './embedded/workbench-url.ts';
import { freePort } from './free-port.ts';
import { cache, root } from './project.ts';
import { runCommand } from './run-command.ts';

const folder = path.join(root, 'examples');
const map = path.join(folder, 'gift-box.journey');

/** Read by the extension when it is run from its sources: it then opens the preview of the map by itself. */
const env = { JOURNEY_OPEN_PREVIEW: '1' };

const preferredPort = 8642;

atSignals(async () => {
    await Promise.all([endDesktopVSCode(), endAllTrees()]);
});
process.exitCode = await start();

async function start(): Promise<number> {
    const built = await runCommand(process.execPath, [path.join(root, 'scripts', 'build.ts')]);
    if (built !== 0) {
        console.error('The extension could not be built.');
        return built;
    }
    const code = await findDesktopVSCode();
    return code === undefined ? startEmbedded() : runDesktopVSCode(code, folder, map, { ...process.env, ...env });
}

async function startEmbedded(): Promise<number> {
    const vscode = await installEmbeddedVSCode();
    const data = path.join(cache, 'profile');
    const tokenFile = await connectionToken(data);
    const token = await readFile(tokenFile, 'utf8');
    const port = await freePort(preferredPort);
    const server = await startServer({ vscode, data, settings: quietSettings, env, tokenFile, port });
    const url = workbenchUrl({ host: server.host, token, workspace: folder, developedExtensions: [root], openFile: map });
    console.log(`\nVS Code with Journey Maps is served to this machine. Open in a browser:\n\n${url}\n\nCtrl-C ends it.`);
    await server.ended;
    console.error(`VS Code's server has ended.\n${server.output()}`);
    return 1;
}

/** Kept, so that a page that is still open connects again after a restart. Other users of the machine can't read it. */
async function connectionToken(profile: string): Promise<string> {
    const file = path.join(profile, 'connection-token');
    if (!existsSync(file)) {
        await mkdir(profile, { recursive: true });
        await writeFile(file, randomBytes(16).toString('hex'), { mode: 0o600 });
    }
    return file;
}
