import type { Place } from '../base/place.ts';
import type { Duration } from './value.ts';

/** How two values compare. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
/** The four operations. */
export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide';
/** The closed table of functions: 个数 合计 最大 最小 今天 年龄 取整 相差. */
export type FunctionName = 'count' | 'sum' | 'max' | 'min' | 'today' | 'age' | 'round' | 'difference';

/**
 * The condition language as a tree. Names are paths of declared names; a part that begins with `$` is a
 * standard word that translates: `$login`, `$citizenId`, `$coApplicant`, `$result`, `$reason`, `$by`, `$time`, `$status`.
 * `place` is where the part stands in the source, and no part of the meaning.
 */
export type Formula =
  | { readonly kind: 'literal'; readonly value: string | number | boolean; readonly place?: Place }
  /** An amount of money written with its unit, in yuan: 5000万元. */
  | { readonly kind: 'money'; readonly yuan: number; readonly place?: Place }
  /** A standard outcome or result, by id: `agreed`, `granted`. */
  | { readonly kind: 'standard'; readonly id: string; readonly place?: Place }
  | { readonly kind: 'date'; readonly date: string; readonly place?: Place }
  | { readonly kind: 'duration'; readonly duration: Duration; readonly place?: Place }
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly place?: Place }
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Formula; readonly right: Formula; readonly place?: Place }
  | { readonly kind: 'and'; readonly parts: readonly Formula[]; readonly place?: Place }
  | { readonly kind: 'or'; readonly parts: readonly Formula[]; readonly place?: Place }
  | { readonly kind: 'not'; readonly of: Formula; readonly place?: Place }
  | { readonly kind: 'in'; readonly of: Formula; readonly among: readonly Formula[]; readonly place?: Place }
  | { readonly kind: 'contains'; readonly of: Formula; readonly item: Formula; readonly place?: Place }
  | { readonly kind: 'empty'; readonly of: Formula; readonly place?: Place }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Formula; readonly right: Formula; readonly place?: Place }
  | { readonly kind: 'negate'; readonly of: Formula; readonly place?: Place }
  | { readonly kind: 'call'; readonly fn: FunctionName; readonly args: readonly Formula[]; readonly place?: Place }
  /** `任一/每个 list 满足（where）`; inside `where` the entry's fields are names. */
  | {
      readonly kind: 'quantified';
      readonly mode: 'some' | 'every';
      readonly list: Formula;
      readonly where: Formula;
      readonly place?: Place;
    };
