import type { Bench } from '../bench.ts';
import { check } from './check.ts';
import { compiling } from './compiling.ts';
import { durable } from './durable.ts';
import { editor } from './editor.ts';
import { formula } from './formula.ts';
import { hostile } from './hostile.ts';
import { language } from './language.ts';
import { memory } from './memory.ts';
import { resting } from './resting.ts';
import { state } from './state.ts';
import { validate } from './validate.ts';
import { wide } from './wide.ts';

/** The benches, in the order printed. */
export const benches: readonly Bench[] = [
  memory,
  state,
  durable,
  resting,
  wide,
  compiling,
  validate,
  check,
  language,
  editor,
  formula,
  hostile,
];
