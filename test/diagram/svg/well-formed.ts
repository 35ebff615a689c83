/** What is wrong with a piece of XML: nesting, quotes, doubled attributes or ids, stray signs, characters that XML forbids. Empty if all is well. */
export function faultsOf(xml: string): readonly string[] {
    const faults: string[] = [];
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(xml)) {
        faults.push('a forbidden character');
    }
    const open: string[] = [];
    const ids = new Set<string>();
    let at = 0;
    for (const { 0: tag, index, 1: closing = '', 2: name = '', 3: attributes = '', 4: empty = '' } of xml.matchAll(/<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
        checkText(xml.slice(at, index), faults);
        at = index + tag.length;
        const names = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, attribute = '', value = '']) => {
            checkText(value, faults);
            if (attribute === 'id') {
                faults.push(...ids.has(value) ? [`id ${value} twice`] : []);
                ids.add(value);
            }
            return attribute;
        });
        faults.push(...new Set(names).size < names.length ? [`an attribute twice in ${tag}`] : []);
        if (closing === '/') {
            const last = open.pop();
            faults.push(...last === name ? [] : [`</${name}> closes <${last}>`]);
        } else if (empty !== '/') {
            open.push(name);
        }
    }
    checkText(xml.slice(at), faults);
    return [...faults, ...open.map(name => `<${name}> is not closed`)];
}

function checkText(text: string, faults: string[]): void {
    const stray = /<|&(?!(?:amp|lt|gt|quot|#39);)/.exec(text);
    if (stray) {
        faults.push(`a stray ${stray[0]} in ${text.slice(Math.max(0, stray.index - 20), stray.index + 30)}`);
    }
}
