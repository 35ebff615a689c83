/** What the page of a preview may load: our own files, and scripts only with the nonce of this one page. */
export function contentSecurityPolicy(cspSource: string, nonce: string): string {
    return [
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        `style-src ${cspSource} 'nonce-${nonce}'`,
        `img-src data: ${cspSource}`,
        `font-src ${cspSource}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}
