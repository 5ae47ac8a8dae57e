import type { Step } from '../model/step.ts';

/** Whether a case that goes through these lines can come out at their end. */
export function fallsThrough(block: readonly Step[]): boolean {
  return block.every((step) => !leaves(step));
}

/** Whether a step never goes on to the line below it. */
function leaves(step: Step): boolean {
  switch (step.kind) {
    case 'end':
    case 'stop':
    case 'jump':
    case 'return':
      return !step.handlers.some((handler) => fallsThrough(handler.body));
    case 'choose':
      return step.rows.some((row) => row.when === undefined) && step.rows.every((row) => !fallsThrough(row.body));
    case 'race':
      return step.branches.length > 0 && step.branches.every((branch) => !fallsThrough(branch.body));
    case 'together':
      // One branch that leaves cancels the others; free arms go their own ways.
      return step.mode.kind === 'free'
        ? step.branches.every((branch) => !fallsThrough(branch.body))
        : step.branches.some((branch) => !fallsThrough(branch.body));
    default:
      return false;
  }
}
