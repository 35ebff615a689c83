import type { AnyRule } from '../lint/rule.ts';
import { uselessIgnoreRule } from '../lint/useless-ignore.ts';
import { channelKinds, controls } from '../model/journey.ts';
import { configName, settableLevels } from './config.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of `journey.config.json`, made from what the rules say about themselves. */
export function configSchema(rules: readonly AnyRule[]): Schema {
    const described: readonly Pick<AnyRule, 'id' | 'level' | 'summary' | 'options'>[] = [...rules, uselessIgnoreRule];
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: configName,
        description: 'What a team decided about its journey maps. It counts for the maps in its folder and in those below.',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { type: 'string', description: 'The address of this schema.' },
            rules: {
                description: 'Rules by their ids: a level, or a level and options.',
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(described.map(rule => [rule.id, ruleSchema(rule)])),
            },
            feelings: {
                description: 'Feelings of your own, each with its score from -2 (worst) to +2 (best). They need no score in a map.',
                type: 'object',
                additionalProperties: { type: 'number', minimum: -2, maximum: 2 },
                examples: [{ nostalgic: 1 }],
            },
            channels: {
                description: 'Channels of your own. They need no declaration in a map.',
                type: 'object',
                additionalProperties: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                        label: { type: 'string', description: 'What people read; the name where there is none.' },
                        kind: { enum: channelKinds, description: 'What sort of channel it is.' },
                        icon: { type: 'string', description: 'The name of an icon, such as camera.' },
                        owner: { type: 'string', description: 'Who is responsible for it.' },
                        control: { enum: controls, description: 'Whose it is.' },
                    },
                },
                examples: [{ Instagram: { kind: 'social', icon: 'camera' } }],
            },
            exclude: {
                description: 'Patterns of the maps that nothing is said about, relative to this folder: "drafts/**".',
                type: 'array',
                items: { type: 'string', minLength: 1, maxLength: 200 },
            },
        },
    };
}

function ruleSchema({ level, summary, options = {} }: Pick<AnyRule, 'id' | 'level' | 'summary' | 'options'>): Schema {
    const ofLevel = { enum: settableLevels, default: level };
    const ofOptions = Object.entries(options).map(([name, { value, meaning }]) => [name, { type: 'number', minimum: 0, default: value, description: meaning }] as const);
    return {
        description: `${summary} Reported as ${level} unless set otherwise.`,
        default: level,
        anyOf: [
            ofLevel,
            { type: 'object', additionalProperties: false, properties: { level: { description: 'How bad it is.', ...ofLevel }, ...Object.fromEntries(ofOptions) } },
        ],
    };
}
