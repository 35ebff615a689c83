// What a fresh clone needs before the rest can run: the dependencies, and the Node that comes with them.
// Plain JavaScript for Node 20, without dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress } from '../lib/progress.mjs';
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
        run(await installNode(), script);
    } catch (error) {
        console.error(error.message);
        process.exitCode = 1;
    }
}

async function installDependencies() {
    if (areDependenciesInStep()) {
        return;
    }
    await withProgress('Installing the dependencies (once)', () =>
        npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']));
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

/** The Node of the package `node`, which npm leaves out without a word where install scripts are turned off. */
async function installNode() {
    if (!isNew(own)) {
        await runNodeInstaller();
    }
    if (isNew(own)) {
        return own;
    }
    if (major(process.version) >= neededNode) {
        console.error(`The project's own Node ${neededNode} could not be installed; using this one, ${process.version}.`);
        return process.execPath;
    }
    throw new Error(
        `The project's own Node ${neededNode} could not be installed, and this one is ${process.version}. `
        + `Use Node ${neededNode} or newer.`,
    );
}

const nodePackage = path.join(root, 'node_modules', 'node');
const own = path.join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function isNew(node) {
    return existsSync(node) && major(versionOf(node)) >= neededNode;
}

function runNodeInstaller() {
    const installer = spawn(process.execPath, ['installArchSpecificPackage.js'], { cwd: nodePackage, stdio: 'inherit' });
    return new Promise(resolve => installer.once('close', resolve).once('error', resolve));
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
