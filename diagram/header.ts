import { evidenceShareOf } from '../language/model/evidence-share.ts';
import type { Journey, Metric, Persona, Support } from '../language/model/journey.ts';
import { badgeOf, cornerBadge, withFinding } from './badge.ts';
import { body, bodyItalic, bodyStrong, indented, meta, metaStrong, moved, paragraph, run, stack, widthOf, widthOfRuns, type Block, type Type } from './block.ts';
import { bar, figure, verdictText } from './metric.ts';
import { wholeOf } from './narrow.ts';
import type { Group, Mark, Part } from './scene.ts';
import { capitalised, dateText, initialOf, numberText, valueText, type Setting } from './setting.ts';
import { shareBar } from './share-bar.ts';
import { sourceLineIfAny, supportMark } from './sources.ts';
import { space } from './space.ts';
import { widestWord } from './text/wrap.ts';
import { verdictOf } from './verdict.ts';
import { fill } from './words.ts';

/** Title, kind, review and owner; under them what the journey is about, as facts side by side. What the text lacks is left out. */
export function headerOf(journey: Journey, width: number, setting: Setting): Part {
    const title = titleGroup(journey, width - 2 * space.margin, setting);
    const facts = factsOf(journey, setting);
    const rows = rowsOf(facts, width - 2 * space.margin + factGap);
    let y = title.y + title.height + 20;
    const groups: Group[] = [title];
    for (const row of rows) {
        const blocks = row.map(({ fact, width: room }) => fact.block(room - factGap));
        const height = blocks.reduce((tallest, block) => Math.max(tallest, block.height), 0);
        let x: number = space.margin;
        row.forEach(({ fact, width: room }, index) => {
            const { marks } = blocks[index]!;
            groups.push({
                key: fact.key, ...fact.target !== undefined && { target: fact.target, label: fact.label }, x, y, width: room - factGap, height,
                marks: index === 0 ? marks : [...marks, { kind: 'line', x1: -factGap / 2 + 0.5, y1: 0, x2: -factGap / 2 + 0.5, y2: height, stroke: 'line' }],
            });
            x += room;
        });
        y += height + 20;
    }
    const height = y + (rows.length > 0 ? 8 : 0);
    return {
        key: 'header', role: 'header', x: 0, y: 0, width, height,
        groups: [{ key: 'header/sheet', x: 0, y: 0, width, height, marks: [{ kind: 'rect', x: 0, y: 0, width, height, fill: 'surface' }] }, ...groups],
    };
}

const titleType: Type = { size: 26, strong: true, fill: 'text' };
const factGap = 40;

function titleGroup(journey: Journey, width: number, setting: Setting): Group {
    const { words } = setting;
    const title = paragraph(journey.label, titleType, width, setting);
    const finding = badgeOf(journey.id, setting);
    const notes: readonly Block[] = [
        ...finding ? [{ width: finding.count < 2 ? 20 : 40, height: 22, marks: cornerBadge(finding, finding.count < 2 ? 10 : 22, 11, setting) }] : [],
        ...journey.kind === undefined ? [] : [chip(words.kinds[journey.kind], setting)],
        notesOf(journey, width, setting),
    ].filter(it => it.width > 0);
    const all = notes.reduce((sum, block) => sum + block.width + 12, 0);
    const besideTitle = title.width + 16 + all <= width;
    const marks: Mark[] = [...title.marks];
    let x = besideTitle ? title.width + 20 : 0;
    let y = besideTitle ? title.height - 26 : title.height + 6;
    for (const note of notes) {
        if (x > 0 && x + note.width > width) {
            x = 0;
            y += 26;
        }
        marks.push(...moved(note.marks, x, y + (22 - note.height) / 2));
        x += note.width + 12;
    }
    return {
        key: 'header/title', target: journey.id, label: withFinding([journey.label], finding, setting),
        x: space.margin, y: 26, width: Math.min(width, title.width), height: Math.max(title.height, notes.length > 0 ? y + 22 : 0), marks,
    };
}

function chip(text: string, setting: Setting): Block {
    const width = widthOf(text, metaStrong, setting) + 22;
    return {
        width, height: 22,
        marks: [
            { kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: 21, radius: 10.5, fill: 'bubble', stroke: 'line-strong' },
            { kind: 'text', x: width / 2, y: 15, anchor: 'middle', runs: [run(text, metaStrong, setting)] },
        ],
    };
}

