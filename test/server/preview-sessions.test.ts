import { expect, test } from 'vitest';
import { previewSessions } from '../../server/preview/sessions.ts';
import type { Drawn } from '../../server/preview/sessions.ts';
import type { OpenPreview, PreviewUpdate } from '../../server/protocol/preview.ts';
import { render } from '../media/render.ts';
import { simpleScene } from '../media/simple-scene.ts';

const request: OpenPreview = { preview: '1', uri: 'file:///a.journey', view: 'map', width: 800, stretch: 1, unfolded: [], have: 0 };
const good: Drawn = { journeys: [{ name: 'J', label: 'J' }], journey: 'J', scene: simpleScene() };
const stale = { line: 30, message: 'Expected }' };

test('an opened preview gets the whole picture, and each change as a patch', async () => {
    const { sessions, sent, draws } = started(good);
    await sessions.open(request);
    draws({ ...good, scene: simpleScene({ labels: { 1: 'Other' } }) });
    await sessions.refresh();
    expect(sent.map(update => [update.picture?.from, update.revision])).toEqual([[0, 1], [1, 2]]);
});

test('nothing changed, nothing is sent', async () => {
    const { sessions, sent } = started(good);
    await sessions.open(request);
    await sessions.refresh();
    expect(sent).toHaveLength(1);
});

test('an error keeps the last good picture and says so; the picture returns with the text', async () => {
    const { sessions, sent, draws } = started(good);
    await sessions.open(request);
    draws({ journeys: [], stale, scene: simpleScene({ touchpoints: 1 }) });
    await sessions.refresh();
    draws(good);
    await sessions.refresh();
    expect(sent.map(update => [update.stale?.line, update.picture !== undefined, update.journey])).toEqual([
        [undefined, true, 'J'], [30, false, 'J'], [undefined, false, 'J'],
    ]);
});

test('an error from the start shows what could be read, else says that it is broken', async () => {
    const { sessions, sent, draws } = started({ ...good, stale });
    await sessions.open(request);
    expect(sent.at(-1)).toMatchObject({ stale, picture: { from: 0 } });
    draws({ journeys: [], stale });
    await sessions.open({ ...request, preview: '2' });
    expect(sent.at(-1)).toMatchObject({ preview: '2', stale, empty: 'broken' });
});

test('the last good picture of another file is not shown', async () => {
    const { sessions, sent, draws } = started(good);
    await sessions.open(request);
    draws({ journeys: [], stale });
    await sessions.open({ ...request, uri: 'file:///b.journey', have: 1 });
    expect(sent.at(-1)).toMatchObject({ empty: 'broken' });
});

test('what there is to choose from is said when it changes, and to a page that is new', async () => {
    const choices = { lanes: [], personas: [], stages: [{ id: 'A', label: 'A' }], closeUps: [] };
    const { sessions, sent, draws } = started({ ...good, choices });
    await sessions.open(request);
    draws({ ...good, choices: structuredClone(choices), scene: simpleScene({ labels: { 1: 'Other' } }) });
    await sessions.refresh();
    draws({ ...good, choices: { ...choices, stages: [] }, scene: simpleScene({ labels: { 1: 'Other' } }) });
    await sessions.refresh();
    await sessions.open({ ...request, have: 0 });
    expect(sent.map(update => update.choices?.stages.length)).toEqual([1, undefined, 0, 0]);
});

test('the last good picture of another look is not shown', async () => {
    const { sessions, sent, draws } = started(good);
    await sessions.open(request);
    draws({ journeys: [], stale });
    await sessions.open({ ...request, collapsed: ['A'], have: 1 });
    expect(sent.at(-1)).toMatchObject({ empty: 'broken' });
});

test('a page that lost its picture gets the whole one', async () => {
    const { sessions, sent } = started(good);
    await sessions.open(request);
    await sessions.open(request);
    expect(sent.map(update => update.picture?.from)).toEqual([0, 0]);
});

