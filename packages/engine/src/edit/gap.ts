import type { TextEdit } from '../base/place.ts';
import type { Sentence } from '../text/sentence.ts';
import { statementOf, wordsOf } from '../text/statements/patterns.ts';
import { isSpace } from '../text/tokens.ts';
import type { Opened } from './opened.ts';
import { type Located, lastLineOf, located, rangeOf, type Spot } from './where.ts';

/** Where something is put: beside a statement, or as the last step inside one. */
export type Target = { readonly before: Spot } | { readonly after: Spot } | { readonly inside: Spot };

/** A place between lines, and what must change around it so that lines can stand there. */
export interface Gap {
  readonly at: number;
  readonly indent: string;
  readonly holder: Located | null;
  readonly edits: readonly TextEdit[];
  /** Whether the lines begin behind what stands there, not before it. */
  readonly isBehind: boolean;
}

/** Finds the place of a target; null where nothing stands. */
export function gapAt(text: Opened, target: Target): Gap | null {
  if ('inside' in target) {
    const holder = located(text, target.inside);
    return holder === null ? null : insideOf(text, holder);
  }
  const isBefore = 'before' in target;
  const one = located(text, isBefore ? target.before : target.after);
  if (one === null) return null;
  if (isAction(one)) return besideAction(text, one, isBefore);
  const line = text.reading.syntax.lines[one.sentence.line];
  if (line === undefined) return null;
  const at = isBefore ? startWithNotes(text, line.number) : endOfLine(text, lastLineOfGroup(text, one));
  return { at, indent: indentOf(text, line.number), holder: one.within[0] === undefined ? null : outer(one), edits: [], isBehind: false };
}

/** The statement that holds another. */
export const outer = ({ within: [sentence, ...within] }: Located): Located | null => (sentence === undefined ? null : { sentence, within });

/** Whether a statement stands behind a colon on its holder's line. */
export const isAction = ({ sentence, within: [holder] }: Located): boolean => holder?.inline === true && holder.children[0] === sentence;

/** The statement and those that go with it: 如果 with its 否则如果 and 否则. */
export function groupOf(text: Opened, { sentence, within }: Located): readonly Sentence[] {
  const siblings = within[0]?.children ?? text.reading.sentences;
  const group = [sentence];
  if (sentence.id !== 'if') return group;
  for (const next of siblings.slice(siblings.indexOf(sentence) + 1)) {
    if (next.id !== 'elseIf' && next.id !== 'else') break;
    group.push(next);
  }
  return group;
}

/** The last line of a statement and those that go with it. */
export const lastLineOfGroup = (text: Opened, one: Located): number =>
  Math.max(...groupOf(text, one).map((sentence) => lastLineOf(text, sentence)));

/** Where the line after this one begins. */
export const endOfLine = ({ reading, source }: Opened, number: number): number => reading.syntax.lines[number + 1]?.start ?? source.length;

/** What stands before a line's first word. */
export function indentOf({ reading, source }: Opened, number: number): string {
  const line = reading.syntax.lines[number];
  return line === undefined ? '' : source.slice(line.start, line.from).replace('\ufeff', '');
}

/** Where a line begins, with the notes that stand right above it. */
export function startWithNotes({ reading: { syntax } }: Opened, number: number): number {
  let first = number;
  for (let above = syntax.lines[first - 1]; above !== undefined && isNote(above); above = syntax.lines[first - 1]) first--;
  return syntax.lines[first]?.start ?? 0;
}

const isNote = ({
  from,
  to,
  tokens,
}: {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly { readonly kind: string }[];
}): boolean => from === to && tokens.some(({ kind }) => kind === 'note');

/** Sets an action behind a colon on a line of its own, with what hangs under it. */
function unfolded(
  text: Opened,
  action: Located,
): { readonly edits: readonly TextEdit[]; readonly colonEnd: number; readonly indent: string } | null {
  const line = text.reading.syntax.lines[action.sentence.line];
  const range = rangeOf(text, action);
  if (line === undefined || range === null) return null;
  let colonEnd = range.from;
  while (isSpace(text.source.charAt(colonEnd - 1))) colonEnd--;
  const indent = `${indentOf(text, line.number)}  `;
  const edits: TextEdit[] = [{ from: colonEnd, to: range.from, insert: `${breakOf(text)}${indent}` }];
  for (let number = line.number + 1; number <= lastLineOf(text, action.sentence); number++) {
    const deeper = text.reading.syntax.lines[number];
    if (deeper !== undefined && deeper.from < deeper.to) edits.push({ from: deeper.start, to: deeper.start, insert: '  ' });
  }
  return { edits, colonEnd, indent };
}

/** The line break a text uses. */
export const breakOf = ({ source }: Opened): string => (source.includes('\r\n') ? '\r\n' : '\n');

function besideAction(text: Opened, action: Located, isBefore: boolean): Gap | null {
  const made = unfolded(text, action);
  if (made === null) return null;
  const at = isBefore ? made.colonEnd : endOfLine(text, lastLineOf(text, action.sentence));
  return { at, indent: made.indent, holder: outer(action), edits: made.edits, isBehind: isBefore };
}

function insideOf(text: Opened, holder: Located): Gap | null {
  const { sentence } = holder;
  const steps = sentence.children.filter(isPart);
  const last = steps.at(-1);
  const line = text.reading.syntax.lines[sentence.line];
  if (line === undefined || statementOf(sentence.id).inside.length === 0) return null;
  const within = [sentence, ...holder.within];
  const indent = `${indentOf(text, line.number)}  `;
  if (last === undefined) return { at: endOfLine(text, line.number), indent, holder, edits: withColon(text, holder), isBehind: false };
  const one: Located = { sentence: last, within };
  if (isAction(one)) {
    if (last.id !== 'continue') return besideAction(text, one, false);
    const range = rangeOf(text, one);
    return range === null ? null : { at: endOfLine(text, line.number), indent, holder, edits: [{ ...range, insert: '' }], isBehind: false };
  }
  const number = last.line;
  const edits =
    last.id === 'continue' ? [{ from: text.reading.syntax.lines[number]?.start ?? 0, to: endOfLine(text, number), insert: '' }] : [];
  return { at: endOfLine(text, lastLineOf(text, last)), indent: indentOf(text, number), holder, edits, isBehind: false };
}

/** Steps, rows and branches: what a block is made of, its handlers and properties left out. */
export const isPart = ({ id }: Sentence): boolean =>
  id !== 'lost' && statementOf(id).within.some((context) => context === 'steps' || context === 'rows' || context === 'branches');

function withColon(text: Opened, holder: Located): readonly TextEdit[] {
  const range = rangeOf(text, holder);
  const line = text.reading.syntax.lines[holder.sentence.line];
  if (range === null || line === undefined || statementOf(holder.sentence.id).form !== 'block') return [];
  const hasColon = line.tokens.some(({ kind, from }) => kind === 'colon' && from >= range.from && from < range.to);
  return hasColon ? [] : [{ from: range.to, to: range.to, insert: wordsOf(holder.sentence.language).colon.trim() }];
}
