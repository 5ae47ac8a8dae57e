import type { Problem } from '../../base/problem.ts';
import type { Field } from '../../model/form.ts';
import type { Data } from '../../model/query.ts';
import { namesIn } from '../../model/reads.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Nobody types what a declared register brings anyway. */
export const askedThoughKnown: Rule = {
  code: 'asked-though-known',
  *check({ flow, index }): Generator<Problem> {
    const aliases = new Map(index.of('query').map(({ step }) => [step.data, step.as ?? step.data]));
    const supplied = new Map<string, { readonly data: Data; readonly field: Field }>();
    for (const data of flow.data) for (const field of data.only) if (!supplied.has(field.name)) supplied.set(field.name, { data, field });
    for (const field of flow.forms.flatMap((form) => form.fields)) {
      const known = field.source.kind === 'asked' ? supplied.get(field.name) : undefined;
      if (known === undefined || known.field.type.kind !== field.type.kind || isKeyOf(field, known.data)) continue;
      const path = `${aliases.get(known.data.name) ?? known.data.name}.${field.name}`;
      yield found('asked-though-known', { place: field.place, facts: { field: field.name, data: known.data.name, path } });
    }
  },
};

/** What the register is asked with cannot come from its answer. */
function isKeyOf(field: Field, data: Data): boolean {
  return data.keys.flatMap(namesIn).some((key) => key.path.at(-1) === field.name);
}
