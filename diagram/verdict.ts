import type { Metric, Value } from '../language/model/journey.ts';

export type Verdict = 'met' | 'missed';

/** Whether a metric reaches its target; undefined without a target of the same kind. */
export function verdictOf(metric: Metric): Verdict | undefined {
    const { value, target } = metric;
    if (value === undefined || target === undefined || value.kind !== target.kind) {
        return undefined;
    }
    const [is, shall] = [amountOf(value), amountOf(target)];
    return (isLessBetter(metric) ? is <= shall : is >= shall) ? 'met' : 'missed';
}

/** Time, and what is called by a name for a cost or a loss, shall be small. */
export function isLessBetter({ name, value }: Metric): boolean {
    return value?.kind === 'duration' || losses.test(name);
}

/** A value as a number that others of its kind can be compared with: seconds, parts of the whole, or itself. */
export function amountOf(value: Value): number {
    switch (value.kind) {
        case 'duration':
            return value.seconds;
        case 'ratio':
            return value.of === 0 ? 0 : value.number / value.of;
        default:
            return value.number;
    }
}

/** Where the bar of a metric ends, in its own amounts. */
export function barEndOf({ value, target }: Metric): number {
    if (value?.kind === 'ratio') {
        return 1;
    }
    const most = Math.max(value ? amountOf(value) : 0, target ? amountOf(target) : 0);
    return most <= 0 ? 1 : value?.kind === 'percent' && most <= 100 ? 100 : most * 1.1;
}

/** "bounce rate" and "complaints per order", but not "complaints answered": the loss itself has to be what is counted. */
const losses = new RegExp([
    String.raw`(?:^|\s)(?:churn|bounces?|abandonments?|drop-?offs?|complaints?|errors?|failures?|defects?|delays?|latency|refunds|cancell?ations?|cost|costs|cpa|cac|cpl|aht)(?:\s+(?:rate|ratio|share|per\s.*))?$`,
    String.raw`^(?:نرخ\s+)?(?:ریزش|شکایت|خطا|مرجوعی|هزینه)`,
    String.raw`^(?:معدل\s+|نسبة\s+)?(?:ال)?(?:تسرب|شكاوى|أخطاء|تكلفة)`,
    String.raw`^(?:שיעור\s+)?ה?(?:נטישה|תלונות|שגיאות|עלות)`,
    String.raw`^(?:wskaźnik\s+|odsetek\s+|liczba\s+)?(?:rezygnacj|skarg|błęd|zwrot|koszt|porzuce)`,
].join('|'), 'iu');
