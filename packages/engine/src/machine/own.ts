/** A value by a name that people chose: never what the prototype has under it. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The record with one value changed. */
export function withOwn<Value>(record: Readonly<Record<string, Value>>, name: string, value: Value): Readonly<Record<string, Value>> {
  return { ...record, [name]: value };
}

/** The record without one name. */
export function without<Value>(record: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** Nothing by any name: one object for all, so that it is known at a glance. */
export const nothing: Readonly<Record<string, never>> = Object.freeze({});

/** Whether a record has no names. */
export function isEmpty(record: object): boolean {
  if (record === nothing) return true;
  for (const _name in record) return false;
  return true;
}
