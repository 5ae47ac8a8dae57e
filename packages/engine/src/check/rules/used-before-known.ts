import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A value is read only where every way that leads there has supplied it. */
export const usedBeforeKnown: Rule = {
  code: 'used-before-known',
  *check(context): Generator<Problem> {
    for (const { node, read, way } of context.reading().early) {
      if (read.key !== undefined) continue;
      const facts = { name: read.path.join('.'), step: node.name ?? '' };
      yield found('used-before-known', { place: read.place, facts, trace: way });
    }
  },
};
