import { queryOutcomes, signOutcomes, standardOutcomes } from '../model/outcome.ts';
import type { Handler, Step, Task } from '../model/step.ts';
import { stepsIn } from '../model/walk.ts';

/** The outcomes a task offers: its author's, else its verb's. The first may go on by itself. */
export function outcomesOfTask(task: Task): readonly string[] {
  return task.outcomes ?? standardOutcomes[task.verb];
}

/** The outcomes that lines under a step may speak of; null where any word may stand. A block answers for what is inside it. */
export function outcomesOffered(step: Step): readonly string[] | null {
  switch (step.kind) {
    case 'task':
      return outcomesOfTask(step);
    case 'sign':
      return signOutcomes;
    case 'query':
      return [...queryOutcomes, 'otherwise'];
    case 'together':
    case 'include':
    case 'choose':
    case 'forEach':
    case 'special':
      return outcomesWithin([step]);
    default:
      return null;
  }
}

/** The outcomes that nobody's task gives but the world outside: money, a signature on delivery, an objection. Null for every other step. */
export function fromOutside(step: Step): readonly string[] | null {
  switch (step.kind) {
    case 'charge':
      return ['paid', 'unpaid'];
    case 'serve':
    case 'issueCertificate':
    case 'issueDocument':
      return ['received', 'returned'];
    case 'publicNotice':
      return ['objected'];
    default:
      return null;
  }
}

/** The outcomes of all tasks and signing blocks inside some lines. */
export function outcomesWithin(block: readonly Step[]): readonly string[] {
  const found = new Set<string>();
  for (const { step } of stepsIn(block)) {
    if (step.kind === 'task') for (const outcome of outcomesOfTask(step)) found.add(outcome);
    if (step.kind === 'sign') for (const outcome of signOutcomes) found.add(outcome);
  }
  return [...found];
}

/** Whether some line speaks of an outcome. */
export function answers(handlers: readonly Handler[], outcome: string): boolean {
  return handlers.some((handler) => handler.on.kind === 'outcome' && handler.on.outcome === outcome);
}

/** Whether some line speaks of a kind of moment: the limit's end, a count passed … */
export function speaksOf(handlers: readonly Handler[], kind: Handler['on']['kind']): boolean {
  return handlers.some((handler) => handler.on.kind === kind);
}
