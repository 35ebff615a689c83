import { AstUtils, type AstNode, type CompositeCstNode, type LeafCstNode, type Reference } from 'langium';
import { keyOf, type Dialect, type EnumerationKey, type EnumerationName } from './dialect.ts';
import { builtInUri } from './built-in.ts';
import type * as ast from './generated/ast.ts';
import type * as model from './model/journey.ts';
import { defaultScale, levelOf, scoreOf } from './model/emotion.ts';
import { directionOf } from './model/direction.ts';
import { parseDate, parseDuration, parseNumber, parsePercent, parseValue } from './quantity.ts';
import { feelingLevels } from './vocabulary.ts';

/**
 * Syntax tree → model. Builds whatever the tree holds, complete or not, and never throws:
 * what the writer has not finished is left out of the model, and `problems.ts` says so.
 */
export function buildFile(root: ast.JourneyDocument, dialect: Dialect, ownFeelings: ReadonlyMap<string, number> = new Map()): model.JourneyFile {
    return new ModelBuilder(AstUtils.getDocument(root).uri.toString(), root, dialect, ownFeelings).file();
}

type Block = ast.Stage | ast.Touchpoint;
type Field = ast.Journey['fields'][number] | ast.Persona['fields'][number] | ast.Stage['fields'][number] | ast.Touchpoint['fields'][number]
    | ast.Channel['fields'][number] | ast.Evidence['fields'][number] | ast.Opportunity['fields'][number];
type FieldOf<T extends Field['$type']> = Extract<Field, { $type: T }>;
type Sourced = { readonly text: string; readonly evidence: Reference<ast.Evidence>[]; readonly assumed: readonly unknown[] } & AstNode;

/** The fields of a block by their kind, in the order written. */
type Fields = { readonly [T in Field['$type']]?: readonly FieldOf<T>[] };

const builtIn = builtInUri.toString();

const unsourced: model.Source = { support: 'unsourced', evidence: [] };
const assumed: model.Source = { support: 'assumed', evidence: [] };

class ModelBuilder {
    private readonly uri: string;
    private readonly root: ast.JourneyDocument;
    private readonly dialect: Dialect;
    /** Levels of the feelings that the team has besides. */
    private readonly ownFeelings: ReadonlyMap<string, number>;
    /** A definition is one object, however often it is referred to. */
    private readonly built = new Map<AstNode, model.Named>();
    /** Identities that are taken, each with the number of things that wanted it. */
    private ids = new Map<string, number>();
    private readonly idOf = new Map<AstNode, string>();

    constructor(uri: string, root: ast.JourneyDocument, dialect: Dialect, ownFeelings: ReadonlyMap<string, number>) {
        this.uri = uri;
        this.root = root;
        this.dialect = dialect;
        this.ownFeelings = ownFeelings;
    }

    file(): model.JourneyFile {
        const definitions = (this.root.definitions ?? []).filter(isNamed);
        const some = <N extends ast.JourneyDocument['definitions'][number], M>(type: N['$type'], build: (node: N) => M) =>
            definitions.filter((node): node is N => node.$type === type).map(build);
        return {
            uri: this.uri,
            ...(this.root.locale !== undefined && { language: this.root.locale }),
            personas: some<ast.Persona, model.Persona>('Persona', node => this.persona(node)),
            channels: some<ast.Channel, model.Channel>('Channel', node => this.channel(node)),
            evidence: some<ast.Evidence, model.Evidence>('Evidence', node => this.evidence(node)),
            lanes: some<ast.Lane, model.OwnLane>('Lane', node => this.lane(node)),
            journeys: some<ast.Journey, model.Journey>('Journey', node => this.journey(node)),
        };
    }

    // ---- definitions ----

