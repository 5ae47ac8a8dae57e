import { PROBLEMS_MAX } from '../base/limits.ts';

// What the compiled schema needs while it runs, and how it tells what it found.

/** One thing wrong with a value, as the compiled schema reports it. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the schema says about a definition besides what is valid. */
export interface Shape {
  /** Of a union: the definition of each kind. */
  readonly kinds?: readonly (readonly [kind: string, shape: string])[];
  /** Of an object: its members, in the order they are written. */
  readonly members?: readonly Member[];
  /** The model's node says where it stands in the source. */
  readonly place?: true;
}

/** One member of an object. */
export interface Member {
  readonly key: string;
  /** The definition of its value, or of the entries where it is a list. */
  readonly shape?: string;
  /** What it is when left out. */
  readonly default?: unknown;
  /** Computed, never written. */
  readonly derived?: true;
  /** Written always, and no part of the model. */
  readonly fixed?: string;
}

/** Length of a text in characters, as JSON Schema counts. */
export function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Adds errors to a list that stops growing where nobody reads on. */
export function joinErrors(errors: SchemaError[] | null, more: readonly SchemaError[]): SchemaError[] {
  const joined = errors ?? [];
  for (const one of more) if (joined.length < PROBLEMS_MAX) joined.push(one);
  return joined;
}
