import type { Fix, Problem, Severity } from '../base/problem.ts';
import { fill } from './fill.ts';
import type { Language } from './language.ts';
import { narrowed } from './narrowed.ts';
import { type Lines, linesOf, lineText, positionAt } from './position.ts';
import type { Voice } from './prose.ts';
import { voiceOf } from './voice.ts';

/** What a problem is told with. `lines` saves finding them again where a file has many problems. */
export interface Telling {
  readonly source: string;
  readonly language: Language;
  readonly file?: string;
  readonly lines?: Lines;
}

/** A fix as a person reads it, with its edits. */
export interface RenderedFix {
  readonly title: string;
  readonly edits: Fix['edits'];
}

/** A problem in words, with the place as editors count it. Lines and columns begin at 1, the end is exclusive. */
export interface Rendered {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The first line of the place, as it stands in the source; empty for trouble with the file as a whole. */
  readonly snippet: string;
  /** Names of steps that lead to the trouble. */
  readonly trace?: readonly string[];
  readonly fixes?: readonly RenderedFix[];
}

/** Tells a problem: facts become sentences, offsets become lines and columns. */
export function render(found: Problem, telling: Telling): Rendered {
  const problem = narrowed(found, telling.source);
  const voice = voiceOf(telling.language);
  const prose = voice.prose.get(problem.code) ?? voice.unknown;
  const facts = { ...problem.facts, code: problem.code };
  const say = (template: string): string => fill(template, facts, voice.words);
  const hint = say(prose.hint);
  const file = problem.place?.file ?? telling.file;
  return {
    code: problem.code,
    severity: problem.severity,
    title: say(prose.title),
    message: say(prose.message),
    ...(hint === '' ? {} : { hint }),
    ...(file === undefined ? {} : { file }),
    ...positionsOf(problem, telling),
    ...(problem.trace === undefined || problem.trace.length === 0 ? {} : { trace: problem.trace }),
    ...(problem.fixes === undefined || problem.fixes.length === 0 ? {} : { fixes: problem.fixes.map((fix) => fixOf(fix, voice)) }),
  };
}

function fixOf({ code, facts, edits }: Fix, voice: Voice): RenderedFix {
  const told = { insert: edits[0]?.insert ?? '', ...facts };
  return { title: fill(voice.fixes.get(code) ?? code, told, voice.words), edits };
}

/** Tells all problems of one file, in the order of their places. */
export function renderAll(problems: readonly Problem[], telling: Telling): readonly Rendered[] {
  const lines = telling.lines ?? linesOf(telling.source);
  return inOrder(problems).map((problem) => render(problem, { ...telling, lines }));
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((one, other) => (one.place?.from ?? -1) - (other.place?.from ?? -1));
}

function positionsOf(problem: Problem, telling: Telling): Pick<Rendered, 'line' | 'column' | 'endLine' | 'endColumn' | 'snippet'> {
  if (problem.place === null) return { line: 1, column: 1, endLine: 1, endColumn: 1, snippet: '' };
  const lines = telling.lines ?? linesOf(telling.source);
  const start = positionAt(lines, problem.place.from);
  const end = positionAt(lines, Math.max(problem.place.from, problem.place.to));
  return { ...start, endLine: end.line, endColumn: end.column, snippet: lineText(lines, start.line) };
}