    private persona(node: ast.Persona): model.Persona {
        return this.once(node, () => {
            const fields = fieldsOf(node);
            const basis = this.basisOf(fields, unsourced);
            const named = this.named(node, `persona:${node.name}`);
            const statements = (of: readonly Sourced[] | undefined, kind: string) => this.statements(of, named.id, kind, basis);
            return {
                ...named,
                ...optional('role', fields.Role?.[0]?.text),
                ...optional('about', fields.About?.[0]?.text),
                ...optional('image', fields.Image?.[0]?.text),
                quotes: statements(fields.Quote, 'quote'),
                goals: statements(fields.Goal, 'goal'),
                needs: statements(fields.Need, 'need'),
                motivations: statements(fields.Motivation, 'motivation'),
                pains: statements(fields.Pain, 'pain'),
                gains: statements(fields.Gain, 'gain'),
                prefers: (fields.Prefers ?? []).flatMap(it => this.channels(it.channels)),
                notes: textsOf(fields.Note),
            };
        });
    }

    private channel(node: ast.Channel): model.Channel {
        return this.once(node, () => {
            const fields = fieldsOf(node);
            return {
                ...this.named(node, `channel:${node.name}`),
                ...optional('kind', this.word('channelKind', fields.Kind?.[0]?.word)),
                ...optional('icon', fields.Icon?.[0]?.word),
                ...optional('owner', fields.Owner?.[0]?.text),
                ...optional('control', this.word('control', fields.Control?.[0]?.word)),
                notes: textsOf(fields.Note),
            };
        });
    }

    private evidence(node: ast.Evidence): model.Evidence {
        return this.once(node, () => {
            const fields = fieldsOf(node);
            return {
                ...this.named(node, `evidence:${node.name}`),
                ...optional('kind', this.word('evidenceKind', fields.Kind?.[0]?.word)),
                ...optional('date', read(parseDate, fields.CollectedOn?.[0]?.date)),
                ...optional('sample', read(parseNumber, fields.Sample?.[0]?.number)),
                ...optional('link', fields.Link?.[0]?.text),
                notes: textsOf(fields.Note),
            };
        });
    }

    private lane(node: ast.Lane): model.OwnLane {
        return this.once(node, () => {
            const fields = fieldsOf(node);
            return { ...this.named(node, `lane:${node.name}`), ...optional('icon', fields.Icon?.[0]?.word), notes: textsOf(fields.Note) };
        });
    }

    // ---- the journey ----

    private journey(node: ast.Journey): model.Journey {
        this.ids = new Map();
        this.idOf.clear();
        const fields = fieldsOf(node);
        const id = `journey:${node.name}`;
        const basis = this.basisOf(fields, unsourced);
        const scale = this.scaleOf(fields.Scale?.[0]);
        const nodes: ast.Stage[] = [];
        const phaseNodes: { readonly node: ast.Phase; readonly first: number; readonly end: number }[] = [];
        for (const field of node.fields) {
            if (field.$type === 'Phase' && isNamed(field)) {
                const first = nodes.length;
                nodes.push(...field.fields.filter((it): it is ast.Stage => it.$type === 'Stage').filter(isNamed));
                phaseNodes.push({ node: field, first, end: nodes.length });
            } else if (field.$type === 'Stage' && isNamed(field)) {
                nodes.push(field);
            }
        }
        this.nameEverything(nodes);
        const named = this.named(node, id);
        return {
            ...named,
            ...optional('language', this.root.locale),
            direction: directionOf(this.root.locale, named.label),
            personas: this.personas(node.personas),
            ...optional('kind', this.word('journeyKind', fields.Kind?.[0]?.word)),
            ...optional('scenario', fields.Scenario?.[0]?.text),
            ...optional('trigger', fields.Trigger?.[0]?.text),
            ...optional('outcome', fields.Outcome?.[0]?.text),
            scale,
            ...optional('owner', fields.Owner?.[0]?.text),
            teams: (fields.Team ?? []).flatMap(it => it.teams),
            ...optional('reviewed', read(parseDate, fields.Reviewed?.[0]?.date)),
            ...optional('evolves', fields.Evolves?.[0]?.journey?.ref?.name),
            goals: this.statements(fields.Goal, id, 'goal', basis),
            expectations: this.statements(fields.Expectation, id, 'expectation', basis),
            entries: this.entries(fields.Entry, id),
            metrics: this.metrics(fields.Metric, id, basis),
            notes: textsOf(fields.Note),
            phases: phaseNodes.map(({ node, first, end }) => ({
                ...this.named(node, this.unique(`phase:${node.name}`)), first, end,
                notes: textsOf(node.fields.filter(it => it.$type === 'Note')),
            })),
            stages: nodes.map(stage => this.stage(stage, scale, basis)),
            lanes: this.lanesUsedIn(nodes),
        };
    }

