import { textWidth } from '../../diagram/text/measure.ts';

/**
 * How much wider this screen's font runs than the table that the layout measures with: 1 or more.
 * A layout that knows it leaves room enough, so that no text is cut off.
 */
export function measureStretch(font: string): number {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) {
        return 1;
    }
    const ratios = samples.flatMap(sample => [400, 600].map(weight => {
        context.font = `${weight} ${size}px ${font}`;
        return context.measureText(sample).width / textWidth(sample, { size, strong: weight === 600 });
    }));
    return Math.min(Math.max(1, ...ratios), widest);
}

const size = 14;
/** A font wider than this is a mistake of measuring, not a font. */
const widest = 1.6;
const samples = [
    'Shipping cost appears on the last page',
    'Compares boxes, writes the card and waits',
    '0123456789 % +1.5 5.1/7',
    'Zażółć gęślą jaźń',
];
