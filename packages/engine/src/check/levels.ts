import type { Problem, Severity } from '../base/problem.ts';

/** How much an office minds what a rule finds; `off`: not at all. */
export type Level = Severity | 'off';

/** Problems at the levels an office gives their codes. What would break running stays an error, whatever is asked for. */
export function withLevels(problems: readonly Problem[], levels: ReadonlyMap<string, Level>): readonly Problem[] {
  return levels.size === 0 ? problems : problems.flatMap((problem) => atLevel(problem, levels.get(problem.code)));
}

function atLevel(problem: Problem, level: Level | undefined): readonly Problem[] {
  if (level === undefined || problem.severity === 'error') return [problem];
  return level === 'off' ? [] : [{ ...problem, severity: level }];
}
