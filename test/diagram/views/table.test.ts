import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../language/model/journey.ts';
import type { Scene } from '../../../diagram/scene.ts';
import { table } from '../../../diagram/views/table.ts';
import { emotion, evidence, journey, pain, persona, phase, stage, statement, touchpoint } from '../make-journey.ts';
import { groupOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

const survey = evidence('CheckoutSurvey');
const order = journey('Order', [
    stage('Find', [
        touchpoint('Ad', { needs: [statement('Ideas that suit a friend')], emotions: [emotion('curious', 1)] }),
        touchpoint('Compare', { emotions: [emotion('unsure', 0)] }),
    ], { goals: [statement('Find something', 'assumed')], expectations: [statement('It arrives by Friday')] }),
    stage('Pay', [
        touchpoint('Checkout', {
            label: 'Checks out', emotions: [emotion('frustrated', -2, { text: 'Where did the price come from?' }), emotion('proud', 1)],
            pains: [pain('Price on the last page', 3, [survey]), pain('Two forms', 1, undefined, { accepted: 'Law' })], barriers: [statement('No account')],
        }),
    ], { barriers: [statement('No cash')], emotions: [emotion('wary', -1)] }),
    stage('Tell'),
]);

const titles = ['Stage', 'Goals and needs', 'Positive feelings', 'Negative feelings', 'Barriers'];

describe('the table', () => {
    test('has a row a stage and a column for each thing, whatever it is said of', () => {
        const scene = table.draw(order);
        expect(heads(scene)).toEqual(titles);
        expect(cell(scene, 'Find', 'Goals and needs')).toEqual(['Find something', 'It arrives by Friday', 'Ideas that suit a friend']);
        expect(cell(scene, 'Find', 'Positive feelings')).toEqual(['Curious +1', 'Ad']);
        expect(cell(scene, 'Pay', 'Positive feelings')).toEqual(['Proud +1', 'Checks out']);
        expect(cell(scene, 'Pay', 'Negative feelings')).toEqual(['Wary −1', 'Frustrated −2', 'Checks out', '“Where did the', 'price come from?”']);
        expect(cell(scene, 'Pay', 'Barriers')).toEqual([
            'No cash', 'Price on the last page', 'severity 3 of 3 · Checkout survey', 'Two forms', 'severity 1 of 3', 'Accepted: Law', 'No account',
        ]);
    });

    test('leaves out the columns that somebody doesn’t want to see, and shares out their room, wide and narrow', () => {
        const hidden = new Set(['table/positive', 'table/negative', 'needs']);
        const scene = table.draw(order, { width: 1200, lanes: { hidden } });
        expect(heads(scene)).toEqual(['Stage', 'Goals and needs', 'Barriers']);
        expect(cell(scene, 'Pay', 'Barriers')[0]).toBe('No cash');
        expect(scene.width).toBe(table.draw(order, { width: 1200 }).width);
        expect(scene.lanes?.map(it => [it.title, it.state])).toEqual([['Goals and needs', 'open'], ['Positive feelings', 'hidden'], ['Negative feelings', 'hidden'], ['Barriers', 'open']]);
        const narrow = table.draw(order, { width: 500, lanes: { hidden } });
        expect(narrow.parts.flatMap(it => it.groups).flatMap(linesOf)).not.toContain('Positive feelings');
        expect(table.draw(order, { lanes: { hidden: new Set(['needs', 'positive', 'negative', 'barriers'].map(it => `table/${it}`)) } }).height).toBeGreaterThan(200);
    });

    test('what is neither good nor bad stands under the stage, and is not lost', () => {
        expect(cell(table.draw(order), 'Find', 'Stage')).toEqual(['Find', 'Unsure 0', 'Compare']);
    });

    test('says so where nothing is recorded', () => {
        expect(titles.slice(1).map(title => cell(table.draw(order), 'Tell', title))).toEqual([['none recorded'], ['none recorded'], ['none recorded'], ['none recorded']]);
    });

    test('the first lines of a row stand on one line', () => {
        const scene = table.draw(order);
        const first = titles.map(title => boxesIn(scene, 'Pay', title)[0]!).map(({ mark, part, group }) => part.y + group.y + mark.y);
        expect(new Set(first).size).toBe(1);
    });

    test('severity is squares and words, the worst in strong type', () => {
        const scene = table.draw(order);
        const squares = (key: string) => marksOf(groupOf(scene, key), 'rect').map(({ fill }) => fill);
        expect(squares('Pay/Checkout/pains:1')).toEqual(['pain', 'pain', 'pain']);
        expect(squares('Pay/Checkout/pains:2')).toEqual(['pain', 'none', 'none']);
        expect(marksOf(groupOf(scene, 'Pay/Checkout/pains:1'), 'text')[0]?.runs[0]?.strong).toBe(true);
        expect(marksOf(groupOf(scene, 'Pay/Checkout/pains:2'), 'text')[0]?.runs[0]?.strong).toBeUndefined();
    });

    test('marks the stage of the lowest point, unless the lowest is no bad one', () => {
        const tinted = (it: Journey) => marksOf(groupOf(table.draw(it), 'under/rows'), 'rect').filter(({ fill }) => fill === 'rail').length;
        expect(tinted(order)).toBe(1);
        expect(tinted(journey('J', [stage('S', [1, 2, 1.5].map((score, index) => touchpoint(`T${index}`, { emotions: [emotion('so', score)] })))]))).toBe(0);
        expect(linesOf(groupOf(table.draw(order), 'header/title'))).toContain('Positive feelings:\u00a02. Negative:\u00a02. Barriers:\u00a04. The lowest point is in “Pay”.');
    });

    const withNeeds = (count: number) => journey('J', [stage('S', [touchpoint('T', { needs: Array.from({ length: count }, (_, index) => statement(`Need ${index + 1}`)) })])]);
    const needy = withNeeds(7);

    test('a preview shows the first four of a cell and opens the others; what is kept or printed shows all', () => {
        const short = table.draw(needy, { width: 1200, isLive: true });
        expect(cell(short, 'S', 'Goals and needs')).toEqual(['Need 1', 'Need 2', 'Need 3', 'Need 4', '3 more']);
        const { unfolds, isOpen } = groupOf(short, 'S/needs/more');
        expect(isOpen).toBe(false);
        const open = table.draw(needy, { width: 1200, isLive: true, unfolded: new Set([unfolds!]) });
        expect(cell(open, 'S', 'Goals and needs').slice(-2)).toEqual(['Need 7', 'Fewer']);
        expect(groupOf(open, 'S/needs/more').isOpen).toBe(true);
        expect(cell(table.draw(needy), 'S', 'Goals and needs').at(-1)).toBe('Need 7');
        expect(cell(table.draw(withNeeds(5), { width: 1200, isLive: true }), 'S', 'Goals and needs').at(-1)).toBe('Need 5');
    });

    test('narrower than 900 it is one block a stage, with the titles at the start of each', () => {
        const scene = table.draw(order, { width: 899 });
        expect(heads(scene)).toEqual([]);
        expect(textBoxes(scene).filter(({ text }) => text === 'Barriers')).toHaveLength(3);
        const [needs, barriers] = ['Find/Ad/needs:1', 'Pay/Checkout/barriers:1'].map(key => textBoxes(scene).find(({ group }) => group.key === key)!);
        expect(needs!.left).toBe(barriers!.left);
        expect(heads(table.draw(order, { width: 900 }))).toEqual(titles);
    });

    test('its width is that of the window, its rows grow with their texts', () => {
        expect(table.draw(order, { width: 1200 }).width).toBe(1200);
        expect(table.draw(order).width).toBe(1440);
        expect(table.draw(order, { width: 900 }).height).toBeGreaterThan(table.draw(order).height);
    });

    test('several people have their names at what they feel, several phases at their stages', () => {
        const people = [persona('Maya'), persona('Jonas')];
        const scene = table.draw(journey('J', [stage('S', [touchpoint('T', { emotions: [emotion('glad', 1, { personas: [people[1]!] }), emotion('safe', 1)] })]), stage('U')], {
            personas: people, phases: [phase('Before', 0, 1), phase('After', 1, 2)],
        }));
        expect(cell(scene, 'S', 'Positive feelings')).toEqual(['Glad +1', 'T', 'Jonas', 'Safe +1', 'T']);
        expect(cell(scene, 'U', 'Stage')).toEqual(['U', 'After']);
    });
});

function heads(scene: Scene): readonly string[] {
    return textBoxes(scene).filter(({ part }) => part.role === 'heads').map(({ text }) => text);
}

/** The lines of the cell where a stage's row meets a column, top to bottom. */
function cell(scene: Scene, row: string, title: string): readonly string[] {
    return boxesIn(scene, row, title).map(({ text }) => text);
}

function boxesIn(scene: Scene, row: string, title: string) {
    const marked = scene.parts.flatMap(part => part.groups.flatMap(group => marksOf(group, 'text').map(mark => ({ part, group, mark, text: mark.runs.map(it => it.text).join(' ') }))));
    const lefts = textBoxes(scene).filter(({ part }) => part.role === 'heads');
    const index = lefts.findIndex(({ text }) => text === title);
    const [left, right] = [lefts[index]!.left - 4, (lefts[index + 1]?.left ?? Infinity) - 4];
    const isOf = (key: string) => key === row || key.startsWith(`${row}/`);
    return marked.filter(({ part, group, mark }) => isOf(group.key) && part.x + group.x + mark.x >= left && part.x + group.x + mark.x < right)
        .toSorted((a, b) => a.part.y + a.group.y + a.mark.y - b.part.y - b.group.y - b.mark.y);
}
