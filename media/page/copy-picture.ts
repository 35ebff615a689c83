/** Puts a PNG on the clipboard; whether the browser let it. It does so only for a page that has the focus. */
export async function copyPicture(png: Uint8Array): Promise<boolean> {
    try {
        window.focus();
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([png.slice()], { type: 'image/png' }) })]);
        return true;
    } catch {
        return false;
    }
}
