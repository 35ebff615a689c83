import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { themeIds } from '../../export/protocol/messages.ts';
import { viewNames } from '../../media/protocol/view-names.ts';
import { isMermaid, views } from '../../server/protocol/preview.ts';
import { root } from '../../scripts/lib/project.ts';

// What VS Code shows of the extension before it runs: written by hand, so it is compared with what the code knows.
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const manifest = read('package.json');
const words = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const { properties } = (JSON.parse(manifest) as Manifest).contributes.configuration;

interface Manifest {
    readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

interface Setting {
    readonly enum?: readonly unknown[];
    readonly enumItemLabels?: readonly string[];
    readonly enumDescriptions?: readonly string[];
    readonly default: unknown;
}

test('the settings offer every view and every theme there is', () => {
    const { enum: offered, enumItemLabels = [] } = properties['journey.preview.defaultView']!;
    expect(offered).toEqual(views);
    expect(enumItemLabels.map(it => words[it.slice(1, -1)])).toEqual(views.map(it => isMermaid(it) ? `Mermaid: ${viewNames[it]}` : viewNames[it]));
    expect(properties['journey.export.theme']!.enum).toEqual(themeIds);
});

test.each(Object.keys(properties))('%s begins with one of its values, and each is described', name => {
    const { enum: values, enumDescriptions, default: first } = properties[name]!;
    expect(values).toContain(first);
    expect(enumDescriptions?.length ?? values!.length).toBe(values!.length);
});

test('every word that the manifest names is there, and none that it does not', () => {
    expect([...new Set(manifest.match(/(?<=")%[\w.]+%(?=")/g))].map(it => it.slice(1, -1)).toSorted()).toEqual(Object.keys(words).toSorted());
});
