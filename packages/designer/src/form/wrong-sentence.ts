import type { ValueType } from '../app/wire.ts';
import type { Words } from '../words/language.ts';
import type { Wrong } from './field-check.ts';

/** What is wrong with a field, said to the person who filled it in. */
export function wrongSentence(words: Words, { code, facts }: Wrong, field: { readonly name: string; readonly type: ValueType }): string {
  const { wrong } = words;
  const count = (name: string): number => Number(facts[name] ?? 0);
  switch (code) {
    case 'value-missing':
      return missing(words, field);
    case 'value-wrong-type':
    case 'number-not-finite':
      if (field.type.kind === 'instant') return wrong.date;
      return ['number', 'money', 'duration'].includes(field.type.kind) ? wrong.number : wrong.other;
    case 'text-too-short':
      return wrong.tooShort(count('min'));
    case 'text-too-long':
      return wrong.tooLong(count('max'));
    case 'list-too-long':
      return wrong.tooMany(count('max'));
    case 'money-too-fine':
      return wrong.money;
    case 'option-unknown':
      return wrong.choice;
    case 'date-not-real':
      return wrong.date;
    case 'time-not-real':
      return wrong.time;
    case 'duration-not-right':
      return wrong.number;
    case 'citizen-id-wrong':
      return wrong.citizenId;
    case 'credit-code-wrong':
      return wrong.creditCode;
    case 'region-wrong':
      return wrong.region;
    case 'phone-wrong':
      return wrong.phone;
    case 'text-not-clean':
      return wrong.notClean;
    case 'constraint-not-met':
      return wrong.compare(opWord(words, facts['op']), limitText(facts['limit']));
    default:
      return wrong.other;
  }
}

function missing({ wrong }: Words, { name, type }: { readonly name: string; readonly type: ValueType }): string {
  if (type.kind === 'file' || type.kind === 'certificate') return wrong.attach(name);
  return type.kind === 'choice' || type.kind === 'boolean' ? wrong.choose(name) : wrong.missing(name);
}

function limitText(limit: unknown): string {
  return typeof limit === 'string' || typeof limit === 'number' ? String(limit) : '';
}

function opWord({ compare }: Words, op: unknown): string {
  switch (op) {
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return compare[op];
    default:
      return '';
  }
}
