import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { itemOutcomes, queryOutcomes } from '../../model/outcome.ts';
import type { Happening } from '../../model/scenario.ts';
import type { Handler } from '../../model/step.ts';
import { found } from '../codes.ts';
import { fromOutside, outcomesOffered, outcomesWithin } from '../outcomes-of.ts';
import type { Context, Rule } from '../rule.ts';

interface Mention {
  readonly step: string;
  readonly outcome: string;
  readonly offered: readonly string[];
  readonly place: Place | undefined;
}

/** A line speaks only of outcomes that its statement can have. */
export const outcomeUnknown: Rule = {
  code: 'outcome-unknown',
  *check(context): Generator<Problem> {
    for (const { step, outcome, offered, place } of [...ofSteps(context), ...ofHead(context)]) {
      if (!offered.includes(outcome)) yield found('outcome-unknown', { place, facts: { step, outcome, offered } });
    }
  },
};

function* ofSteps({ index }: Context): Generator<Mention> {
  for (const { step, within } of index.steps) {
    const offered = outcomesOffered(step);
    if (offered !== null) yield* spoken(step.name ?? '', offered, step.handlers);
    const host = within.at(-1);
    const asked = step.kind === 'deem' && host !== undefined ? outcomesOffered(host) : null;
    if (step.kind === 'deem' && asked !== null) yield { step: host?.name ?? '', outcome: step.outcome, offered: asked, place: step.place };
  }
}

function* ofHead({ flow, index }: Context): Generator<Mention> {
  for (const data of flow.data) yield* spoken(data.name, [...queryOutcomes, 'otherwise'], data.handlers);
  for (const item of flow.items) {
    const offered = item.steps === undefined ? itemOutcomes : outcomesWithin(item.steps);
    yield* spoken(item.name, offered, item.handlers);
  }
  for (const happening of flow.scenarios.flatMap((scenario) => scenario.when)) yield* happens(happening, index);
}

function* happens(happening: Happening, index: Context['index']): Generator<Mention> {
  const { kind, place } = happening;
  if (kind === 'work' && happening.outcome !== undefined) {
    const target = index.named.get(happening.step)?.[0]?.step;
    const offered = target === undefined ? null : outcomesOffered(target);
    if (offered !== null) yield { step: happening.step, outcome: happening.outcome, offered, place };
  }
  if (kind === 'itemOutcome' && !index.items.has(happening.item)) {
    const offered = (index.named.get(happening.item) ?? []).flatMap(({ step }) => fromOutside(step) ?? []);
    if (offered.length > 0) yield { step: happening.item, outcome: happening.outcome, offered, place };
  }
}

function* spoken(step: string, offered: readonly string[], handlers: readonly Handler[]): Generator<Mention> {
  for (const { on, place } of handlers) if (on.kind === 'outcome') yield { step, outcome: on.outcome, offered, place };
}
