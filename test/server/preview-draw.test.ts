import { expect, test } from 'vitest';
import { closeUpOf, locateTarget } from '../../server/preview/targets.ts';
import { describeJourney } from '../../server/preview/describe.ts';
import { drawPreview } from '../../server/preview/draw.ts';
import { storyFor } from '../../server/preview/story.ts';
import { views } from '../../server/protocol/preview.ts';
import type { OpenPreview } from '../../server/protocol/preview.ts';
import { uriOf, workspaceOf } from './support.ts';

const files = {
    'tea.journey': `import "./pouring.journey"
persona Maya persona Amir
journey Tea "A cup of tea" for Maya, Amir {
    stage Brew {
        touchpoint Kettle by Amir { emotion bored pain "Slow" }
        touchpoint Pour { emotion happy details Pouring  leads to Sip }
    }
    stage Wait { emotion bored }
    stage Drink { touchpoint Sip { emotion happy  backstage "A cup" details Own } }
}
journey Own { stage S { touchpoint T } }
`,
    'pouring.journey': 'journey Pouring { stage Lift { touchpoint Grip } }',
};
const request: OpenPreview = { preview: '1', uri: uriOf('tea.journey').toString(), view: 'map', width: 900, stretch: 1, unfolded: [], have: 0 };

test('says what there is to choose from, of the whole journey', async () => {
    const { choices } = await drawPreview({ ...request, collapsed: ['Brew'], personas: ['persona:Maya'], hidden: ['feelings'] }, await workspaceOf(files));
    expect(choices).toEqual({
        lanes: [
            { id: 'touchpoints', label: 'Touchpoints', state: 'open' }, { id: 'feelings', label: 'Feelings', state: 'hidden' },
            { id: 'backstage', label: 'Backstage', state: 'folded', isFoldable: true },
        ],
        personas: [{ id: 'persona:Maya', label: 'Maya' }, { id: 'persona:Amir', label: 'Amir' }],
        stages: [{ id: 'Brew', label: 'Brew' }, { id: 'Drink', label: 'Drink' }],
        closeUps: [{ id: 'Brew/Pour', label: 'Pouring' }, { id: 'Drink/Sip', label: 'Own' }],
    });
});

test('draws what was chosen, in the order that was chosen', async () => {
    const { scene } = await drawPreview({ ...request, collapsed: ['Brew'], order: ['backstage', 'feelings'], unfolded: ['backstage'] }, await workspaceOf(files));
    const groups = scene!.parts.flatMap(part => part.groups);
    expect(groups.filter(it => it.key.startsWith('rail/')).flatMap(it => it.lane ?? [])).toEqual(['touchpoints', 'backstage', 'feelings']);
    expect(groups.filter(it => it.lane === 'touchpoints').flatMap(it => it.target ?? [])).toEqual(expect.arrayContaining(['Brew/*', 'Drink/Sip']));
    expect(groups.some(it => it.target?.startsWith('Brew/Kettle'))).toBe(false);
});

test('every view draws the same choice, those of Mermaid too', async () => {
    const services = await workspaceOf(files);
    for (const view of views) {
        const { scene, mermaid, choices } = await drawPreview({ ...request, view, personas: ['persona:Maya'] }, services);
        const said = mermaid ?? JSON.stringify(scene);
        expect(said.length, view).toBeGreaterThan(20);
        expect(said.includes('Kettle'), view).toBe(false);
        expect(choices?.stages, view).toHaveLength(2);
    }
});

test('a collapsed stage leads to its text', async () => {
    const { shared, document_ } = await workspaceOf(files);
    const location = locateTarget(request, 'Brew/*', shared.workspace.LangiumDocuments);
    expect(document_('tea.journey').textDocument.getText(location!.range)).toBe('stage Brew');
});

test('rows of the blueprint and columns of the table are chosen each in its own view, and not moved', async () => {
    const services = await workspaceOf(files);
    const lanesOf = async (view: 'blueprint' | 'table') => (await drawPreview({ ...request, view, hidden: ['blueprint/support', 'table/needs', 'feelings'] }, services)).choices?.lanes;
    expect(await lanesOf('blueprint')).toEqual([
        { id: 'blueprint/frontstage', label: 'Frontstage', state: 'open', isFixed: true }, { id: 'blueprint/backstage', label: 'Backstage', state: 'open', isFixed: true },
        { id: 'blueprint/support', label: 'Support processes', state: 'hidden', isFixed: true },
    ]);
    expect((await lanesOf('table'))?.map(it => [it.id, it.state])).toEqual([['table/needs', 'hidden'], ['table/positive', 'open'], ['table/negative', 'open'], ['table/barriers', 'open']]);
});

test('a step is told as it is shown, and nothing where it is no more', async () => {
    const services = await workspaceOf(files);
    expect(await storyFor(request, 'Brew/Kettle/pain:1', services)).toMatchObject({ stage: 'Brew', title: 'Kettle', sections: [{ title: 'Pains', items: ['Slow'] }] });
    expect(await storyFor({ ...request, collapsed: ['Brew'] }, 'Brew/*', services)).toMatchObject({ title: 'Brew (2)' });
    expect(await storyFor({ ...request, journey: 'Own' }, 'S/T', services)).toMatchObject({ title: 'T' });
    for (const [uri, target] of [[request.uri, 'Gone'], [request.uri, 'Brew'], ['file:///gone.journey', 'Brew/Kettle']] as const) {
        expect(await storyFor({ ...request, uri }, target, services)).toBeNull();
    }
    expect(await storyFor({ ...request, personas: ['persona:Maya'] }, 'Brew/Kettle', services)).toBeNull();
});

test('a close-up is found in whatever file it is', async () => {
    const { LangiumDocuments: documents } = (await workspaceOf(files)).shared.workspace;
    expect(closeUpOf(request, 'Brew/Pour', documents)).toEqual({ uri: uriOf('pouring.journey').toString(), journey: 'Pouring' });
    expect(closeUpOf(request, 'Drink/Sip', documents)).toEqual({ uri: request.uri, journey: 'Own' });
    for (const target of ['Brew/Kettle', 'Brew', 'Gone', 'Brew/*']) {
        expect(closeUpOf(request, target, documents)).toBeNull();
    }
    expect(closeUpOf({ uri: 'file:///gone.journey' }, 'Brew/Pour', documents)).toBeNull();
});

test('a journey is described by name, the first without one, and nothing where there is none', async () => {
    const services = await workspaceOf({ ...files, 'empty.journey': '' });
    expect((await describeJourney({ uri: request.uri, journey: 'Own' }, services))?.text).toMatch(/^Own\n/);
    expect(await describeJourney({ uri: request.uri }, services)).toMatchObject({ title: 'A cup of tea' });
    expect(await describeJourney({ uri: uriOf('empty.journey').toString() }, services)).toBeNull();
    expect(await describeJourney({ uri: 'file:///gone.journey' }, services)).toBeNull();
});
