import { Uri } from 'vscode';
import type { Webview } from 'vscode';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Where the files of the page are; a preview can read nothing else. */
export function mediaFolder(extensionUri: Uri): Uri {
    return Uri.joinPath(extensionUri, 'dist', 'media');
}

/** The page of a preview: an empty body, the styles, one script. Everything shown is made by the script from messages. */
export function previewHtml(webview: Webview, extensionUri: Uri): string {
    const nonce = newNonce();
    const file = (name: string) => webview.asWebviewUri(Uri.joinPath(mediaFolder(extensionUri), name)).toString();
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(webview.cspSource, nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('picture.css')}">
<link rel="stylesheet" href="${file('preview.css')}">
<title>Journey Maps</title>
</head>
<body>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

/** 128 random bits. */
function newNonce(): string {
    const bytes = (globalThis as unknown as Cryptographic).crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Node and browsers have it under the same name; the common part of the extension has the types of neither. */
interface Cryptographic {
    readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
}