function notesOf({ reviewed, owner }: Journey, width: number, setting: Setting): Block {
    const notes = [
        ...reviewed === undefined ? [] : [fill(setting.words.reviewed, { date: dateText(reviewed, setting) })],
        ...owner === undefined ? [] : [fill(setting.words.owner, { owner })],
    ];
    const widths = notes.map(note => widthOf(note, meta, setting));
    if (widths.reduce((sum, it) => sum + it + 16, -16) > width) {
        return stack(notes.map(note => paragraph(note, meta, width, setting)));
    }
    const marks: Mark[] = [];
    let x = 0;
    notes.forEach((note, index) => {
        if (index > 0) {
            marks.push({ kind: 'circle', x: x + 8, y: 8, r: 1.5, fill: 'text-muted' });
            x += 16;
        }
        marks.push({ kind: 'text', x, y: 12, anchor: 'start', runs: [run(note, meta, setting)] });
        x += widths[index]!;
    });
    return { width: x, height: notes.length > 0 ? 16 : 0, marks };
}

// ---- facts ----

interface Fact {
    readonly key: string;
    readonly target?: string;
    readonly label: string;
    /** Shares of the width, and the least of it. */
    readonly weight: number;
    readonly least: number;
    readonly block: (width: number) => Block;
}

/** Facts in as many rows as they need, each with its share of the width. */
function rowsOf(facts: readonly Fact[], width: number): readonly (readonly { readonly fact: Fact; readonly width: number }[])[] {
    const rows: Fact[][] = [];
    let room = 0;
    for (const fact of facts) {
        if (rows.length === 0 || fact.least > room) {
            rows.push([fact]);
            room = width - fact.least;
        } else {
            rows.at(-1)!.push(fact);
            room -= fact.least;
        }
    }
    return onGrid(rows, width) ?? rows.map(row => {
        const spare = width - row.reduce((sum, { least }) => sum + least, 0);
        const weights = row.reduce((sum, { weight }) => sum + weight, 0);
        return row.map(fact => ({ fact, width: Math.floor(Math.min(fact.least + spare * fact.weight / weights, fact.least * 2.5)) }));
    });
}

/** Several rows share their columns, so that the lines between facts stand over one another; undefined where that is too narrow for one of them. */
function onGrid(rows: readonly (readonly Fact[])[], width: number): readonly (readonly { readonly fact: Fact; readonly width: number }[])[] | undefined {
    const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
    const column = Math.floor(width / Math.max(columns, 1));
    const placed = rows.map(row => row.map((fact, index) => ({ fact, width: index < row.length - 1 ? column : (columns - index) * column })));
    return rows.length > 1 && placed.every(row => row.every(({ fact, width: room }) => room >= fact.least - bearable)) ? placed : undefined;
}

/** CSS px that a fact can lack for the sake of a common grid. */
const bearable = 8;

function factsOf(journey: Journey, setting: Setting): readonly Fact[] {
    const { words } = setting;
    const goals = journey.goals;
    const { scenario } = journey;
    return [
        ...journey.personas.map((persona): Fact => ({
            key: `header/persona:${persona.name}`, target: persona.id, label: [persona.label, persona.role].filter(it => it !== undefined).join(', '),
            weight: 3, least: 205, block: width => personaBlock(persona, width, setting),
        })),
        ...goals.length === 0 ? [] : [{
            key: 'header/goal', target: goals[0]!.id, label: `${words.goal}: ${goals.map(it => it.text).join(', ')}`,
            weight: 3, least: 205,
            block: (width: number) => stack([
                paragraph(words.goal, meta, width, setting),
                ...goals.map(goal => withSource(paragraph(goal.text, bodyStrong, Math.min(width, 220), setting), goal, width, setting)),
            ], 4),
        }],
        ...scenario === undefined ? [] : [{
            key: 'header/scenario', target: journey.id, label: `${words.scenario}: ${scenario}`, weight: 3, least: 185,
            block: (width: number) => stack([paragraph(words.scenario, meta, width, setting), paragraph(scenario, body, Math.min(width, 300), setting)], 4),
        }],
        ...journey.metrics.map((metric): Fact => ({
            key: `header/metric:${metric.id}`, target: metric.id,
            label: [capitalised(metric.name), ...metric.value ? [valueText(metric.value, setting)] : [], verdictText(metric, setting)].filter(it => it !== '').join(', '),
            weight: 2, least: Math.min(Math.max(150, widestWord(capitalised(metric.name), meta, setting.stretch, setting.language) + factGap + 4), 320), block: width => metricFact(metric, Math.min(width, Math.max(180, widestWord(metric.name, meta, setting.stretch, setting.language) + 4)), setting),
        })),
        ...evidenceFact(journey, setting),
    ];
}

