import type { Sign } from '../../src/model/step.ts';
import type { Count } from './case.ts';
import type { Block } from './line.ts';

/** Whether enough branches of a block have come to their end. */
export function isEnough(block: Block, { opened, done, left }: Count): boolean {
  if (block.of === 'race') return done >= 1;
  const mode = block.of === 'together' ? block.step.mode : { kind: 'all' as const };
  if (mode.kind === 'any') return done >= 1;
  if (mode.kind === 'atLeast') return done >= Math.min(mode.count, opened);
  return done >= opened && left.length === 0;
}

/** A signer's answer. */
export interface Answer {
  readonly count: Count;
  readonly party: string;
  readonly vote: string | undefined;
}

/** Counts an answer; what the block is decided as by it, or null. */
export function votedOn({ step }: Extract<Block, { readonly of: 'sign' }>, { count, party, vote }: Answer): string | null {
  const isYes = vote !== 'disagreed';
  if (isYes) count.yes += 1;
  else count.no += 1;
  if (isYes) count.yesWeight += weightOf(step, party);
  if (!isYes && step.mode.kind === 'votes' && step.mode.veto.includes(party)) count.vetoed = true;
  return decisionOf(step, count);
}

/** What the answers so far decide; null while they decide nothing. */
export function decisionOf(step: Sign, count: Count): string | null {
  const isLast = count.done >= count.opened && count.left.length === 0;
  const whenAll = (isAgreed: boolean): string | null => (isLast ? (isAgreed ? 'agreed' : 'disagreed') : null);
  if (step.stopsEarly === true && count.no > 0) return 'disagreed';
  switch (step.mode.kind) {
    case 'all':
    case 'inOrder':
      return whenAll(count.no === 0);
    case 'any':
      return count.yes > 0 ? 'agreed' : whenAll(false);
    case 'atLeast':
      return count.yes >= step.mode.count ? 'agreed' : whenAll(false);
    case 'votes':
      return count.vetoed
        ? 'disagreed'
        : whenAll(count.yesWeight >= (step.mode.pass < 1 ? step.mode.pass * count.allWeight : step.mode.pass) - 1e-9);
  }
}

/** How much a party's vote counts. */
export const weightOf = ({ mode }: Sign, party: string): number =>
  mode.kind === 'votes' ? (mode.weights.find((one) => one.party === party)?.weight ?? 1) : 1;
