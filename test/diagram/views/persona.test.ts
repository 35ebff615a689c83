import { describe, expect, test } from 'vitest';
import { persona as view } from '../../../diagram/views/persona.ts';
import { channel, emotion, evidence, gain, journey, pain, persona, stage, statement, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

const sure = [evidence('BuyerInterviews')];
const web = channel('Web');
const chat = channel('Chat');
const post = channel('Post');
const maya = persona('Maya', {
    role: 'Buys gifts', image: 'maya.png', prefers: [chat], goals: [statement('A gift', sure), statement('In time', 'assumed')], needs: [statement('A date', sure)],
    pains: [pain('Late parcels', undefined, 'assumed')], gains: [gain('A card')], quotes: [statement('Like me.', sure)],
});
const jonas = persona('Jonas');

const way = (more: Parameters<typeof journey>[2] = {}) => journey('Gifts', [
    stage('Find', [touchpoint('Ad', { channels: [web], emotions: [emotion('curious', 1)] }), touchpoint('Compare', { channels: [web], personas: [jonas], emotions: [emotion('lost', -2, { personas: [jonas] })] })]),
    stage('Buy', [touchpoint('Pay', { channels: [web, post], emotions: [emotion('annoyed', -1)] })]),
], { personas: [maya, jonas], ...more });

test('each person has a card, one under the other', () => {
    const scene = view.draw(way());
    const [first, second] = [maya, jonas].map(it => groupOf(scene, `${it.id}/card`));
    expect(second!.y).toBeGreaterThan(first!.y + first!.height);
});

test('a card says who it is, in the person\'s own words; an initial stands for the picture', () => {
    const scene = view.draw(way());
    expect(linesOf(groupOf(scene, 'Maya'))).toEqual(['M', 'Maya', 'Buys gifts']);
    expect(linesOf(groupOf(scene, 'Maya/Like me.'))).toEqual(['“Like me.”', 'Buyer interviews']);
});

test('what is wanted stands beside it: the first goal as a headline, the others under it', () => {
    const scene = view.draw(way());
    const sizes = ['A gift', 'In time'].map(id => marksOf(groupOf(scene, `Maya/goals/${id}`), 'text').at(-1)!.runs[0]!.size);
    expect(sizes).toEqual([26, 17]);
});

test('an empty block is left out, and its neighbour keeps its column', () => {
    const scene = view.draw(way());
    const heads = ['needs', 'pains', 'gains'].map(kind => groupOf(scene, `Maya/${kind}/head`));
    expect(groupsOf(scene).some(it => it.key === 'Maya/motivations/head')).toBe(false);
    const [needs, pains, gains] = heads.map(it => absolute(scene, it.key));
    expect(pains).toBe(needs);
    expect(gains).toBeGreaterThan(needs! + 200);
    const alone = view.draw(way({ personas: [persona('Maya', { gains: [gain('A card')], needs: [statement('A date')] })] }));
    expect(absolute(alone, 'Maya/gains/head')).toBeGreaterThan(absolute(alone, 'Maya/needs/head') + 200);
});

describe('channels', () => {
    test('that she prefers are counted on her own touchpoints, those that she does not meet too', () => {
        const scene = view.draw(way());
        expect(linesOf(groupOf(scene, 'Maya/Chat'))).toEqual(['Chat', '0 of 2 touchpoints']);
        expect(linesOf(groupOf(scene, 'Maya/channels/others')).join(' ').replaceAll('\u00a0', ' ')).toBe('Also on the way: Web 2, Post 1');
    });

    test('have unbroken names, and counts under them where there is no room beside', () => {
        const scene = view.draw(journey('J', [stage('S', [touchpoint('T', { channels: [channel('Krankenhausaufnahme Haus B')] })])], { personas: [jonas] }), { width: 480 });
        expect(linesOf(groupOf(scene, 'Jonas/Krankenhausaufnahme Haus B'))[0]).toMatch(/^Krankenhausaufnahme/);
    });

    test('keep their counts where reading goes the other way than their names', () => {
        const scene = view.draw(journey('J', [stage('S', [touchpoint('T', { channels: [channel('ACME Pay'), channel('פוסט')] })])], { direction: 'rtl', personas: [persona('Maya', { prefers: [chat] })] }));
        expect(linesOf(groupOf(scene, 'Maya/channels/others')).join(' ')).toContain('ACME\u00a0Pay\u200f\u00a01');
    });

    test('without any preferred are listed by how often they are used', () => {
        const scene = view.draw(way());
        expect(['Web', 'Post'].map(name => linesOf(groupOf(scene, `Jonas/${name}`)))).toEqual([['Web', '3 of 3 touchpoints'], ['Post', '1 of 3 touchpoints']]);
    });
});

test('evidence is counted, and shown as a mark for each statement', () => {
    const scene = view.draw(way());
    const group = groupOf(scene, 'Maya/evidence');
    expect(linesOf(group)).toEqual(['Evidence', '3 of 6 statements sourced, 50%']);
    expect(marksOf(group, 'circle')).toHaveLength(6);
});

test('expectations of a journey to come are nobody\'s evidence', () => {
    expect(linesOf(groupOf(view.draw(way({ kind: 'future' })), 'Maya/evidence'))).toContain('0 of 6 statements sourced, 0%');
});

test('the small curve is the person\'s own, and names the lowest point', () => {
    const scene = view.draw(way());
    expect(linesOf(groupOf(scene, 'Maya/way/lowest'))).toEqual(['Pay', 'annoyed −1']);
    expect(linesOf(groupOf(scene, 'Jonas/way/lowest'))).toEqual(['Compare', 'lost −2']);
    expect(groupsOf(scene).map(it => it.key).filter(it => it.startsWith('Maya/way/') && it.endsWith('/point'))).toEqual(['Maya/way/Find/Ad/point', 'Maya/way/Buy/Pay/point']);
});

test('a stage that has nothing of hers is a gap in her curve', () => {
    const feels = { emotions: [emotion('so', 1)] };
    const scene = view.draw(journey('J', [stage('A', [touchpoint('One', feels), touchpoint('Two', feels)]), stage('B', [touchpoint('His', { personas: [jonas] })]), stage('C', [touchpoint('Three', feels), touchpoint('Four', feels)])], { personas: [maya, jonas] }));
    expect(marksOf(groupOf(scene, 'Maya/way/curve'), 'path').filter(it => it.fill === 'none')).toHaveLength(2);
});

test('no word of a stage\'s name is broken or cut as long as there is room for all', () => {
    const feels = { emotions: [emotion('so', 1)] };
    const names = ['Recognise the need', 'Buy', 'Put it to work', 'Recommendation'];
    const scene = view.draw(journey('J', names.map((name, index) => stage(name, Array.from({ length: index === 1 ? 6 : 1 }, (_, nth) => touchpoint(`${name} ${nth}`, feels)))), { personas: [maya] }), { width: 480 });
    expect(names.map(name => linesOf(groupOf(scene, `Maya/way/${name}`)).join(' '))).toEqual(names);
    const points = groupsOf(scene).filter(it => it.key.endsWith('/point')).map(it => it.x);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
});

test('where there is no room for all names beside each other, they stand in rows', () => {
    const feels = { emotions: [emotion('so', 1)] };
    const names = ['Discoverability', 'Reputation', 'Conversion', 'Retention', 'Loyalty', 'Recommendation'];
    const scene = view.draw(journey('J', names.map(name => stage(name, [touchpoint(name, feels)])), { personas: [maya] }), { width: 480 });
    const groups = names.map(name => groupOf(scene, `Maya/way/${name}`));
    expect(groups.map(linesOf)).toEqual(names.map(name => [name]));
    expect(new Set(groups.map(it => it.y)).size).toBeGreaterThan(1);
});

test('somebody without feelings has no curve, and that is said', () => {
    const scene = view.draw(journey('J', [stage('S', [touchpoint('T')])], { personas: [maya] }));
    expect(linesOf(groupOf(scene, 'Maya/way/empty'))).toEqual(['No feelings recorded']);
});

describe('a journey without personas', () => {
    const lines = (language?: string) => textBoxes(view.draw(journey('J', [stage('S')], language === undefined ? {} : { language }))).map(it => it.text);

    test('says so, and what to write', () => {
        expect(lines()).toContain('This journey has no persona yet');
        expect(lines().join('\n')).toContain('persona Maya {');
        expect(lines().join('\n')).toContain('for Maya {');
    });

    test('shows no English keywords in a file of another language', () => {
        expect(lines('fa')).toContain('این سفر هنوز شخصیتی ندارد');
        expect(lines('fa').join('\n')).not.toContain('persona');
    });
});

test('in a narrow window the person stands over what is wanted, and nothing is wider than the window', () => {
    const scene = view.draw(way(), { width: 700 });
    expect([scene.width, view.draw(way(), { width: 480 }).width]).toEqual([700, 480]);
    const [who, goal] = ['Maya', 'Maya/goals/A gift'].map(key => groupOf(scene, key));
    expect(absolute(scene, 'Maya')).toBe(absolute(scene, 'Maya/goals/A gift'));
    expect(goal!.y).toBeGreaterThan(who!.y + who!.height);
});

/** From the sheet's edge. */
function absolute(scene: ReturnType<typeof view.draw>, key: string): number {
    const part = scene.parts.find(it => it.groups.some(group => group.key === key))!;
    return Math.round(part.x + part.groups.find(it => it.key === key)!.x);
}
