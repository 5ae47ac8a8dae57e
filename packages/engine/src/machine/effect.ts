import type { CaseId, EffectKey, Instant } from '../base/id.ts';
import type { Grade } from '../model/form.ts';
import type { TaskVerb } from '../model/outcome.ts';
import type { QueryMode } from '../model/query.ts';
import type { Duration, Value, Values, ValueType } from '../model/value.ts';
import type { Address, Caller } from './event.ts';

/** One field as the person at a task meets it. */
export interface TaskField {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** ask: to be filled in; waived: comes (or will come) from `data` and cannot be typed; shown: read only. */
  readonly entry: 'ask' | 'waived' | 'shown';
  /** The query or login that supplies a waived field. */
  readonly data?: string;
  readonly value?: Value;
}

/** A piece of work for a party, as its inbox shows it. Sees exactly what it may see. */
export interface TaskView {
  readonly step: string;
  /** What is asked: a task's verb, an upload, a check of an upload, an item's decision, a correction, a payment. */
  readonly work: TaskVerb | 'upload' | 'check' | 'item' | 'correct' | 'pay' | 'sign';
  /** The author's word for it (审核, 初审 …), where there is one. */
  readonly word?: string;
  readonly party: string;
  /** Which of several offices the party is here, where it is declared 按 x: 承办单位 by 分类.单位 is 城管. */
  readonly unit?: string;
  readonly item?: string;
  readonly outcomes: readonly string[];
  readonly fields: readonly TaskField[];
  /** Paper to upload or to check. */
  readonly material?: { readonly name: string; readonly grade?: Grade };
  /** Outcomes that need a written reason. */
  readonly reasonFor: readonly string[];
  readonly due?: Instant;
  /** The person who has taken it; nobody else of the party may finish it. */
  readonly holder?: string;
  /** The person who may do it in the holder's stead. */
  readonly delegate?: string;
}

/** What every effect carries: its key is the same at every retry, and new at every visit. */
export interface EffectBase {
  readonly key: EffectKey;
  readonly from: Address;
}

/** What the host is to do, at least once, as plain data. */
export type Effect = EffectBase &
  (
    | { readonly kind: 'openTask'; readonly task: TaskView }
    /** The same task, held by somebody else or by another party. */
    | { readonly kind: 'changeTask'; readonly task: TaskView }
    | { readonly kind: 'closeTask'; readonly task: EffectKey; readonly because: 'done' | 'taken' | 'cancelled' | 'parked' }
    | { readonly kind: 'remind' | 'escalate'; readonly task: EffectKey | null; readonly party: string }
    /** Ask a register. `only` are the fields that may come back; the connector drops all others. */
    | {
        readonly kind: 'call';
        readonly data: string;
        readonly source: string;
        readonly mode: QueryMode;
        readonly purpose: string;
        readonly basis?: string;
        readonly inputs: Values;
        readonly only: readonly { readonly name: string; readonly type: ValueType }[];
        readonly retry: { readonly times: number; readonly every: Duration };
      }
    | { readonly kind: 'startTimer'; readonly timer: string; readonly due: Instant; readonly provisional: boolean }
    | { readonly kind: 'cancelTimer'; readonly timer: string }
    | { readonly kind: 'subscribe'; readonly message: string; readonly correlation: string }
    | { readonly kind: 'unsubscribe'; readonly message: string; readonly correlation: string }
    | { readonly kind: 'publish'; readonly message: string; readonly to: string; readonly content: Values }
    | { readonly kind: 'notify'; readonly to: readonly string[]; readonly text: string; readonly copy: boolean }
    | {
        readonly kind: 'issueCertificate';
        readonly certificate: string;
        readonly item?: string;
        readonly to: string;
        readonly number: string;
      }
    | {
        readonly kind: 'deliver';
        readonly documents: readonly string[];
        readonly to: string;
        readonly by: 'courier' | 'pickup' | 'electronic';
        readonly address?: Value;
      }
    | { readonly kind: 'requestPayment'; readonly step: string; readonly payer: string; readonly yuan: number }
    | { readonly kind: 'invite'; readonly to: string; readonly for: 'rating' }
    /** 调用: a case of its own, under the id given here; `version` where the caller pins one. */
    | {
        readonly kind: 'startCase';
        readonly flow: string;
        readonly version?: string;
        readonly calls: CaseId;
        readonly login: Values;
        readonly inputs: Values;
      }
    /** Nobody waits for a called case any more: it is withdrawn. */
    | { readonly kind: 'cancelCase'; readonly calls: CaseId }
    /** A called case has ended: its caller is told how, and what it gives back. */
    | { readonly kind: 'answerCaller'; readonly caller: Caller; readonly record: Values }
    | { readonly kind: 'incident'; readonly reason: string; readonly facts: Values }
    | { readonly kind: 'audit'; readonly entry: string; readonly facts: Values }
  );
