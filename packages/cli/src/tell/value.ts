import { type Duration, printDuration, type Value } from '@lianban/engine';
import type { Language } from '../words/words.ts';

/** A value on one line. */
export function valueText(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A count, or a length of time. */
export function amountOf(amount: number | Duration, language: Language): string {
  if (typeof amount === 'number') return String(rounded(amount));
  return printDuration({ ...amount, amount: rounded(amount.amount) }, language);
}

const rounded = (amount: number): number => Math.round(amount * 100) / 100;
