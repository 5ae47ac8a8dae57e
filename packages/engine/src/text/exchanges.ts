import { placeOf } from './holes.ts';
import type { Exchanged } from './sentence.ts';
import { type SlotScope, saidIn } from './slot-scope.ts';
import { wordAt } from './statements/tables.ts';
import { listed, type Range, trimmed, type View } from './view.ts';

/**
 * Reads what is needed or given: 证照「x」, 材料「y」, or the name of a value; one word may stand before several names.
 * A value that is given is thereby declared.
 */
export function exchangesIn(scope: SlotScope, range: Range, declares: boolean): readonly Exchanged[] {
  return listed(scope.view, range).flatMap((entry) => exchangeIn(scope, entry, declares));
}

function exchangeIn(scope: SlotScope, entry: Range, declares: boolean): readonly Exchanged[] {
  const { view, holes } = scope;
  const names = view.quoted.filter(({ from, to }) => from >= entry.from && to <= entry.to);
  const kind = names.length === 0 ? null : kindBefore(view, entry, names[0]?.from ?? entry.from);
  if (kind === null) return [{ kind: 'value', path: holes.path(entry, declares), place: placeOf(entry) }];
  return names.map((token) => ({ kind: 'named', of: kind, name: saidIn(scope, token).text, place: placeOf(token) }));
}

function kindBefore(view: View, entry: Range, to: number): 'certificate' | 'document' | 'material' | 'item' | null {
  const word = wordAt('exchange', view.text, entry.from);
  const end = trimmed(view, { from: entry.from, to }).to;
  if (word === null || word.to !== end) return null;
  return word.meaning === 'certificate' || word.meaning === 'document' || word.meaning === 'material' || word.meaning === 'item'
    ? word.meaning
    : null;
}
