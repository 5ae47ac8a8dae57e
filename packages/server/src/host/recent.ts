/** Remembers the values used last, up to a number of them. */
export interface Recent<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  readonly drop: (key: Key) => void;
}

/** Makes a memory for at most `max` values; the one unused longest goes first. */
export function createRecent<Key, Value>(max: number): Recent<Key, Value> {
  const kept = new Map<Key, Value>();
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set: (key, value) => {
      kept.delete(key);
      kept.set(key, value);
      if (kept.size <= max) return;
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    },
    drop: (key) => void kept.delete(key),
  };
}
