import type { Channel, ChannelKind } from '../../language/model/journey.ts';
import { findIcon } from './icons.ts';

/** The icon that stands for a channel: its own, else that of its name, else that of its kind. */
export function channelIcon({ icon, name, kind }: Channel): string {
    return (icon === undefined ? undefined : findIcon(icon))
        ?? byName.get(name.toLowerCase())
        ?? findIcon(name)
        ?? byKind[kind ?? 'other'];
}

/** The channels that need no declaration, and names that read differently as a channel than as an icon. */
const byName: ReadonlyMap<string, string> = new Map([
    ['web', 'globe'], ['app', 'smartphone'], ['email', 'mail'], ['sms', 'message-square'], ['phone', 'phone'], ['chat', 'message-circle'],
    ['messenger', 'message-circle'], ['social', 'share-2'], ['search', 'search'], ['ad', 'megaphone'], ['store', 'store'], ['mail', 'package'],
    ['event', 'ticket'], ['in-person', 'handshake'], ['kiosk', 'monitor'], ['review-site', 'star'],
]);

const byKind: Readonly<Record<ChannelKind, string>> = {
    digital: 'globe', physical: 'store', social: 'share-2', phone: 'phone', post: 'package', 'in-person': 'handshake', other: 'circle',
};
