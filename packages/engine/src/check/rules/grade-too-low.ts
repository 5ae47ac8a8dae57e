import type { Problem } from '../../base/problem.ts';
import type { Grade } from '../../model/form.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

const order: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** A paper that is uploaded can reach the grade its material asks for. */
export const gradeTooLow: Rule = {
  code: 'grade-too-low',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('upload')) {
      const wanted = index.materials.get(step.material)?.gradeMin;
      if (wanted === undefined) continue;
      // Once an officer has checked it, an uploaded paper counts as B.
      const uploaded = step.grade ?? 'C';
      const got = step.checkedBy !== undefined && order.indexOf(uploaded) > order.indexOf('B') ? 'B' : uploaded;
      if (order.indexOf(got) > order.indexOf(wanted))
        yield found('grade-too-low', { place: step.place, facts: { material: step.material, wanted, got } });
    }
  },
};
