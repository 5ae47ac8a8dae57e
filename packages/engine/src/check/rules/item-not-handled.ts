import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** An item that no 联办 names is never handled. */
export const itemNotHandled: Rule = {
  code: 'item-not-handled',
  *check({ flow, index }): Generator<Problem> {
    const joints = index.of('joint').map(({ step }) => step);
    if (joints.some((joint) => joint.items === undefined)) return;
    const staged = flow.stages.flatMap((stage) => stage.items);
    const handled = new Set([...joints.flatMap((joint) => joint.items ?? []), ...staged]);
    for (const item of flow.items) {
      if (!handled.has(item.name)) yield found('item-not-handled', { place: item.place, facts: { item: item.name } });
    }
  },
};
