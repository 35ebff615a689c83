/** Journeys in Markdown's fenced blocks named `journey`; no other fence is touched. */
export function markdownInjection(): unknown {
    return {
        scopeName: 'markdown.journey.codeblock',
        injectionSelector: 'L:text.html.markdown',
        patterns: [{ include: '#fence' }],
        repository: {
            fence: {
                begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(journey)((?:\\s+|:|,|\\{|\\?)[^`]*)?$)',
                end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
                name: 'markup.fenced_code.block.markdown',
                beginCaptures: { 3: { name: 'punctuation.definition.markdown' }, 4: { name: 'fenced_code.block.language.markdown' }, 5: { name: 'fenced_code.block.language.attributes.markdown' } },
                endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
                patterns: [{ begin: '(^|\\G)(\\s*)(.*)', while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)', contentName: 'meta.embedded.block.journey', patterns: [{ include: 'source.journey' }] }],
            },
        },
    };
}
