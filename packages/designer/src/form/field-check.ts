import { checkValue } from '@lianban/engine';
import type { FieldLimit, Value, ValueType } from '../app/wire.ts';

/** What is wrong with a value: the engine's code for it, and the facts its sentence is made from. */
export interface Wrong {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a control holds became a value, or something is wrong with it. */
export type Read = { readonly value: Value } | { readonly wrong: Wrong };

/** What is asked: the type, whether it may be left empty, and what its value must satisfy besides. */
export interface Asked {
  readonly type: ValueType;
  readonly required: boolean;
  readonly limits: readonly FieldLimit[];
}

/** Reads the text of one control, and checks it by the very rules of the server, which will check it again. */
export function readText({ type, required, limits }: Asked, typed: string): Read {
  const text = typed.normalize('NFC').trim();
  return checked(text === '' ? null : parsed(type, text), { type, required, limits });
}

/** A value as it is, or what is wrong with it. */
export function checked(value: Value, { type, required, limits }: Asked): Read {
  const fault = checkValue(value, type, { required, constraints: limits });
  return fault === null ? { value } : { wrong: { code: fault.code, facts: fault.facts } };
}

function parsed(type: ValueType, text: string): Value {
  switch (type.kind) {
    case 'number':
    case 'money':
      return numberOf(text);
    case 'duration':
      return { amount: numberOf(text), unit: type.working ? 'workingDay' : 'day' };
    case 'boolean':
      return text === 'true';
    case 'instant': {
      const at = Date.parse(`${text}:00+08:00`);
      return Number.isNaN(at) ? text : at;
    }
    case 'citizenId':
    case 'creditCode':
      return text.normalize('NFKC').toUpperCase();
    case 'region':
    case 'phone':
      return text.normalize('NFKC');
    default:
      return text;
  }
}

/** A number as people type it, full-width or with commas; what is none stays text, and is found wrong. */
function numberOf(text: string): Value {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : text;
}
