import type { Step } from '../model/step.ts';

/** What a step counts for. */
export type Weigh = (step: Step) => number;

/** The most that a case passes through a block when nothing goes wrong: of rows that exclude each other the heaviest, of branches all, no handlers. */
export function mostAlong(block: readonly Step[], weigh: Weigh): number {
  let total = 0;
  for (let at = 0; at < block.length; ) {
    const step = block[at];
    if (step === undefined) break;
    total += weigh(step) + mostInside(step, weigh);
    const next = nextOf(step, block, at);
    if (next === null) break;
    at = next;
  }
  return total;
}

/** Where the usual way goes on in the block; null where it leaves it. */
function nextOf(step: Step, block: readonly Step[], at: number): number | null {
  if (step.kind === 'end' || step.kind === 'stop' || step.kind === 'return') return null;
  if (step.kind !== 'jump') return at + 1;
  const ahead = block.findIndex(({ name }, index) => index > at && name === step.target);
  return ahead < 0 ? null : ahead;
}

function mostInside(step: Step, weigh: Weigh): number {
  switch (step.kind) {
    case 'choose':
      return Math.max(0, ...step.rows.map(({ body }) => mostAlong(body, weigh)));
    case 'race':
      return Math.max(0, ...step.branches.map(({ body }) => mostAlong(body, weigh)));
    case 'include':
      return sum(step.rows.map(({ body }) => mostAlong(body, weigh)));
    case 'together':
      return sum(step.branches.map(({ body }) => mostAlong(body, weigh)));
    case 'sign':
      return mostAlong(step.members.body, weigh);
    case 'forEach':
    case 'special':
    case 'repeat':
    case 'detached':
      return mostAlong(step.body, weigh);
    default:
      return 0;
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
