import type { Flow } from '../model/flow.ts';
import type { Step } from '../model/step.ts';
import { stepsOf } from '../model/walk.ts';
import { outcomeNamed, outcomesOf, type OutcomeWord } from './outcomes.ts';

/** What a word means as the outcome of a step, by the step's name. */
export type OutcomeOf = (step: string, word: string) => OutcomeWord;

/** Looks outcomes up by the names of a flow's steps; a word that no step knows stays the author's. */
export function outcomesBySteps(flow: Flow): OutcomeOf {
  let steps: Map<string, Step> | null = null;
  return (name, word) => {
    steps ??= new Map([...stepsOf(flow)].flatMap(({ step }) => (step.name === undefined ? [] : [[step.name, step] as const])).reverse());
    const step = steps.get(name);
    const set = step?.kind === 'task' ? outcomesOf('task', step.verb, step.outcomes ?? null) : null;
    return (set === null ? null : outcomeNamed(word, set)) ?? { outcome: word, standard: false };
  };
}
