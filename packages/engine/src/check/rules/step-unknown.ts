import { nearest } from '../../base/nearest.ts';
import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

interface Mention {
  readonly name: string;
  readonly from: string;
  readonly place: Place | undefined;
}

/** A step that another line goes to, waits for or speaks of is there. */
export const stepUnknown: Rule = {
  code: 'step-unknown',
  *check(context): Generator<Problem> {
    const { flow, index } = context;
    const ends = [...index.of('end'), ...index.of('stop')].flatMap(({ step }) => step.name ?? []);
    const places = new Set([...index.named.keys(), ...ends]);
    const work = new Set([
      ...index.named.keys(),
      ...index.items.keys(),
      ...index.materials.keys(),
      ...index.of('upload').map(({ step }) => step.material),
    ]);
    for (const { name, from, place } of mentions(context)) {
      if (!places.has(name)) yield found('step-unknown', { place, facts: { name, from, suggestions: nearest(name, index.named.keys()) } });
    }
    for (const happening of flow.scenarios.flatMap((scenario) => scenario.when)) {
      if (happening.kind !== 'work' || work.has(happening.step)) continue;
      const { step: name, place } = happening;
      yield found('step-unknown', { place, facts: { name, from: 'scenario', suggestions: nearest(name, work) } });
    }
  },
};

function* mentions({ flow, index }: Context): Generator<Mention> {
  const before = flow.meta.withdrawal?.before;
  if (before?.kind === 'step') yield { name: before.name, from: 'withdrawal', place: flow.meta.withdrawal?.place };
  for (const data of flow.data) if (data.consent !== undefined) yield { name: data.consent, from: 'consent', place: data.place };
  for (const { step } of index.steps) {
    const { place } = step;
    if (step.kind === 'jump' || step.kind === 'return') yield { name: step.target, from: step.kind, place };
    if (step.kind === 'task' && step.avoids !== undefined) yield { name: step.avoids, from: 'avoids', place };
    if (step.mayReturnTo !== undefined) yield { name: step.mayReturnTo.target, from: 'mayReturnTo', place };
  }
}
