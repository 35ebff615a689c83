import type { Support } from '../language/model/journey.ts';
import type { Mark } from './scene.ts';

/** A bar of what things rest on, 10 px high: filled, outlined, dashed. A share is a part of 1. */
export function shareBar(parts: readonly { readonly support: Support; readonly share: number }[], width: number, y: number): readonly Mark[] {
    const gap = 4;
    const room = width - gap * (parts.length - 1);
    let x = 0;
    return parts.map(({ support, share }): Mark => {
        const length = Math.max(room * share, 6);
        const at = x;
        x += length + gap;
        return support === 'sourced'
            ? { kind: 'rect', x: at, y, width: length, height: 10, radius: 3, fill: 'evidence-sourced' }
            : {
                kind: 'rect', x: at + 0.75, y: y + 0.75, width: Math.max(length - 1.5, 1), height: 8.5, radius: 3, fill: 'none',
                ...support === 'assumed' ? { stroke: 'evidence-assumed', strokeWidth: 1.5 } : { stroke: 'evidence-unsourced', dash: '4 3' },
            };
    });
}
