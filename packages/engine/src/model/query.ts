import type { Place } from '../base/place.ts';
import type { Field } from './form.ts';
import type { Formula } from './formula.ts';
import type { Handler } from './step.ts';
import type { Duration } from './value.ts';

/** How a register is asked: values, a yes/no, a certificate, a derived value, or handing values over. */
export type QueryMode = 'fetch' | 'verify' | 'certificate' | 'derive' | 'push';

/** The five ways a query ends. */
export type QueryOutcome = 'found' | 'notFound' | 'mismatch' | 'declined' | 'unavailable';

/** 数据「d」: a data-sharing query, its purpose and ground, and what each outcome leads to. */
export interface Data {
  readonly kind: 'data';
  readonly name: string;
  /** 来源: catalogue path of the resource; an operator binds it to an endpoint. */
  readonly source: string;
  readonly mode: QueryMode;
  readonly purpose?: string;
  readonly basis?: string;
  /** 授权：「step」: the consent step that must be confirmed before the query. */
  readonly consent?: string;
  /** 凭: what is sent; each a formula, most often a name. */
  readonly keys: readonly Formula[];
  /** 只取: the only fields that may come back. Empty for verify. */
  readonly only: readonly Field[];
  /** 得到: the name of the one yes/no value, used bare. */
  readonly gives?: string;
  readonly freshness?: Duration;
  /** Handlers of kind `answer`; 拿不到时 is the outcome `otherwise`. */
  readonly handlers: readonly Handler[];
  readonly place?: Place;
}
