import { citizenIdCheck, creditCodeCheck } from '../model/identifiers.ts';
import type { Value, Values, ValueType } from '../model/value.ts';

/** Which of several synthetic values of a type is wanted; 0 the first. */
export type Turn = number;

/** Region of people who cannot exist: no place has the code 99. */
const REGION = '990101';

/**
 * A valid value that belongs to nobody: identities of region 99, telephone numbers that reach nobody.
 * `name` words texts; another turn gives another value of the same type, where there is one.
 */
export function syntheticValue(type: ValueType, name: string, turn: Turn = 0): Value {
  switch (type.kind) {
    case 'text':
      return textOf(`示例${name}`, turn, type.min ?? 0, type.max ?? Number.POSITIVE_INFINITY);
    case 'number':
    case 'money':
      return turn === 0 ? 100 : turn - 1;
    case 'boolean':
      return turn % 2 === 0;
    case 'choice':
      return type.options[turn % Math.max(1, type.options.length)] ?? null;
    case 'date':
      return dates[turn % dates.length] ?? null;
    case 'time':
      return '09:00';
    case 'instant':
      return 0;
    case 'duration':
      return { amount: 1 + turn, unit: type.working ? 'workingDay' : 'day' };
    case 'citizenId':
      return citizenIdOf(turn);
    case 'creditCode':
      return creditCodeOf(turn);
    case 'region':
      return REGION;
    case 'address':
      return `示例市示例区示例路 ${1 + turn} 号`;
    case 'phone':
      return `1990000${String(1000 + (turn % 9000))}`;
    case 'file':
      return type.many ? [fileOf(name)] : fileOf(name);
    case 'certificate':
      return `示例证〔2026〕${1 + turn}号`;
    case 'record':
      return syntheticRecord(type.fields, turn);
    case 'list':
      return [syntheticValue(type.of, name, turn)];
  }
}

/** A synthetic record with a value for each field. */
export function syntheticRecord(fields: readonly { readonly name: string; readonly type: ValueType }[], turn: Turn = 0): Values {
  const record: Record<string, Value> = Object.create(null);
  for (const { name, type } of fields) record[name] = syntheticValue(type, name, turn);
  return record;
}

// A few months before and many years before the synthetic present, and after it: one of them meets most conditions on ages and limits.
const dates = ['2026-02-10', '1990-01-01', '2020-06-01', '2026-12-01', '1950-01-01'];

function textOf(words: string, turn: Turn, min: number, max: number): string {
  const text = turn === 0 ? words : `${words}${turn}`;
  const characters = [...text];
  if (characters.length > max) return characters.slice(0, max).join('');
  return text + '一'.repeat(Math.max(0, min - characters.length));
}

function citizenIdOf(turn: Turn): string {
  const digits = `${REGION}${19900101 + (turn % 28)}${String(124 + 2 * Math.floor(turn / 28)).padStart(3, '0')}`;
  return digits + citizenIdCheck(digits);
}

function creditCodeOf(turn: Turn): string {
  const characters = `91999999MA${String(turn % 10_000_000).padStart(7, '0')}`;
  return characters + creditCodeCheck(characters);
}

const fileOf = (name: string): Value => ({ name: `${name}.pdf` });
