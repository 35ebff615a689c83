import mermaid from 'mermaid';
import type { MermaidBundle } from './page/mermaid-bundle.ts';
import { diagramFrom } from './page/diagram-from.ts';

// The bundle of the Mermaid view: the one place that knows Mermaid. Loaded by `page/mermaid-view.ts`.
(globalThis as { journeyMermaid?: MermaidBundle }).journeyMermaid = {
    async draw(text, { id, nonce, theme }) {
        mermaid.initialize({
            startOnLoad: false,
            securityLevel: 'strict',
            htmlLabels: false,
            theme: theme === 'dark' ? 'dark' : 'default',
            fontFamily: getComputedStyle(document.body).fontFamily,
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

/** While Mermaid measures, its own style elements carry the nonce, or it would measure another font than the one that is shown. */
function allowStyles(nonce: string): () => void {
    const create = document.createElement.bind(document);
    const withNonce = (name: string, options?: ElementCreationOptions) => {
        const made = create(name, options);
        if (name === 'style') {
            made.nonce = nonce;
        }
        return made;
    };
    Object.defineProperty(document, 'createElement', { value: withNonce, configurable: true });
    return () => Reflect.deleteProperty(document, 'createElement');
}