    /** Gives stages, touchpoints, pains and gains their identity first: an edge or an opportunity may point ahead. */
    private nameEverything(stages: readonly ast.Stage[]): void {
        for (const stage of stages) {
            const stageId = this.unique(stage.name);
            this.idOf.set(stage, stageId);
            this.nameCauses(stage, stageId);
            for (const field of stage.fields) {
                if (field.$type === 'Touchpoint' && isNamed(field)) {
                    const id = this.unique(`${stageId}/${field.name}`);
                    this.idOf.set(field, id);
                    this.nameCauses(field, id);
                }
            }
        }
    }

    private nameCauses(block: Block, blockId: string): void {
        let [pains, gains] = [0, 0];
        for (const field of block.fields) {
            if (field.$type === 'Pain') {
                this.idOf.set(field, this.unique(`${blockId}/pain:${field.name ?? ++pains}`));
            } else if (field.$type === 'Gain') {
                this.idOf.set(field, this.unique(`${blockId}/gain:${field.name ?? ++gains}`));
            }
        }
    }

    private stage(node: ast.Stage, scale: model.Scale, outer: model.Source): model.Stage {
        const id = this.idOf.get(node)!;
        const fields = fieldsOf(node);
        const basis = this.basisOf(fields, outer);
        return {
            ...this.named(node, id),
            ...optional('icon', fields.Icon?.[0]?.word),
            goals: this.statements(fields.Goal, id, 'goal', basis),
            expectations: this.statements(fields.Expectation, id, 'expectation', basis),
            entries: this.entries(fields.Entry, id),
            touchpoints: (fields.Touchpoint ?? []).filter(isNamed).map(it => this.touchpoint(it, scale, basis)),
            ...this.experience(fields, id, scale, basis),
        };
    }

    private touchpoint(node: ast.Touchpoint, scale: model.Scale, outer: model.Source): model.Touchpoint {
        const id = this.idOf.get(node)!;
        const fields = fieldsOf(node);
        const basis = this.basisOf(fields, outer);
        const statements = (of: readonly Sourced[] | undefined, kind: string) => this.statements(of, id, kind, basis);
        return {
            ...this.named(node, id),
            personas: this.personas(node.personas),
            channels: this.channels(node.channels),
            ...optional('icon', fields.Icon?.[0]?.word),
            actions: statements(fields.Action, 'action'),
            thoughts: statements(fields.Thought, 'thought'),
            quotes: statements(fields.Quote, 'quote'),
            needs: statements(fields.Need, 'need'),
            moments: (fields.Moment ?? []).map((it, index) => ({ ...this.thing(it, `${id}/moment:${index + 1}`), ...optional('text', it.text) })),
            ...optional('engagement', read(parseNumber, fields.Engagement?.[0]?.number)),
            ...optional('duration', read(text => parseDuration(text, this.dialect), fields.Lasts?.[0]?.duration)),
            ...optional('owner', fields.Owner?.[0]?.text),
            leadsTo: (fields.LeadsTo ?? []).map((it, index) => ({
                ...this.thing(it, `${id}/leads-to:${index + 1}`),
                ...optional('to', it.touchpoint?.ref && this.idOf.get(it.touchpoint.ref)),
                ...optional('when', it.condition),
                ...optional('percent', read(parsePercent, it.percent)),
            })),
            dropOffs: (fields.DropOff ?? []).map((it, index) => ({
                ...this.thing(it, `${id}/drop-off:${index + 1}`),
                ...optional('percent', read(parsePercent, it.percent)),
                ...optional('text', it.text),
            })),
            ...optional('details', fields.Details?.[0]?.journey?.ref?.name),
            links: textsOf(fields.Link),
            ...this.experience(fields, id, scale, basis),
        };
    }