function personaBlock({ label, role, quotes }: Persona, width: number, setting: Setting): Block {
    const indent = 56;
    const inner = width - indent;
    const nameWidth = widthOf(label, bodyStrong, setting);
    const fitsBeside = role !== undefined && nameWidth + 8 + widthOf(role, meta, setting) <= inner;
    const name = paragraph(label, bodyStrong, inner, setting);
    const quote = quotes[0];
    const text = stack([
        fitsBeside
            ? { ...name, marks: [...name.marks, { kind: 'text', x: nameWidth + 8, y: 14, anchor: 'start', runs: [run(role, meta, setting)] }] }
            : stack([name, ...role === undefined ? [] : [paragraph(role, meta, inner, setting)]]),
        ...quote === undefined ? [] : [paragraph(fill(setting.words.quote, { text: quote.text }), bodyItalic, inner, setting)],
    ], 2);
    const initial = initialOf(label);
    const lift = Math.max(0, 26 - text.height / 2 - (text.height > 40 ? 26 : 0));
    const block = indented({ ...text, marks: moved(text.marks, 0, lift) }, indent, [
        { kind: 'circle', x: 22, y: 26, r: 22, fill: 'bubble', stroke: 'line' },
        { kind: 'text', x: 22, y: 32, anchor: 'middle', runs: [run(initial, { size: 17, strong: true, fill: 'stage' }, setting)] },
    ]);
    return { ...block, height: Math.max(block.height, 48) };
}

/** The source stands after the last line where there is room, else under it. */
function withSource(block: Block, goal: { readonly id: string; readonly source: Metric['source'] }, width: number, setting: Setting): Block {
    const [line] = sourceLineIfAny(goal.source, width, setting, goal.id);
    const last = block.marks.at(-1);
    if (line === undefined || last?.kind !== 'text') {
        return block;
    }
    const end = widthOfRuns(last.runs, setting) + 10;
    return end + line.width <= width
        ? { ...block, width: Math.max(block.width, end + line.width), marks: [...block.marks, ...moved(line.marks, end, last.y - 12)] }
        : stack([block, line]);
}

function metricFact(metric: Metric, width: number, setting: Setting): Block {
    return stack([
        paragraph(capitalised(metric.name), meta, width, setting),
        figure(metric, width, setting),
        bar(metric, width, verdictOf(metric) === 'met' ? 'met' : undefined),
    ]);
}

const supports: readonly Support[] = ['sourced', 'assumed', 'unsourced'];

function evidenceFact(journey: Journey, setting: Setting): readonly Fact[] {
    const share = evidenceShareOf(wholeOf(journey));
    const total = share.sourced + share.assumed + share.unsourced;
    if (total === 0) {
        return [];
    }
    const { words } = setting;
    const shown = supports.filter(support => share[support] > 0);
    const counts = shown.map(support => ({ support, text: fill(words.counted[support], { count: numberText(share[support], setting) }) }));
    const percent = numberText(100 * share.sourced / total, setting, { percent: true, fraction: 0 });
    return [{
        key: 'header/evidence', target: journey.id, label: `${words.evidence}: ${counts.map(it => it.text).join(', ')}`, weight: 5, least: 235,
        block: width => {
            const room = Math.min(width, 520);
            const runs = [run(percent, { size: 17, strong: true, fill: 'text' }, setting), run(words.share, meta, setting)];
            const head = widthOfRuns(runs, setting);
            const labels = counts.map(({ support, text }) => ({ support, text, width: 9 + widthOf(text, meta, setting) }));
            const labelsWidth = labels.reduce((sum, it) => sum + it.width + 14, -14);
            const fits = head + 20 + labelsWidth <= room;
            const legend: Mark[] = [];
            let x = fits ? room - labelsWidth : 0;
            let y = fits ? 0 : 26;
            for (const { support, text, width: labelWidth } of labels) {
                if (!fits && x > 0 && x + labelWidth > room) {
                    x = 0;
                    y += 18;
                }
                legend.push(supportMark(support, x + 4, y + 14), { kind: 'text', x: x + 12, y: y + 18, anchor: 'start', runs: [run(text, meta, setting)] });
                x += labelWidth + 14;
            }
            return stack([
                paragraph(words.evidence, meta, room, setting),
                { width: room, height: 26, marks: [{ kind: 'text', x: 0, y: 18, anchor: 'start', runs: runs.slice(0, 1) }, { kind: 'text', x: widthOf(percent, { size: 17, strong: true, fill: 'text' }, setting) + 8, y: 18, anchor: 'start', runs: runs.slice(1) }] },
                { width: room, height: fits ? 16 : y, marks: [...shareBar(shown.map(support => ({ support, share: share[support] / total })), room, 4), ...moved(legend, 0, fits ? -26 : -6)] },
            ]);
        },
    }];
}
