import type { Problem } from '../../base/problem.ts';
import type { Step } from '../../model/step.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A jump never lands inside a block it does not stand in: the other branches would have no beginning. */
export const jumpIntoBlock: Rule = {
  code: 'jump-into-block',
  *check({ index }): Generator<Problem> {
    for (const { step, within, home } of index.of('jump')) {
      const target = index.named.get(step.target)?.[0];
      if (target === undefined) continue;
      const block = target.within.find((outer) => isClosed(outer) && !within.includes(outer));
      const other =
        target.home.kind === 'item' && (home.kind !== 'item' || home.item !== target.home.item) ? target.home.item.name : undefined;
      if (block === undefined && other === undefined) continue;
      yield found('jump-into-block', { place: step.place, facts: { name: step.target, block: other ?? block?.name ?? block?.kind ?? '' } });
    }
  },
};

function isClosed(step: Step): boolean {
  switch (step.kind) {
    case 'together':
      return step.mode.kind !== 'free';
    case 'include':
    case 'forEach':
    case 'sign':
    case 'race':
    case 'special':
      return true;
    default:
      return false;
  }
}
