/**
 * SVG text as nodes of this page, with nothing in it but drawing: the second wall behind the escaping of the server.
 * What is not listed is left out, silently, because what remains is still the picture. Text that is not well-formed gives undefined.
 */
export function drawingsFrom(svgs: readonly string[]): readonly (SVGElement | undefined)[] {
    // One parser for all costs a tenth; only if one of them is broken must they be told apart.
    const together = parsed(svgs.join(''));
    const roots = together?.length === svgs.length ? together : svgs.map(svg => parsed(svg)?.[0]);
    return roots.map(root => {
        if (root === undefined || !isDrawing(root)) {
            return undefined;
        }
        clean(root);
        return document.adoptNode(root) as SVGElement;
    });
}

function parsed(svg: string): readonly Element[] | undefined {
    const root = new DOMParser().parseFromString(`<svg xmlns="${svgNamespace}">${svg}</svg>`, 'image/svg+xml').documentElement;
    return root.querySelector('parsererror') === null && root.localName === 'svg' ? [...root.children] : undefined;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

const elements = new Set([
    'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'defs', 'linearGradient',
    'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'symbol', 'use',
]);

const attributes = new Set([
    'id', 'class', 'role', 'lang', 'xml:lang', 'direction', 'unicode-bidi', 'transform', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry',
    'fx', 'fy', 'd', 'points', 'width', 'height', 'viewBox', 'preserveAspectRatio', 'offset', 'gradientUnits', 'gradientTransform', 'spreadMethod',
    'patternUnits', 'patternTransform', 'patternContentUnits', 'clipPathUnits', 'maskUnits', 'maskContentUnits', 'clip-path', 'clip-rule', 'mask',
    'markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'marker-start', 'marker-mid', 'marker-end',
    'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap',
    'stroke-linejoin', 'stroke-miterlimit', 'opacity', 'stop-color', 'stop-opacity', 'color', 'paint-order', 'vector-effect', 'pointer-events',
    'font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'dominant-baseline', 'text-decoration', 'textLength', 'lengthAdjust',
    'href', 'xml:space',
]);

const ownAttribute = /^(?:aria|data)-[a-z][a-z-]*$/;

function isDrawing(element: Element): boolean {
    return element.namespaceURI === svgNamespace && elements.has(element.localName);
}

function clean(element: Element): void {
    for (const name of element.getAttributeNames()) {
        if (!(attributes.has(name) || ownAttribute.test(name)) || !isHarmless(name, element.getAttribute(name) ?? '')) {
            element.removeAttribute(name);
        }
    }
    let next: ChildNode | null;
    for (let child = element.firstChild; child !== null; child = next) {
        next = child.nextSibling;
        if (child.nodeType === Node.ELEMENT_NODE && isDrawing(child as Element)) {
            clean(child as Element);
        } else if (child.nodeType !== Node.TEXT_NODE && child.nodeType !== Node.CDATA_SECTION_NODE) {
            child.remove();
        }
    }
}

/** A reference stays in this page: `#id`, and `url(#id)` wherever CSS could look for an address. */
function isHarmless(name: string, value: string): boolean {
    if (name === 'href') {
        return /^#[\w-]+$/.test(value);
    }
    if (name === 'class' || name === 'id' || name === 'role' || ownAttribute.test(name)) {
        return true;
    }
    return !/[(\\]/.test(value) || !/url\(|image\(|image-set\(|src\(|\\/i.test(value.replaceAll(/url\((["']?)#[\w-]+\1\)/g, ''));
}
