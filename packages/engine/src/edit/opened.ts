import type { Place, TextEdit } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import { folded } from '../formula/folded.ts';
import { type NameTable, nameTable } from '../formula/names.ts';
import { type Lines, linesOf, positionAt } from '../problem/position.ts';
import type { Line } from '../text/outline.ts';
import { readText, type TextReading } from '../text/read.ts';
import type { Sentence } from '../text/sentence.ts';
import { type View, viewer } from '../text/view.ts';
import { mentionsOf } from './mentions.ts';
import type { Mention } from './symbol.ts';

/** A text as the editor's answers look at it: read once. */
export interface Opened {
  readonly source: string;
  readonly reading: TextReading;
  readonly names: NameTable;
  readonly problems: readonly Problem[];
  readonly mentions: readonly Mention[];
  readonly lines: Lines;
  readonly viewOf: (line: Line) => View;
}

/** Reads a text for the editor. `problems` are those of the rules where somebody has checked it, else those of reading. */
export function opened(source: string, problems?: readonly Problem[]): Opened {
  const reading = readText(source);
  const names = reading.names ?? nameTable([]);
  const viewOf = viewer(source, new Map(reading.flow?.meta.verbs?.map(({ word, verb }) => [folded(word), verb])));
  const { sentences, flow, syntax } = reading;
  let mentions: readonly Mention[] | null = null;
  return {
    source,
    reading,
    names,
    problems: problems ?? reading.problems,
    get mentions() {
      mentions ??= mentionsOf({ source, sentences, flow, names, viewOf: ({ line }) => viewAt(line) });
      return mentions;
    },
    lines: linesOf(source),
    viewOf,
  };

  function viewAt(number: number): View | null {
    const line = syntax.lines[number];
    return line === undefined ? null : viewOf(line);
  }
}

/** The line of an offset. */
export function lineAt({ reading, lines }: Opened, offset: number): Line | null {
  return reading.syntax.lines[positionAt(lines, offset).line - 1] ?? null;
}

/** The name that stands at an offset; at its edges too. */
export const mentionAt = ({ mentions }: Opened, offset: number): Mention | null =>
  mentions.find(({ place }) => place.from <= offset && offset <= place.to) ?? null;

/** All statements of a text with those that hold them, the nearest first. */
export function* sentencesIn(
  list: readonly Sentence[],
  within: readonly Sentence[] = [],
): Generator<{ readonly sentence: Sentence; readonly within: readonly Sentence[] }> {
  for (const sentence of list) {
    yield { sentence, within };
    yield* sentencesIn(sentence.children, [sentence, ...within]);
  }
}

/** Whether two stretches touch. */
export const touches = (one: Place, other: Place): boolean => one.from <= other.to && other.from <= one.to;

/** The text with edits made; they must not overlap. */
export function withEdits(source: string, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const { from, to, insert } of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    text += source.slice(at, from) + insert;
    at = to;
  }
  return text + source.slice(at);
}
