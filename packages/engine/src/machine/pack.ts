import type { CaseState } from './state.ts';

/** A state as the compact text a store keeps. */
export function pack(state: CaseState): string {
  return JSON.stringify(state);
}

/** The state of a packed text. */
export function unpack(text: string): CaseState {
  return JSON.parse(text);
}
