/**
 * What the words of the language stand for, whatever dialect they are written in.
 * The spellings are in `dialects/<locale>.json`; here are the facts behind them.
 */
import type { ChannelKind } from './model/journey.ts';

/** Every feeling of the vocabulary with its level on the default scale, -2..+2, from worst to best. */
export const feelingLevels = {
    furious: -2, angry: -2, desperate: -2,
    frustrated: -1, anxious: -1, confused: -1, disappointed: -1, annoyed: -1, impatient: -1, bored: -1, worried: -1, sad: -1,
    neutral: 0, indifferent: 0, surprised: 0,
    curious: 1, interested: 1, hopeful: 1, satisfied: 1, relieved: 1, confident: 1, happy: 1,
    delighted: 2, excited: 2, proud: 2, grateful: 2,
} as const;
export type FeelingKey = keyof typeof feelingLevels;

/** The channels that need no declaration. */
export const builtInChannels = {
    web: { kind: 'digital', icon: 'globe' },
    app: { kind: 'digital', icon: 'smartphone' },
    email: { kind: 'digital', icon: 'mail' },
    sms: { kind: 'phone', icon: 'message-square-text' },
    phone: { kind: 'phone', icon: 'phone' },
    chat: { kind: 'digital', icon: 'message-circle' },
    messenger: { kind: 'social', icon: 'send' },
    social: { kind: 'social', icon: 'share-2' },
    search: { kind: 'digital', icon: 'search' },
    ad: { kind: 'other', icon: 'megaphone' },
    store: { kind: 'physical', icon: 'store' },
    mail: { kind: 'post', icon: 'package' },
    event: { kind: 'in-person', icon: 'calendar-days' },
    'in-person': { kind: 'in-person', icon: 'users' },
    kiosk: { kind: 'physical', icon: 'monitor' },
    'review-site': { kind: 'social', icon: 'star' },
} as const satisfies Record<string, { readonly kind: ChannelKind; readonly icon: string }>;
export type BuiltInChannelKey = keyof typeof builtInChannels;

/** Seconds in a unit of duration. */
export const unitSeconds = { s: 1, min: 60, h: 3600, d: 86_400, w: 604_800 } as const;
