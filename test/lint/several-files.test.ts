import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exampleDay } from '../../language/lint/rule.ts';
import { findingsIn } from '../../language/validator.ts';
import { createWorkspace, type TestWorkspace } from '../support/language.ts';

// What a rule knows of the files around the one it looks at.

beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${exampleDay}T12:00:00Z`) });
});
afterAll(() => {
    vi.useRealTimers();
});

const touchpoints = 'touchpoint Kettle via app touchpoint Cup via app touchpoint Sip via app';

test('a close-up is one also where another file says so', async () => {
    const workspace = await createWorkspace({ 'tea.journey': `journey Tea { stage Brew { ${touchpoints} } }` });
    expect(rulesIn(workspace, 'tea.journey')).toContain('too-few-stages');
    await workspace.write({ 'day.journey': 'import "./tea.journey"\njourney Day { stage Morning { touchpoint Breakfast { details Tea } } }' });
    expect(rulesIn(workspace, 'tea.journey')).not.toContain('too-few-stages');
});

test('a journey of another file is compared with what it evolves into, and follows it', async () => {
    const next = 'import "./tea.journey"\njourney NextTea { kind future evolves Tea stage Brew { touchpoint Kettle } }';
    const workspace = await createWorkspace({ 'tea.journey': 'journey Tea { stage Brew { touchpoint Kettle } }', 'next.journey': next });
    const [finding] = found(workspace, 'next.journey', 'no-delta');
    expect(finding?.related).toMatchObject([{ uri: 'file:///maps/tea.journey' }]);
    await workspace.write({ 'tea.journey': 'journey Tea { stage Brew { touchpoint Pot } }' });
    expect(rulesIn(workspace, 'next.journey')).not.toContain('no-delta');
});

test('a channel that another file uses is not merged away', async () => {
    const workspace = await createWorkspace({ 'channels.journey': 'channel Kiosk\nchannel Kiosks\n' });
    expect(titles(workspace, 'channels.journey', 'similar-channels')).toEqual(['Merge “Kiosks” into “Kiosk”', 'Merge “Kiosk” into “Kiosks”']);
    await workspace.write({ 'tea.journey': 'import "./channels.journey"\njourney Tea { stage Brew { touchpoint Kettle via Kiosks } }' });
    expect(titles(workspace, 'channels.journey', 'similar-channels')).toEqual(['Merge “Kiosk” into “Kiosks”']);
});

test('a channel that looks like an imported one is merged into that', async () => {
    const workspace = await createWorkspace({
        'channels.journey': 'channel Kiosk\n',
        'tea.journey': 'import "./channels.journey"\nchannel kiosks\njourney Tea { stage Brew { touchpoint Kettle via kiosks } }',
    });
    expect(rulesIn(workspace, 'channels.journey')).not.toContain('similar-channels');
    expect(titles(workspace, 'tea.journey', 'similar-channels')).toEqual(['Merge “kiosks” into “Kiosk”']);
});

test('imported channels are offered', async () => {
    const workspace = await createWorkspace({
        'channels.journey': 'channel Kiosk "The kiosk"\n',
        'tea.journey': 'import "./channels.journey"\njourney Tea { stage Brew { touchpoint Kettle via app touchpoint Cup via app touchpoint Sip } }',
    });
    expect(titles(workspace, 'tea.journey', 'missing-channel').slice(0, 2)).toEqual(['It happens via App', 'It happens via The kiosk']);
});

function found({ document }: TestWorkspace, name: string, id: string) {
    return findingsIn(document(name)).filter(({ rule }) => rule === id);
}

function rulesIn({ document }: TestWorkspace, name: string): readonly string[] {
    return findingsIn(document(name)).map(({ rule }) => rule);
}

function titles(workspace: TestWorkspace, name: string, id: string): readonly string[] {
    return found(workspace, name, id).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
}
