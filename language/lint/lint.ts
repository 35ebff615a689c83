import type { Dialect } from '../dialect.ts';
import type { Finding, Level } from '../finding.ts';
import type { Evidence, Experience, Journey, JourneyFile, Persona, Stage, Thing, Touchpoint } from '../model/journey.ts';
import type { AnyRule, Context, Kind, Kinds, Report, Rule } from './rule.ts';
import { ignoresIn, isIgnored } from './ignore.ts';

/** What the rules are told, and what a team decided about them. */
export interface LintInput {
    readonly file: JourneyFile;
    readonly text: string;
    readonly dialect: Dialect;
    readonly today: string;
    readonly known: { readonly personas: readonly Persona[]; readonly evidence: readonly Evidence[] };
    readonly isUsed: (definition: Thing) => boolean;
}

export interface LintSettings {
    /** Levels that differ from the rule's own. */
    readonly levels?: Readonly<Record<string, Level | 'off'>>;
    /** Options that differ from the rule's own: `levels['stale-review']`, `options['stale-review'].days`. */
    readonly options?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Runs rules over a file: one walk over the model, every rule at the things it is about.
 *
 *     model ──walk──► thing ──rules on its kind──► findings ──ignores──► findings
 */
export function lint(rules: readonly AnyRule[], input: LintInput, settings: LintSettings = {}): readonly Finding[] {
    const findings: Finding[] = [];
    const byKind = new Map<Kind, { readonly rule: Rule; readonly level: Level }[]>();
    for (const rule of rules) {
        const level = settings.levels?.[rule.id] ?? rule.level;
        if (level !== 'off') {
            byKind.set(rule.on, [...byKind.get(rule.on) ?? [], { rule: rule as unknown as Rule, level }]);
        }
    }

    let journey: Journey | undefined;
    let block: Stage | Touchpoint | undefined;

    function visit<K extends Kind>(kind: K, things: readonly Kinds[K][]): void {
        const checks = byKind.get(kind);
        if (checks === undefined) {
            return;
        }
        for (const thing of things) {
            for (const { rule, level } of checks) {
                rule.check(thing, contextOf(rule, level));
            }
        }
    }

    function contextOf(rule: Rule, level: Level): Context {
        return {
            file: input.file,
            journey: journey!,
            block: block!,
            today: input.today,
            dialect: input.dialect,
            known: input.known,
            isUsed: input.isUsed,
            option: name => settings.options?.[rule.id]?.[name] ?? rule.options![name]!.value,
            report: report => findings.push(findingOf(report, rule, level, journey)),
        };
    }

    function visitExperience(around: Stage | Touchpoint): void {
        const experience: Experience = around;
        block = around;
        visit('Emotion', experience.emotions);
        visit('Pain', experience.pains);
        visit('Gain', experience.gains);
        visit('Opportunity', experience.opportunities);
        visit('Metric', experience.metrics);
        visit('Resource', experience.resources);
    }

    const { file } = input;
    visit('File', [file]);
    visit('Persona', file.personas);
    visit('Channel', file.channels);
    visit('Evidence', file.evidence);
    visit('Lane', file.lanes);
    for (journey of file.journeys) {
        visit('Journey', [journey]);
        visit('Phase', journey.phases);
        visit('Metric', journey.metrics);
        for (const stage of journey.stages) {
            block = stage;
            visit('Stage', [stage]);
            visitExperience(stage);
            for (const touchpoint of stage.touchpoints) {
                block = touchpoint;
                visit('Touchpoint', [touchpoint]);
                visitExperience(touchpoint);
            }
        }
    }

    const ignores = ignoresIn(input.text);
    return ignores.length === 0 ? findings : findings.filter(finding => !isIgnored(finding, ignores, input.text));
}

function findingOf({ message, at, target, related, fixes, tags }: Report, rule: Rule, level: Level, journey: Journey | undefined): Finding {
    const thing = 'origin' in at ? at : target;
    return {
        rule: rule.id,
        level,
        message,
        range: 'origin' in at ? at.origin.head : at,
        ...(thing && { target: thing.id }),
        ...(journey && { journey: journey.name }),
        ...(related && { related }),
        ...(fixes && { fixes }),
        ...(tags && { tags }),
    };
}