    private experience(fields: Fields, id: string, scale: model.Scale, basis: model.Source): model.Experience {
        const statements = (of: readonly Sourced[] | undefined, kind: string) => this.statements(of, id, kind, basis);
        const pains = (fields.Pain ?? []).filter(hasText).map(it => this.pain(it, basis));
        return {
            emotions: (fields.Emotion ?? []).map((it, index) => this.emotion(it, `${id}/emotion:${index + 1}`, scale, basis)),
            pains,
            gains: (fields.Gain ?? []).filter(hasText).map(it => ({ ...this.statement(it, this.idOf.get(it)!, basis), ...optional('name', it.name) })),
            opportunities: (fields.Opportunity ?? []).filter(hasText).map((it, index) => this.opportunity(it, `${id}/opportunity:${it.name ?? index + 1}`, pains, basis)),
            barriers: statements(fields.Barrier, 'barrier'),
            risks: statements(fields.Risk, 'risk'),
            metrics: this.metrics(fields.Metric, id, basis),
            resources: (fields.Resource ?? []).filter(hasText).map((it, index) => ({
                ...this.thing(it, `${id}/resource:${index + 1}`),
                text: it.text,
                ...optional('availability', this.word('availability', it.availability)),
            })),
            artifacts: statements(fields.Artifact, 'artifact'),
            frontstage: statements(fields.Frontstage, 'frontstage'),
            backstage: statements(fields.Backstage, 'backstage'),
            support: statements(fields.SupportProcess, 'support'),
            inLanes: (fields.InLane ?? []).filter(hasText).map((it, index) => ({
                ...this.statement(it, `${id}/in:${index + 1}`, basis),
                ...optional('lane', it.lane?.ref && this.lane(it.lane.ref)),
            })),
            notes: textsOf(fields.Note),
        };
    }

    // ---- statements ----

    private statements(nodes: readonly Sourced[] | undefined, blockId: string, kind: string, basis: model.Source): readonly model.Statement[] {
        return (nodes ?? []).filter(hasText).map((node, index) => this.statement(node, this.idOf.get(node) ?? `${blockId}/${kind}:${index + 1}`, basis));
    }

    private statement(node: Sourced, id: string, basis: model.Source): model.Statement {
        return { ...this.thing(node, id), text: node.text, source: this.sourceOf(node, basis) };
    }

    private emotion(node: ast.Emotion, id: string, scale: model.Scale, basis: model.Source): model.Emotion {
        const written = read(parseNumber, node.score);
        const known = node.feeling === undefined ? undefined : this.levelOfFeeling(node.feeling);
        const score = written ?? (known === undefined ? undefined : scoreOf(known, scale));
        return {
            ...this.thing(node, id),
            ...optional('feeling', node.feeling),
            ...optional('score', score),
            ...optional('level', score === undefined ? undefined : levelOf(score, scale)),
            ...optional('text', node.text),
            personas: this.personas(node.personas),
            source: this.sourceOf(node, basis),
            written: written !== undefined,
        };
    }

    private levelOfFeeling(feeling: string): number | undefined {
        const key = keyOf(this.dialect.feelings, feeling);
        return this.ownFeelings.get(feeling) ?? (key && feelingLevels[key]);
    }

