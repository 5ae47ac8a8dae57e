import { NAME_CHARS_MAX } from '../base/limits.ts';
import { error, type Problem } from '../base/problem.ts';
import { type Holes, placeOf } from './holes.ts';
import type { OutcomeSet } from './outcomes.ts';
import type { Said } from './sentence.ts';
import { inside, type Range, unquoted, type View, wholeQuoted } from './view.ts';

/** What reading a slot needs and fills. */
export interface SlotScope {
  readonly view: View;
  readonly holes: Holes;
  readonly outcomes: OutcomeSet;
  readonly report: (problem: Problem) => void;
}

/** An entry of a list, its marks left out. */
export function saidIn(scope: SlotScope, range: Range): Said {
  const token = wholeQuoted(scope.view, range);
  const bare = token === undefined ? range : inside(token);
  return said(scope, bare, token === undefined ? scope.view.source.slice(bare.from, bare.to) : unquoted(scope.view, token));
}

/** A name or text with its place; a name that is too long is a problem. */
export function said({ report }: SlotScope, range: Range, text: string): Said {
  if (text.length > NAME_CHARS_MAX && range.to - range.from === text.length && !text.includes(' ')) {
    report(error('name-too-long', { place: placeOf(range), facts: { characters: text.length, max: NAME_CHARS_MAX } }));
  }
  return { text, place: placeOf(range) };
}
