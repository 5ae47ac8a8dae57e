/** We are wrong: thrown by `assert` and `unreachable`, caught only at a host's edge. */
export class Bug extends Error {
  override readonly name: string = 'Bug';
}

/** States what must hold here; what it says reads "expected … but got …". */
export function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Bug(message);
}

/** The value, which the code around it has made certain to be there. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Bug(`expected ${what} but got ${String(value)}`);
  return value;
}

/** Ends a switch over a `kind`: the compiler complains about a kind left out. */
export function unreachable(value: never): never {
  throw new Bug(`expected no value here but got ${JSON.stringify(value)}`);
}
