import { readLiteral } from '../formula/literal.ts';
import type { Formula } from '../model/formula.ts';
import type { SlotScope } from './slot-scope.ts';
import type { Range, View } from './view.ts';

/** The literal that is the whole stretch; null where it is something else. */
export function literalIn({ view }: SlotScope, range: Range): Formula | null {
  const to = endOfAmount(view, range);
  const reading = readLiteral(view.source.slice(range.from, to), view.text.slice(range.from, to), 0);
  return reading?.kind === 'literal' && reading.to === to - range.from ? reading.formula : null;
}

/** 内 after a length of time adds nothing. */
function endOfAmount({ text }: View, { from, to }: Range): number {
  let end = to;
  if (text.endsWith('内', end) && end - from > 1) end--;
  while (end > from && text.charAt(end - 1) === ' ') end--;
  return end;
}
