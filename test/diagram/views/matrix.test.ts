import { describe, expect, test } from 'vitest';
import { matrix } from '../../../diagram/views/matrix.ts';
import type { Opportunity } from '../../../language/model/journey.ts';
import { emotion, evidence, journey, opportunity, pain, stage, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf } from '../scene-texts.ts';

type Estimates = Partial<Opportunity> & { readonly of?: 'assumed' | readonly ReturnType<typeof evidence>[] };

/** A journey of one touchpoint with these opportunities: `S/T/opportunities:1` and so on. */
function withOpportunities(all: readonly (readonly [text: string, more: Estimates])[]) {
    return journey('J', [stage('S', [touchpoint('T', { opportunities: all.map(([text, more]) => opportunity(text, more)) })])]);
}

const id = (nth: number) => `S/T/opportunities:${nth}`;

describe('the matrix', () => {
    test('puts effort along, impact up, and every card of a cell in the same place', () => {
        const scene = matrix.draw(withOpportunities([['Low', { impact: 1, effort: 1 }], ['Right', { impact: 1, effort: 5 }], ['High', { impact: 5, effort: 1 }]]));
        const [low, right, high] = [1, 2, 3].map(nth => groupOf(scene, id(nth)));
        expect([right!.x > low!.x, right!.y - low!.y, high!.x - low!.x, high!.y < low!.y]).toEqual([true, 0, 0, true]);
    });

    test('lists quick wins first, then by impact for the effort; what is done or rejected is no longer to be done', () => {
        const scene = matrix.draw(withOpportunities([
            ['Big bet', { impact: 5, effort: 5 }], ['Fill-in', { impact: 3, effort: 1 }], ['Quick', { impact: 4, effort: 2 }], ['Done', { impact: 5, effort: 1, status: 'done' }], ['Rejected', { impact: 5, effort: 2, status: 'rejected' }],
        ]));
        expect(groupsOf(scene).filter(it => it.key.endsWith('/listed')).map(it => linesOf(it).slice(0, 2))).toEqual([['1', 'Quick'], ['2', 'Fill-in'], ['3', 'Big bet']]);
        expect(linesOf(groupOf(scene, id(5)))).toEqual(['Rejected', 'Rejected']);
        expect(groupOf(scene, 'header/title').label).toContain('Opportunities: 5. Quick wins: 1.');
    });

    test('shows numbers where a cell has many, and lists all of them, done or not', () => {
        const same = { impact: 3, effort: 3 };
        const scene = matrix.draw(withOpportunities([['A', { ...same, status: 'done' }], ['B', same], ['C', same]]));
        expect([1, 2, 3].map(nth => linesOf(groupOf(scene, id(nth))))).toEqual([['3'], ['1'], ['2']]);
        expect(linesOf(groupOf(scene, `${id(1)}/listed`)).slice(0, 2)).toEqual(['3', 'A']);
    });

    test('shares a cell between two', () => {
        const scene = matrix.draw(withOpportunities([['A', { impact: 3, effort: 3 }], ['B', { impact: 3, effort: 3 }], ['C', { impact: 2, effort: 3 }]]));
        const [a, b, c] = [1, 2, 3].map(nth => groupOf(scene, id(nth)));
        expect([a!.y + a!.height < b!.y, 2 * a!.height < c!.height]).toEqual([true, true]);
    });

    test('leaves out nothing that nobody has estimated', () => {
        const scene = matrix.draw(withOpportunities([['Half', { impact: 4 }], ['Nothing', {}], ['All', { impact: 1, effort: 1 }]]));
        const strip = groupOf(scene, 'matrix/unestimated');
        expect(linesOf(strip)).toEqual(['Not estimated']);
        expect([1, 2, 3].map(nth => groupOf(scene, id(nth)).lane)).toEqual(['unestimated', 'unestimated', 'impact:1']);
    });

    test('says what an opportunity answers, and how many there are for the lowest point', () => {
        const scene = matrix.draw(journey('J', [stage('S', [
            touchpoint('Pay', { emotions: [emotion('sad', -2)], pains: [pain('A hidden price')] }), touchpoint('B', { emotions: [emotion('so', 0)] }),
            touchpoint('C', { emotions: [emotion('glad', 2)], opportunities: [opportunity('Show it', { impact: 3, effort: 3, addresses: ['S/Pay/pains:1'] })] }),
        ])]));
        expect(linesOf(groupOf(scene, 'S/C/opportunities:1/listed'))).toContain('Answers: A hidden price');
        expect(groupOf(scene, 'header/title').label).toContain('At the lowest point, “Pay”: 1.');
    });

    test('has an edge as solid as what an opportunity rests on', () => {
        const survey = [evidence('Survey')];
        const scene = matrix.draw(withOpportunities([['A', { impact: 1, effort: 1, of: survey }], ['B', { impact: 2, effort: 2, of: 'assumed' }], ['C', { impact: 3, effort: 3 }]]));
        const dashes = [1, 2, 3].map(nth => marksOf(groupOf(scene, id(nth)), 'rect')[0]?.dash);
        expect(dashes[0]).toBeUndefined();
        expect(new Set(dashes).size).toBe(3);
    });

    test('makes a row as high as its fullest cell needs: neither title nor owner is cut where a card could grow', () => {
        const [long, owner] = ['Demonstrate with a fault from their own plant, before they ask', 'Customer success'];
        const scene = matrix.draw(withOpportunities([[long, { impact: 3, effort: 3, status: 'doing', owner }], ['A', { impact: 5, effort: 2 }], [long, { impact: 5, effort: 2 }]]), { width: 480 });
        const [one, , low] = [1, 2, 3].map(nth => groupOf(scene, id(nth)));
        expect(linesOf(one!).join(' ')).toBe(`${long} ${owner} Doing`);
        expect(one!.hint).toBeUndefined();
        expect(linesOf(low!).join(' ')).toBe(long);
    });

    test('breaks no word of a title inside: cells grow with it', () => {
        const scene = matrix.draw(withOpportunities([['Vorsorgeuntersuchung', { impact: 3, effort: 3, status: 'idea' }]]), { width: 480 });
        expect(linesOf(groupOf(scene, id(1)))).toEqual(['Vorsorgeuntersuchung', 'Idea']);
    });

    test('tells all of a title that found no room to a pointer that rests on it', () => {
        const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
        const scene = matrix.draw(withOpportunities([[long, { impact: 1, effort: 1 }]]));
        expect(linesOf(groupOf(scene, id(1))).join(' ')).not.toContain('word39');
        expect(groupOf(scene, id(1)).hint).toContain('word39');
        expect(linesOf(groupOf(scene, `${id(1)}/listed`)).join(' ')).toContain('word39');
    });

    test('says that there are none', () => {
        expect(groupOf(matrix.draw(journey('J', [stage('S', [touchpoint('T')])])), 'header/title').label).toContain('No opportunities are written down yet.');
    });
});
