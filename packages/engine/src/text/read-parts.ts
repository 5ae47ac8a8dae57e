import { nearest } from '../base/nearest.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Fitted } from './fit.ts';
import { placeOf } from './holes.ts';
import { joinedStatement } from './mends/joined.ts';
import { mendExtra } from './mends/mend-extra.ts';
import { withDots } from './read-line.ts';
import type { Extra, Slot } from './sentence.ts';
import type { SlotScope } from './slot-scope.ts';
import { readSlots } from './slots.ts';
import { commonlyBegun } from './statements/near-words.ts';
import { extrasOf } from './statements/patterns.ts';
import { inside, quotedAt, type Range, trimmed, type View } from './view.ts';

/** Reads slots and extras of a line that fits, and reports what is wrong in them. */
export function readParts(fitted: Fitted, scope: SlotScope): { slots: ReadonlyMap<string, Slot>; extras: readonly Extra[] } {
  const read = readSlots(withBareParty(fitted, scope), scope);
  const measure = read.get('measure');
  // 份 goes with 材料: what is counted says its unit.
  const slots = measure === undefined ? read : new Map([...read, ['measureUnit', measure] as const]);
  const extras = fitted.extras.map(({ wording, captures, range }) => ({
    id: wording.id,
    variant: wording.variant,
    slots: readSlots(captures, scope),
    place: placeOf(range),
  }));
  reportUnknown(fitted, scope);
  return { slots, extras };
}

/** A name in brackets that stands bare in the pattern loses its marks. */
function withBareParty(fitted: Fitted, { view }: SlotScope): Fitted['captures'] {
  return fitted.captures.map((one) => {
    if (one.type !== 'name' || one.from !== one.whole.from) return one;
    const token = quotedAt(view, one.from);
    return token !== undefined && token.to === trimmed(view, one).to ? { ...one, ...inside(token) } : one;
  });
}

function reportUnknown(fitted: Fitted, scope: SlotScope): void {
  const { view } = scope;
  const end = fitted.unknown.at(-1)?.to ?? 0;
  for (const clause of fitted.unknown) {
    const mended = mendExtra({ view, fitted, clause });
    const joined = mended === null ? joinedStatement(view, fitted, { from: clause.from, to: lineEnd(view, end) }) : null;
    scope.report(mended ?? joined ?? unknownExtra(fitted, clause, view));
    if (joined !== null) return;
  }
}

/** The end of what a line says behind an offset. */
function lineEnd({ tokens }: View, from: number): number {
  const last = tokens.findLast(({ kind, to }) => to > from && kind !== 'space' && kind !== 'note' && kind !== 'break' && kind !== 'stop');
  return last?.to ?? from;
}

function unknownExtra(fitted: Fitted, clause: Range, { source }: View): Problem {
  const found = source.slice(clause.from, clause.to);
  const known = extrasOf(fitted.wording.statement.id).map(({ pattern }) => pattern.source);
  const heads = new Map(known.map((pattern) => [pattern.replace(/[「“"]?\{.*$/, '').trim(), pattern]));
  const usual = (commonlyBegun('extra', found)?.words ?? []).filter((word) => heads.has(word));
  const near = nearest(found.replace(/[ 「“"0-9].*$/, ''), heads.keys());
  const close = [...new Set([...usual, ...near])].map((head) => withDots(heads.get(head) ?? head));
  return error('extra-unknown', { place: placeOf(clause), facts: { found, statement: fitted.wording.pattern.source, nearest: close } });
}
