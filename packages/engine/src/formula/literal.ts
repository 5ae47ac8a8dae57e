import { FORMULA_DIGITS_MAX } from '../base/limits.ts';
import type { Formula } from '../model/formula.ts';
import type { DurationUnit } from '../model/value.ts';
import { isCalendarDate } from './calendar-date.ts';
import { decimalText } from './decimal.ts';
import { matcher, rowsOf } from './match.ts';
import { chineseDigits, chineseHalf, chineseTen, factorWords, measureWords, moneySigns, moneyWords, unitWords } from './words.ts';

/** A literal read from a text, or the reason why what looked like one is none. */
export type LiteralReading =
  | { readonly kind: 'literal'; readonly formula: Formula; readonly to: number }
  | { readonly kind: 'wrong'; readonly code: 'text-unclosed' | 'date-invalid' | 'number-too-long'; readonly to: number };

const NUMBER = /\d+(?:\.\d+)?/y;
const DATE = /(\d{4})(?:-(\d{1,2})-(\d{1,2})(?!\d)|\/(\d{1,2})\/(\d{1,2})(?!\d)| ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号])/y;
const TIME = /(\d{1,2}):([0-5]\d)(?![\d:])/y;
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
]);

const factors = matcher(factorWords);
const units = matcher(
  rowsOf<DurationUnit>(unitWords, ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'workingDay', 'workingHour']),
);
const money = matcher([{ ...moneyWords, meaning: 'money' }]);
const measures = matcher([{ ...measureWords, meaning: 'measure' }]);

/** Reads the literal at `at`: a text, number, amount of money, date, time of day or length of time. `text` is `source` folded. */
export function readLiteral(source: string, text: string, at: number): LiteralReading | null {
  const first = text.charAt(at);
  const closer = CLOSERS.get(first);
  if (closer !== undefined) return readQuoted(source, at, closer);
  if (moneySigns.includes(first)) return readSignedMoney(text, at);
  if (first >= '0' && first <= '9') return readDate(text, at) ?? readTime(text, at) ?? readNumber(text, at);
  return readChineseNumber(text, at);
}

/** Reads text up to the closing quote; a doubled closing quote stands for one. */
export function readUntilCloser(source: string, at: number, closer: string): { readonly text: string; readonly to: number } | null {
  let text = '';
  for (let from = at; ; ) {
    const end = source.indexOf(closer, from);
    if (end < 0) return null;
    text += source.slice(from, end);
    if (source.charAt(end + 1) !== closer) return { text, to: end + 1 };
    text += closer;
    from = end + 2;
  }
}

/** The first offset from `at` on that is no space. */
export function skipSpaces(text: string, at: number): number {
  let to = at;
  while (text.charAt(to) === ' ') to++;
  return to;
}

function readQuoted(source: string, at: number, closer: string): LiteralReading {
  // The full-width quotation mark closes what it opened.
  const written = source.charAt(at) === '＂' ? '＂' : closer;
  const quoted = readUntilCloser(source, at + 1, written);
  if (quoted === null) return { kind: 'wrong', code: 'text-unclosed', to: source.length };
  return { kind: 'literal', formula: { kind: 'literal', value: quoted.text }, to: quoted.to };
}

function readSignedMoney(text: string, at: number): LiteralReading | null {
  const from = skipSpaces(text, at + 1);
  const digits = match(NUMBER, text, from);
  if (digits === null) return null;
  if (isTooLong(digits[0])) return { kind: 'wrong', code: 'number-too-long', to: from + digits[0].length };
  const scaled = readFactors(text, from + digits[0].length);
  return { kind: 'literal', formula: { kind: 'money', yuan: Number(`${digits[0]}e${scaled.exponent}`) }, to: scaled.to };
}

function readDate(text: string, at: number): LiteralReading | null {
  const found = match(DATE, text, at);
  if (found === null) return null;
  const [whole, year = '', ...rest] = found;
  const [month = '', day = ''] = rest.filter((part) => part !== undefined);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const to = at + whole.length;
  return isCalendarDate(date) ? { kind: 'literal', formula: { kind: 'date', date }, to } : { kind: 'wrong', code: 'date-invalid', to };
}

function readTime(text: string, at: number): LiteralReading | null {
  const found = match(TIME, text, at);
  if (found === null) return null;
  const [whole, hour = '', minute = ''] = found;
  if (Number(hour) > 24) return null;
  return { kind: 'literal', formula: { kind: 'literal', value: `${hour.padStart(2, '0')}:${minute}` }, to: at + whole.length };
}

function readNumber(text: string, at: number): LiteralReading | null {
  const digits = match(NUMBER, text, at);
  if (digits === null) return null;
  const to = at + digits[0].length;
  return isTooLong(digits[0]) ? { kind: 'wrong', code: 'number-too-long', to } : readUnits(text, to, digits[0]);
}

function readChineseNumber(text: string, at: number): LiteralReading | null {
  if (text.charAt(at) === chineseHalf) {
    const half = readUnits(text, at + 1, '0.5');
    return half?.kind === 'literal' && half.formula.kind === 'duration' ? half : null;
  }
  const tens = chineseDigits.get(text.charAt(at));
  const tenAt = tens === undefined ? at : at + 1;
  if (text.charAt(tenAt) !== chineseTen) return tens === undefined ? null : readUnits(text, at + 1, String(tens));
  const ones = chineseDigits.get(text.charAt(tenAt + 1));
  return readUnits(text, ones === undefined ? tenAt + 1 : tenAt + 2, String((tens ?? 1) * 10 + (ones ?? 0)));
}

/** Reads factor and unit after the digits of a number; without either it is the number. */
function readUnits(text: string, at: number, digits: string): LiteralReading {
  const { exponent, to } = readFactors(text, at);
  const amount = Number(`${digits}e${exponent}`);
  const after = skipSpaces(text, to);
  const yuan = money.longest(text, after);
  if (yuan !== null) return { kind: 'literal', formula: { kind: 'money', yuan: amount }, to: yuan.to };
  const unit = readTimeUnit(text, after);
  if (unit !== null) return { kind: 'literal', formula: { kind: 'duration', duration: { amount, unit: unit.meaning } }, to: unit.to };
  return { kind: 'literal', formula: { kind: 'literal', value: amount }, to };
}

function readTimeUnit(text: string, at: number): { readonly meaning: DurationUnit; readonly to: number } | null {
  const unit = units.longest(text, at);
  if (unit !== null) return unit;
  const measure = measures.longest(text, at);
  return measure === null ? null : units.longest(text, skipSpaces(text, measure.to));
}

function readFactors(text: string, at: number): { readonly exponent: number; readonly to: number } {
  let exponent = 0;
  let to = at;
  // Two at most, for 千万; a longer row of factors is no number.
  for (let count = 0; count < 2; count++) {
    const factor = factors.longest(text, skipSpaces(text, to));
    if (factor === null) break;
    exponent += factor.meaning;
    to = factor.to;
  }
  return { exponent, to };
}

/** Whether a number loses digits when it is kept as one. */
export function isTooLong(digits: string): boolean {
  if (digits.length <= FORMULA_DIGITS_MAX) return false;
  const plain = digits.replace(/^0+(?=\d)/, '');
  return decimalText(Number(digits)) !== (plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
