import type { Duration } from './value.ts';

/** When a handler speaks. Outcome keys are standard ids (`disagreed`, `notFound`) or the author's words. */
export type Trigger =
  /** `o时：` of a task, a signing block, a query (`otherwise` = 拿不到时), a payment, a delivery. */
  | { readonly kind: 'outcome'; readonly outcome: string }
  /** 到期前 N：before the limit ends. */
  | { readonly kind: 'beforeDue'; readonly before: Duration }
  /** 超时 [N 后]：/ 逾期：at the end of the limit, or `after` later. */
  | { readonly kind: 'timeout'; readonly after?: Duration }
  /** 满 N：counted from the step's start, receipt. */
  | { readonly kind: 'elapsed'; readonly after: Duration }
  /** 超次：of a return or a jump. */
  | { readonly kind: 'exceeded' }
  /** 仍不行：of a retry. */
  | { readonly kind: 'exhausted' }
  /** 有事项不予办理时 of joint handling. */
  | { readonly kind: 'itemDenied' };