    private pain(node: ast.Pain, basis: model.Source): model.Pain {
        const severity = read(parseNumber, node.severity[0]);
        return {
            ...this.statement(node, this.idOf.get(node)!, basis),
            ...optional('name', node.name),
            ...((severity === 1 || severity === 2 || severity === 3) && { severity }),
            ...optional('accepted', node.accepted[0]),
        };
    }

    private opportunity(node: ast.Opportunity, id: string, pains: readonly model.Pain[], basis: model.Source): model.Opportunity {
        const fields = fieldsOf(node);
        const addressed = fields.Addresses?.flatMap(it => it.things).flatMap(it => it.ref && this.idOf.get(it.ref) || []);
        return {
            ...this.statement(node, id, basis),
            ...optional('name', node.name),
            addresses: addressed ?? pains.map(pain => pain.id),
            ...optional('impact', read(parseNumber, fields.Impact?.[0]?.number)),
            ...optional('effort', read(parseNumber, fields.Effort?.[0]?.number)),
            ...optional('owner', fields.Owner?.[0]?.text),
            ...optional('status', this.word('status', fields.Status?.[0]?.word)),
            ...optional('link', fields.Link?.[0]?.text),
            notes: textsOf(fields.Note),
        };
    }

    private metrics(nodes: readonly ast.Metric[] | undefined, blockId: string, basis: model.Source): readonly model.Metric[] {
        return (nodes ?? []).filter(isNamed).map((node, index) => ({
            ...this.thing(node, `${blockId}/metric:${index + 1}`),
            name: node.name,
            ...optional('value', read(text => parseValue(text, this.dialect), node.value)),
            ...optional('target', read(text => parseValue(text, this.dialect), node.target)),
            source: this.sourceOf(node, basis),
        }));
    }

    private entries(nodes: readonly ast.Entry[] | undefined, blockId: string): readonly model.Entry[] {
        return (nodes ?? []).map((node, index) => ({
            ...this.thing(node, `${blockId}/entry:${index + 1}`),
            ...optional('channel', node.channel?.ref && this.channel(node.channel.ref)),
            ...optional('percent', read(parsePercent, node.percent)),
            ...optional('text', node.text),
        }));
    }

    // ---- parts ----

    private sourceOf(node: { readonly evidence: Reference<ast.Evidence>[]; readonly assumed: readonly unknown[] }, basis: model.Source): model.Source {
        if (node.assumed.length > 0) {
            return assumed;
        }
        return node.evidence.length === 0 ? basis : { support: 'sourced', evidence: this.evidences(node.evidence) };
    }

    private basisOf(fields: Fields, outer: model.Source): model.Source {
        return fields.Basis ? { support: 'sourced', evidence: fields.Basis.flatMap(it => this.evidences(it.evidence)) } : outer;
    }

    private scaleOf(node: ast.Scale | undefined): model.Scale {
        const [lowest, highest] = [read(parseNumber, node?.lowest), read(parseNumber, node?.highest)];
        return lowest !== undefined && highest !== undefined && lowest < highest ? { lowest, highest } : defaultScale;
    }

    private personas(references: readonly Reference<ast.Persona>[]): readonly model.Persona[] {
        return references.flatMap(({ ref }) => ref && isNamed(ref) ? [this.persona(ref)] : []);
    }

    private channels(references: readonly Reference<ast.Channel>[]): readonly model.Channel[] {
        return references.flatMap(({ ref }) => ref && isNamed(ref) ? [this.channel(ref)] : []);
    }

    private evidences(references: readonly Reference<ast.Evidence>[]): readonly model.Evidence[] {
        return references.flatMap(({ ref }) => ref && isNamed(ref) ? [this.evidence(ref)] : []);
    }

