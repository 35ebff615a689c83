import { badge } from '../badge.ts';
import { meta, metaStrong, moved, paragraph, run, signedRun, widthOf, widthOfRuns, type Block, type Type } from '../block.ts';
import { feelingRole } from '../faces.ts';
import type { Group, Mark } from '../scene.ts';
import { initialOf, numberText, type Setting } from '../setting.ts';
import type { SectorText } from './label-texts.ts';

/** Of a column of the list; wider where each person has a number. */
const widths = { alone: 200, several: 248 };
const columnGap = 24;

/** What the numbers around a crowded wheel mean, stage by stage, in columns of one height. */
export function listOf(texts: readonly SectorText[], width: number, setting: Setting): { readonly groups: readonly Group[]; readonly height: number } {
    const columnWidth = texts.some(it => it.feelings.some(({ persona }) => persona !== undefined)) ? widths.several : widths.alone;
    const rows = texts.flatMap((text, index): readonly Row[] => {
        const { stage } = text.sector;
        const item: Row = { group: itemGroup(text, columnWidth, setting), isHead: false };
        const head = paragraph(stage.label, metaStrong, columnWidth, setting);
        return texts[index - 1]?.sector.stage === stage ? [item] : [{ group: { key: `${stage.id}/list`, x: 0, y: 0, width: columnWidth, height: head.height + 4, marks: head.marks }, isHead: true }, item];
    });
    const most = Math.max(1, Math.floor((width + columnGap) / (columnWidth + columnGap)));
    const total = rows.reduce((sum, row, index) => sum + heightOf(row, index > 0), 0);
    // A stage's name never ends a column, so columns may come out longer than their even share.
    let wanted = Math.max(160, total / most);
    let list = filled(rows, columnWidth, wanted);
    while (list.columns > most) {
        wanted += 12;
        list = filled(rows, columnWidth, wanted);
    }
    const used = list.columns * (columnWidth + columnGap) - columnGap;
    return { groups: list.groups.map(group => ({ ...group, x: group.x + (width - used) / 2 })), height: list.height };
}

function filled(rows: readonly Row[], columnWidth: number, wanted: number): { readonly groups: readonly Group[]; readonly columns: number; readonly height: number } {
    const groups: Group[] = [];
    let [columns, y, height] = [1, 0, 0];
    rows.forEach((row, index) => {
        const next = row.isHead ? rows[index + 1] : undefined;
        const room = heightOf(row, y > 0) + (next ? heightOf(next, true) : 0);
        if (y > 0 && y + room / 2 > wanted) {
            columns++;
            y = 0;
        }
        const top = y + (row.isHead && y > 0 ? headGap : 0);
        groups.push({ ...row.group, x: (columns - 1) * (columnWidth + columnGap), y: top });
        y = top + row.group.height;
        height = Math.max(height, y);
    });
    return { groups, columns, height };
}

interface Row {
    readonly group: Group;
    readonly isHead: boolean;
}

const headGap = 10;

function heightOf({ group, isHead }: Row, hasAbove: boolean): number {
    return group.height + (isHead && hasAbove ? headGap : 0);
}

function itemGroup({ sector, feelings, spoken, finding }: SectorText, columnWidth: number, setting: Setting): Group {
    const thing = sector.touchpoint ?? sector.stage;
    const number = numberText(sector.index + 1, setting);
    const scores = feelings.map(({ persona, number: text, level }) => {
        const type: Type = { size: 12, strong: true, fill: feelingRole(level) };
        const runs = [...persona ? [run(initialOf(persona.label), meta, setting)] : [], signedRun(text, type)];
        return { runs, width: widthOfRuns(runs, setting) };
    });
    const indent = Math.max(26, widthOf(number, meta, setting) + 8);
    const scoresWidth = scores.reduce((sum, { width }) => sum + width + 10, 0);
    const signWidth = finding ? 18 : 0;
    const name: Block = paragraph(sector.touchpoint?.label ?? '–', { ...meta, fill: 'text' }, columnWidth - indent - scoresWidth - signWidth, setting);
    let x = columnWidth;
    const marks: Mark[] = [{ kind: 'text', x: indent - 8, y: 12, anchor: 'end', runs: [run(number, meta, setting)] }, ...moved(name.marks, indent, 0)];
    for (const { runs, width } of scores.toReversed()) {
        marks.push({ kind: 'text', x, y: 12, anchor: 'end', runs });
        x -= width + 10;
    }
    return {
        key: `${thing.id}/item`, target: thing.id, column: sector.index, label: spoken, x: 0, y: 0, width: columnWidth, height: Math.max(name.height, 16) + 2,
        marks: finding ? [...marks, ...badge(finding, x - 8, 8, 6)] : marks,
    };
}
