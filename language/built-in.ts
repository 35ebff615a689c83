import { URI } from 'langium';
import { english, keyword } from './dialect.ts';
import { literalOf } from './text-literal.ts';
import { builtInChannels, type BuiltInChannelKey } from './vocabulary.ts';

export const builtInScheme = 'journey-builtin';

/** The document that the channels without a declaration live in; go-to-definition opens it. */
export const builtInUri = URI.parse(`${builtInScheme}:/channels.journey`);

/** Its text, in the words of a dialect. */
export function builtInText(dialect = english): string {
    const channels = Object.entries(builtInChannels).map(([key, { kind, icon }]) => {
        const { words, label } = dialect.channels[key as BuiltInChannelKey];
        const kindWord = dialect.enumerations.channelKind[kind][0];
        return [
            `${keyword('channel', dialect)} ${words[0]} ${literalOf(label)} {`,
            `    ${keyword('kind', dialect)} ${kindWord}`,
            `    ${keyword('icon', dialect)} ${icon}`,
            '}',
        ].join('\n');
    });
    return `// The channels that every map knows. Declare one of the same name to have your own.\n\n${channels.join('\n\n')}\n`;
}
