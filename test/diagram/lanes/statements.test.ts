import { describe, expect, test } from 'vitest';
import type { Metric, Opportunity } from '../../../language/model/journey.ts';
import { map } from '../../../diagram/views/map.ts';
import { verdictOf } from '../../../diagram/verdict.ts';
import { emotion, evidence, gain, journey, metric, minutes, number, opportunity, pain, percent, ratio, stage, statement, touchpoint } from '../make-journey.ts';
import { groupOf, linesOf, marksOf } from '../scene-texts.ts';

function draw(more: Parameters<typeof touchpoint>[1], key: string) {
    return groupOf(map.draw(journey('J', [stage('S', [touchpoint('A', more)])]), { width: 900 }), `S/A/${key}:1`);
}

describe('a pain', () => {
    test.each([[1, 1], [2, 2], [3, 3], [undefined, 0]] as const)('of severity %s fills %s of three bars', (severity, filled) => {
        const bars = marksOf(draw({ pains: [pain('It hurts', severity)] }, 'pains'), 'rect');
        expect([bars.length, bars.filter(it => it.fill === 'pain').length]).toEqual([3, filled]);
    });

    test('says what it rests on', () => {
        expect(linesOf(draw({ pains: [pain('It hurts', 1, [evidence('Survey'), evidence('Calls')])] }, 'pains'))).toEqual(['It hurts', 'Survey, Calls']);
        expect(linesOf(draw({ pains: [pain('It hurts', 1, 'assumed')] }, 'pains'))).toEqual(['It hurts', 'assumed']);
        expect(linesOf(draw({ pains: [pain('It hurts')] }, 'pains'))).toEqual(['It hurts', 'no source']);
    });

    test('that is accepted says why', () => {
        expect(linesOf(draw({ pains: [pain('It hurts', 1, 'assumed', { accepted: 'The law' })] }, 'pains'))).toEqual(['It hurts', 'Accepted: The law', 'assumed']);
    });
});

test('a gain has a plus', () => {
    expect(marksOf(draw({ gains: [gain('A card')] }, 'gains'), 'path').map(it => it.stroke)).toEqual(['gain']);
});

describe('an opportunity', () => {
    const drawn = (more: Partial<Opportunity>) => draw({ opportunities: [opportunity('Do it', more)] }, 'opportunities');

    test('counts impact and effort in dots', () => {
        const dots = marksOf(drawn({ impact: 5, effort: 2 }), 'circle');
        expect(dots.filter(it => it.fill === 'opportunity').length).toBe(5);
        expect(dots.filter(it => it.fill === 'text-muted').length).toBe(2);
    });

    test('says status, owner and source, and leaves out what nobody wrote', () => {
        expect(linesOf(drawn({ status: 'doing', owner: 'Growth' }))).toEqual(['Do it', 'Doing', '· Growth', 'no source']);
        expect(linesOf(drawn({}))).toEqual(['Do it', 'no source']);
    });

    test('that is rejected is struck through', () => {
        expect(marksOf(drawn({ status: 'rejected' }), 'line').length).toBe(1);
        expect(marksOf(drawn({ status: 'idea' }), 'line').length).toBe(0);
    });
});

describe('a metric', () => {
    const drawn = (it: Metric) => draw({ metrics: [it] }, 'metrics');

    test.each([
        ['CES 5.1/7 target 6/7', metric('CES', ratio(5.1, 7), ratio(6, 7)), 'missed'],
        ['NPS 54 target 50', metric('NPS', number(54), number(50)), 'met'],
        ['first reply in 9 min target 3', metric('First reply', minutes(9), minutes(3)), 'missed'],
        ['churn of 4% target 5%', metric('churn', percent(4), percent(5)), 'met'],
        ['customers who return', metric('customers who return', percent(31), percent(45)), 'missed'],
        ['complaints answered', metric('complaints answered', percent(60), percent(90)), 'missed'],
        ['arrival on time', metric('On-time arrival', percent(81), percent(90)), 'missed'],
        ['a rate of loss in Persian', metric('نرخ ریزش', percent(4), percent(5)), 'met'],
        ['no target', metric('NPS', number(54)), undefined],
        ['a target of another kind', metric('NPS', number(54), percent(50)), undefined],
    ] as const)('%s is %s', (_, it, verdict) => {
        expect(verdictOf(it)).toBe(verdict);
        expect(linesOf(drawn(it)).includes('missed') || linesOf(drawn(it)).includes('met')).toBe(verdict !== undefined);
    });

    test('says value and target in the words of the language', () => {
        expect(linesOf(drawn(metric('First reply', minutes(9), minutes(3))))).toEqual(['First reply', 'missed', '9 min', 'target 3 min', 'no source']);
    });

    test('has the tick before the end of the bar where less is better', () => {
        const rects = marksOf(drawn(metric('Wait', minutes(9), minutes(3))), 'rect');
        const tick = rects.find(it => it.fill === 'text')!;
        const bar = rects.find(it => it.fill === 'stage')!;
        expect(tick.x).toBeLessThan(bar.x + bar.width);
    });
});

test('other statements show a source only where the writer names one', () => {
    expect(linesOf(draw({ needs: [statement('To know')] }, 'needs'))).toEqual(['To know']);
    expect(linesOf(draw({ needs: [statement('To know', 'assumed')] }, 'needs'))).toEqual(['To know', 'assumed']);
});

test('speech stands in quotation marks of its language', () => {
    expect(linesOf(draw({ quotes: [statement('Well.')] }, 'quotes'))).toEqual(['“Well.”']);
});

test('speech is slanted in scripts that can be, all of it or nothing', () => {
    const slanted = (text: string) => marksOf(draw({ thoughts: [statement(text)] }, 'thoughts'), 'text').map(it => it.runs[0]?.italic);
    expect(slanted('Why do they ask?')).toEqual([true]);
    expect(slanted('1,200 ₪, 5,000 ₪, 200 ₪ and 12 ₪ והם שלי').every(it => it === undefined)).toBe(true);
});

test('engagement is compared along the row', () => {
    const scene = map.draw(journey('J', [stage('S', [touchpoint('A', { engagement: 10 }), touchpoint('B', { engagement: 40, emotions: [emotion('x', 1)] })])]), { width: 900 });
    const length = (name: string) => marksOf(groupOf(scene, `S/${name}/engagement`), 'rect').find(it => it.fill === 'stage')!.width;
    expect(length('B') / length('A')).toBeCloseTo(4, 5);
});

test('a journey to come has no sourced statement: expectations are not evidence', () => {
    const future = journey('J', [stage('S', [touchpoint('A', { pains: [pain('It hurts', 1, [evidence('Survey')])], emotions: [emotion('glad', 1, { of: [evidence('Survey')] })] })])], { kind: 'future' });
    const scene = map.draw(future, { width: 900 });
    expect(marksOf(groupOf(scene, 'S/A/pains:1'), 'circle').map(it => it.fill)).toEqual(['none']);
    expect(linesOf(groupOf(scene, 'legend/marks'))).toEqual(['assumed', 'Severity 1–3']);
});
