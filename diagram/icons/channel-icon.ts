import type { Channel } from '../../language/model/journey.ts';

/** The icon that stands for a channel: its own, else that of its name, else that of its kind. */
export function channelIcon(channel: Channel): string {
    return channel.icon ?? 'circle';
}
