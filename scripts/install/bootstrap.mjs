// What a fresh clone needs before the rest can run: the dependencies, and the Node that comes with them.
// Plain JavaScript for Node 20, without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const oldestNode = 20;
const neededNode = 24;

/**
 * Installs what is missing, then runs a TypeScript file of the project with Node 24, as this process: arguments,
 * terminal, signals and exit code are passed on, and neither outlives the other.
 *
 * @param {string} script relative to the project's folder
 */
export async function bootstrap(script) {
    try {
        if (major(process.version) < oldestNode) {
            throw new Error(`Node ${oldestNode} or newer is needed; this is ${process.version}.`);
        }
        await installDependencies();
        run(findNode(), script);
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}

async function installDependencies() {
    if (areDependenciesInStep()) {
        return;
    }
    console.error('Installing the dependencies from package-lock.json …');
    await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']);
}

/**
 * npm notes in node_modules what it installed, at the very end. In step is: all that the lock file asks for, in the
 * same version; packages for other systems, which it calls optional, may be missing.
 */
function areDependenciesInStep() {
    const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
    const wanted = packagesOf(path.join(root, 'package-lock.json'));
    return installed !== undefined && wanted !== undefined && Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
        const found = installed[name];
        return name === '' || (found === undefined
            ? optional === true
            : found.version === version && found.integrity === integrity);
    });
}

function packagesOf(lockFile) {
    try {
        return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    } catch {
        return undefined;
    }
}

/** The Node of the package `node`, which npm leaves out without a word when install scripts are turned off. */
function findNode() {
    const own = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(own) && major(versionOf(own)) >= neededNode) {
        return own;
    }
    if (major(process.version) >= neededNode) {
        console.error(`The project's own Node ${neededNode} was not installed; using this one, ${process.version}.`);
        return process.execPath;
    }
    throw new Error(
        `The project's own Node ${neededNode} was not installed, and this one is ${process.version}. `
        + 'npm may be told not to run install scripts: try `npm ci --ignore-scripts=false`, or use Node 24.',
    );
}

function versionOf(node) {
    return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
}

function major(version) {
    return Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
}

function run(node, script) {
    const commands = path.join(root, 'node_modules', '.bin');
    const child = spawn(node, [path.join(root, script), ...process.argv.slice(2)], {
        // Through the channel the child learns that this process has ended, however it did.
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, PATH: `${commands}${path.delimiter}${process.env['PATH'] ?? ''}` },
    });
    child.once('error', error => {
        console.error(error.message);
        process.exitCode = 1;
    });
    child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
    // A terminal sends Ctrl-C to the child as well.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGHUP', () => child.kill('SIGHUP'));
    endWithParent();
}

/** npm can be killed without a word to its scripts. */
function endWithParent() {
    const parent = process.ppid;
    setInterval(() => {
        if (process.ppid !== parent) {
            process.exit(1);
        }
    }, 500).unref();
}
