import type { Experience, Stage, Thing, Touchpoint } from '../language/model/journey.ts';
import { badgeOf, withFinding } from './badge.ts';
import type { Block } from './block.ts';
import type { Span } from './columns.ts';
import type { FindingMark } from './findings.ts';
import type { Lane, Row } from './lane.ts';
import { memo } from './memo.ts';
import type { Group } from './scene.ts';
import type { Setting } from './setting.ts';
import { space } from './space.ts';
import type { Words } from './words.ts';

export interface StatementLane<T extends Thing> {
    readonly id: string;
    readonly icon: string;
    readonly title: (words: Words) => string;
    readonly isFolded?: true;
    /** What of a stage or touchpoint stands in this row. */
    readonly of: (thing: Place) => readonly T[];
    readonly block: (item: T, width: number, setting: Setting) => Block;
    /** What a screen reader says of it, after the name of the row. */
    readonly text: (item: T, setting: Setting) => string;
}

export type Place = Experience & Partial<Pick<Touchpoint, 'quotes' | 'needs' | 'engagement'>>;

/** A row of statements, one under the other in the column that they are about; those of a whole stage stand over them. */
export function statementLane<T extends Thing>({ id, icon, title, isFolded, of, block, text }: StatementLane<T>): Lane {
    const draw = (item: T, width: number, setting: Setting, finding: FindingMark | undefined) =>
        drawn(`${id} ${width} ${finding?.level} ${setting.key} ${contentOf(item)}`, () => ({ ...block(item, width, setting), spoken: text(item, setting) }));
    return {
        id, icon, title,
        ...isFolded && { countIfFolded: journey => journey.stages.reduce((sum, stage) => sum + countIn(stage, of), 0) },

        draw({ spans, setting }): Row | undefined {
            const name = title(setting.words);
            const groups: Group[] = [];
            let lowest = 0;
            const put = (items: readonly T[], x: number, from: number, width: number, column: number) => {
                let y = from;
                for (const item of items) {
                    const finding = badgeOf(item.id, setting);
                    const { marks, height, width: blockWidth, spoken } = draw(item, width, setting, finding);
                    groups.push({
                        key: item.id, target: item.id, column, lane: id,
                        label: withFinding([`${name}: ${spoken}`], finding, setting),
                        x, y, width: Math.min(Math.max(blockWidth, 24), width), height, marks,
                    });
                    y += height + space.statementGap;
                }
                lowest = Math.max(lowest, y - space.statementGap);
                return y;
            };
            for (const span of spans) {
                const [first] = span.columns;
                const after = put(of(span.stage), first!.textX, space.lanePad, widthOfStage(span), first!.index);
                for (const { touchpoint, textX, textWidth, index } of span.columns) {
                    put(touchpoint ? of(touchpoint) : [], textX, after, textWidth, index);
                }
            }
            return groups.length === 0 ? undefined : { height: lowest + space.lanePad, baseline: space.lanePad + 14, groups };
        },
    };
}

const drawn = memo<Block & { readonly spoken: string }>(15_000);

/** All of a statement that can be seen, as a key. */
function contentOf(item: object): string {
    let content = '';
    for (const [name, value] of Object.entries(item)) {
        if (!unseen.has(name)) {
            content += `${name}:${typeof value === 'object' && value !== null ? contentOf(value) : value}\u0001`;
        }
    }
    return content;
}

const unseen: ReadonlySet<string> = new Set(['id', 'origin', 'notes', 'addresses', 'link', 'lane', 'date', 'sample']);

/** A line of text is no easier to read for being longer than this. */
const readable = 340;

function widthOfStage({ columns }: Span): number {
    const [first, last] = [columns[0]!, columns.at(-1)!];
    return Math.min(last.textX + last.textWidth - first.textX, readable);
}

function countIn<T>(stage: Stage, of: (thing: Place) => readonly T[]): number {
    return of(stage).length + stage.touchpoints.reduce((sum, touchpoint) => sum + of(touchpoint).length, 0);
}
