// Imported before anything else: it ends the process on a Node.js that can't run the rest, and gives the oldest that can what it lacks.

const oldest = 20;

if (Number.parseInt(process.versions.node) < oldest) {
    process.stderr.write(`journey needs Node.js ${oldest} or newer; this is ${process.versions.node}.\n`);
    process.exit(2);
}

Map.groupBy ??= groupBy;
Object.groupBy ??= (items, keyOf) => Object.assign(Object.create(null), Object.fromEntries(groupBy(items, keyOf)));

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
    const groups = new Map<K, T[]>();
    let index = 0;
    for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) {
            group.push(item);
        } else {
            groups.set(key, [item]);
        }
    }
    return groups;
}
