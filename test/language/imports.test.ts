import { URI } from 'langium';
import { expect, test } from 'vitest';
import { importPath, resolveImport } from '../../language/imports.ts';
import { modelOf } from '../../language/models.ts';
import { createWorkspace } from '../support/language.ts';

const folders = [URI.parse('file:///maps')];
const from = URI.parse('file:///maps/shop/order.journey');

test.each([
    ['./people.journey', 'file:///maps/shop/people.journey'],
    ['people.journey', 'file:///maps/shop/people.journey'],
    ['../people.journey', 'file:///maps/people.journey'],
    ['a/../../people.journey', 'file:///maps/people.journey'],
    ['../../people.journey', 'outside'],
    ['../../maps2/people.journey', 'outside'],
    ['../../../../etc/passwd', 'outside'],
    ['./order.journey', 'itself'],
    ['../shop/order.journey', 'itself'],
    ['/etc/passwd', 'absolute'],
    ['//host/share', 'absolute'],
    ['\\\\host\\share', 'absolute'],
    ['C:/x.journey', 'absolute'],
    ['..\\..\\x.journey', 'absolute'],
    ['https://example.org/x.journey', 'absolute'],
    ['file:///etc/passwd', 'absolute'],
    ['x\0.journey', 'absolute'],
])('%s', (path, expected) => {
    expect(resolveImport(path, from, folders).toString()).toBe(expected);
});

test.each([['..%2f..%2fx.journey'], ['%2e%2e/%2e%2e/%2e%2e/x.journey'], ['....//....//....//x.journey']])('what looks like a way out, %s, stays inside', path => {
    const resolved = resolveImport(path, from, folders);
    expect(typeof resolved === 'string' ? resolved : resolved.path.startsWith('/maps/')).not.toBe(false);
});

test('without a folder, a file knows those beside it and below', () => {
    expect(resolveImport('./b/x.journey', from, []).toString()).toBe('file:///maps/shop/b/x.journey');
    expect(resolveImport('../x.journey', from, [])).toBe('outside');
});

test.each([
    ['file:///maps/shop/people.journey', './people.journey'],
    ['file:///maps/people.journey', '../people.journey'],
    ['file:///maps/shop/a/people.journey', './a/people.journey'],
])('the path to %s', (target, path) => {
    expect(importPath(from, URI.parse(target))).toBe(path);
    expect(resolveImport(path, from, folders).toString()).toBe(target);
});

test('what is said of a file follows what it imports', async () => {
    const workspace = await createWorkspace({ 'people.journey': 'persona Maya', 'map.journey': 'import "./people.journey"\njourney J for Maya { }' });
    const codes = () => (workspace.document('map.journey').diagnostics ?? []).filter(({ severity }) => severity === 1).map(({ code }) => code);
    expect(codes()).toEqual([]);
    await workspace.write({ 'people.journey': 'persona Tom' });
    expect(codes()).toEqual(['unknown-name']);
    await workspace.write({ 'people.journey': 'persona Maya' });
    expect(codes()).toEqual([]);
    await workspace.remove('people.journey');
    expect(codes()).toEqual(['import', 'unknown-name']);
});

test('who asks while a change is on its way does not keep the old names alive', async () => {
    const workspace = await createWorkspace({ 'people.journey': 'persona Maya', 'map.journey': 'import "./people.journey"\njourney J for Maya { }' });
    const map = workspace.document('map.journey');
    // A request that began before: what it names is looked up at once, in what was read before the change.
    workspace.shared.workspace.DocumentBuilder.onUpdate(() => expect(modelOf(map).journeys[0]!.personas).toHaveLength(1));
    await workspace.write({ 'people.journey': '' });
    expect((map.diagnostics ?? []).map(({ code }) => code)).toContain('unknown-name');
    expect(modelOf(map).journeys[0]!.personas).toEqual([]);
});
