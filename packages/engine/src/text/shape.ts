import { STEPS_MAX } from '../base/limits.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Flow } from '../model/flow.ts';
import type { Step } from '../model/step.ts';
import { blocksOf } from '../model/walk.ts';
import type { Sentence } from './sentence.ts';

/** What is wrong with the statements taken together: sections that stand twice, too many steps. */
export function shapeProblems(flow: Flow, sentences: readonly Sentence[]): readonly Problem[] {
  return [...tooManySteps(flow), ...repeatedSections(sentences)];
}

function tooManySteps(flow: Flow): readonly Problem[] {
  let count = 0;
  const open: (readonly Step[])[] = [flow.body];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    for (const step of block) {
      if (++count > STEPS_MAX) return [error('too-many-steps', { place: step.place, facts: { max: STEPS_MAX } })];
      open.push(...blocksOf(step));
    }
  }
  return [];
}

/** Statements that say one thing once. */
function repeatedSections(sentences: readonly Sentence[]): readonly Problem[] {
  const once = ['flow', 'subject'] as const;
  return once.flatMap((id) =>
    sentences
      .filter((sentence) => sentence.id === id)
      .slice(1)
      .map((sentence) => error('statement-repeated', { place: sentence.place, facts: { statement: id } })),
  );
}
