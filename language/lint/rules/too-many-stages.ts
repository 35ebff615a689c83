import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const tooManyStages = defineRule({
    id: 'too-many-stages',
    group: 'Shape',
    level: 'warning',
    on: 'Journey',
    summary: 'A journey has at most nine stages.',
    why: 'Nobody takes in more at a glance. A stage is a stretch with an aim of its own; steps on the way to one aim are its touchpoints, and a stretch that needs more room can be a journey of its own that a touchpoint points to with `details`.',
    source: 'Fewer stages are a funnel, more are wallpaper; too complex a map is one of the five common mistakes.',
    options: { stages: { value: 9, meaning: 'How many stages a journey has at most.' } },
    good: [
        `journey Tea { ${stages(9)} }`,
        { code: `journey Tea { phase Before { ${stages(9)} } }`, because: 'Phases are not counted.' },
    ],
    bad: [{ code: `<|journey Tea|> {\n    ${stages(10).replaceAll('} ', '}\n    ')}\n}\n` }],
    check(journey, { option, report }) {
        const { label, stages } = journey;
        const most = option('stages');
        if (stages.length <= most) {
            return;
        }
        const { origin: { uri, head } } = stages[most]!;
        report({
            message: `${quoted(label)} has ${stages.length} stages, more than anybody takes in: join those that serve one aim, or give one a journey of its own.`,
            at: journey,
            related: [{ uri, range: head, message: `This is the stage after the ${most} that fit.` }],
        });
    },
});

/** For the examples. */
function stages(count: number): string {
    return Array.from({ length: count }, (_, index) => `stage S${index + 1} { touchpoint T${index + 1} }`).join(' ');
}
