import type { Problem } from '../base/problem.ts';
import type { NameTable } from '../formula/name-table.ts';
import type { Graph } from '../graph/graph.ts';
import type { Flow } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import type { Soundness } from '../soundness/soundness.ts';
import type { TypedFormula } from './formulas-in.ts';
import type { FlowIndex } from './index-of.ts';
import type { Reading } from './known/reading.ts';
import type { Uses } from './uses-of.ts';

/** What is checked: the flow, what was derived from it, and the names its formulas may use. */
export interface Checked {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly graph: Graph;
  readonly names: NameTable;
}

/** What a rule sees. */
export interface Context extends Checked {
  readonly index: FlowIndex;
  /** What can go wrong while the flow runs, and which nodes a case may come to; computed when first asked for. */
  readonly soundness: () => Soundness;
  /** Every formula with its type and what is wrong inside it; computed when first asked for. */
  readonly formulas: () => readonly TypedFormula[];
  /** What is read before it is known; computed when first asked for. */
  readonly reading: () => Reading;
  /** Which values the flow makes use of; computed when first asked for. */
  readonly uses: () => Uses;
}

/** One rule: finds the problems of its code in a flow. The code has its own file, page and fixtures. */
export interface Rule {
  readonly code: string;
  readonly check: (context: Context) => Iterable<Problem>;
}
