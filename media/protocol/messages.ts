import type { PreviewUpdate, View } from '../../server/protocol/preview.ts';

/** What the extension tells the page. */
export type ToPage =
    | { readonly kind: 'update'; readonly update: PreviewUpdate }
    | { readonly kind: 'select'; readonly targets: readonly string[] }
    | { readonly kind: 'state'; readonly file: string; readonly locked: boolean; readonly mermaid: string }
    | { readonly kind: 'zoom'; readonly to: 'in' | 'out' | 'fit' | 'actual' }
    | { readonly kind: 'failed'; readonly message: string };

/** What the page tells the extension. Everything that arrives is checked: see `is-from-page.ts`. */
export type FromPage =
    | { readonly kind: 'ready'; readonly width: number; readonly stretch: number; readonly have: number }
    | { readonly kind: 'resize'; readonly width: number; readonly stretch: number }
    | { readonly kind: 'reveal'; readonly target: string; readonly keepFocus: boolean }
    | { readonly kind: 'view'; readonly view: View }
    | { readonly kind: 'journey'; readonly journey: string }
    | { readonly kind: 'lock'; readonly locked: boolean }
    | { readonly kind: 'unfold'; readonly lanes: readonly string[] }
    | { readonly kind: 'goToLine'; readonly line: number }
    | { readonly kind: 'again' };
