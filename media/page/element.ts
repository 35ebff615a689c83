/** An element with attributes and content; text is always text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string>> = {},
    ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        made.setAttribute(attribute, value);
    }
    made.append(...content);
    return made;
}

export function button(label: string, run: () => void, ...content: readonly (Node | string)[]): HTMLButtonElement {
    const made = element('button', content.length === 0 ? { type: 'button' } : { type: 'button', 'aria-label': label, title: label });
    made.append(...content.length === 0 ? [label] : content);
    made.addEventListener('click', run);
    return made;
}
