import { PROBLEMS_MAX } from '../base/limits.ts';
import { error, type Problem } from '../base/problem.ts';
import { type NameTable, namesOf } from '../formula/names.ts';
import type { Flow } from '../model/flow.ts';
import { identify } from '../model/identity.ts';
import { blockProblems } from './blocks.ts';
import { lowerFlow } from './lower/flow.ts';
import { lowerScenarios } from './lower/scenarios.ts';
import { mended } from './mend.ts';
import { outline, type Syntax } from './outline.ts';
import { readSentences } from './read-sentences.ts';
import type { Sentence } from './sentence.ts';
import { shapeProblems } from './shape.ts';
import type { Language } from './statements/words.ts';
import { outcomesBySteps } from './step-outcomes.ts';

/** A text as it was understood. */
export interface TextReading {
  /** Every line and token of the text, whatever it says. */
  readonly syntax: Syntax;
  /** The statements that were understood. */
  readonly sentences: readonly Sentence[];
  /** Null only where no 一件事 could be read. A line that is not understood is a problem and left out. */
  readonly flow: Flow | null;
  /** The names that the flow's formulas may use; null without a flow. */
  readonly names: NameTable | null;
  readonly problems: readonly Problem[];
  /** The face of the first keyword. */
  readonly language: Language;
}

/** Reads a flow's text in either face. Never throws; every trouble is a problem with its place. */
export function readText(source: string): TextReading {
  const { syntax, problems: shape } = outline(source);
  // Refused as a whole: nothing may look at the rest of a file that is past its limits.
  if (shape.length > 0 && syntax.roots.length === 0)
    return { syntax, sentences: [], flow: null, names: null, problems: shape, language: 'zh' };
  const { sentences, holes, problems: found } = readSentences(syntax);
  const lines = withoutHead(sentences, found);
  const language = sentences.find(({ id }) => id !== 'lost')?.language ?? 'zh';
  const bare = lowerFlow(mended(sentences));
  if (bare === null) {
    const missing = shape.length > 0 && syntax.roots.length === 0 ? [] : [error('flow-missing', { place: null })];
    return { syntax, sentences, flow: null, names: null, problems: inOrder([...shape, ...missing, ...lines]), language };
  }
  const whole: Flow = { ...bare, scenarios: lowerScenarios(mended(sentences), outcomesBySteps(bare)) };
  const early = holes.hasEarly() ? holes.fill(namesOf(whole), 'early') : [];
  const names = namesOf(whole);
  const formulas = [...early, ...holes.fill(names, 'all')];
  const flow = identify(whole);
  return {
    syntax,
    sentences,
    flow,
    names,
    problems: inOrder([...shape, ...lines, ...formulas, ...shapeProblems(flow, sentences), ...blockProblems(sentences, source)]),
    language,
  };
}

/** A file whose 一件事 line is missing: that is told once, and not every property that stands below it. */
function withoutHead(sentences: readonly Sentence[], found: readonly Problem[]): readonly Problem[] {
  const isProperty = ({ code, facts }: Problem): boolean => code === 'statement-misplaced' && String(facts['where']).includes('in-header');
  const [first] = found;
  if (first === undefined || !isProperty(first) || sentences.some(({ id }) => id === 'flow')) return found;
  return [error('flow-missing', { place: null }), ...found.filter((problem) => !isProperty(problem))];
}

/** By place, first things first; what concerns the file as a whole leads. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort((one, other) => (one.place?.from ?? -1) - (other.place?.from ?? -1));
  // The reader of lines and that of formulas may both miss the same bracket.
  const once = sorted.filter(
    ({ code, place }, index) => index === 0 || code !== sorted[index - 1]?.code || place?.from !== sorted[index - 1]?.place?.from,
  );
  return once.slice(0, PROBLEMS_MAX);
}
