/** Says that we made a mistake: what the user's text can't cause. The editor shows it in its log. */
export function reportBug(what: string, error: unknown): void {
    const { console } = globalThis as { readonly console?: { error(...data: unknown[]): void } };
    console?.error(what, error);
}
