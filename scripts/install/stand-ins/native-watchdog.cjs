// In place of @vscode/native-watchdog, which needs a compiler: ends this process soon after the one it watches has gone.
'use strict';

const noSuchProcess = 'ESRCH';

exports.start = function start(watchedId) {
    setInterval(() => {
        try {
            process.kill(watchedId, 0);
        } catch (error) {
            if (error.code === noSuchProcess) {
                process.exit(1);
            }
        }
    }, 1000).unref();
};

exports.exit = code => process.exit(code);
