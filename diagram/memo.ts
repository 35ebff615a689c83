/**
 * Remembers what was made for a key: from one edit to the next nearly everything in a picture is the same.
 * It holds what was asked for lately, at most twice `limit` things, so that it stops growing.
 */
export function memo<Value>(limit: number): (key: string, make: () => Value) => Value {
    let recent = new Map<string, Value>();
    let older = new Map<string, Value>();
    return (key, make) => {
        let value = recent.get(key);
        if (value === undefined) {
            value = older.get(key) ?? make();
            if (recent.size >= limit) {
                older = recent;
                recent = new Map();
            }
            recent.set(key, value);
        }
        return value;
    };
}
