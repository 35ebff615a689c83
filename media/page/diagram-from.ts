import { breakNames } from './names-in-boxes.ts';

/**
 * A diagram that another program drew, as nodes of this page: nothing in it runs, loads or leads elsewhere.
 * Its styles come as text for a style sheet of the page, its inline styles are set one by one: a policy forbids both as markup.
 */
export function diagramFrom(svg: string): { readonly svg: Node; readonly css: string } {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const root = parsed.documentElement;
    if (root.localName !== 'svg' || parsed.querySelector('parsererror') !== null) {
        throw new Error('The diagram is not well-formed.');
    }
    const css = [...root.querySelectorAll('style')].map(style => style.textContent).join('\n');
    const inline: [Element, string][] = [];
    breakNames(root);
    clean(root, inline);
    for (const [element, style] of inline) {
        element.setAttribute('data-inline', style);
    }
    const adopted = document.importNode(root, true);
    for (const element of [adopted, ...adopted.querySelectorAll('[data-inline]')]) {
        const style = element.getAttribute('data-inline');
        element.removeAttribute('data-inline');
        if (style !== null && element instanceof SVGElement) {
            element.style.cssText = style;
        }
    }
    return { svg: adopted, css: withoutAddresses(css) };
}

const forbidden = new Set([
    'script', 'style', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'image', 'img', 'feimage', 'animate', 'animatemotion',
    'animatetransform', 'set', 'discard', 'handler', 'listener', 'link', 'meta', 'base',
]);

function clean(element: Element, inline: [Element, string][]): void {
    for (const { name, value } of Array.from(element.attributes)) {
        const local = name.slice(name.indexOf(':') + 1).toLowerCase();
        if (local === 'style') {
            inline.push([element, withoutAddresses(value)]);
        }
        const leads = (local === 'href' || local === 'src' || local === 'action') && !/^#[\w-]*$/.test(value);
        if (local === 'style' || local.startsWith('on') || leads || withoutAddresses(value) !== value) {
            element.removeAttribute(name);
        }
    }
    for (const child of Array.from(element.children)) {
        if (child.namespaceURI !== 'http://www.w3.org/2000/svg' || forbidden.has(child.localName.toLowerCase())) {
            child.remove();
        } else {
            clean(child, inline);
        }
    }
}

/** `url(#id)` stays; every other way in which CSS fetches something is broken. */
function withoutAddresses(css: string): string {
    return css.replaceAll(/@import|image-set\(|(?<!\w)src\(|(?<!\w)image\(|url\((?!["']?#)/gi, 'none(').replaceAll('\\', '');
}