    /** The lanes that the stages use, in the order of their declarations; a lane of an imported file comes last. */
    private lanesUsedIn(stages: readonly ast.Stage[]): readonly model.OwnLane[] {
        const used = new Set<ast.Lane>();
        for (const stage of stages) {
            for (const block of [stage, ...stage.fields.filter((it): it is ast.Touchpoint => it.$type === 'Touchpoint')]) {
                for (const field of block.fields) {
                    if (field.$type === 'InLane' && field.lane?.ref) {
                        used.add(field.lane.ref);
                    }
                }
            }
        }
        if (used.size === 0) {
            return [];
        }
        const own = (this.root.definitions ?? []).filter((it): it is ast.Lane => it.$type === 'Lane' && used.has(it));
        return [...own, ...[...used].filter(it => !own.includes(it))].map(it => this.lane(it));
    }

    private word<E extends EnumerationName>(enumeration: E, word: string | undefined): EnumerationKey<E> | undefined {
        return word === undefined ? undefined : keyOf<EnumerationKey<E>>(this.dialect.enumerations[enumeration], word);
    }

    // ---- identity and place ----

    private once<M extends model.Named>(node: AstNode, build: () => M): M {
        let built = this.built.get(node);
        if (!built) {
            this.built.set(node, built = build());
        }
        return built as M;
    }

    private named(node: AstNode & { readonly name: string; readonly label?: string }, id: string): model.Named {
        return { ...this.thing(node, id), name: node.name, label: node.label ?? node.name };
    }

    private thing(node: AstNode, id: string): model.Thing {
        const uri = this.uriOf(node);
        const origin = originOf(node, uri);
        return { id, origin: uri === builtIn ? { ...origin, isBuiltIn: true } : origin };
    }

    private uriOf(node: AstNode): string {
        // Only definitions come from other documents, and they are children of their root.
        const root = node.$container?.$type === 'JourneyDocument' ? node.$container : undefined;
        return root && root !== this.root ? (root.$document?.uri ?? builtInUri).toString() : this.uri;
    }

    private unique(id: string): string {
        const count = (this.ids.get(id) ?? 0) + 1;
        this.ids.set(id, count);
        return count === 1 ? id : `${id}~${count}`;
    }
}

/** The place of a node: all of it, its head, and what is between its braces. */
export function originOf({ $cstNode: cst }: AstNode, uri: string): model.Origin {
    if (!cst) {
        return { uri, range: { start: 0, end: 0 }, head: { start: 0, end: 0 } };
    }
    const range = { start: cst.offset, end: cst.end };
    const parts = (cst as CompositeCstNode).content;
    const open = parts.findIndex(it => (it as LeafCstNode).tokenType?.name === '{');
    if (open < 0) {
        return { uri, range, head: range };
    }
    const last = parts.at(-1)!;
    const isClosed = (last as LeafCstNode).tokenType?.name === '}';
    return {
        uri,
        range,
        // Remarks before the brace are not part of the head.
        head: { start: range.start, end: parts.slice(0, open).findLast(it => !it.hidden)?.end ?? range.start },
        body: { start: parts[open]!.end, end: isClosed ? last.offset : range.end },
    };
}

function fieldsOf(node: { readonly fields: readonly { readonly $type: string }[] }): Fields {
    const fields: Record<string, unknown[]> = {};
    for (const field of node.fields) {
        (fields[field.$type] ??= []).push(field);
    }
    return fields as Fields;
}

function textsOf(nodes: readonly { readonly text: string }[] | undefined): readonly string[] {
    return (nodes ?? []).filter(hasText).map(({ text }) => text);
}

/** Recovery from a syntax error leaves mandatory properties undefined. */
function hasText(node: { readonly text: string | undefined }): boolean {
    return node.text !== undefined;
}

function isNamed(node: { readonly name: string | undefined }): boolean {
    return node.name !== undefined;
}

function read<T>(parse: (text: string) => T | undefined, text: string | undefined): T | undefined {
    return text === undefined ? undefined : parse(text);
}

/** `{ key: value }`, or nothing where there is no value: absent and undefined are not the same in JSON. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
    return value === undefined ? {} : { [key]: value } as { readonly [P in K]: V };
}
