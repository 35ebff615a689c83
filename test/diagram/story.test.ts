import { expect, test } from 'vitest';
import { narrowed } from '../../diagram/narrow.ts';
import { storyOf } from '../../diagram/story.ts';
import { giftBox } from './gift-box-journey.ts';
import { giftBoxPersian } from './gift-box-persian-journey.ts';
import { journey, stage, statement, touchpoint } from './make-journey.ts';

test('a step is told by its stage, its name, what is felt, and what is said of it', () => {
    expect(storyOf(giftBox, 'Order/Checkout/pains:1')).toEqual({
        stage: 'Order', title: 'Checkout', about: ['Web', 'Fills in the address twice'],
        feelings: [{ score: '−2', level: -2, words: 'Frustrated', quote: '“Where did the price come from?”' }],
        sections: [
            { title: 'Moment of truth', items: ['Decides whether to trust the shop'] },
            { title: 'Pains', items: ['Shipping cost appears on the last page'] },
            { title: 'Thoughts', items: ['“Why do they ask again?”'] },
            { title: 'Opportunities', items: ['Show the total from the first page'] },
            { title: 'Leave', items: ['30% Gives up at the price'] },
            { title: 'Metrics', items: ['CES, 5.1/7, target 6/7'] },
        ],
        besides: ['Data we ask for 1', 'Frontstage 1', 'Backstage 1', 'Support 1'],
    });
});

test('in the language and the digits of the journey', () => {
    const story = storyOf(giftBoxPersian, giftBoxPersian.stages[2]!.touchpoints[0]!.id);
    expect(story?.feelings).toEqual([{ score: '−۲', level: -2, words: 'کلافه', quote: '«این قیمت از کجا آمد؟»' }]);
    expect(story?.sections.map(it => it.title)).toContain('رنج‌ها');
    expect(story?.besides).toContain('پشت صحنه ۱');
    expect(story?.sections.at(-1)?.items).toEqual(['CES\u200f، ۵٫۱ از ۷، هدف ۶ از ۷']);
});

test('the first things of a long list, and how many more there are; what is said of the stage is said where it begins', () => {
    const made = journey('Packing', [stage('Pack', [touchpoint('Fold', { barriers: ['a', 'b', 'c', 'd', 'e'].map(it => statement(it)) }), touchpoint('Close')], { gains: [statement('Done')] })]);
    const [fold, close] = made.stages[0]!.touchpoints.map(it => storyOf(made, it.id));
    expect(fold?.sections).toEqual([{ title: 'Barriers', items: ['a', 'b', 'c'], more: '2 more' }, { title: 'Gains', items: ['Done'] }]);
    expect(close).toMatchObject({ feelings: [{ words: 'No feeling recorded' }], sections: [], besides: [] });
});

test('a collapsed stage is one step, and what is no part of a step has no story', () => {
    expect(storyOf(narrowed(giftBox, { collapsed: new Set(['Order']) }), 'Order/*')).toMatchObject({ stage: 'Order', title: 'Order (2)', feelings: [{ score: '−0.5' }] });
    expect(storyOf(giftBox, giftBox.id)).toBeUndefined();
    expect(storyOf(giftBox, 'Order/Check')).toBeUndefined();
});
