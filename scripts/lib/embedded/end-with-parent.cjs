// Loaded into VS Code's server: ends it when the process that started it is gone, even if that one was killed.
'use strict';

const parent = process.ppid;

setInterval(() => {
    if (process.ppid !== parent) {
        process.kill(process.pid, 'SIGTERM');
    }
}, 500).unref();
