import type { Message } from '../model/message.ts';
import type { Value } from '../model/value.ts';
import { evaluate, type Known } from './lookup.ts';

/** A text said to people, with its values put in; a value that is not known is a dash. */
export function saidText(known: Known, message: Message): string {
  return message.map((part) => (part.kind === 'words' ? part.text : textOf(evaluate(known, part.formula)))).join('');
}

function textOf(value: Value | undefined): string {
  if (value === undefined || value === null) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
