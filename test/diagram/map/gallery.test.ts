import { expect, test } from 'vitest';
import { renderScene } from '../../../diagram/svg.ts';
import { map } from '../../../diagram/views/map.ts';
import { giftBox } from '../gift-box-journey.ts';
import { giftBoxPersian } from '../gift-box-persian-journey.ts';
import { emotion, journey, moment, persona, stage, touchpoint } from '../make-journey.ts';

/** Pictures to look at: a change of one is a change that somebody sees. */

const file = (name: string) => `../__snapshots__/${name}.svg`;

test('the reference map', async () => {
    const findings = new Map([['Receive/Track', { level: 'warning', count: 1, messages: ['Nobody says how this feels.'] }]] as const);
    await expect(renderScene(map.draw(giftBox, { width: 1776, findings }), { palette: 'light', prefix: 'map' })).toMatchFileSnapshot(file('gift-box'));
});

test('dark, and in a narrow pane', async () => {
    await expect(renderScene(map.draw(giftBox, { width: 640 }), { palette: 'dark', prefix: 'map' })).toMatchFileSnapshot(file('gift-box-narrow-dark'));
});

test('from right to left', async () => {
    await expect(renderScene(map.draw(giftBoxPersian, { width: 1776 }), { palette: 'light', prefix: 'map' })).toMatchFileSnapshot(file('gift-box-persian'));
});

test('in black and white, with the company\'s rows open', async () => {
    const scene = map.draw(giftBox, { unfolded: new Set(['frontstage', 'backstage', 'support', 'resources']) });
    await expect(renderScene(scene, { palette: 'print', prefix: 'map' })).toMatchFileSnapshot(file('gift-box-print'));
});

test('two people', async () => {
    const [maya, jonas] = [persona('Maya'), persona('Jonas')];
    const feels = (first: number, second: number, feeling = 'so') => ({ emotions: [emotion(feeling, first, { personas: [maya] }), emotion(feeling, second, { personas: [jonas] })] });
    const two = journey('Two people', [
        stage('Ask', [touchpoint('Calls', feels(1, 1, 'curious')), touchpoint('Waits', { ...feels(-2, 2, 'surprised'), moments: [moment('Stays on the line, or hangs up')] })]),
        stage('Answer', [touchpoint('Is told', feels(0.5, -1, 'unsure')), touchpoint('Hangs up')]),
    ], { personas: [maya, jonas] });
    await expect(renderScene(map.draw(two), { palette: 'light', prefix: 'map' })).toMatchFileSnapshot(file('two-people'));
});
