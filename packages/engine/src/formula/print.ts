import type { Constraint } from '../model/form.ts';
import type { Arithmetic, Comparison, Formula } from '../model/formula.ts';
import type { Duration } from '../model/value.ts';
import { isPlain, isReserved } from './bare-name.ts';
import { decimalText } from './decimal.ts';
import { standardWords } from './standard-words.ts';
import type { Language, Wording } from './words.ts';
import {
  arithmeticWords,
  comparisonWords,
  constraintWords,
  dateComparisonWords,
  differenceUnitWords,
  functionWords,
  infixWords,
  moneyComparisonWords,
  moneyWords,
  partWords,
  prefixWords,
  satisfiesWords,
  truthWords,
  unitWords,
} from './words.ts';

// How tightly a formula binds: what stands inside something tighter gets brackets.
const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
const SUM = 5;
const PRODUCT = 6;
const PRIMARY = 7;

/** The formula in canonical words, spaced; reading it back gives the same formula. */
export function printFormula(formula: Formula, language: Language): string {
  return write(formula, { language, tight: 0 });
}

/** What a field must satisfy, without its left side: `大于 0`. */
export function printConstraint(constraint: Constraint, language: Language): string {
  const words = constraintWords[constraint.op] ?? comparisonWords[constraint.op];
  return `${wordOf(comparisonFor(constraint.op, constraint.value) ?? words, language)} ${write(constraint.value, { language, tight: SUM })}`;
}

/** A length of time: `3 个工作日`, `3 working days`. */
export function printDuration({ amount, unit }: Duration, language: Language): string {
  const [plural, singular] = unitWords[unit].en;
  return `${decimalText(amount)} ${language === 'zh' ? wordOf(unitWords[unit], 'zh') : ((amount === 1 ? singular : plural) ?? '')}`;
}

/** A name as it stands in a formula: `出生信息.性别`, parts in brackets where they need them. */
export function printPath(path: readonly string[], language: Language): string {
  return path
    .map((part) => {
      const words = Object.hasOwn(partWords, part) ? partWords[part] : undefined;
      if (words !== undefined) return wordOf(words, language);
      return isPlain(part) ? part : `「${part.replaceAll('」', '」」')}」`;
    })
    .join('.');
}

interface Style {
  readonly language: Language;
  /** What the formula stands in binds this tightly. */
  readonly tight: number;
}

function write(formula: Formula, { language, tight }: Style): string {
  const [text, binding] = writeLoose(formula, language);
  return binding < tight ? bracketed(text, language) : text;
}

function writeLoose(formula: Formula, language: Language): readonly [text: string, binding: number] {
  const inside = (part: Formula, tight: number): string => write(part, { language, tight });
  switch (formula.kind) {
    case 'literal':
      return [writeLiteral(formula.value, language), PRIMARY];
    case 'money':
      return [writeMoney(formula.yuan, language), PRIMARY];
    case 'standard':
      return [writeStandard(formula.id, language), PRIMARY];
    case 'date':
      return [formula.date, PRIMARY];
    case 'duration':
      return [printDuration(formula.duration, language), PRIMARY];
    case 'name':
      return [printPath(formula.path, language), PRIMARY];
    case 'or':
      return [formula.parts.map((part) => inside(part, part.kind === 'and' ? COMPARE : AND)).join(` ${infix('or', language)} `), OR];
    case 'and':
      return [formula.parts.map((part) => inside(part, NOT)).join(` ${infix('and', language)} `), AND];
    case 'not':
      return writeNot(formula.of, language);
    case 'compare':
      return [writeComparison(formula, language), COMPARE];
    case 'in':
    case 'contains':
    case 'empty':
      return [writeRelation(formula, language, false), COMPARE];
    case 'arithmetic':
      return writeArithmetic(formula, language);
    case 'negate':
      return [`-${writeNegated(formula.of, language)}`, PRIMARY];
    case 'call':
      return [
        `${wordOf(functionWords[formula.fn], language)}${formula.args.length === 0 ? '' : writeList(formula.args, language, formula.fn === 'difference')}`,
        PRIMARY,
      ];
    case 'quantified': {
      const prefix = prefixWords.find(({ meaning }) => meaning.kind === 'quantified' && meaning.mode === formula.mode);
      const words = [wordOf(prefix, language), inside(formula.list, PRIMARY), wordOf(satisfiesWords, language)];
      return [`${words.join(' ')}${language === 'zh' ? '' : ' '}${bracketed(inside(formula.where, 0), language)}`, PRIMARY];
    }
  }
}

function writeNot(of: Formula, language: Language): readonly [string, number] {
  if (of.kind === 'in' || of.kind === 'contains' || of.kind === 'empty') return [writeRelation(of, language, true), COMPARE];
  const prefix = wordOf(
    prefixWords.find(({ meaning }) => meaning.kind === 'not'),
    language,
  );
  const text = write(of, { language, tight: PRIMARY });
  // `not found` is a standard word; the opposite of a name `found` is written with brackets.
  return [`${prefix} ${isReserved(`${prefix} ${text}`.toLowerCase()) ? bracketed(text, language) : text}`, NOT];
}

