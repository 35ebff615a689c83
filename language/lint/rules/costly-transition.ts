import { keyword } from '../../dialect.ts';
import { curvesOf, type CurvePoint } from '../../model/curve.ts';
import type { Channel, Journey, Touchpoint } from '../../model/journey.ts';
import { touchpointsOf } from '../frame.ts';
import { defineRule } from '../rule.ts';
import { placeholder, quoted } from '../words.ts';

export const costlyTransition = defineRule({
    id: 'costly-transition',
    group: 'Shape',
    level: 'information',
    on: 'Journey',
    summary: 'Where the feeling drops as the channel changes, something is planned about it.',
    why: 'Between two channels nobody hands the customer over: what was said is forgotten, what was typed is typed again. A fall of two levels from one touchpoint to the next, with no channel in common, deserves an opportunity at one of the two. A pain there that is accepted, or addressed from elsewhere, will do as well.',
    source: 'Changes of channel are where journeys break (Nielsen Norman Group).',
    options: { fall: { value: 2, meaning: 'How far the feeling must fall, on the scale from -2 to +2.' } },
    good: [
        'journey Tea { stage Brew { touchpoint Order via web { emotion happy } touchpoint Kettle via web { emotion frustrated } } }',
        'journey Tea { stage Brew { touchpoint Order via web, app { emotion happy } touchpoint Kettle via app { emotion frustrated } } }',
        'journey Tea { stage Brew { touchpoint Order via web { emotion happy } touchpoint Call via phone { emotion indifferent } } }',
        'journey Tea { stage Brew { touchpoint Order via web { emotion happy } touchpoint Call via phone { emotion frustrated pain "Says it all again" opportunity "Show the order to the agent" } } }',
        'journey Tea { stage Brew { touchpoint Order via web { emotion happy } touchpoint Call via phone { emotion frustrated pain "Says it all again" accepted "Ten calls a year" } } }',
        'journey Tea { stage Brew { touchpoint Order via web { emotion happy opportunity "Take the order along" } touchpoint Call via phone { emotion frustrated } } }',
        { code: 'journey Tea { stage Brew { touchpoint Order via web { emotion happy } touchpoint Wait touchpoint Call via phone { emotion frustrated } } }', because: 'Nobody knows what happens between.' },
    ],
    bad: [
        {
            code: 'journey Tea {\n    stage Order {\n        touchpoint Shop via web { emotion delighted }\n    }\n    stage Help {\n        <|touchpoint Call via phone|> {\n            emotion frustrated\n            pain "Says it all again"\n        }\n    }\n}\n',
            fixed: 'journey Tea {\n    stage Order {\n        touchpoint Shop via web { emotion delighted }\n    }\n    stage Help {\n        touchpoint Call via phone {\n            emotion frustrated\n            pain "Says it all again"\n            opportunity "…" {\n                owner "…"\n                status idea\n            }\n        }\n    }\n}\n',
        },
        {
            code: 'persona Ana\npersona Ben\njourney Tea for Ana, Ben {\n    stage Order {\n        touchpoint Shop via web {\n            emotion 0 by Ana\n            emotion 2 by Ben\n        }\n        <|touchpoint Call via phone|> {\n            emotion -1 by Ana\n            emotion 0 by Ben\n        }\n    }\n}\n',
            fixed: 'persona Ana\npersona Ben\njourney Tea for Ana, Ben {\n    stage Order {\n        touchpoint Shop via web {\n            emotion 0 by Ana\n            emotion 2 by Ben\n        }\n        touchpoint Call via phone {\n            emotion -1 by Ana\n            emotion 0 by Ben\n            pain "…"\n            opportunity "…" {\n                owner "…"\n                status idea\n            }\n        }\n    }\n}\n',
            because: 'Each persona has a curve of their own.',
        },
    ],
    check(journey, { dialect, option, report }) {
        const handled = handledIn(journey);
        const reported = new Set<string>();
        for (const { points } of curvesOf(journey)) {
            for (const [index, { touchpoint: to, level: after }] of points.entries()) {
                const { touchpoint: from, level: before } = points[index - 1] ?? {} as Partial<CurvePoint>;
                if (!from || !to || before === undefined || after === undefined || before - after < option('fall') || reported.has(to.id)
                    || !isChange(from.channels, to.channels) || handled(from) || handled(to)) {
                    continue;
                }
                reported.add(to.id);
                report({
                    message: `From ${quoted(from.label)} to ${quoted(to.label)} the channel changes from ${namesOf(from.channels)} to ${namesOf(to.channels)}, and the feeling falls by ${Math.round((before - after) * 10) / 10}: add an opportunity to mend the hand-over.`,
                    at: to,
                    related: [{ uri: from.origin.uri, range: from.origin.head, message: 'From here.' }],
                    fixes: [{
                        title: 'Add an opportunity',
                        edits: [{
                            kind: 'add', into: to.origin,
                            statement: [
                                ...to.pains.length === 0 ? [`${keyword('pain', dialect)} ${placeholder}`] : [],
                                `${keyword('opportunity', dialect)} ${placeholder} {`,
                                `    ${keyword('owner', dialect)} ${placeholder}`,
                                `    ${keyword('status', dialect)} ${dialect.enumerations.status.idea[0]}`,
                                '}',
                            ].join('\n'),
                        }],
                    }],
                });
            }
        }
    },
});

function isChange(from: readonly Channel[], to: readonly Channel[]): boolean {
    const names = new Set(from.map(({ name }) => name));
    return from.length > 0 && to.length > 0 && !to.some(({ name }) => names.has(name));
}

function namesOf(channels: readonly Channel[]): string {
    return channels.map(({ label }) => quoted(label)).join(' or ');
}

/** Whether something is planned about a touchpoint, or decided. */
function handledIn(journey: Journey): (touchpoint: Touchpoint) => boolean {
    const blocks = [...journey.stages, ...touchpointsOf(journey)];
    const addressed = new Set(blocks.flatMap(({ opportunities }) => opportunities.flatMap(({ status, addresses }) => status === 'rejected' ? [] : addresses)));
    return ({ opportunities, pains }) => opportunities.some(({ status }) => status !== 'rejected')
        || pains.some(({ id, accepted }) => accepted !== undefined || addressed.has(id));
}
