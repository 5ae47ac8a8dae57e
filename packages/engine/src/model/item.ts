import type { Place } from '../base/place.ts';
import type { Formula } from './formula.ts';
import type { Handler, Step } from './step.ts';
import type { Duration } from './value.ts';

/** What an item needs before it can be handled, or gives when granted. */
export type Exchange =
  | { readonly kind: 'certificate'; readonly name: string; readonly place?: Place }
  | { readonly kind: 'document'; readonly name: string; readonly place?: Place }
  | { readonly kind: 'material'; readonly name: string; readonly place?: Place }
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly place?: Place };

/** 事项「x」: one department's matter with a life-cycle and clock of its own. */
export interface Item {
  readonly kind: 'item';
  readonly name: string;
  readonly code?: string;
  /** 由 p 办理: the one party that answers for it. */
  readonly authority: string;
  readonly promised?: Duration;
  readonly legal?: Duration;
  /** 填报: paths of the values this department sees, and no others. */
  readonly uses: readonly { readonly path: readonly string[]; readonly place?: Place }[];
  readonly needs: readonly Exchange[];
  readonly gives: readonly Exchange[];
  /** 仅当: the item applies only when this holds. */
  readonly when?: Formula;
  /** 步骤: its own steps; without them it is ONE task with the outcomes granted, toCorrect, refused, denied. */
  readonly steps?: readonly Step[];
  readonly handling?: 'onTheSpot' | 'promised';
  /** 秒批：condition: granted without a person when it holds. */
  readonly instantWhen?: Formula;
  /** 容缺: names of materials that may come later, each with its limit. */
  readonly tolerates: readonly { readonly material: string; readonly limit?: Duration }[];
  /** 告知承诺: approval on a pledge, checked later. */
  readonly pledge?: { readonly name: string; readonly checkWithin?: Duration };
  readonly handlers: readonly Handler[];
  readonly place?: Place;
}

/** 阶段「x」: one application, one form and one clock over several items. */
export interface Stage {
  readonly kind: 'stage';
  readonly name: string;
  readonly milestone: 'all' | 'any';
  readonly items: readonly string[];
  readonly limit?: Duration;
  readonly place?: Place;
}
