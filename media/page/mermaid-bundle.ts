/** What the bundle of Mermaid puts into the page under the name `journeyMermaid`. The nodes are the page's own. */
export interface MermaidBundle {
    draw(text: string, options: {
        /** Unique in the page: the ids and the styles of the diagram begin with it. */
        readonly id: string;
        readonly nonce: string;
        readonly theme: 'light' | 'dark';
    }): Promise<{ readonly svg: Node; readonly css: string }>;
}
