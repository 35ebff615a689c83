import type { FontStyle } from './font-files.ts';
import type { Place } from './places.ts';

/** A font that many machines have. */
export interface SystemFont {
    readonly file: string;
    /** Of the font in a collection. */
    readonly index: number;
    readonly style: FontStyle;
}

/** Whether a font is needed for it: control characters and spaces are drawn as nothing. */
export function needsFont(character: string): boolean {
    return /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character);
}

/** Fonts that may have the letters which none of ours has, rare and old ones among them, in the order of asking. */
export function systemFonts(place: Place): readonly SystemFont[] {
    const { index, files } = places[place];
    return [
        ...styled('NotoSansCJK-Regular.ttc', 'NotoSansCJK-Bold.ttc', index),
        ...files.flatMap(([regular, strong]) => styled(regular, strong, 0)),
        ...others.map(file => ({ file, index: 0, style: 'regular' as const })),
    ];
}

function styled(regular: string, strong: string, index: number): readonly SystemFont[] {
    return [{ file: regular, index, style: 'regular' }, { file: strong, index, style: 'strong' }];
}

/** Place in Noto's collection, and what Windows and macOS have. */
const places = {
    ja: { index: 0, files: [['YuGothR.ttc', 'YuGothB.ttc'], ['ヒラギノ角ゴシック W3.ttc', 'ヒラギノ角ゴシック W6.ttc']] },
    ko: { index: 1, files: [['malgun.ttf', 'malgunbd.ttf'], ['AppleSDGothicNeo.ttc', 'AppleSDGothicNeo.ttc']] },
    zh: { index: 2, files: [['msyh.ttc', 'msyhbd.ttc'], ['PingFang.ttc', 'PingFang.ttc'], ['STHeiti Light.ttc', 'STHeiti Medium.ttc']] },
    hant: { index: 3, files: [['msjh.ttc', 'msjhbd.ttc'], ['PingFang.ttc', 'PingFang.ttc'], ['STHeiti Light.ttc', 'STHeiti Medium.ttc']] },
} as const satisfies Readonly<Record<Place, unknown>>;

/** Signs, pictures and further scripts. */
const others = [
    'NotoSansSymbols2-Regular.ttf', 'NotoSansSymbols-Regular.ttf', 'NotoSansMath-Regular.ttf', 'seguisym.ttf', 'Apple Symbols.ttf', 'DejaVuSans.ttf', 'NotoEmoji-Regular.ttf', 'seguiemj.ttf',
    'NotoSansDevanagari-Regular.ttf', 'NotoSansBengali-Regular.ttf', 'NotoSansTamil-Regular.ttf', 'NotoSansThai-Regular.ttf', 'NotoSansGeorgian-Regular.ttf', 'NotoSansArmenian-Regular.ttf', 'NotoSansEthiopic-Regular.ttf',
    'Nirmala.ttf', 'Nirmala.ttc', 'LeelawUI.ttf', 'segoeui.ttf', 'ebrima.ttf', 'Arial Unicode.ttf',
];
