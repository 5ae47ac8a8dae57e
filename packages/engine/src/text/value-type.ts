import type { ValueType } from '../model/value.ts';
import { entriesOf } from './mends/list-mark.ts';
import { typeUnknown } from './mends/mend-type.ts';
import { type SlotScope, saidIn } from './slot-scope.ts';
import { idsOf, wordAt } from './statements/tables.ts';
import { clauses, listed, quotedAt, type Range, trimmed } from './view.ts';

const NESTING_MAX = 8;

/** Reads a type as a field names it; an unknown one is a problem and reads as text. */
export function readValueType(scope: SlotScope, range: Range, depth = 0): ValueType {
  const { view } = scope;
  const word = wordAt('valueType', view.text, range.from);
  const rest = word === null ? null : trimmed(view, { from: word.to, to: range.to });
  const known = word === null || rest === null || depth > NESTING_MAX ? null : typeNamed(scope, { id: word.meaning, rest, depth });
  if (known !== null) return known;
  const [whole] = idsOf('valueType', view.source.slice(range.from, range.to));
  const found = view.source.slice(range.from, range.to);
  if (whole === undefined || whole === 'choice' || whole === 'list' || whole === 'record') scope.report(typeUnknown(found, range));
  return { kind: 'text' };
}

interface Named {
  readonly id: string;
  /** What stands after the type's word: brackets, a name, nothing. */
  readonly rest: Range;
  readonly depth: number;
}

function typeNamed(scope: SlotScope, named: Named): ValueType | null {
  const { view } = scope;
  const { id, rest } = named;
  if (id === 'certificate' && rest.from < rest.to) {
    const token = quotedAt(view, rest.from);
    return token !== undefined && token.to === rest.to ? { kind: 'certificate', certificate: saidIn(scope, token).text } : null;
  }
  const inner = bracketed(scope, rest);
  if (id === 'choice')
    return inner === null
      ? null
      : { kind: 'choice', options: entriesOf(scope, listed(view, inner)).map((entry) => saidIn(scope, entry).text) };
  if (id === 'list') return inner === null ? null : { kind: 'list', of: readValueType(scope, trimmed(view, inner), named.depth + 1) };
  if (id === 'record')
    return inner === null ? null : { kind: 'record', fields: listed(view, inner).map((entry) => memberIn(scope, entry, named.depth)) };
  return rest.from < rest.to ? null : simple(id);
}

function memberIn(scope: SlotScope, entry: Range, depth: number): { name: string; type: ValueType } {
  const { colon } = clauses(scope.view, entry, true);
  const name = trimmed(scope.view, { from: entry.from, to: colon < 0 ? entry.to : colon });
  const type = trimmed(scope.view, { from: colon < 0 ? entry.to : colon + 1, to: entry.to });
  return { name: saidIn(scope, name).text, type: readValueType(scope, type, depth + 1) };
}

function bracketed({ view }: SlotScope, rest: Range): Range | null {
  if (view.text.charAt(rest.from) !== '(' || view.text.charAt(rest.to - 1) !== ')') return null;
  return { from: rest.from + 1, to: rest.to - 1 };
}

function simple(id: string): ValueType | null {
  switch (id) {
    case 'text':
    case 'number':
    case 'money':
    case 'boolean':
    case 'date':
    case 'time':
    case 'instant':
    case 'citizenId':
    case 'creditCode':
    case 'region':
    case 'address':
    case 'phone':
    case 'certificate':
      return { kind: id };
    case 'duration':
      return { kind: 'duration', working: false };
    case 'workingDuration':
      return { kind: 'duration', working: true };
    case 'file':
      return { kind: 'file', many: false };
    default:
      return null;
  }
}
