import { chromium } from '@playwright/test';
import type { Browser, LaunchOptions } from '@playwright/test';

/** How a Chromium is started that shows nothing and calls nobody. Playwright turns its sandbox off, which root can't have. */
export function launchOptions(executablePath: string | undefined): LaunchOptions {
    return {
        ...executablePath === undefined ? {} : { executablePath },
        args: [
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
