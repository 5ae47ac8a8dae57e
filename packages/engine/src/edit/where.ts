import type { StepId } from '../base/id.ts';
import type { Place } from '../base/place.ts';
import type { Step } from '../model/step.ts';
import { stepsOf } from '../model/walk.ts';
import { cut, type Fitted, fit } from '../text/fit.ts';
import type { Line } from '../text/outline.ts';
import { fileStanding, type Standing, standingInside } from '../text/print-sentences.ts';
import type { Sentence } from '../text/sentence.ts';
import { statementPatterns } from '../text/statements/patterns.ts';
import { type Range, trimmed } from '../text/view.ts';
import { lineAt, type Opened, sentencesIn } from './opened.ts';

/** A statement with those that hold it, the nearest first. */
export interface Located {
  readonly sentence: Sentence;
  readonly within: readonly Sentence[];
}

/** What a change is about: a step by its id, or whatever statement stands at an offset. */
export type Spot = { readonly step: StepId } | { readonly offset: number };

/** The statement at a spot; on a line with several the one the offset stands in. */
export function located(opened: Opened, spot: Spot): Located | null {
  if ('step' in spot) return locatedStep(opened, spot.step);
  const number = lineAt(opened, spot.offset)?.number;
  let found: Located | null = null;
  for (const one of sentencesIn(opened.reading.sentences)) {
    if (one.sentence.line !== number) continue;
    if (found === null || spot.offset >= (rangeOf(opened, one)?.from ?? Number.POSITIVE_INFINITY)) found = one;
  }
  return found;
}

function locatedStep(opened: Opened, id: StepId): Located | null {
  for (const [sentence, step] of stepsBySentence(opened)) {
    if (step.id !== id) continue;
    for (const one of sentencesIn(opened.reading.sentences)) if (one.sentence === sentence) return one;
  }
  return null;
}

/** The step each statement is, by the place both carry. */
export function stepsBySentence({ reading }: Opened): ReadonlyMap<Sentence, Step> {
  const byPlace = new Map<Place, Sentence>();
  for (const { sentence } of sentencesIn(reading.sentences)) if (sentence.place !== undefined) byPlace.set(sentence.place, sentence);
  const found = new Map<Sentence, Step>();
  if (reading.flow === null) return found;
  for (const { step } of stepsOf(reading.flow)) {
    const sentence = step.place === undefined ? undefined : byPlace.get(step.place);
    if (sentence !== undefined) found.set(sentence, step);
  }
  return found;
}

/** Where a statement's own words stand on its line; an action after a colon begins there. */
export function rangeOf(opened: Opened, { sentence, within }: Located): Range | null {
  const line = opened.reading.syntax.lines[sentence.line];
  if (line === undefined || sentence.id === 'lost') return line === undefined ? null : { from: line.from, to: line.to };
  const view = opened.viewOf(line);
  const [parent, ...further] = within;
  if (parent?.inline === true && parent.line === sentence.line && parent.children[0] === sentence) {
    const outer = rangeOf(opened, { sentence: parent, within: further });
    return outer === null ? null : cut(view, outer).tail;
  }
  const isStop = /[。.]/.test(view.text.charAt(line.to - 1)) && !/[0-9]/.test(view.text.charAt(line.to - 2)) && line.to - line.from > 1;
  const head = /[-—•·]/.test(view.text.charAt(line.from)) && entries.has(sentence.id) ? 1 : 0;
  return trimmed(view, { from: line.from + head, to: isStop ? line.to - 1 : line.to });
}

const entries: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>(['party', 'field']);

/** The wording a statement was read by, fitted again: where each of its words stands. */
export function fittedOf(opened: Opened, one: Located): Fitted | null {
  const { sentence } = one;
  const line = opened.reading.syntax.lines[sentence.line];
  const range = rangeOf(opened, one);
  if (line === undefined || range === null || sentence.id === 'lost') return null;
  const wording = statementPatterns(sentence.id, sentence.language)[sentence.variant];
  return wording === undefined ? null : fit(cut(opened.viewOf(line), range), wording, { isOutcome: () => true, missed: () => {} });
}

/** What may stand inside a statement, as the printer knows it; null for the file itself. */
export function standingIn(opened: Opened, holder: Located | null): Standing {
  const chain = holder === null ? [] : [...holder.within].reverse().concat(holder.sentence);
  return chain.reduce((around, sentence) => standingInside(sentence, around), fileStanding(opened.reading.language));
}

/** The last line that belongs to a statement. */
export function lastLineOf({ reading }: Pick<Opened, 'reading'>, sentence: Sentence): number {
  let last = sentence.line;
  const line = reading.syntax.lines[sentence.line];
  if (line !== undefined) last = Math.max(last, lastOf(line));
  for (const child of sentence.children) if (child.line > last) last = Math.max(last, lastLineOf({ reading }, child));
  return last;
}

function lastOf(line: Line): number {
  let last = line;
  for (let deeper = last.children.at(-1); deeper !== undefined; deeper = last.children.at(-1)) last = deeper;
  return last.number;
}
