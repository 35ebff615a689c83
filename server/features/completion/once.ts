/** Statements that a block has once at most; a second one is not offered. */
export const onceInBlock: ReadonlySet<string> = new Set([
    'Role', 'About', 'Image', 'Kind', 'Icon', 'Owner', 'Control', 'CollectedOn', 'Sample', 'Scenario', 'Trigger', 'Outcome', 'Scale', 'Team', 'Reviewed', 'Evolves',
    'Engagement', 'Lasts', 'Details', 'Basis', 'Addresses', 'Impact', 'Effort', 'Status',
]);

/** Parts that exclude each other within one statement; every other part stands once. */
export const alternatives: Readonly<Record<string, string>> = { from: 'assumed', assumed: 'from', severity: 'accepted', accepted: 'severity' };
