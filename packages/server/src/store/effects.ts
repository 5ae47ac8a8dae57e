import type { Address, Effect } from '@lianban/engine';

/** The effect that asks a register. */
export type CallEffect = Extract<Effect, { readonly kind: 'call' }>;

/** One timer of one visit. */
export interface TimerName {
  readonly to: Address;
  readonly timer: string;
}
