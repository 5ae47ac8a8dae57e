import type { Problem } from '../../base/problem.ts';
import { namesIn } from '../../model/reads.ts';
import type { ValueType } from '../../model/value.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

const personal: ReadonlySet<ValueType['kind']> = new Set(['citizenId', 'phone', 'address']);

/** A notice travels by message and stays on screens: identity numbers, telephones and addresses have no place in it. */
export const personalInNotice: Rule = {
  code: 'personal-in-notice',
  *check({ index, names }): Generator<Problem> {
    for (const { step } of index.of('notify')) {
      for (const part of step.text) {
        if (part.kind !== 'value') continue;
        for (const { path, place } of namesIn(part.formula)) {
          const type = names.find(path)?.type?.kind;
          if (type === undefined || !personal.has(type)) continue;
          yield found('personal-in-notice', { place: place ?? step.place, facts: { path: path.join('.'), type, parties: step.to } });
        }
      }
    }
  },
};
