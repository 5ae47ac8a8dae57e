/** A value inside a case, as JSON holds it. Absent and null both read as "not known". */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** Values by name; made with a null prototype, because people name things `constructor`. */
export type Values = { readonly [name: string]: Value };

/** Units of time. Working ones count on the flow's calendar, the others on the clock. */
export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'workingDay' | 'workingHour';

/** A length of time as an official writes it: an amount (may be 0.5) and a unit. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** What kind of value a field, a fetched value or a formula holds. */
export type ValueType =
  | { readonly kind: 'text'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'number'; readonly unit?: string }
  /** Yuan, with at most two decimals. */
  | { readonly kind: 'money' }
  | { readonly kind: 'boolean' }
  /** One of a list; `standard` options are ids that translate (outcomes, results), others are the author's words. */
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly standard?: true }
  /** `2026-03-01`. */
  | { readonly kind: 'date' }
  /** `08:30`. */
  | { readonly kind: 'time' }
  /** Milliseconds since the epoch; what `.time` of a task holds. */
  | { readonly kind: 'instant' }
  | { readonly kind: 'duration'; readonly working: boolean }
  | { readonly kind: 'citizenId' }
  | { readonly kind: 'creditCode' }
  | { readonly kind: 'region' }
  | { readonly kind: 'address' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'file'; readonly many: boolean }
  | { readonly kind: 'certificate'; readonly certificate?: string }
  | { readonly kind: 'record'; readonly fields: readonly { readonly name: string; readonly type: ValueType }[] }
  | { readonly kind: 'list'; readonly of: ValueType };
