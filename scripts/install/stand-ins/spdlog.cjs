// In place of @vscode/spdlog, which needs a compiler: appends to the log file, without rotation.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];
const info = levels.indexOf('info');

class Logger {
    #file;
    #level = info;
    #bare = false;

    constructor(file) {
        this.#file = file;
        fs.mkdirSync(path.dirname(file), { recursive: true });
    }

    getLevel() {
        return this.#level;
    }

    setLevel(level) {
        this.#level = level;
    }

    clearFormatters() {
        this.#bare = true;
    }

    setPattern() {}

    flush() {}

    drop() {}

    write(level, message) {
        if (level < this.#level) {
            return;
        }
        const line = this.#bare ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
        // A log that can't be written (its folder was removed at the end of a test) is no reason to fail.
        fs.appendFile(this.#file, line, () => {});
    }
}

for (const [level, name] of levels.entries()) {
    Logger.prototype[name] = function (message) {
        this.write(level, message);
    };
}

const create = async (_name, file) => new Logger(file);

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
