import { isWord } from '../../language/lexer.ts';
import { literalOf } from '../../language/text-literal.ts';
import type { Template, TemplateTouchpoint } from './template.ts';

/** What only the team knows. */
export interface Answers {
    readonly persona: string;
    readonly goal: string;
    readonly owner: string;
    /** ISO 8601. */
    readonly today: string;
}

/** A first map, in the style of the language. */
export function writeMap(template: Template, { persona, goal, owner, today }: Answers): string {
    const name = isWord(persona) ? persona : literalOf(persona);
    return `// A first guess. Talk to customers, then name the evidence in place of “assumed”.

persona ${name} {
    role ${literalOf(template.role)}
    goal ${literalOf(goal)} assumed
    need ${literalOf(template.need)} assumed
}

journey ${template.name} ${literalOf(template.label)} for ${name} {
    kind current
    goal ${literalOf(goal)} assumed
    expectation ${literalOf(template.expectation)} assumed
    trigger ${literalOf(template.trigger)}
    outcome ${literalOf(template.outcome)}
    owner ${literalOf(owner)}
    reviewed ${today}
    metric ${template.metric}

${template.stages.map(({ name, label, touchpoints }) => `    stage ${name} ${literalOf(label)} {
${touchpoints.map(it => touchpointOf(it, owner)).join('\n\n')}
    }`).join('\n\n')}
}
`;
}

function touchpointOf({ name, label, via, emotion, pain, opportunity, moment, dropOff }: TemplateTouchpoint, owner: string): string {
    return [
        `        touchpoint ${name} ${literalOf(label)} via ${via} {`,
        `            emotion ${emotion} assumed`,
        ...pain === undefined ? [] : [`            pain ${literalOf(pain)} severity 2 assumed`],
        ...opportunity === undefined ? [] : [
            `            opportunity ${literalOf(opportunity)} assumed {`, '                impact 4', '                effort 2', `                owner ${literalOf(owner)}`, '                status idea', '            }',
        ],
        ...moment === undefined ? [] : [`            moment ${literalOf(moment)}`],
        ...dropOff === undefined ? [] : [`            drop-off ${dropOff}`],
        '        }',
    ].join('\n');
}
