import type { Problem } from '../../base/problem.ts';
import type { Field } from '../../model/form.ts';
import type { Formula } from '../../model/formula.ts';
import { namesIn, partsOf } from '../../model/reads.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** A condition about a field that people may leave blank says what then: a blank answers neither yes nor no. */
export const mayBeEmpty: Rule = {
  code: 'may-be-empty',
  *check(context): Generator<Problem> {
    const fields = optionalFields(context);
    if (fields.size === 0) return;
    for (const { formula, asks, place } of context.formulas()) {
      if (!asks) continue;
      const tested = testedForBlank(formula);
      const told = new Set<string>();
      for (const { path, place: at } of namesIn(formula)) {
        const means = (context.names.find(path)?.means ?? path).join('.');
        if (!fields.has(means) || tested.has(path.join('.')) || told.has(means)) continue;
        told.add(means);
        yield found('may-be-empty', { place: at ?? place, facts: { field: path.join('.') } });
      }
    }
  },
};

/** Fields that are asked and may stay blank, with their form before them. */
function optionalFields({ flow }: Context): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const form of flow.forms) {
    for (const field of form.fields) {
      if (field.source.kind === 'asked' && !(field.required && field.when === undefined)) found.set(`${form.name}.${field.name}`, field);
    }
  }
  return found;
}

function testedForBlank(formula: Formula): ReadonlySet<string> {
  const found = new Set<string>();
  const open: Formula[] = [formula];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'empty' && next.of.kind === 'name') found.add(next.of.path.join('.'));
    open.push(...partsOf(next));
  }
  return found;
}
