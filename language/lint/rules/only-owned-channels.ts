import type { Channel } from '../../model/journey.ts';
import { isCloseUp, touchpointsOf } from '../frame.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

/** The channels without a declaration that are, as a rule, the company's own; advertisements, searches and reviews are not. */
const ownedBuiltIns: ReadonlySet<string> = new Set(['web', 'app', 'email', 'sms', 'phone', 'chat', 'store', 'kiosk', 'mail']);

export const onlyOwnedChannels = defineRule({
    id: 'only-owned-channels',
    group: 'Shape',
    level: 'information',
    on: 'Journey',
    summary: 'Some of a journey happens where the company is not at home.',
    why: 'People hear of a product from friends, compare it elsewhere, and complain in public. A map that shows the company’s own channels only begins too late, ends too early, and leaves out what others say. A channel that is declared without `control` may be anybody’s. Blueprints and the close-up of a touchpoint (`details`) look inside on purpose and are not asked.',
    source: 'The brand lives beyond the site and the marketing.',
    options: { touchpoints: { value: 5, meaning: 'From how many touchpoints with a channel on a journey is judged.' } },
    good: [
        'journey Tea { stage Brew { touchpoint A via search touchpoint B via web touchpoint C via web touchpoint D via app touchpoint E via mail } }',
        { code: 'journey Tea { stage Brew { entry social 40% touchpoint A via web touchpoint B via web touchpoint C via web touchpoint D via app touchpoint E via mail } }', because: 'A way in counts.' },
        { code: 'channel Fair\njourney Tea { stage Brew { touchpoint A via Fair touchpoint B via web touchpoint C via web touchpoint D via app touchpoint E via mail } }', because: 'Nobody says whose the fair is.' },
        { code: 'journey Tea { stage Brew { touchpoint A via web touchpoint B via web touchpoint C via app touchpoint D via mail touchpoint E } }', because: 'Too little to judge.' },
        'journey Tea { kind blueprint stage Brew { touchpoint A via web touchpoint B via web touchpoint C via app touchpoint D via mail touchpoint E via web } }',
        { code: 'journey Day { stage Morning { touchpoint Breakfast { details Tea } } }\njourney Tea { stage Brew { touchpoint A via web touchpoint B via web touchpoint C via app touchpoint D via mail touchpoint E via web } }', because: 'A close-up.' },
    ],
    bad: [
        {
            code: 'channel Shop { control owned }\nchannel Club { control owned }\n\n<|journey Tea|> {\n    stage Choose {\n        touchpoint A via Shop\n        touchpoint B via web, phone\n    }\n    stage Brew {\n        touchpoint C via app\n        touchpoint D via Club\n        touchpoint E via email\n    }\n}\n',
        },
    ],
    check(journey, { usesOf, option, report }) {
        const touchpoints = touchpointsOf(journey).filter(({ channels }) => channels.length > 0);
        const isInside = journey.kind === 'blueprint' || isCloseUp(journey, usesOf);
        if (touchpoints.length < option('touchpoints') || isInside) {
            return;
        }
        const entries = [...journey.entries, ...journey.stages.flatMap(stage => stage.entries)];
        const channels = [...touchpoints.flatMap(it => it.channels), ...entries.flatMap(({ channel }) => channel ?? [])];
        if (channels.every(isOwned)) {
            report({
                message: `${quoted(journey.label)} happens in the company’s own channels only: where do customers hear of it, compare, and talk about it? Add it.`,
                at: journey,
            });
        }
    },
});

function isOwned({ name, control, origin }: Channel): boolean {
    return origin.isBuiltIn === true ? ownedBuiltIns.has(name) : control === 'owned';
}
