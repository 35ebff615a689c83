import type { Finding, Level } from '../finding.ts';
import type { Experience, Journey, Stage, Thing, Touchpoint } from '../model/journey.ts';
import { ignoreAt, ignoresIn, indexOf, type Ignore } from './ignore.ts';
import type { AnyRule, Context, Kind, Kinds, Report, Rule } from './rule.ts';
import { uselessIgnoreRule, uselessIgnores } from './useless-ignore.ts';

/** What the rules are told: the parts of a `Context` that are the same in a whole file. */
export interface LintInput extends Omit<Context, 'journey' | 'block' | 'isIgnored' | 'option' | 'report'> {
    readonly text: string;
}

/** What a team decided about the rules. */
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
    const { file, text } = input;
    const findings: Finding[] = [];
    const ignoreList = ignoresIn(text);
    const ignores = indexOf(ignoreList);
    const used = new Set<Ignore>();
    const checks = new Map<Kind, Running[]>();
    const active = new Set<string>();

    // Where the walk is: contexts would be alike for all rules, so one looks here.
    let running: Running;
    let journey: Journey | undefined;
    let block: Stage | Touchpoint | undefined;

    for (const it of rules) {
        const rule = it as unknown as Rule;
        const level = settings.levels?.[rule.id] ?? rule.level;
        if (level !== 'off') {
            active.add(rule.id);
            const ofKind = checks.get(rule.on) ?? checks.set(rule.on, []).get(rule.on)!;
            ofKind.push({ rule, level });
        }
    }

    const context: Context = {
        ...input,
        get journey() { return journey!; },
        get block() { return block!; },
        option: name => settings.options?.[running.rule.id]?.[name] ?? running.rule.options![name]!.value,
        isIgnored: thing => isIgnored(thing.origin.range.start),
        report(report) {
            const finding = findingOf(report, running, journey);
            if (!isIgnored(finding.range.start)) {
                findings.push(finding);
            }
        },
    };

    function isIgnored(offset: number): boolean {
        const ignore = ignoreAt(offset, running.rule.id, ignores, text);
        if (ignore) {
            used.add(ignore);
        }
        return ignore !== undefined;
    }

    function visit<K extends Kind>(kind: K, things: readonly Kinds[K][]): void {
        const ofKind = checks.get(kind);
        if (ofKind !== undefined) {
            for (const thing of things) {
                for (running of ofKind) {
                    running.rule.check(thing, context);
                }
            }
        }
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

    const level = settings.levels?.[uselessIgnoreRule.id] ?? uselessIgnoreRule.level;
    return level === 'off'
        ? findings
        : [...findings, ...uselessIgnores(ignoreList, used, active, new Set(rules.map(({ id }) => id)), level)];
}

/** A rule at work. */
interface Running {
    readonly rule: Rule;
    readonly level: Level;
}

function findingOf({ message, at, target, related, fixes, tags }: Report, { rule, level }: Running, journey: Journey | undefined): Finding {
    const thing: Thing | undefined = target ?? ('origin' in at ? at : undefined);
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
