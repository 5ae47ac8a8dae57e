import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** Two different answers do not go by one name: nobody could say which is meant. */
export const aliasTwice: Rule = {
  code: 'alias-twice',
  *check(context): Generator<Problem> {
    const owners = new Map<string, string>();
    for (const { name, owner, place } of aliases(context)) {
      const known = owners.get(name);
      if (known === undefined) owners.set(name, owner);
      else if (known !== owner) yield found('alias-twice', { place, facts: { name } });
    }
  },
};

function* aliases({
  flow,
  index,
}: Context): Generator<{ readonly name: string; readonly owner: string; readonly place: Place | undefined }> {
  if (flow.start.kind === 'message' && flow.start.as !== undefined) yield { name: flow.start.as, owner: 'start', place: flow.start.place };
  for (const data of flow.data) if (data.gives !== undefined) yield { name: data.gives, owner: `data ${data.name}`, place: data.place };
  for (const { step } of index.of('query'))
    if (step.as !== undefined) yield { name: step.as, owner: `data ${step.data}`, place: step.place };
  for (const { step } of index.of('await'))
    if (step.as !== undefined) yield { name: step.as, owner: `message ${step.message}`, place: step.place };
  for (const { step } of index.of('call')) if (step.as !== undefined) yield { name: step.as, owner: `call ${step.id}`, place: step.place };
}
