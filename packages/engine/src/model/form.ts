import type { Place } from '../base/place.ts';
import type { Comparison, Formula } from './formula.ts';
import type { ValueType } from './value.ts';

/** Where a field's value comes from: asked of a person, the login, a query's value, or a formula. */
export type FieldSource =
  | { readonly kind: 'asked' }
  /** 来自 登录.x or 来自 d.x: the path of the value, as in a formula. */
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly place?: Place }
  | { readonly kind: 'formula'; readonly formula: Formula };

/** What a value must satisfy besides its type. */
export type Constraint = { readonly kind: 'compare'; readonly op: Comparison; readonly value: Formula };

/** One field of a form, or one value a query may bring. */
export interface Field {
  readonly kind: 'field';
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  readonly source: FieldSource;
  readonly constraints: readonly Constraint[];
  /** 仅当: shown and asked only when this holds. */
  readonly when?: Formula;
  readonly description?: string;
  readonly place?: Place;
}

/** 表单「x」: its own fields, or merged from what all items use. */
export interface Form {
  readonly kind: 'form';
  readonly name: string;
  readonly fields: readonly Field[];
  /** 由全部事项合并. */
  readonly merged?: true;
  readonly description?: string;
  readonly place?: Place;
}

/** 情形「q」: a question whose answer switches items, materials and steps. Yes/no answers make it a boolean value. */
export interface Situation {
  readonly kind: 'situation';
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  readonly place?: Place;
}

/** Trust in a paper: A issued by the agency, B checked by an officer, C uploaded, D self-declared. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** 材料「x」: a thing handed in. */
export interface Material {
  readonly kind: 'material';
  readonly name: string;
  readonly need: 'must' | 'tolerated';
  readonly medium?: 'original' | 'copy' | 'electronic';
  readonly copies?: number;
  readonly gradeMin?: Grade;
  /** 由 数据「d」 代替: the query that makes it unnecessary. */
  readonly replacedBy?: string;
  readonly when?: Formula;
  readonly place?: Place;
}
