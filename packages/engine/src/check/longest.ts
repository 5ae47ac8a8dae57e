import type { Step } from '../model/step.ts';
import type { Duration } from '../model/value.ts';
import { inWorkingDays } from '../model/working-days.ts';
import type { Context } from './rule.ts';

/** What the offices are given along the longest way, without sending back. */
export interface Longest {
  readonly days: number;
  readonly steps: readonly string[];
}

/** The longest way through some lines. Waiting for people and companies does not count. */
export function longestOf(block: readonly Step[], context: Context): Longest {
  return block.map((step) => ofStep(step, context)).reduce(after, none);
}

/** A block with a limit of its own takes that long at most, whatever its branches are given. */
function ofStep(step: Step, context: Context): Longest {
  const inner = innerOf(step, context);
  const limit = step.limit?.kind === 'within' ? step.limit.duration : undefined;
  if (limit === undefined) return inner;
  if (step.kind === 'task') return isOurs(step.party, context) ? given(limit, step.name) : none;
  return step.kind === 'sign' || step.kind === 'together' || step.kind === 'include' ? given(limit, step.name) : inner;
}

function innerOf(step: Step, context: Context): Longest {
  switch (step.kind) {
    case 'choose':
    case 'include':
      return step.rows.map((row) => longestOf(row.body, context)).reduce(longer, none);
    case 'together':
      return step.mode.kind === 'all' ? step.branches.map((branch) => longestOf(branch.body, context)).reduce(longer, none) : none;
    case 'sign':
      return step.members.body.map((member) => ofStep(member, context)).reduce(longer, none);
    case 'joint':
      return step.items === undefined ? { days: total(context.plan.criticalTime), steps: context.plan.criticalPath } : none;
    // How often a list or a wait goes round, or whether anything is approved, is not written; clocks stand in a special procedure.
    default:
      return none;
  }
}

const none: Longest = { days: 0, steps: [] };

function given(limit: Duration, name: string | undefined): Longest {
  return { days: inWorkingDays(limit), steps: name === undefined ? [] : [name] };
}

function after(one: Longest, next: Longest): Longest {
  return { days: one.days + next.days, steps: [...one.steps, ...next.steps] };
}

function longer(one: Longest, other: Longest): Longest {
  return other.days > one.days ? other : one;
}

function total(durations: readonly Duration[]): number {
  return durations.reduce((sum, duration) => sum + inWorkingDays(duration), 0);
}

function isOurs(party: string, { index }: Context): boolean {
  const role = index.parties.get(party)?.role;
  return role === 'department' || role === 'post' || role === 'unit';
}
