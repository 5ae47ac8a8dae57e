import { PROBLEMS_MAX } from '../base/limits.ts';
import { error, type Problem } from '../base/problem.ts';
import { soundnessOf } from '../soundness/soundness.ts';
import { formulaProblems } from './formula-problems.ts';
import { typedFormulas } from './formulas-in.ts';
import { indexOf } from './index-of.ts';
import { readingOf } from './known/reading.ts';
import type { Checked, Context, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { usesOf } from './uses-of.ts';

/** Everything the rules find wrong with a flow, in the order of the rules. */
export function check(checked: Checked): readonly Problem[] {
  const context = contextOf(checked);
  const found: Problem[] = [...formulaProblems(context)];
  for (const rule of rules) {
    for (const problem of run(rule, context)) {
      if (found.length >= PROBLEMS_MAX) return found;
      found.push(problem);
    }
  }
  return found;
}

/** What the rules share about one flow. */
export function contextOf({ flow, plan, graph, names }: Checked): Context {
  const base = { flow, plan, graph, names, index: indexOf(flow) };
  return {
    ...base,
    soundness: once(() => soundnessOf(graph)),
    formulas: once(() => typedFormulas(base)),
    reading: once(() => readingOf(base)),
    uses: once(() => usesOf(base)),
  };
}

/** Runs one rule. A rule that breaks says so instead of taking the others with it. */
export function run(rule: Rule, context: Context): readonly Problem[] {
  try {
    return [...rule.check(context)];
  } catch (thrown) {
    const because = thrown instanceof Error ? thrown.message : String(thrown);
    return [error('check-failed', { place: null, facts: { rule: rule.code, because } })];
  }
}

function once<Result extends object>(compute: () => Result): () => Result {
  let kept: Result | undefined;
  return () => {
    kept ??= compute();
    return kept;
  };
}