test('of a very large picture the beginning is sent first, then what is missing', async () => {
    const scene = simpleScene({ touchpoints: 1_000 });
    const { sessions, sent } = started({ ...good, scene });
    await sessions.open(request);
    const [beginning, rest] = sent.map(({ picture }) => picture!);
    expect(sent).toHaveLength(2);
    expect(beginning).toMatchObject({ from: 0, width: scene.width, height: scene.height });
    expect(beginning!.parts.map(it => it.key)).toEqual(expect.arrayContaining(['tile-0', 'tile-10', 'rail', 'heads', 'header']));
    expect(beginning!.parts.length).toBeLessThan(50);
    expect(rest!.from).toBe(1);
    expect(rest!.order).toEqual(scene.parts.map(it => it.key));
    expect([...beginning!.parts, ...rest!.parts].map(it => it.key).toSorted()).toEqual(scene.parts.map(it => it.key).toSorted());
});

test('a very large picture from right to left begins at the right', async () => {
    const { sessions, sent } = started({ ...good, scene: simpleScene({ touchpoints: 1_000, direction: 'rtl' }) });
    await sessions.open(request);
    const beginning = sent[0]!.picture!;
    expect(beginning.parts.some(it => it.key === 'tile-0')).toBe(true);
    expect(beginning.parts.some(it => it.key === 'tile-999')).toBe(false);
});

test('an edit of a very large picture is one patch, wherever one looks', async () => {
    const { sessions, sent, draws } = started({ ...good, scene: simpleScene({ touchpoints: 1_000 }) });
    await sessions.open(request);
    draws({ ...good, scene: simpleScene({ touchpoints: 1_000, labels: { 999: 'Other' } }) });
    await sessions.refresh();
    expect(sent).toHaveLength(3);
    expect(sent[2]!.picture).toMatchObject({ from: 2, parts: [{ key: 'tile-999' }] });
});

test('what is wanted otherwise before the rest is sent gets its own picture whole', async () => {
    const scene = simpleScene({ touchpoints: 1_000 });
    const { sessions, sent } = started({ ...good, scene });
    const first = sessions.open(request);
    while (sent.length === 0) {
        await Promise.resolve();
    }
    await Promise.all([first, sessions.open({ ...request, unfolded: ['pains'], have: 1 })]);
    expect(sent.map(({ picture }) => picture?.from)).toEqual([0, 1]);
    expect(sent[1]!.picture?.order).toHaveLength(scene.parts.length);
});

test('what comes while it draws is drawn once, and only the newest', async () => {
    let drawn = 0;
    const sent: PreviewUpdate[] = [];
    let release = () => {};
    const sessions = previewSessions({
        render,
        send: update => sent.push(update),
        draw: async ({ width }) => {
            drawn += 1;
            await new Promise<void>(resolve => release = resolve);
            return { ...good, scene: simpleScene({ touchpoints: width }) };
        },
    });
    const widths = [1, 2, 3].map(width => sessions.open({ ...request, width }));
    const all = Promise.all(widths);
    for (let isOver = false; !isOver;) {
        release();
        isOver = await Promise.race([all.then(() => true), Promise.resolve().then(() => false)]);
    }
    expect(sent).toHaveLength(1);
    expect(sent[0]?.picture?.width).toBe(simpleScene({ touchpoints: 3 }).width);
    expect(drawn).toBeLessThanOrEqual(2);
});

test('a closed preview is told nothing, a failed drawing sends nothing', async () => {
    const { sessions, sent, draws } = started(good);
    await sessions.open(request);
    draws(undefined);
    await sessions.refresh();
    draws({ ...good, scene: simpleScene({ touchpoints: 9 }) });
    sessions.close(request);
    await sessions.refresh();
    expect(sent).toHaveLength(1);
});

function started(first: Drawn) {
    let drawn: Drawn | undefined = first;
    const sent: PreviewUpdate[] = [];
    const sessions = previewSessions({
        render,
        send: update => sent.push(update),
        draw() {
            if (drawn === undefined) {
                throw new Error('A mistake of ours.');
            }
            return drawn;
        },
    });
    return { sessions, sent, draws: (next: Drawn | undefined) => drawn = next };
}
