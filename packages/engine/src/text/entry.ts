import { type LineReading, readLine, type Spot } from './read-line.ts';
import type { Context } from './statements/ids.ts';
import { wordAt } from './statements/tables.ts';
import { type Range, trimmed, type View } from './view.ts';

/** Where every line begins with a dash. */
export const entries: ReadonlySet<Context> = new Set<Context>(['parties', 'fields']);

/** Reads a line, its dash left out where it is an entry of a list. */
export function readHere(view: View, range: Range, spot: Spot): LineReading {
  const entryAt = dashAt(view, range);
  const isEntry = spot.contexts.some((context) => entries.has(context));
  if (entryAt !== null && !isEntry) return { kind: 'unread', miss: null };
  if (!isEntry) return readLine(view, range, spot);
  const contexts = spot.contexts.filter((context) => entries.has(context) === (entryAt !== null));
  return readLine(view, entryAt ?? range, { ...spot, contexts });
}

/** What stands behind a dash at the head of a line. */
export function dashAt(view: View, range: Range): Range | null {
  const head = view.text.charAt(range.from);
  return head === '-' || head === '—' || head === '•' || head === '·' ? trimmed(view, { from: range.from + 1, to: range.to }) : null;
}

/** Whether the type that an entry names is one. */
export function hasKnownType(view: View, { fitted }: Extract<LineReading, { readonly kind: 'fits' }>): boolean {
  const type = fitted.captures.find((capture) => capture.type === 'valueType');
  return type === undefined || wordAt('valueType', view.text, type.from) !== null;
}
