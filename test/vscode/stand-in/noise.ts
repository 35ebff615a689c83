/** What the workbench says about itself in every run and that tells nothing about the tests. */
export function isNoise(level: string, [first]: readonly unknown[]): boolean {
    return level === 'trace' || level === 'debug'
        || typeof first === 'string' && chatter.some(start => first.startsWith(start));
}

const chatter: readonly string[] = [
    'Creating a socket',
    'Creation of workbench contribution',
    'Ignoring fetching additional builtin extensions',
    'Resolved connection token',
    'Resolving connection token',
    'Timed out waiting for authentication provider',
    'Updating additional builtin extensions',
    '[AccountPolicyGate]',
    '[AgentHost',
    '[ChatModelSelection]',
    '[Service Worker]',
    '[reconnection-grace-time]',
];
