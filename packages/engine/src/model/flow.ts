import type { FlowId } from '../base/id.ts';
import type { Place } from '../base/place.ts';
import type { Form, Material, Situation } from './form.ts';
import type { Formula } from './formula.ts';
import type { Item, Stage } from './item.ts';
import type { Party } from './party.ts';
import type { Data } from './query.ts';
import type { Scenario } from './scenario.ts';
import type { Start } from './start.ts';
import type { Step } from './step.ts';
import type { Duration } from './value.ts';

/** 不适用「x」，当 条件：where to go instead. Without a condition it is only told before applying. */
export interface NotFor {
  readonly kind: 'notFor';
  readonly name: string;
  readonly when?: Formula;
  readonly advice: string;
  readonly place?: Place;
}

/** 撤件: who may withdraw, until when. `until` is the step before which; absent = until the case is closed. */
export interface Withdrawal {
  readonly kind: 'withdrawal';
  readonly by: 'nobody' | { readonly party: string };
  readonly before?: { readonly kind: 'close' } | { readonly kind: 'step'; readonly name: string };
  readonly place?: Place;
}

/** 改革前: the declared baseline the reform is measured against. */
export interface Baseline {
  readonly kind: 'baseline';
  readonly departments?: number;
  readonly documents?: number;
  readonly fields?: number;
  readonly steps?: number;
  readonly visits?: number;
  /** 用时: the person's own time. */
  readonly effort?: Duration;
  /** 时限: acceptance to close. */
  readonly limit?: Duration;
  readonly place?: Place;
}

/** 引用「x」，版本 v，作 y. */
export interface Import {
  readonly kind: 'import';
  readonly path: string;
  readonly version?: string;
  readonly as?: string;
  readonly place?: Place;
}

/** 动词：处理 = 办理: a word for work of the file's own, and the language's word it stands for. */
export interface OwnVerb {
  readonly word: string;
  /** The id of the word in the table of verbs: handle, firstReview. */
  readonly verb: string;
}

/** What the flow says about itself. */
export interface Meta {
  readonly lead?: string;
  readonly basis: readonly string[];
  readonly promised?: Duration;
  readonly legal?: Duration;
  /** 工作日历: name of the calendar; absent = mainland China. */
  readonly calendar?: string;
  readonly verbs?: readonly OwnVerb[];
  readonly withdrawal?: Withdrawal;
  readonly notFor: readonly NotFor[];
  readonly baseline?: Baseline;
  readonly description?: string;
}

/** 一件事「x」: the tree as its author wrote it. Text, JSON and the tree face show it one to one. */
export interface Flow {
  readonly kind: 'flow';
  readonly id: FlowId;
  readonly name: string;
  readonly code?: string;
  readonly version?: string;
  readonly meta: Meta;
  readonly imports: readonly Import[];
  readonly parties: readonly Party[];
  /** 办事对象: whom the matter is about, when not the applicant. */
  readonly subject?: string;
  readonly situations: readonly Situation[];
  readonly forms: readonly Form[];
  readonly materials: readonly Material[];
  readonly data: readonly Data[];
  readonly items: readonly Item[];
  readonly stages: readonly Stage[];
  readonly start: Start;
  readonly body: readonly Step[];
  readonly scenarios: readonly Scenario[];
  readonly place?: Place;
}
