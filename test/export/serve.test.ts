import { expect, test } from 'vitest';
import type { ExportOrder, FromExporter } from '../../export/protocol/messages.ts';
import { serveExports } from '../../export/serve.ts';
import { giftBox } from '../diagram/gift-box-journey.ts';
import { exported, journeyThatSays, ownAssets, pictureOf } from './support.ts';

/** What an exporter says until it is done; the host answers what it is asked for. Everything crosses as data, as between threads. */
function said(order: ExportOrder, own?: Parameters<typeof serveExports>[1]): Promise<readonly FromExporter[]> {
    return new Promise((resolve, reject) => {
        const all: FromExporter[] = [];
        const receive = serveExports(message => {
            all.push(structuredClone(message));
            if (message.kind !== 'asset') {
                resolve(all);
                return;
            }
            ownAssets(message.name).then(bytes => receive({ kind: 'asset', name: message.name, ...bytes && { bytes } }), reject);
        }, own);
        receive({ kind: 'write', order: structuredClone(order) });
    });
}

test('asks the host for what it needs, and is done with the same bytes as anybody', async () => {
    const picture = pictureOf(journeyThatSays('Tea'));
    const all = await said({ format: 'pdf', theme: 'dark', pictures: [picture] });
    const asked = all.flatMap(message => message.kind === 'asset' ? [message.name] : []);
    expect(asked).toContain('harfbuzz.wasm');
    expect(asked.filter(name => name.includes('arabic') || name === 'resvg.wasm'), 'nothing that it can do without').toEqual([]);
    const { bytes } = await exported('pdf', [picture], { palette: 'dark' });
    expect(all.at(-1)).toEqual({ kind: 'done', bytes, missing: [] });
});

test('a picture that is its own words asks for nothing', async () => {
    expect((await said({ format: 'svg', theme: 'light', pictures: [pictureOf(giftBox)] })).map(({ kind }) => kind)).toEqual(['done']);
});

test('says what can’t be had, and what went wrong', async () => {
    expect((await said({ format: 'png', theme: 'light', pictures: [pictureOf(giftBox)], scale: 16 })).at(-1)).toMatchObject({ kind: 'failed', isWish: true, message: expect.stringContaining('16×') });
    expect((await said({ format: 'svg', theme: 'light', pictures: [] })).at(-1)).toMatchObject({ kind: 'failed', isWish: false });
    expect((await said({ format: 'svg', theme: 'light', pictures: [{ scene: {} }] })).at(-1)).toMatchObject({ kind: 'failed', isWish: false });
});
