import type { Place } from '../base/place.ts';
import type { Comparison, Formula } from './formula.ts';
import type { QueryOutcome } from './query.ts';
import type { Duration, Value } from './value.ts';

/** 假如: what is so before. */
export type Given =
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly value: Value; readonly place?: Place }
  /** 数据「d」答 f 为 v. */
  | { readonly kind: 'answer'; readonly data: string; readonly field: readonly string[]; readonly value: Value; readonly place?: Place }
  /** 数据「d」答 查不到 …. */
  | { readonly kind: 'outcome'; readonly data: string; readonly outcome: QueryOutcome; readonly place?: Place };

/** 当: what happens. */
export type Happening =
  /** 当 p v「x」[，outcome]. */
  | {
      readonly kind: 'work';
      readonly party: string;
      readonly word: string;
      readonly step: string;
      readonly outcome?: string;
      readonly place?: Place;
    }
  | { readonly kind: 'allItemsGranted'; readonly place?: Place }
  /** 「事项」不予办理 and the like. */
  | { readonly kind: 'itemOutcome'; readonly item: string; readonly outcome: string; readonly place?: Place }
  | { readonly kind: 'message'; readonly message: string; readonly place?: Place }
  /** 过 N. */
  | { readonly kind: 'pass'; readonly duration: Duration; readonly place?: Place };

/** What the tool counts: 材料 份, 字段 项, 跑动 次, 人工步骤 个, 办理用时. */
export type Measure = 'documents' | 'fields' | 'visits' | 'humanSteps' | 'handlingTime';

/** 那么: what must be so after. */
export type Expectation =
  /** 办结 为 “…”. */
  | { readonly kind: 'ended'; readonly end: string; readonly place?: Place }
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      readonly op: Comparison;
      readonly amount: number | Duration;
      readonly place?: Place;
    }
  /** p 收到「x」…. */
  | {
      readonly kind: 'received';
      readonly party: string;
      readonly thing: string;
      readonly what?: 'uploadRequest' | 'notice' | 'task' | 'document';
      readonly place?: Place;
    }
  | { readonly kind: 'holds'; readonly formula: Formula; readonly place?: Place };

/** 场景「x」: a test that stands in the flow's own file. */
export interface Scenario {
  readonly kind: 'scenario';
  readonly name: string;
  readonly given: readonly Given[];
  readonly when: readonly Happening[];
  readonly then: readonly Expectation[];
  readonly place?: Place;
}
