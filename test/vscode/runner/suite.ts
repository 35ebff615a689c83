// `describe` and `test` for the extension host, where no test framework runs without adapters.

export type Test = {
    /** The titles of the groups around it and its own. */
    readonly name: string;
    readonly body: () => void | Promise<void>;
    readonly isSkipped: boolean;
    /** Run before and after it, the outermost group's first and last. */
    readonly before: readonly Hook[];
    readonly after: readonly Hook[];
};

type Hook = () => void | Promise<void>;

type Group = {
    readonly titles: readonly string[];
    readonly before: Hook[];
    readonly after: Hook[];
};

/** In the order of their definition. */
export const tests: Test[] = [];

const groups: Group[] = [{ titles: [], before: [], after: [] }];

export function describe(title: string, body: () => void): void {
    groups.push({ titles: [...innermost().titles, title], before: [], after: [] });
    body();
    groups.pop();
}

export function test(title: string, body: Test['body']): void {
    define(title, body, false);
}

test.skip = (title: string, body: Test['body']): void => define(title, body, true);

export function beforeEach(hook: Hook): void {
    innermost().before.push(hook);
}

export function afterEach(hook: Hook): void {
    innermost().after.push(hook);
}

function define(title: string, body: Test['body'], isSkipped: boolean): void {
    tests.push({
        name: [...innermost().titles, title].join(' › '),
        body,
        isSkipped,
        before: groups.flatMap(group => group.before),
        after: groups.toReversed().flatMap(group => group.after),
    });
}

function innermost(): Group {
    return groups.at(-1)!;
}
