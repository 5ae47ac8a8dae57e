import type { Formula } from '../model/formula.ts';
import type { ValueType } from '../model/value.ts';
import { isCalendarDate } from './calendar-date.ts';
import { folded } from './folded.ts';
import { allWords } from './match.ts';
import type { NameTable } from './name-table.ts';
import { standardWords } from './standard-words.ts';
import { inferType } from './type.ts';
import type { Scopes } from './type-scope.ts';
import { enterList, outermost } from './type-scope.ts';
import { ageUnit, moneyWords, truthWords, unitWords } from './words.ts';

/**
 * The same formula with its literals as the values beside them want them: 是 as yes where the value is a yes/no, 同意 as the
 * standard outcome where the value is one, a plain number as money beside money.
 */
export function fitFormula(formula: Formula, names: NameTable): Formula {
  return suit(formula, outermost(names));
}

function suit(formula: Formula, scopes: Scopes): Formula {
  const inside = (part: Formula): Formula => suit(part, scopes);
  switch (formula.kind) {
    case 'literal':
    case 'money':
    case 'standard':
    case 'date':
    case 'duration':
    case 'name':
      return formula;
    case 'compare': {
      const [left, right] = [inside(formula.left), inside(formula.right)];
      return { ...formula, left: beside(left, inferType(right, scopes)), right: beside(right, inferType(left, scopes)) };
    }
    case 'in': {
      const of = inside(formula.of);
      const type = inferType(of, scopes);
      return { ...formula, of, among: formula.among.map((entry) => beside(inside(entry), type)) };
    }
    case 'contains': {
      const of = inside(formula.of);
      const type = inferType(of, scopes);
      return { ...formula, of, item: beside(inside(formula.item), type?.kind === 'list' ? type.of : null) };
    }
    case 'and':
    case 'or':
      return { ...formula, parts: formula.parts.map(inside) };
    case 'not':
    case 'empty':
    case 'negate':
      return { ...formula, of: inside(formula.of) };
    case 'arithmetic':
      return { ...formula, left: inside(formula.left), right: inside(formula.right) };
    case 'call':
      return { ...formula, args: formula.args.map(inside) };
    case 'quantified':
      return { ...formula, list: inside(formula.list), where: suit(formula.where, enterList(scopes, inferType(formula.list, scopes))) };
  }
}

/** A constant as a value of this type wants it; anything else as it is. */
function beside(formula: Formula, type: ValueType | null): Formula {
  if (type === null) return formula;
  const value = fitted(formula, type);
  return value === null ? formula : { ...value, ...(formula.place === undefined ? {} : { place: formula.place }) };
}

function fitted(formula: Formula, type: ValueType): Formula | null {
  switch (type.kind) {
    case 'choice':
      return type.standard === true ? standardOf(formula, type.options) : optionOf(formula, type.options);
    case 'boolean':
      return truthOf(formula);
    case 'date':
    case 'instant':
      return formula.kind === 'literal' && typeof formula.value === 'string' && isCalendarDate(formula.value)
        ? { kind: 'date', date: formula.value }
        : null;
    case 'money':
      return formula.kind === 'literal' && typeof formula.value === 'number' ? { kind: 'money', yuan: formula.value } : null;
    case 'number':
      return numberIn(formula, type.unit);
    case 'text':
    case 'time':
    case 'duration':
    case 'citizenId':
    case 'creditCode':
    case 'region':
    case 'address':
    case 'phone':
    case 'file':
    case 'certificate':
    case 'record':
    case 'list':
      return null;
  }
}

/** The standard id that a word stands for among these. */
function standardOf(formula: Formula, options: readonly string[]): Formula | null {
  const id = wordsOf(formula)
    .flatMap((word) => options.filter((option) => spells(option, word)))
    .at(0);
  return id === undefined ? null : { kind: 'standard', id };
}

/** The author's own option that a word stands for. */
function optionOf(formula: Formula, options: readonly string[]): Formula | null {
  const words = wordsOf(formula);
  const option =
    options.find((candidate) => words[0] === candidate) ??
    options.find((candidate) => words.some((word) => folded(word) === folded(candidate)));
  return option === undefined ? null : { kind: 'literal', value: option };
}

function truthOf(formula: Formula): Formula | null {
  if (formula.kind !== 'literal' && formula.kind !== 'standard') return null;
  const words = wordsOf(formula).map(folded);
  if (words.some((word) => word === 'true' || allWords(truthWords.yes).includes(word))) return { kind: 'literal', value: true };
  return words.some((word) => word === 'untrue' || allWords(truthWords.no).includes(word)) ? { kind: 'literal', value: false } : null;
}

/** Ways to write a constant: a text as it is, yes and no and standard ids in both languages. */
function wordsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'standard') return [formula.id, ...allWords(standardWords.get(formula.id) ?? { zh: [], en: [] })];
  if (formula.kind !== 'literal') return [];
  if (typeof formula.value === 'boolean')
    return formula.value ? ['true', ...allWords(truthWords.yes)] : ['untrue', ...allWords(truthWords.no)];
  return [String(formula.value)];
}

const spells = (id: string, word: string): boolean =>
  id === word || allWords(standardWords.get(id) ?? { zh: [], en: [] }).includes(folded(word));

/** A length of time or an amount of money as the plain number of a field that counts in that unit. */
function numberIn(formula: Formula, unit: string | undefined): Formula | null {
  if (unit === undefined) return null;
  if (formula.kind === 'money') {
    if (!unit.endsWith(moneyWords.zh[0] ?? '')) return null;
    const factor = unit.startsWith('万') ? 10_000 : unit.startsWith('亿') ? 100_000_000 : 1;
    return { kind: 'literal', value: formula.yuan / factor };
  }
  if (formula.kind !== 'duration') return null;
  const { amount, unit: written } = formula.duration;
  const same = allWords(unitWords[written]).includes(folded(unit)) || (written === 'year' && ageUnit.zh.includes(unit));
  return same ? { kind: 'literal', value: amount } : null;
}
