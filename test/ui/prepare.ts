// Runs once before the tests: installs what they need, where it is missing.
import { installChromium } from '../../scripts/install/chromium.ts';
import { installEmbeddedVSCode } from '../../scripts/install/embedded-vscode.ts';

export default async function prepare(): Promise<void> {
    await installChromium();
    await installEmbeddedVSCode();
}
