import { describe, expect, test } from 'vitest';
import type { DropOff, Edge, Journey } from '../../../language/model/journey.ts';
import { path } from '../../../diagram/views/path.ts';
import { giftBox } from '../gift-box-journey.ts';
import { channel, dropOff, emotion, entry, journey, leadsTo, persona, phase, stage, touchpoint } from '../make-journey.ts';
import { groupOf, groupsOf, linesOf, marksOf, textBoxes } from '../scene-texts.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Six touchpoints in one stage; what one of them has besides is said by its name. */
function six(more: Readonly<Record<string, { readonly dropOffs?: readonly DropOff[]; readonly leadsTo?: readonly Edge[]; readonly label?: string }>> = {}, rest: Partial<Journey> = {}) {
    return journey('Six', [stage('S', names.map(name => touchpoint(name, { emotions: [emotion('so', 1)], ...more[name] })))], { outcome: 'Done', ...rest });
}

const draw = (it: Journey) => path.draw(it);
const lines = (it: Journey, key: string) => linesOf(groupOf(draw(it), key));

function roadMarks(it: Journey) {
    return marksOf(groupOf(draw(it), 'path/road'), 'path');
}

describe('people on the road', () => {
    const leaving = six({ B: { dropOffs: [dropOff(12, 'Picks a shop nearby')] }, D: { dropOffs: [dropOff(30, 'Gives up at the price')] } });

    test('who leaves is a share of those who arrive, so shares multiply', () => {
        expect(lines(leaving, 'path/outcome')).toEqual(['62%', 'reach the outcome', 'Done']);
        expect(lines(leaving, 'header/title')).toContain('62% of those who set out reach the outcome; most leave at “D”.');
    });

    test('are drawn as figures, one for two of a hundred who set out', () => {
        const figures = (key: string) => marksOf(groupOf(draw(leaving), key), 'path').map(({ d }) => d.match(/a3\.5/g)?.length ?? 0).reduce((a, b) => a + b, 0) / 2;
        expect(figures('S/B/dropOffs:1')).toBe(6);
        expect(figures('S/D/dropOffs:1')).toBe(13);
        expect(lines(leaving, 'S/D/dropOffs:1').join(' ')).toBe('30% leave Gives up at the price');
        expect(lines(leaving, 'legend/note')).toEqual(['One figure = 2% of those who set out']);
    });

    test('without shares there are no figures and no numbers', () => {
        const unknown = six({ B: { dropOffs: [{ id: '', origin: giftBox.origin, text: 'Picks a shop nearby' }] } }, { scenario: 'A scenario' });
        expect(lines(unknown, 'path/outcome')).toEqual(['Done']);
        expect(lines(unknown, 'S/B/dropOffs:1').join(' ')).toBe('Picks a shop nearby');
        expect(textBoxes(draw(unknown)).map(it => it.text).filter(it => it.includes('%'))).toEqual([]);
        expect(lines(unknown, 'header/title')).toContain('A scenario');
    });
});

test('what sets people going stands over the ways in', () => {
    const scene = draw(six({}, { trigger: 'A birthday reminder', entries: [entry(channel('Web'), 40), entry(channel('Shop'), 60)] }));
    const [trigger, first] = [groupOf(scene, 'trigger'), groupsOf(scene).find(it => it.lane === 'entries')!];
    expect(linesOf(trigger).join(' ')).toBe('A birthday reminder');
    expect(trigger.y + trigger.height).toBeLessThan(first.y);
});

test('a quote, a trigger and a name of great length are cut short, and told whole to a pointer', () => {
    const long = persona('Ana María Fernández de la Vega');
    const quote = 'They asked for the same number again. '.repeat(50).trim();
    const scene = draw(journey('J', [stage('S', [touchpoint('A', { emotions: [emotion('angry', -2, { personas: [long], text: quote })] }), ...['B', 'C'].map(name => touchpoint(name, { emotions: [emotion('glad', 1, { personas: [long] })] }))])], { personas: [long, persona('Bruno')], trigger: quote }));
    const station = groupOf(scene, 'S/A');
    expect(station.height).toBeLessThan(280);
    expect(linesOf(station)).toContain('Ana María…: angry −2');
    expect(station.hint?.split('\n')).toEqual([long.label, quote]);
    expect([groupOf(scene, 'trigger').hint, linesOf(groupOf(scene, 'trigger')).length]).toEqual([quote, 6]);
});

