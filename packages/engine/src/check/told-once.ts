import { PROBLEMS_MAX } from '../base/limits.ts';
import type { Problem } from '../base/problem.ts';

/**
 * What reading found and what the rules found, as one list without repeats. Where lines were left out because they were
 * not understood, warnings and hints would speak of a flow that nobody wrote; only errors are told then.
 */
export function toldOnce(reading: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const isBroken = reading.some((problem) => problem.severity === 'error');
  const seen = new Set<string>();
  return [...reading, ...found.filter((problem) => !isBroken || problem.severity === 'error')]
    .filter((problem) => {
      const key = `${problem.code} ${problem.place?.from ?? ''} ${problem.place?.to ?? ''} ${JSON.stringify(problem.facts)}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, PROBLEMS_MAX);
}
