import type { Value } from '../model/value.ts';
import { literalIn } from './literal-said.ts';
import type { SlotScope } from './slot-scope.ts';
import { idsOf } from './statements/tables.ts';
import { listed, type Range, unquoted, type View, wholeQuoted } from './view.ts';

/** Brackets in brackets that are still read as lists; deeper ones are text. */
const NESTING_MAX = 8;

const MINUS = '-−';

/** Reads a value as a scenario gives it: quoted text, a literal, 是 or 否, a list in brackets, else the bare words. */
export function readValue(scope: SlotScope, range: Range, depth = 0): Value {
  const { view } = scope;
  const token = wholeQuoted(view, range);
  if (token !== undefined) return unquoted(view, token);
  const plain = plainIn(scope, range);
  if (plain !== null) return plain;
  const inner = depth < NESTING_MAX ? bracketed(view, range) : null;
  if (inner !== null) return listed(view, inner).map((entry) => readValue(scope, entry, depth + 1));
  const text = view.source.slice(range.from, range.to);
  const [truth] = idsOf('truth', text);
  return truth === undefined ? text : truth === 'true';
}

/** A text, number, amount of money or date that is the whole stretch; null where it is something else. */
function plainIn(scope: SlotScope, range: Range): Value {
  const isBelowZero = MINUS.includes(scope.view.text.charAt(range.from));
  const literal = literalIn(scope, isBelowZero ? { from: range.from + 1, to: range.to } : range);
  const value = literal?.kind === 'literal' ? literal.value : literal?.kind === 'money' ? literal.yuan : null;
  if (isBelowZero) return typeof value === 'number' ? -value : null;
  return literal?.kind === 'date' ? literal.date : value;
}

/** What stands in the brackets around the whole stretch; null where none do, or the first close before its end. */
function bracketed(view: View, { from, to }: Range): Range | null {
  let depth = 0;
  for (const token of view.tokens) {
    if (token.from < from) continue;
    if (token.from >= to) break;
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    if (depth === 0) return token.kind === 'close' && token.to === to ? { from: from + 1, to: to - 1 } : null;
  }
  return null;
}
