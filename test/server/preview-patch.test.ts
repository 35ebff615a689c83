import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group, Part, Scene } from '../../diagram/scene.ts';
import { patchOf } from '../../server/preview/patch.ts';
import type { RenderGroup } from '../../server/preview/patch.ts';
import type { PicturePatch } from '../../server/protocol/preview.ts';
import { runs } from '../support/chance.ts';
import { render } from '../media/render.ts';
import { simpleScene } from '../media/simple-scene.ts';

test('the first patch is the whole picture', () => {
    const patch = patchOf(undefined, simpleScene(), render);
    expect(patch?.from).toBe(0);
    expect(pageAfter(emptyPage(), patch)).toEqual(pageOf(simpleScene()));
});

test('a scene that draws the same is no patch', () => {
    expect(patchOf({ revision: 3, scene: simpleScene() }, simpleScene(), render)).toBeUndefined();
});

test('one changed label sends one group', () => {
    const before = simpleScene({ touchpoints: 200 });
    const patch = patchOf({ revision: 1, scene: before }, simpleScene({ touchpoints: 200, labels: { 100: 'Other' } }), render);
    expect(patch?.parts.flatMap(part => part.groups?.map(group => group.key))).toEqual(['card-100']);
    expect(JSON.stringify(patch).length).toBeLessThan(1000);
});

test('a row that grows moves what stands below it, and renders nothing below it', () => {
    const rendered: string[] = [];
    const listening: RenderGroup = (group, scene) => {
        rendered.push(group.key);
        return render(group, scene);
    };
    const patch = patchOf({ revision: 1, scene: simpleScene() }, simpleScene({ cardHeight: 120 }), listening);
    expect(patch?.parts.find(part => part.key === 'tile-0')?.moved).toEqual([{ key: 'pain-0', x: 8, y: 160 }]);
    expect(rendered.filter(key => key.startsWith('pain'))).toEqual([]);
});

test('another direction is another picture', () => {
    expect(patchOf({ revision: 5, scene: simpleScene() }, simpleScene({ direction: 'rtl' }), render)?.from).toBe(0);
});

describe('what is sent again', () => {
    /** Another of everything that a group has beside its marks and its place, so that the compiler counts. */
    const others: { readonly [Name in Exclude<keyof Group, 'key' | 'x' | 'y' | 'marks'>]-?: Group[Name] } = {
        width: 11, height: 11, target: 'other', label: 'Other', hint: 'Other', column: 7, lane: 'other', unfolds: 'other', collapses: 'other', opens: 'other', isOpen: true,
    };
    test.each(Object.entries(others))('a group with another %s', (name, value) => {
        const before = simpleScene();
        const [first, ...rest] = before.parts.filter(it => it.groups.length > 0);
        const after: Scene = { ...before, parts: [{ ...first!, groups: first!.groups.map((it, index) => index === 0 ? { ...it, [name]: value } : it) }, ...rest] };
        expect(patchOf({ revision: 1, scene: { ...before, parts: [first!, ...rest] } }, after, render)?.parts.map(it => it.groups?.map(({ key }) => key))).toEqual([[first!.groups[0]!.key]]);
    });

    test('a part that is pinned otherwise, without its groups', () => {
        const before = simpleScene();
        const after: Scene = { ...before, parts: before.parts.map(it => it.key === 'rail' ? { ...it, role: 'heads' } : it) };
        expect(patchOf({ revision: 1, scene: before }, after, render)?.parts).toMatchObject([{ key: 'rail', role: 'heads' }]);
        expect(patchOf({ revision: 1, scene: before }, after, render)?.parts[0]).not.toHaveProperty('groups');
    });

    test('everything in another language', () => {
        expect(patchOf({ revision: 1, scene: simpleScene() }, { ...simpleScene(), language: 'fa' }, render)).toMatchObject({ from: 0, language: 'fa' });
    });
});

test('whatever changes, the page shows the next scene', () => {
    assert(property(scenes(), scenes(), (before, after) => {
        const page = pageAfter(emptyPage(), patchOf(undefined, before, render));
        expect(pageAfter(page, patchOf({ revision: 1, scene: before }, after, render))).toEqual(pageOf(after));
    }), runs(200));
});

/** What a page shows, in the order of painting: a model of `media/page/picture.ts`. */
type Page = readonly (readonly [part: string, place: string, groups: readonly (readonly [key: string, x: number, y: number, svg: string])[]])[];

function emptyPage(): Page {
    return [];
}

function pageOf(scene: Scene): Page {
    return scene.parts.map(part => [
        part.key, placeOf(part), part.groups.map(group => [group.key, group.x, group.y, render({ ...group, x: 0, y: 0 }, scene)] as const),
    ]);
}

function pageAfter(page: Page, patch: PicturePatch | undefined): Page {
    if (patch === undefined) {
        return page;
    }
    const parts = new Map((patch.from === 0 ? [] : page).map(part => [part[0], part]));
    for (const part of patch.parts) {
        const groups = new Map(parts.get(part.key)?.[2].map(group => [group[0], group]));
        for (const { key, x, y, svg } of part.groups ?? []) {
            groups.set(key, [key, x, y, svg]);
        }
        for (const { key, x, y } of part.moved ?? []) {
            groups.set(key, [key, x, y, groups.get(key)?.[3] ?? 'missing']);
        }
        const order = part.order ?? [...groups.keys()];
        parts.set(part.key, [part.key, placeOf(part), order.map(key => groups.get(key) ?? [key, 0, 0, 'missing'])]);
    }
    return (patch.order ?? [...parts.keys()]).map(key => parts.get(key) ?? [key, 'missing', []]);
}

function placeOf({ role, x, y, width, height }: Pick<Part, 'role' | 'x' | 'y' | 'width' | 'height'>): string {
    return `${role} ${x} ${y} ${width} ${height}`;
}

function scenes() {
    const place = integer({ min: 0, max: 2 });
    const group = record({ key: constantFrom('a', 'b', 'c', 'd'), x: place, y: place, text: constantFrom('one', 'two') });
    const part = record({
        key: constantFrom('p', 'q', 'r'), role: constantFrom('tile', 'rail', 'heads'), x: place, y: place,
        groups: uniqueArray(group, { selector: it => it.key }),
    });
    return array(constantFrom('ltr', 'rtl'), { minLength: 1, maxLength: 1 }).chain(([direction]) =>
        uniqueArray(part, { selector: it => it.key }).map((parts): Scene => ({
            view: 'map', direction: direction as 'ltr' | 'rtl', title: '', description: '', width: 100, height: 100,
            parts: parts.map(({ key, role, x, y, groups }) => ({
                key, role: role as Part['role'], x, y, width: 10, height: 10,
                groups: groups.map((it): Group => ({
                    key: `${key}-${it.key}`, x: it.x, y: it.y, width: 10, height: 10,
                    marks: [{ kind: 'text', x: 0, y: 0, anchor: 'start', runs: [{ text: it.text, size: 14, fill: 'text', direction: 'ltr' }] }],
                })),
            })),
        })));
}
