import type { Statement } from '../language/model/journey.ts';
import { body, indented, paragraph, stack, type Block, type Type } from './block.ts';
import { findIcon } from './icons/icons.ts';
import type { Role } from './scene.ts';
import type { Setting } from './setting.ts';
import { sourceLineIfAny, sourceText } from './sources.ts';

/** A sentence, and what it rests on where the writer says so. */
export function plainBlock(statement: Statement, width: number, setting: Setting, type: Type = body): Block {
    return stack([paragraph(statement.text, type, width, setting), ...sourceLineIfAny(statement.source, width, setting, statement.id)]);
}

/** The same with a sign at its start side. */
export function signedBlock(icon: string, stroke: Role): (statement: Statement, width: number, setting: Setting) => Block {
    const name = findIcon(icon) ?? 'circle';
    return (statement, width, setting) => indented(plainBlock(statement, width - signIndent, setting), signIndent, [
        { kind: 'icon', name, x: 0, y: 2, size: 16, stroke },
    ]);
}

export function plainText({ text, source }: Statement, setting: Setting): string {
    return source.support === 'unsourced' ? text : `${text}, ${sourceText(source, setting)}`;
}

export const signIndent = 24;
