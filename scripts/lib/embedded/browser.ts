import { chromium } from '@playwright/test';
import type { Browser, LaunchOptions } from '@playwright/test';

/** How a Chromium is started that shows nothing and calls nobody. Root, as in a container, can't have its sandbox. */
export function launchOptions(executablePath: string | undefined): LaunchOptions {
    const isRoot = process.getuid?.() === 0;
    return {
        ...executablePath === undefined ? {} : { executablePath },
        args: [
            ...isRoot ? ['--no-sandbox'] : [],
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
        ],
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
    };
}

export function startBrowser(executablePath: string): Promise<Browser> {
    return chromium.launch(launchOptions(executablePath));
}
