import type { Emotion, Metric, Value } from '../../model/journey.ts';
import { defineRule, type Context } from '../rule.ts';
import { blocksOf } from '../sketch.ts';
import { locales, plainWords } from '../words/locale.ts';
import { phraseAt, phrasesOf } from '../words/phrases.ts';
import { satisfactionWords } from '../words/satisfaction.ts';
import { quoted } from '../words.ts';

export const metricContradictsCurve = defineRule({
    id: 'metric-contradicts-curve',
    group: 'Evidence and numbers',
    level: 'warning',
    on: 'Journey',
    summary: 'How satisfied customers say they are, and the curve, agree.',
    why: 'The curve is an opinion until it is compared with what customers answered. Where CSAT, NPS, CES or another measure of satisfaction misses its target by far while the curve is happy, or is above its target while the curve is low, one of the two is wrong, or one of them asks somebody else. A metric is compared with the feelings beside it; where these disagree among themselves, or a target is missed by little, nothing is said. CES is judged on its scale of 7 only, as on others less may be better. There are words for satisfaction in English, Persian, Arabic, Hebrew and Polish.',
    source: 'The experience told and the experience measured are to be compared (CJML; Cemantica).',
    options: {
        clear: { value: 0.5, meaning: 'How far from neutral the feelings have to be, on the scale from -2 to +2.' },
        percent: { value: 10, meaning: 'By how much of its target a value has to miss it, in percent.' },
    },
    good: [
        'journey Tea { stage Brew { touchpoint Kettle { emotion impatient metric CSAT 2.1/5 target 4/5 } touchpoint Cup { emotion delighted metric NPS 54 target 50 } } }',
        { code: 'journey Tea { stage Brew { touchpoint Cup { emotion delighted metric CSAT 4.4/5 target 4.5/5 } } }', because: 'A high target, missed by little.' },
        { code: 'journey Tea { stage Brew { touchpoint Cup { emotion delighted metric "Time to boil" 4min target 2min metric completion 20% target 80% } } }', because: 'No measures of satisfaction.' },
        { code: 'journey Tea { stage Brew { touchpoint Cup { emotion delighted metric CES 2/5 target 4/5 } } }', because: 'Of this scale of effort nobody knows which end is good.' },
        'journey Tea { stage Brew { touchpoint Cup { emotion delighted emotion bored metric CSAT 2/5 target 4/5 } touchpoint Sip { emotion 0.2 metric CSAT 2/5 target 4/5 } } }',
        'journey Tea { stage Brew { touchpoint Cup { emotion impatient metric NPS 40 target 40 metric CSAT 4/5 } } }',
        { code: 'journey Tea { metric NPS 60 target 50 stage Brew { touchpoint Cup { emotion impatient } } }', because: 'How the whole is judged says nothing of a part.' },
    ],
    bad: [
        { code: 'journey Tea {\n    stage Brew {\n        touchpoint Cup {\n            emotion delighted "So warm"\n            <|metric CSAT 2.1/5 target 4/5|>\n        }\n    }\n}\n' },
        { code: 'journey Tea {\n    scale 1 to 10\n    stage Brew {\n        touchpoint Kettle {\n            emotion 2\n            <|metric "Customer satisfaction" 91% target 85%|>\n        }\n    }\n}\n' },
        { code: 'journey Tea {\n    stage Brew {\n        <|metric NPS -10 target 30|>\n        touchpoint Kettle { emotion happy }\n        touchpoint Cup { emotion +0.4 }\n    }\n}\n', because: 'A metric of a stage is compared with the feelings of the stage.' },
        { code: 'language he\njourney תה { stage הכנה { touchpoint כוס { emotion sad <|metric "שביעות רצון" 4.6/5 target 4/5|> } } }' },
    ],
    check(journey, context) {
        const { option, report } = context;
        for (const block of blocksOf(journey)) {
            const metrics = block.metrics.filter(metric => isSatisfaction(metric, context));
            if (metrics.length === 0) {
                continue;
            }
            const own = block.emotions.filter(isFelt);
            const emotions = own.length > 0 || !('touchpoints' in block) ? own : block.touchpoints.flatMap(it => it.emotions).filter(isFelt);
            const mean = emotions.reduce((sum, { level }) => sum + level, 0) / emotions.length;
            const isClear = emotions.length > 0 && Math.abs(mean) >= option('clear') && emotions.every(({ level }) => level * mean >= 0);
            for (const metric of isClear ? metrics : []) {
                const distance = distanceToTarget(metric);
                const isMissed = distance < -option('percent') / 100;
                if (mean > 0 && isMissed || mean < 0 && distance > 0) {
                    const strongest = emotions.reduce((a, b) => Math.abs(b.level) > Math.abs(a.level) ? b : a);
                    report({
                        message: `${quoted(metric.name)} is ${isMissed ? 'far from' : 'above'} its target, and the curve says that ${quoted(block.label)} feels ${mean > 0 ? 'good' : 'bad'}: one of them is wrong.`,
                        at: metric,
                        related: [{ uri: strongest.origin.uri, range: strongest.origin.range, message: `It feels ${mean > 0 ? 'good' : 'bad'} here.` }],
                    });
                }
            }
        }
    },
});

const everywhere = phrasesOf(satisfactionWords.everywhere);
const lists = new Map(locales.map(locale => [locale, phrasesOf(satisfactionWords[locale])]));

function isSatisfaction({ name, value }: Metric, { localeOf }: Context): boolean {
    const words = plainWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
    if (words.some(word => word === 'ces') && !(value?.kind === 'ratio' && value.of === 7)) {
        return false;
    }
    const locale = localeOf(name);
    const list = locale && lists.get(locale);
    return words.some((_, index) => phraseAt(words, index, everywhere) > 0 || list !== undefined && phraseAt(words, index, list) > 0);
}

function isFelt(emotion: Emotion): emotion is Emotion & { readonly level: number } {
    return emotion.level !== undefined;
}

/** How far a value is above its target, as a share of the target; 0 where they can't be compared. */
function distanceToTarget({ value, target }: Metric): number {
    if (value === undefined || target === undefined || value.kind !== target.kind || value.kind === 'duration') {
        return 0;
    }
    const [is, should] = [partOf(value), partOf(target)];
    return should === 0 ? Math.sign(is) : (is - should) / Math.abs(should);
}

function partOf(value: Value): number {
    return value.kind === 'ratio' ? value.number / value.of : value.number;
}
