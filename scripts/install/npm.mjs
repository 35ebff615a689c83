// Runs the npm that is there, on any system. Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process';

/**
 * Runs npm in a folder and lets its output through. Rejects when npm fails.
 *
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
export function npm(folder, args) {
    return new Promise((resolve, reject) => {
        const child = spawnNpm(args, { cwd: folder, env: environment(), stdio: ['ignore', 'inherit', 'inherit'] });
        child.once('error', reject);
        child.once('exit', (code, signal) => {
            if (code === 0) {
                resolve();
            } else {
                reject(new Error(`npm ${args.join(' ')} ended with ${signal ?? `code ${code}`} in ${folder}`));
            }
        });
    });
}

/** npm says where its own script is when it runs ours; otherwise it is a command, on Windows one that needs a shell. */
function spawnNpm(args, options) {
    const script = process.env['npm_execpath'];
    if (script?.endsWith('.js')) {
        return spawn(process.execPath, [script, ...args], options);
    }
    return process.platform === 'win32'
        ? spawn('npm.cmd', args.map(arg => `"${arg}"`), { ...options, shell: true })
        : spawn('npm', args, options);
}

/** Without what an npm above us says about the package and the script it runs, but with the user's configuration. */
function environment() {
    const aboutTheScript = /^(npm_(lifecycle|package|command|config_(local_prefix|workspaces?))|INIT_CWD$)/i;
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !aboutTheScript.test(name)));
}
