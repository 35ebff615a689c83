import type { Journey } from '../../language/model/journey.ts';
import { body, bodyMuted, paragraph, stack } from '../block.ts';
import type { LegendItem } from '../legend.ts';
import { findingItem } from '../legend-items.ts';
import { wholeOf } from '../narrow.ts';
import { cardOf } from '../persona/card.ts';
import { peopleOf, type Person } from '../persona/people.ts';
import type { Group } from '../scene.ts';
import { settingOf, supportIn, type Setting } from '../setting.ts';
import { sheetMargin, sheetOf, type Content } from '../sheet.ts';
import { supportMark } from '../sources.ts';
import type { View } from '../view.ts';

/** One card for each person of the journey: who they are, what they want, how the journey goes for them. */
export const persona: View = {
    // Stages that are collapsed say no less of it.
    draw(shown, { width, stretch = 1, findings = new Map() } = {}) {
        const journey = wholeOf(shown);
        const setting = settingOf(journey, stretch, findings);
        const room = Math.min(widest, Math.max(width === undefined ? widest : width - 2 * sheetMargin, least));
        const people = peopleOf(journey);
        return sheetOf('persona', journey, people.length === 0 ? nobody(journey, room, setting) : cards(people, journey, room, setting), setting, width);
    },
};

const widest = 1120;
/** What a window of 480 px has room for. */
const least = 384;
const cardGap = 40;

function cards(people: readonly Person[], journey: Journey, width: number, setting: Setting): Content {
    const under: Group[] = [];
    const groups: Group[] = [];
    let y = 0;
    for (const person of people) {
        const card = cardOf(person, journey, width, setting);
        const top = y;
        under.push({ ...card.under, y: top });
        groups.push(...card.groups.map(group => ({ ...group, y: group.y + top })));
        y += card.height + cardGap;
    }
    return { width, height: y - cardGap, under, groups, legend: [...supportItems(people, setting), ...findingItem(setting)] };
}

/** The three marks of what a statement rests on, those that are there. */
function supportItems(people: readonly Person[], setting: Setting): readonly LegendItem[] {
    const found = new Set(people.flatMap(({ statements, curve }) => [...statements.map(it => it.source.support), ...curve.points.filter(it => it.level !== undefined).map(it => it.support)].map(it => supportIn(it, setting))));
    return (['sourced', 'assumed', 'unsourced'] as const).filter(it => found.has(it)).map(support => ({ sign: [supportMark(support, 4, 0)], signWidth: 8, text: setting.words.support[support] }));
}

/** A journey of nobody in particular: what a persona would bring, and how to write one. */
function nobody(journey: Journey, width: number, setting: Setting): Content {
    const { nobody: title, invite, example } = setting.words.persona;
    const padding = 32;
    const room = Math.min(width - 2 * padding, 640);
    // Other dialects have keywords of their own.
    const lines = journey.language === undefined || /^en\b/i.test(journey.language) ? example.split('\n') : [];
    const block = stack([
        paragraph(title, { size: 17, strong: true, fill: 'text' }, room, setting),
        paragraph(invite, bodyMuted, room, setting),
        ...lines.length === 0 ? [] : [stack(lines.map(line => paragraph(line, body, room, setting)), 2)],
    ], 12);
    const height = block.height + 2 * padding;
    return {
        width, height, legend: findingItem(setting),
        under: [{ key: 'persona/empty/card', x: 0, y: 0, width, height, marks: [{ kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 12, fill: 'rail', stroke: 'line' }] }],
        groups: [{ key: 'persona/empty', target: journey.id, label: `${title} ${invite}`, x: padding, y: padding, width: room, height: block.height, marks: block.marks }],
    };
}
