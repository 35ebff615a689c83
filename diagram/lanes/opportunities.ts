import type { Opportunity, OpportunityStatus } from '../../language/model/journey.ts';
import { bodyStrong, indented, meta, metaStrong, paragraph, run, stack, widthOf, type Block } from '../block.ts';
import type { Mark, Role } from '../scene.ts';
import type { Setting } from '../setting.ts';
import { sourceLine, sourceText } from '../sources.ts';
import { statementLane } from '../statement-lane.ts';
import { statusMarks } from '../status.ts';

/** What could be done, how much it would bring and cost, how far it is and who does it. */
export const opportunitiesLane = statementLane<Opportunity>({
    id: 'opportunities',
    icon: 'lightbulb',
    title: words => words.lanes.opportunities,
    of: it => it.opportunities,
    block: (opportunity, width, setting) => {
        const { impact, effort, status, owner, text, source, id } = opportunity;
        const inner = width - indent;
        const { words } = setting;
        const names = [...impact === undefined ? [] : [words.impact], ...effort === undefined ? [] : [words.effort]];
        const dotsX = names.reduce((widest, name) => Math.max(widest, widthOf(name, meta, setting)), 0) + 10;
        const block = stack([
            status === 'rejected' ? struckThrough(text, inner, setting) : paragraph(text, bodyStrong, inner, setting),
            stack([
                ...impact === undefined ? [] : [rating(words.impact, impact, 'opportunity', dotsX, setting)],
                ...effort === undefined ? [] : [rating(words.effort, effort, 'text-muted', dotsX, setting)],
                ...status === undefined && owner === undefined ? [] : [stateLine(status, owner, inner, setting)],
                sourceLine(source, inner, setting, id),
            ], 1),
        ], 4);
        return indented(block, indent, [{ kind: 'rect', x: 0, y: 1, width: 3, height: block.height - 1, radius: 1.5, fill: 'opportunity' }]);
    },
    text: ({ text, impact, effort, status, owner, source }, setting) => [
        text,
        ...impact === undefined ? [] : [`${setting.words.impact} ${impact}`],
        ...effort === undefined ? [] : [`${setting.words.effort} ${effort}`],
        ...status === undefined ? [] : [setting.words.statuses[status]],
        ...owner === undefined ? [] : [owner],
        sourceText(source, setting),
    ].join(', '),
});

const indent = 14;

function struckThrough(text: string, width: number, setting: Setting): Block {
    const block = paragraph(text, { ...bodyStrong, fill: 'text-muted' }, width, setting);
    const lines = block.marks.flatMap((mark): readonly Mark[] => mark.kind !== 'text' ? [] : [{
        kind: 'line', x1: 0, y1: mark.y - 5, x2: mark.runs.reduce((sum, it) => sum + widthOf(it.text, bodyStrong, setting), 0), y2: mark.y - 5, stroke: 'text-muted',
    }]);
    return { ...block, marks: [...block.marks, ...lines] };
}

function rating(name: string, value: number, role: Role, x: number, setting: Setting): Block {
    return {
        width: x + 45, height: 16,
        marks: [
            { kind: 'text', x: 0, y: 12, anchor: 'start', runs: [run(name, meta, setting)] },
            ...[1, 2, 3, 4, 5].map((nth): Mark => nth <= value
                ? { kind: 'circle', x: x + nth * 10 - 6, y: 8, r: 3.5, fill: role }
                : { kind: 'circle', x: x + nth * 10 - 6, y: 8, r: 3, fill: 'none', stroke: role }),
        ],
    };
}

function stateLine(status: OpportunityStatus | undefined, owner: string | undefined, width: number, setting: Setting): Block {
    if (status === undefined) {
        return paragraph(owner ?? '', meta, width, setting);
    }
    const word = setting.words.statuses[status];
    const wordWidth = widthOf(word, metaStrong, setting);
    const head: Block = { width: pieIndent + wordWidth, height: 17, marks: [
        ...statusMarks(status, 5, 8.5),
        { kind: 'text', x: pieIndent, y: 13, anchor: 'start', runs: [run(word, metaStrong, setting)] },
    ] };
    if (owner === undefined) {
        return head;
    }
    const ownerX = pieIndent + wordWidth + 5;
    return ownerX + widthOf(`· ${owner}`, meta, setting) <= width
        ? { width, height: 17, marks: [...head.marks, { kind: 'text', x: ownerX, y: 13, anchor: 'start', runs: [run('·', meta, setting), run(owner, meta, setting)] }] }
        : stack([head, indented(paragraph(owner, meta, width - pieIndent, setting), pieIndent, [])]);
}

const pieIndent = 14;
