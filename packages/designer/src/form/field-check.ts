import type { FieldLimit, Value, ValueType } from '../app/wire.ts';
import type { Words } from '../words/language.ts';
import { isCitizenId, isCreditCode } from './check-digit.ts';

/** What a control holds became a value, or a sentence about what is wrong with it. */
export type Read = { readonly value: Value } | { readonly wrong: string };

/** What is asked: the field's name for the sentence, its type, and what its value must satisfy besides. */
export interface Asked {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  readonly limits: readonly FieldLimit[];
}

/** Reads the text of one control. The server checks again; this only spares the way there. */
export function readText(words: Words, asked: Asked, typed: string): Read {
  const text = typed.normalize('NFC').trim();
  if (text === '') return asked.required ? { wrong: missing(words, asked) } : { value: null };
  const read = readType(words, asked.type, text);
  if ('wrong' in read) return read;
  const broken = asked.limits.find((limit) => !holds(read.value, limit));
  return broken === undefined ? read : { wrong: words.wrong.compare(words.compare[broken.op], String(broken.value)) };
}

/** The sentence for a control that was left empty. */
export function missing(words: Words, asked: Pick<Asked, 'name' | 'type'>): string {
  if (asked.type.kind === 'file' || asked.type.kind === 'certificate') return words.wrong.attach(asked.name);
  if (asked.type.kind === 'choice' || asked.type.kind === 'boolean') return words.wrong.choose(asked.name);
  return words.wrong.missing(asked.name);
}

function readType(words: Words, type: ValueType, text: string): Read {
  switch (type.kind) {
    case 'text': {
      const length = Array.from(text).length;
      if (type.min !== undefined && length < type.min) return { wrong: words.wrong.tooShort(type.min) };
      if (type.max !== undefined && length > type.max) return { wrong: words.wrong.tooLong(type.max) };
      return { value: text };
    }
    case 'number':
      return numeric(text, /^-?\d+(\.\d+)?$/u, words.wrong.number);
    case 'money':
      return numeric(text, /^-?\d+(\.\d{1,2})?$/u, words.wrong.money);
    case 'duration': {
      const amount = numeric(text, /^\d+(\.\d+)?$/u, words.wrong.number);
      return 'wrong' in amount ? amount : { value: { amount: amount.value, unit: type.working ? 'workingDay' : 'day' } };
    }
    case 'boolean':
      return { value: text === 'true' };
    case 'choice':
      return type.options.includes(text) ? { value: text } : { wrong: words.wrong.choice };
    case 'date':
      return matching(text, isDay(text), words.wrong.date);
    case 'time':
      return matching(text, /^([01]\d|2[0-3]):[0-5]\d$/u.test(text), words.wrong.time);
    case 'instant': {
      const at = Date.parse(`${text}:00+08:00`);
      return Number.isNaN(at) ? { wrong: words.wrong.date } : { value: at };
    }
    case 'citizenId':
      return matching(text.toUpperCase(), isCitizenId(text.toUpperCase()), words.wrong.citizenId);
    case 'creditCode':
      return matching(text.toUpperCase(), isCreditCode(text.toUpperCase()), words.wrong.creditCode);
    case 'region':
      return matching(text, /^\d{6}(\d{3}){0,2}$/u.test(text), words.wrong.region);
    case 'address':
      return matching(text, Array.from(text).length >= 2, words.wrong.address);
    case 'phone':
      return matching(text, /^\+?[\d-]{7,20}$/u.test(text), words.wrong.phone);
    case 'certificate':
    case 'file':
    case 'record':
    case 'list':
      return { value: text };
  }
}

function numeric(text: string, form: RegExp, wrong: string): Read {
  const plain = text.replaceAll(/[,，]/gu, '').normalize('NFKC');
  return form.test(plain) ? { value: Number(plain) } : { wrong };
}

function matching(value: string, right: boolean, wrong: string): Read {
  return right ? { value } : { wrong };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function holds(value: Value, limit: FieldLimit): boolean {
  if (typeof value !== typeof limit.value || value === null || typeof value === 'object') return true;
  switch (limit.op) {
    case 'eq':
      return value === limit.value;
    case 'ne':
      return value !== limit.value;
    case 'lt':
      return value < limit.value;
    case 'le':
      return value <= limit.value;
    case 'gt':
      return value > limit.value;
    case 'ge':
      return value >= limit.value;
  }
}
