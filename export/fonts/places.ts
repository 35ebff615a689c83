/** Where characters have shapes of their own: Japan, Korea, where Chinese is simplified, where it is not. */
export type Place = 'ja' | 'ko' | 'zh' | 'hant';

/** The language of the map decides, then the letters that only one of them has. */
export function placeOf(language: string | undefined, text: string): Place {
    const tag = language?.toLowerCase() ?? '';
    return tag.startsWith('ja') ? 'ja'
        : tag.startsWith('ko') ? 'ko'
        : /^zh-(hant|tw|hk|mo)/.test(tag) ? 'hant'
        : tag.startsWith('zh') ? 'zh'
        : /[\u3040-\u30FF]/.test(text) ? 'ja'
        : /[\uAC00-\uD7AF]/.test(text) ? 'ko'
        : 'zh';
}
