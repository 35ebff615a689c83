// Runs once before the tests: installs what they need where it is missing, and builds what they test where it is old.
import { installChromium } from '../../scripts/install/chromium.ts';
import { installEmbeddedVSCode } from '../../scripts/install/embedded-vscode.ts';
import { buildIfStale } from '../../scripts/lib/fresh.ts';

export default async function prepare(): Promise<void> {
    await installChromium();
    await installEmbeddedVSCode();
    await buildIfStale();
}
