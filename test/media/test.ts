// `test` for the tests of the preview's page: the real page under its real policy, with a stand-in for VS Code.
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../client/preview/content-security-policy.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { FromPage, PageState, ToPage } from '../../media/protocol/messages.ts';
import { patchOf } from '../../server/preview/patch.ts';
import type { Shown } from '../../server/preview/patch.ts';
import type { PreviewUpdate } from '../../server/protocol/preview.ts';
import { mediaFiles } from './bundle.ts';
import { render } from './render.ts';

export { expect } from '@playwright/test';

const origin = 'http://preview.test';
const nonce = '0123456789abcdef0123456789abcdef';

export interface Preview {
    readonly page: Page;
    /** What the page asked for from elsewhere: nothing, if all is well. */
    readonly strangers: readonly string[];
    /** Violations of the policy. */
    violations(): Promise<readonly string[]>;
    tell(message: ToPage): Promise<void>;
    /** Shows a scene as the server would: the whole picture first, then what changed. */
    show(scene: Scene, rest?: Partial<PreviewUpdate>): Promise<void>;
    update(rest: Partial<PreviewUpdate>): Promise<void>;
    said<Kind extends FromPage['kind']>(kind: Kind): Promise<readonly Extract<FromPage, { readonly kind: Kind }>[]>;
    state(): Promise<PageState | undefined>;
    /** As when the panel was hidden and is shown again. */
    reload(): Promise<void>;
}

export const test = base.extend<{ readonly bodyClass: string; readonly preview: Preview }, { readonly files: ReadonlyMap<string, string> }>({
    bodyClass: ['vscode-light', { option: true }],
    files: [async ({}, use) => use(await mediaFiles()), { scope: 'worker' }],
    preview: async ({ page, files, bodyClass }, use) => {
        const strangers: string[] = [];
        await page.route('**/*', route => {
            const url = new URL(route.request().url());
            const file = files.get(url.pathname.slice(1));
            if (url.origin === origin && url.pathname === '/') {
                return route.fulfill({ contentType: 'text/html', body: html(bodyClass) });
            }
            if (url.origin !== origin || file === undefined) {
                strangers.push(url.href);
                return route.abort();
            }
            return route.fulfill({ contentType: file.endsWith('.css') || url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body: file });
        });
        await page.addInitScript(standIn);
        await page.goto(origin);
        let shown: Shown | undefined;
        let revision = 0;
        const tell = (message: ToPage) => page.evaluate(data => window.postMessage(data, '*'), message);
        const update = async (rest: Partial<PreviewUpdate>) => {
            await tell({ kind: 'update', update: { preview: '1', revision, journeys: [{ name: 'J', label: 'A journey' }], journey: 'J', ...rest } });
        };
        await use({
            page,
            strangers,
            tell,
            update,
            async show(scene, rest = {}) {
                const picture = patchOf(shown, scene, render);
                revision += 1;
                shown = { revision, scene };
                await update({ ...picture === undefined ? {} : { picture }, ...rest });
                await page.locator('.sheet .part').first().waitFor({ state: 'attached' });
            },
            violations: () => page.evaluate(() => (window as unknown as StandIn).violations),
            said: async kind => (await page.evaluate(() => (window as unknown as StandIn).messages)).filter(it => it.kind === kind) as never,
            state: () => page.evaluate(() => (window as unknown as StandIn).state()),
            async reload() {
                shown = undefined;
                await page.reload();
            },
        });
    },
});

interface StandIn {
    readonly messages: FromPage[];
    readonly violations: string[];
    state(): PageState | undefined;
}

function html(bodyClass: string): string {
    return `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(origin, nonce)}"><title>Preview</title>
<link rel="stylesheet" href="picture.css"><link rel="stylesheet" href="preview.css"></head>
<body class="${bodyClass}"><script nonce="${nonce}" src="preview.js"></script></body></html>`;
}

/** Runs in the page before all else. */
function standIn(): void {
    const messages: unknown[] = [];
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', event => violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    const state = () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined;
    Object.assign(window, {
        messages, violations, state,
        acquireVsCodeApi: () => ({
            postMessage: (message: unknown) => messages.push(message),
            getState: state,
            setState: (next: unknown) => sessionStorage.setItem('state', JSON.stringify(next)),
        }),
    });
}
