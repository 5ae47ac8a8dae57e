import type { Formula } from './formula.ts';

/** A text said to people; a formula part stands where `{…}` does. */
export type Message = readonly (
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly formula: Formula }
)[];
