import type { Flow } from '../model/flow.ts';
import { stepsOf } from '../model/walk.ts';
import { noOutcomes, type OutcomeSet, type OutcomeWord, outcomeNamed, outcomesOf } from './outcomes.ts';

/** What a word means as the outcome of a step, by the step's name. */
export type OutcomeOf = (step: string, word: string) => OutcomeWord;

/** Looks outcomes up by the names of a flow's steps and papers; a word that none of them knows stays the author's. */
export function outcomesBySteps(flow: Flow): OutcomeOf {
  let sets: ReadonlyMap<string, OutcomeSet> | null = null;
  return (name, word) => {
    sets ??= setsOf(flow);
    const set = sets.get(name);
    return (set === undefined ? null : outcomeNamed(word, set)) ?? { outcome: word, standard: false };
  };
}

/** The first step of a name counts; a paper, known by its own name to those who check it, only where no step has that name. */
function setsOf(flow: Flow): ReadonlyMap<string, OutcomeSet> {
  const sets = new Map<string, OutcomeSet>();
  const steps = [...stepsOf(flow)].map(({ step }) => step).reverse();
  for (const step of steps) if (step.kind === 'upload') sets.set(step.material, outcomesOf('upload', null, null) ?? noOutcomes);
  for (const step of steps) {
    if (step.name === undefined) continue;
    const set =
      step.kind === 'task'
        ? outcomesOf('task', step.verb, step.outcomes ?? null)
        : step.kind === 'upload'
          ? outcomesOf('upload', null, null)
          : null;
    sets.set(step.name, set ?? noOutcomes);
  }
  return sets;
}
