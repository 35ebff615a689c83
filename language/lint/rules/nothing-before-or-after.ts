import type { Journey } from '../../model/journey.ts';
import { defineRule, type Context } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { quoted } from '../words.ts';
import { phaseRoleOf } from '../words/phases.ts';

export const nothingBeforeOrAfter = defineRule({
    id: 'nothing-before-or-after',
    group: 'Shape',
    level: 'information',
    on: 'Journey',
    summary: 'A journey with phases has something before its core, and something after it.',
    why: 'What happens before and after decides whether somebody comes and comes back, and it is what a company sees least of. The core is the phase that says so (“During the flight”), the only one, or what stands between the first of three and the last. Two phases with names of their own may be parted in any way and are not asked, nor is a sketch of one or two touchpoints.',
    source: 'Before, during and after are the parts of the experience wheel (LEGO).',
    good: [
        'journey Fly { phase Before { stage A { touchpoint Search } } phase During { stage B { touchpoint Seat } } phase After { stage C { touchpoint Taxi } } }',
        { code: 'journey Fly { stage A { touchpoint Search } phase Core "During the flight" { stage B { touchpoint Seat } } stage C { touchpoint Taxi } }', because: 'What stands outside of a phase counts.' },
        { code: 'journey Yoga { phase Get "Get customers" { stage A { touchpoint Search touchpoint Trial } } phase Grow "Grow customers" { stage B { touchpoint Class } } }', because: 'Parted in another way.' },
        'journey Fly { stage A { touchpoint Search touchpoint Seat touchpoint Taxi } }',
    ],
    bad: [
        { code: 'journey Fly {\n    <|phase During|> {\n        stage A { touchpoint Gate }\n        stage B { touchpoint Seat touchpoint Meal }\n    }\n    phase After {\n        stage C { touchpoint Taxi }\n    }\n}\n' },
        { code: 'journey Fly {\n    phase Pre "Before the flight" {\n        stage A { touchpoint Search }\n    }\n    <|phase Fly "The flight"|> {\n        stage B { touchpoint Seat touchpoint Meal }\n    }\n}\n' },
        { code: 'journey Fly {\n    <|phase Fly "The flight"|> {\n        stage A { touchpoint Gate }\n        stage B { touchpoint Seat touchpoint Meal }\n    }\n}\n' },
        { code: 'journey Fly {\n    phase Before { }\n    <|phase Fly|> {\n        stage A { touchpoint Gate }\n        stage B { touchpoint Seat touchpoint Meal }\n    }\n    phase After {\n        stage C { touchpoint Taxi }\n    }\n}\n', because: 'An empty phase is nothing.' },
        { code: 'journey سفر { <|phase پرواز "در هنگام پرواز"|> { stage الف { touchpoint یک touchpoint دو } } phase پس "پس از پرواز" { stage ب { touchpoint سه } } }' },
    ],
    check(journey, context) {
        const core = isSketch(journey) ? undefined : coreOf(journey, context);
        if (!core) {
            return;
        }
        const { phases, stages } = journey;
        const missing = [
            ...phases[core.first]!.first === 0 ? ['before'] : [],
            ...phases[core.last]!.end === stages.length ? ['after'] : [],
        ];
        if (missing.length > 0) {
            const phase = phases[core.first]!;
            context.report({
                message: `Nothing happens ${missing.join(' or ')} ${quoted(phase.label)}: add what the customer lives through ${missing.join(' and ')}.`,
                at: phase,
            });
        }
    },
});

/** The phases that are the core, as indices of the first and the last; nothing where nobody can tell. */
function coreOf({ phases }: Journey, { localeOf }: Context): { readonly first: number; readonly last: number } | undefined {
    const roles = phases.map(({ label, name }) => {
        const [ofLabel, ofName] = [localeOf(label), localeOf(name)];
        return (ofLabel && phaseRoleOf(label, ofLabel)) ?? (ofName && phaseRoleOf(name, ofName));
    });
    const last = phases.length - 1;
    if (roles.includes('during')) {
        return { first: roles.indexOf('during'), last: roles.lastIndexOf('during') };
    }
    if (last === 0) {
        return roles[0] === undefined ? { first: 0, last } : undefined;
    }
    if (last === 1) {
        return roles[0] === 'before' && roles[1] === undefined ? { first: 1, last: 1 }
            : roles[1] === 'after' && roles[0] === undefined ? { first: 0, last: 0 }
            : undefined;
    }
    return last > 1 ? { first: 1, last: last - 1 } : undefined;
}
