import { nearest } from '../../base/nearest.ts';
import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** A value that is shown, used, taken over or set is a field, an answer or a step's value that was declared. */
export const valueUnknown: Rule = {
  code: 'value-unknown',
  *check(context): Generator<Problem> {
    const { names } = context;
    let known: readonly string[] | undefined;
    for (const { path, place } of mentions(context)) {
      if (names.find(path) !== null || isGroup(context, path)) continue;
      known ??= names.entries().map((entry) => entry.path.join('.'));
      const name = path.join('.');
      yield found('value-unknown', { place, facts: { name, suggestions: nearest(name, known) } });
    }
  },
};

/** A whole form, query or item may be named where its values are meant. */
function isGroup({ index }: Context, path: readonly string[]): boolean {
  const [head, ...rest] = path;
  return (
    head !== undefined &&
    rest.length === 0 &&
    (index.forms.has(head) || index.data.has(head) || index.items.has(head) || index.materials.has(head))
  );
}

function* mentions({ flow, index }: Context): Generator<{ readonly path: readonly string[]; readonly place: Place | undefined }> {
  for (const form of flow.forms) {
    for (const { source, place } of form.fields) if (source.kind === 'value') yield { path: source.path, place: source.place ?? place };
  }
  for (const item of flow.items) {
    for (const use of item.uses) yield { path: use.path, place: use.place ?? item.place };
    for (const need of item.needs) if (need.kind === 'value') yield { path: need.path, place: need.place ?? item.place };
  }
  for (const { step } of index.of('task')) {
    for (const path of [...(step.sees ?? []), ...(step.edits ?? [])]) yield { path, place: step.place };
  }
  for (const { step } of index.of('serve')) if (step.address !== undefined) yield { path: step.address, place: step.place };
  for (const given of flow.scenarios.flatMap((scenario) => scenario.given)) {
    if (given.kind === 'value') yield { path: given.path, place: given.place };
  }
}
