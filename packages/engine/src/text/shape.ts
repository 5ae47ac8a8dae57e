import { STEPS_MAX } from '../base/limits.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Flow } from '../model/flow.ts';
import type { Step } from '../model/step.ts';
import { stepsOf } from '../model/walk.ts';
import type { Sentence } from './sentence.ts';

/** What is wrong with the statements taken together: names and sections that stand twice, too many steps. */
export function shapeProblems(flow: Flow, sentences: readonly Sentence[]): readonly Problem[] {
  return [...repeatedSteps(flow), ...repeatedSections(sentences)];
}

/** Kinds whose name in brackets is a document's or an end's, which may come again. */
const mayRepeat = ({ kind }: Step): boolean => kind === 'end' || kind === 'stop' || kind === 'serve' || kind === 'issueDocument' || kind === 'issueCertificate';

function repeatedSteps(flow: Flow): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (const { step } of stepsOf(flow)) {
    if (++count === STEPS_MAX + 1) problems.push(error('too-many-steps', { place: step.place, facts: { max: STEPS_MAX } }));
    if (step.name === undefined || mayRepeat(step)) continue;
    if (seen.has(step.name)) problems.push(error('step-name-repeated', { place: step.place, facts: { name: step.name } }));
    seen.add(step.name);
  }
  return problems;
}

/** Statements that say one thing once. */
function repeatedSections(sentences: readonly Sentence[]): readonly Problem[] {
  const once = ['flow', 'subject'] as const;
  return once.flatMap((id) => sentences.filter((sentence) => sentence.id === id).slice(1).map((sentence) => error('statement-repeated', { place: sentence.place, facts: { statement: id } })));
}
