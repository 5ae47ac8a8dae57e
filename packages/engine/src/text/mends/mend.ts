import type { Facts } from '../../base/problem.ts';
import { folded } from '../../formula/folded.ts';
import type { TextCode } from '../codes.ts';
import { hasKnownType, readHere } from '../entry.ts';
import { type LineReading, readLine, type Spot } from '../read-line.ts';
import { scanLine } from '../tokens.ts';
import type { Range, View } from '../view.ts';

/** A line that was not understood, and what holds it. */
export interface Unclear {
  readonly view: View;
  readonly range: Range;
  readonly spot: Spot;
}

/** One way to put a line right: what was the matter, where, and what to write there. */
export interface Mend {
  readonly code: TextCode;
  readonly place: Range;
  readonly facts: Facts;
  readonly edits: readonly Edit[];
}

/** A stretch of the source and what stands there instead. */
export interface Edit extends Range {
  readonly insert: string;
}

/** A line as it would be read with edits made in it. */
export interface Tried {
  readonly view: View;
  readonly fitted: Extract<LineReading, { readonly kind: 'fits' }>['fitted'];
}

/** The line with edits made, when it is understood then, all of it; else null. */
export function tried({ view, range, spot }: Unclear, edits: readonly Edit[]): Tried | null {
  let text = '';
  let at = range.from;
  for (const { from, to, insert } of edits) {
    text += view.source.slice(at, from) + insert;
    at = Math.max(at, to);
  }
  text += view.source.slice(at, range.to);
  const altered: View = { ...viewOf(text), ...(view.own === undefined ? {} : { own: view.own }) };
  const reading = readHere(altered, { from: 0, to: text.trimEnd().length }, spot);
  if (reading.kind === 'unread' || reading.fitted.unknown.length > 0 || !hasKnownType(altered, reading)) return null;
  const { action } = reading.fitted;
  if (action !== null && readLine(altered, action, { ...spot, contexts: ['steps'] }).kind === 'unread') return null;
  return { view: altered, fitted: reading.fitted };
}

/** A line of its own as patterns look at it. */
export function viewOf(text: string): View {
  const tokens = scanLine(text, 0, text.length);
  return { source: text, text: folded(text), tokens, quoted: tokens.filter(({ kind }) => kind === 'quoted') };
}

/** Whether a line is written in Chinese: its marks and its words are suggested in that face. */
export const isChinese = ({ view, range }: Pick<Unclear, 'view' | 'range'>): boolean =>
  /[\u3400-\u9fff]/.test(view.source.slice(range.from, range.to));

/** The marks that are printed around a name in the language of a line. */
export const nameMarks = (line: Pick<Unclear, 'view' | 'range'>): readonly [string, string] =>
  isChinese(line) ? ['「', '」'] : ['"', '"'];