type Relation = Extract<Formula, { readonly kind: 'in' | 'contains' | 'empty' }>;

function writeRelation(formula: Relation, language: Language, negated: boolean): string {
  const word = wordOf(
    infixWords.find(({ meaning }) => meaning.kind === formula.kind && 'negated' in meaning && meaning.negated === negated),
    language,
  );
  const of = write(formula.of, { language, tight: SUM });
  switch (formula.kind) {
    case 'in':
      return `${of} ${word}${language === 'zh' ? '' : ' '}${writeList(formula.among, language)}`;
    case 'contains':
      return `${of} ${word} ${write(formula.item, { language, tight: SUM })}`;
    case 'empty':
      return `${of} ${word}`;
  }
}

function writeArithmetic(
  { op, left, right }: Extract<Formula, { readonly kind: 'arithmetic' }>,
  language: Language,
): readonly [string, number] {
  const binding = bindingOf(op);
  const sides = [write(left, { language, tight: binding }), write(right, { language, tight: binding + 1 })];
  return [sides.join(` ${wordOf(arithmeticWords[op], language)} `), binding];
}

function bindingOf(op: Arithmetic): number {
  switch (op) {
    case 'add':
    case 'subtract':
      return SUM;
    case 'multiply':
    case 'divide':
      return PRODUCT;
  }
}

/** What a minus stands before; a number gets brackets, because with the minus it would be one literal. */
function writeNegated(of: Formula, language: Language): string {
  const literal = of.kind === 'money' || of.kind === 'duration' || of.kind === 'date' || of.kind === 'literal';
  return literal ? bracketed(write(of, { language, tight: 0 }), language) : write(of, { language, tight: PRIMARY });
}

function writeList(entries: readonly Formula[], language: Language, unitLast = false): string {
  const texts = entries.map((entry, index) => {
    const unit = unitLast && index === 2 && entry.kind === 'literal' ? entry.value : null;
    if (unit === 'day' || unit === 'workingDay') return wordOf(differenceUnitWords[unit], language);
    return write(entry, { language, tight: 0 });
  });
  const isNumbers = entries.some((entry) => entry.kind !== 'literal' || typeof entry.value !== 'string');
  return bracketed(texts.join(language === 'en' ? ', ' : isNumbers ? '，' : '、'), language);
}

function writeLiteral(value: string | number | boolean, language: Language): string {
  if (typeof value === 'boolean') return wordOf(value ? truthWords.yes : truthWords.no, language);
  return typeof value === 'number' ? decimalText(value) : quoted(value, language);
}

function quoted(text: string, language: Language): string {
  const curly = language === 'zh' ? !text.includes('”') || text.includes('"') : text.includes('"') && !text.includes('”');
  return curly ? `“${text.replaceAll('”', '””')}”` : `"${text.replaceAll('"', '""')}"`;
}

function writeMoney(yuan: number, language: Language): string {
  const unit = wordOf(moneyWords, language);
  if (language === 'en') return `${decimalText(yuan)} ${unit}`;
  if (yuan !== 0 && yuan % 100_000_000 === 0) return `${decimalText(yuan / 100_000_000)}亿${unit}`;
  return yuan !== 0 && yuan % 10_000 === 0 ? `${decimalText(yuan / 10_000)}万${unit}` : `${decimalText(yuan)}${unit}`;
}

function writeStandard(id: string, language: Language): string {
  const words = standardWords.get(id);
  return words === undefined ? quoted(id, language) : wordOf(words, language);
}

const bracketed = (text: string, language: Language): string => (language === 'zh' ? `（${text}）` : `(${text})`);

const wordOf = (words: Wording | undefined, language: Language): string => words?.[language][0] ?? '';

const infix = (kind: 'and' | 'or', language: Language): string =>
  wordOf(
    infixWords.find(({ meaning }) => meaning.kind === kind),
    language,
  );

function writeComparison({ op, left, right }: Extract<Formula, { readonly kind: 'compare' }>, language: Language): string {
  const [before, after] = [write(left, { language, tight: SUM }), write(right, { language, tight: SUM })];
  const words = comparisonFor(op, right) ?? comparisonWords[op];
  const [first = '', second = first] = words[language];
  // `is` before `not found` would be read as `is not`.
  return `${before} ${op === 'eq' && after.startsWith('not ') ? second : first} ${after}`;
}

function comparisonFor(op: Comparison, right: Formula): Wording | undefined {
  if (isDate(right)) return dateComparisonWords[op];
  return right.kind === 'money' ? moneyComparisonWords[op] : undefined;
}

function isDate(formula: Formula): boolean {
  if (formula.kind === 'arithmetic') return (formula.op === 'add' || formula.op === 'subtract') && isDate(formula.left);
  return formula.kind === 'date' || (formula.kind === 'call' && formula.fn === 'today');
}
