import type { Picture } from './picture.ts';

/**
 * While the pointer is on a column the others step back. One rule of a style sheet says so for all groups,
 * however many there are; nothing in the picture is touched.
 */
export function enableHover(picture: Picture): void {
    const style = new CSSStyleSheet();
    document.adoptedStyleSheets.push(style);
    let shown: string | undefined;
    picture.sheet.addEventListener('pointerover', event => {
        show(event.pointerType === 'touch' || !(event.target instanceof Element) ? undefined : picture.groupOf(event.target)?.column);
    });
    picture.sheet.addEventListener('pointerleave', () => show(undefined));

    function show(column: string | undefined): void {
        if (column === shown) {
            return;
        }
        shown = column;
        style.replaceSync(column === undefined ? ''
            : `${others}:not([data-column="${CSS.escape(column)}"]) { opacity: .6 }`);
    }
}

/** The head of a stage stands over several columns. In high contrast nothing is ever pale, and whoever walks through has a column of their own. */
const others = 'body:not(.vscode-high-contrast, .walking) .part:not(.heads) > svg > .jm-group[data-column]';