describe('beside the road', () => {
    const detour = six({ B: { leadsTo: [leadsTo('S/C', { when: 'it fails', percent: 8 })] }, C: { leadsTo: [leadsTo('S/B')] } });

    test('a touchpoint that some are sent to and come back from stands over the one that they left', () => {
        const [at, beside, after] = ['S/B', 'S/C', 'S/D'].map(key => groupOf(draw(detour), key));
        expect(beside!.y).toBeLessThan(at!.y - 100);
        expect(Math.abs(beside!.x + beside!.width / 2 - at!.x - at!.width / 2)).toBeLessThan(1);
        expect(after!.x).not.toBe(at!.x);
        expect(lines(detour, 'S/B/leadsTo:1').join(' ')).toBe('if it fails · 8%');
        expect(lines(detour, 'S/C/leadsTo:1').join(' ')).toBe('back to “B”');
    });

    test('a touchpoint that leads back and is reached by all is on the road', () => {
        const usual = six({ C: { leadsTo: [leadsTo('S/B')] } });
        const at = (key: string) => groupOf(draw(usual), key);
        expect(at('S/C').x).not.toBe(at('S/B').x);
        expect(lines(usual, 'S/C/leadsTo:1').join(' ')).toBe('back to “B”');
    });

    test('a way back is a dotted line; many are only words', () => {
        const dotted = (it: Journey) => roadMarks(it).filter(({ dash }) => dash === '0.1 5').length;
        const back = { leadsTo: [leadsTo('S/A')] };
        expect(dotted(six({ F: back }))).toBe(1);
        expect(dotted(six({ C: back, D: back, E: back, F: back }))).toBe(0);
        expect(lines(six({ C: back, D: back, E: back, F: back }), 'S/E/leadsTo:1').join(' ')).toBe('back to “A”');
    });
});

test('ways in become the road, each as wide as its share; what is left over is said', () => {
    const it = six({}, { entries: [entry(channel('Social'), 40, 'Sponsored post'), entry(channel('Search'), 20)] });
    const streams = roadMarks(it).filter(({ d }) => d.startsWith('M140')).map(({ strokeWidth }) => Math.round(strokeWidth ?? 0));
    expect(streams).toEqual([14, 7, 14]);
    expect(lines(it, 'entries/others')).toEqual(['40% in other ways']);
});

describe('stations', () => {
    test('there is one for every touchpoint, in their order', () => {
        const groups = groupsOf(draw(giftBox)).filter(it => it.lane === 'touchpoints');
        const ids = giftBox.stages.flatMap(it => it.touchpoints).map(it => it.id);
        expect([...groups].sort((a, b) => a.column! - b.column!).map(it => it.target)).toEqual(ids);
    });

    test('with more than 30 touchpoints a stage is one, and its phases are the signs', () => {
        const many = journey('Many', Array.from({ length: 8 }, (_, nth) =>
            stage(`S${nth}`, Array.from({ length: 4 }, (__, index) => touchpoint(`T${nth}-${index}`, { emotions: [emotion('so', index === 0 ? -2 : 0)], dropOffs: nth === 2 && index < 2 ? [dropOff(50)] : [] })))), { phases: [phase('Late', 4, 8)] });
        expect(lines(many, 'S0')).toEqual(['S0', '−0.5', 'Touchpoints 4']);
        expect(lines(many, 'S2/leave')).toEqual(['75% leave']);
        expect(lines(many, 'phase:Late')).toEqual(['Late']);
        expect(lines(many, 'legend/note').join(' ')).toContain('Each station is a whole stage.');
    });

    test('somebody can see all of many, and fold them again', () => {
        const many = journey('Many', [stage('S', Array.from({ length: 40 }, (_, index) => touchpoint(`T${index}`)))]);
        const keys = (unfolded: readonly string[], isLive: boolean) => groupsOf(path.draw(many, { unfolded: new Set(unfolded), isLive })).map(it => it.key);
        const fold = groupsOf(path.draw(many, { isLive: true })).find(it => it.unfolds !== undefined)!;
        expect(linesOf(fold)).toEqual(['Touchpoints 40']);
        expect([keys([], true), keys([fold.unfolds!], true)].map(it => it.filter(key => key.startsWith('S/T')).length)).toEqual([0, 40]);
        expect(keys([fold.unfolds!], true)).toContain(fold.key);
        expect(keys([], false)).not.toContain(fold.key);
    });

    test('another name changes that station and no other', () => {
        const [before, after] = [six(), six({ C: { label: 'D' } })].map(it => new Map(groupsOf(draw(it)).map(group => [group.key, JSON.stringify(group)])));
        expect([...after!].filter(([key, group]) => before!.get(key) !== group).map(([key]) => key)).toEqual(['S/C']);
    });
});
