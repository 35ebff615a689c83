import mermaid from 'mermaid';
import type { MermaidBundle } from './page/mermaid-bundle.ts';
import { diagramFrom } from './page/diagram-from.ts';

// The bundle of the Mermaid view: the one place that knows Mermaid. Loaded by `page/mermaid-view.ts`.
(globalThis as { journeyMermaid?: MermaidBundle }).journeyMermaid = {
    async draw(text, { id, nonce, theme }) {
        const { fontFamily } = getComputedStyle(document.body);
        mermaid.initialize({
            startOnLoad: false,
            securityLevel: 'strict',
            htmlLabels: false,
            theme: theme === 'dark' ? 'dark' : 'default',
            fontFamily,
            // Foreign elements never reach the page, so names are SVG text, which by Mermaid's own styles may have the colour of its ground.
            journey: { taskFontFamily: fontFamily },
            themeCSS: 'text.journey-section, text.journey-section tspan, text.task, text.task tspan { fill: currentColor }',
            deterministicIds: true,
            deterministicIDSeed: id,
            suppressErrorRendering: true,
            // A directive in the text changes none of these.
            secure: [
                'secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'htmlLabels', 'suppressErrorRendering', 'fontFamily', 'theme',
                'themeCSS', 'themeVariables', 'deterministicIds', 'deterministicIDSeed', 'dompurifyConfig',
            ],
        });
        const stage = document.createElement('div');
        stage.className = 'mermaid-stage';
        document.body.append(stage);
        const restore = allowStyles(nonce);
        try {
            const { svg } = await mermaid.render(id, text, stage);
            return diagramFrom(svg);
        } finally {
            restore();
            stage.remove();
        }
    },
};

/**
 * While Mermaid draws and measures, its styles take the ways that the policy of the page leaves open:
 * style elements carry the nonce, style attributes are set as declarations. Without styles it would measure another font than the one shown.
 */
function allowStyles(nonce: string): () => void {
    const { createElement, createElementNS } = document;
    const { setAttribute } = Element.prototype;
    const withNonce = (made: Element) => {
        if (made.localName === 'style') {
            (made as HTMLStyleElement).nonce = nonce;
        }
        return made;
    };
    Object.assign(document, {
        createElement: (...args: Parameters<Document['createElement']>) => withNonce(createElement.apply(document, args)),
        createElementNS: (...args: Parameters<Document['createElementNS']>) => withNonce(createElementNS.apply(document, args)),
    });
    Element.prototype.setAttribute = function (name, value) {
        if (name === 'style' && 'style' in this) {
            (this as SVGElement).style.cssText = value;
        } else {
            setAttribute.call(this, name, value);
        }
    };
    return () => {
        Reflect.deleteProperty(document, 'createElement');
        Reflect.deleteProperty(document, 'createElementNS');
        Element.prototype.setAttribute = setAttribute;
    };
}
