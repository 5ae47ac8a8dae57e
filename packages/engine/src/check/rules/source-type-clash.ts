import type { Problem } from '../../base/problem.ts';
import type { ValueType } from '../../model/value.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A field that takes over a value takes values of that kind. */
export const sourceTypeClash: Rule = {
  code: 'source-type-clash',
  *check({ flow, names }): Generator<Problem> {
    for (const { name, type, source, place } of flow.forms.flatMap((form) => form.fields)) {
      if (source.kind !== 'value') continue;
      const brought = names.find(source.path)?.type;
      if (brought === undefined || brought === null || fits(brought, type)) continue;
      const facts = { field: name, type: type.kind, source: source.path.join('.'), sourceType: brought.kind };
      yield found('source-type-clash', { place: source.place ?? place, facts });
    }
  },
};

/** Whether every value of one kind may stand where the other is asked for. */
function fits(brought: ValueType, asked: ValueType): boolean {
  if (brought.kind === 'choice' && asked.kind === 'choice') return brought.options.every((option) => asked.options.includes(option));
  if (brought.kind === asked.kind) return true;
  if (asked.kind === 'money') return brought.kind === 'number';
  return (
    asked.kind === 'text' && ['choice', 'citizenId', 'creditCode', 'region', 'phone', 'address', 'date', 'time'].includes(brought.kind)
  );
}
