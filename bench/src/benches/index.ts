import type { Bench } from '../bench.ts';
import { memory } from './memory.ts';
import { state } from './state.ts';

/** The benches, in the order printed. */
export const benches: readonly Bench[] = [memory, state];
