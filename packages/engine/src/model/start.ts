import type { Place } from '../base/place.ts';
import type { Field } from './form.ts';
import type { Formula } from './formula.ts';

/** How cases of a flow begin. Without 启动 whoever fills first applies. */
export type Start =
  | { readonly kind: 'apply'; readonly party?: string; readonly place?: Place }
  | {
      readonly kind: 'message';
      readonly name: string;
      readonly from?: string;
      /** 作 x: what the message's values are called inside the case. */
      readonly as?: string;
      readonly fields: readonly Field[];
      /** 相同 k：并入未办结的件: a second message with the same value joins the open case. */
      readonly mergeBy?: Formula;
      readonly place?: Place;
    }
  /** 每天 8:00, 每周, 每月. `at` is HH:MM of the flow's calendar. */
  | {
      readonly kind: 'schedule';
      readonly every: 'day' | 'workingDay' | 'week' | 'month' | 'year';
      readonly at: string;
      readonly place?: Place;
    };
