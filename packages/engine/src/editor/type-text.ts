import type { ValueType } from '../model/value.ts';
import { printSlot } from '../text/print-slot.ts';
import type { Language } from '../text/statements/words.ts';

/** A type as a field names it; empty where nothing is known about the value. */
export function typeText(type: ValueType | null, language: Language): string {
  if (type === null) return '';
  if (type.kind === 'choice' && type.standard === true)
    return typeText({ kind: 'choice', options: [] }, language).replace(/ ?[（(][）)]/, '');
  return printSlot(
    { kind: 'type', type },
    { kind: 'slot', name: 'type', type: 'valueType', quoted: false, speech: false },
    { language, isQuoting: false },
  );
}
