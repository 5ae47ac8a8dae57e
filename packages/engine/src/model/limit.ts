import type { Place } from '../base/place.ts';
import type { Formula } from './formula.ts';
import type { Duration } from './value.ts';

/** A limit: a length of time, a date, or a time before or after a value. */
export type Limit =
  | { readonly kind: 'within'; readonly duration: Duration; readonly place?: Place }
  | { readonly kind: 'until'; readonly date: string; readonly place?: Place }
  | {
      readonly kind: 'relative';
      readonly to: Formula;
      readonly offset: Duration;
      readonly direction: 'before' | 'after';
      readonly place?: Place;
    };
