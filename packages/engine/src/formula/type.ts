import type { Problem } from '../base/problem.ts';
import type { Constraint } from '../model/form.ts';
import type { Comparison, Formula } from '../model/formula.ts';
import type { ValueType } from '../model/value.ts';
import type { FormulaCode } from './codes.ts';
import { formulaProblem } from './codes.ts';
import { comparable, hasOrder, isDay, isNumeric, isTextual, resultOf, sharedUnit, unitOf } from './kinds.ts';
import type { NameTable } from './name-table.ts';
import { fieldsOf } from './name-table.ts';
import { partsOf } from './parts.ts';
import { constantsProblem, optionProblem, unknownName } from './type-problems.ts';
import type { Scopes } from './type-scope.ts';
import { enterList, lookUp, outermost } from './type-scope.ts';
import { ageUnit, differenceUnitWords } from './words.ts';

/** The type of a formula and what is wrong with it. */
export interface FormulaType {
  /** Null when it is not known, with or without a problem. */
  readonly type: ValueType | null;
  readonly problems: readonly Problem[];
}

/** The type of a formula over these names, and everything in it that cannot be meant. */
export function typeOf(formula: Formula, names: NameTable): FormulaType {
  const problems: Problem[] = [];
  const type = infer(formula, outermost(names), problems);
  return { type, problems };
}

/** The same for a formula that must be true or false. */
export function typeOfCondition(formula: Formula, names: NameTable): FormulaType {
  const { type, problems } = typeOf(formula, names);
  if (type === null || type.kind === 'boolean') return { type, problems };
  const facts = { for: 'condition', expected: ['boolean'], actual: type.kind };
  return { type, problems: [...problems, formulaProblem('type-unexpected', { place: formula.place, facts })] };
}

/** What is wrong with what a field must satisfy, given the type of the field. */
export function constraintProblems({ op, value }: Constraint, type: ValueType, names: NameTable): readonly Problem[] {
  const problems: Problem[] = [];
  const scopes = outermost(names);
  const bare = optionProblem(value, type, scopes);
  if (bare !== null) return [bare];
  const found = infer(value, scopes, problems);
  if (found !== null) checkPair({ a: type, b: found, op, place: value }, problems);
  return problems;
}

/** The type alone; null when it is not known. */
export const inferType = (formula: Formula, scopes: Scopes): ValueType | null => infer(formula, scopes, null);

/** Where problems go; null when only the type is asked for. */
type Sink = Problem[] | null;

const BOOLEAN: ValueType = { kind: 'boolean' };

function infer(formula: Formula, scopes: Scopes, sink: Sink): ValueType | null {
  switch (formula.kind) {
    case 'literal':
      return typeof formula.value === 'string' ? { kind: 'text' } : typeof formula.value === 'number' ? { kind: 'number' } : BOOLEAN;
    case 'money':
      return { kind: 'money' };
    case 'standard':
      return { kind: 'choice', options: [formula.id], standard: true };
    case 'date':
      return { kind: 'date' };
    case 'duration':
      return { kind: 'duration', working: formula.duration.unit === 'workingDay' || formula.duration.unit === 'workingHour' };
    case 'name': {
      const known = lookUp(formula.path, scopes);
      if (known.kind === 'declared') return known.type;
      sink?.push(unknownName(formula, scopes));
      return null;
    }
    case 'compare':
      inferComparison(formula, scopes, sink);
      return BOOLEAN;
    case 'and':
    case 'or':
      for (const part of formula.parts) want(part, formula.kind, { scopes, sink });
      return BOOLEAN;
    case 'not':
      want(formula.of, 'not', { scopes, sink });
      return BOOLEAN;
    case 'in':
      inferAmong(formula, scopes, sink);
      return BOOLEAN;
    case 'contains':
      inferContains(formula, scopes, sink);
      return BOOLEAN;
    case 'empty':
      infer(formula.of, scopes, sink);
      return BOOLEAN;
    case 'arithmetic':
      return inferArithmetic(formula, scopes, sink);
    case 'negate': {
      const type = infer(formula.of, scopes, sink);
      if (type !== null && !isNumeric(type))
        unexpected(sink, formula.of, { for: 'negate', expected: ['number', 'money'], actual: type.kind });
      return type;
    }
    case 'call':
      return inferCall(formula, scopes, sink);
    case 'quantified':
      inferQuantified(formula, scopes, sink);
      return BOOLEAN;
  }
}

interface Context {
  readonly scopes: Scopes;
  readonly sink: Sink;
}

/** Reports what is no yes/no value where one must be. */
function want(part: Formula, operator: string, { scopes, sink }: Context): void {
  const type = infer(part, scopes, sink);
  if (type !== null && type.kind !== 'boolean') unexpected(sink, part, { for: operator, expected: ['boolean'], actual: type.kind });
}

function inferComparison(formula: Extract<Formula, { readonly kind: 'compare' }>, scopes: Scopes, sink: Sink): void {
  const { op, left, right } = formula;
  if (sink === null) return;
  if (isConstant(left) && isConstant(right)) {
    sink.push(constantsProblem(formula, scopes));
    return;
  }
  const [a, b] = inferSides(left, right, { scopes, sink });
  if (a === null || b === null) return;
  checkPair({ a, b, op, place: formula }, sink);
}

/** Types both sides; a bare word that is an option of the other side is told apart from an unknown name. */
function inferSides(
  left: Formula,
  right: Formula,
  { scopes, sink }: { readonly scopes: Scopes; readonly sink: Problem[] },
): readonly [ValueType | null, ValueType | null] {
  const a = infer(left, scopes, null);
  const b = infer(right, scopes, null);
  const bare = optionProblem(right, a, scopes) ?? optionProblem(left, b, scopes);
  if (bare !== null) {
    sink.push(bare);
    return [null, null];
  }
  return [infer(left, scopes, sink), infer(right, scopes, sink)];
}

interface Pair {
  readonly a: ValueType;
  readonly b: ValueType;
  readonly op: Comparison;
  readonly place: Formula;
}

function checkPair({ a, b, op, place }: Pair, sink: Problem[]): void {
  if (!comparable(a, b)) {
    report(sink, 'types-clash', place, { left: a.kind, right: b.kind });
    return;
  }
  if (sharedUnit(a, b) === null) report(sink, 'unit-clash', place, { unit: unitOf(b) ?? '', expected: unitOf(a) ?? '' });
  if (op !== 'eq' && op !== 'ne' && !(hasOrder(a) && hasOrder(b)))
    report(sink, 'order-missing', place, { type: hasOrder(a) ? b.kind : a.kind });
}

function inferAmong(formula: Extract<Formula, { readonly kind: 'in' }>, scopes: Scopes, sink: Sink): void {
  if (sink === null) return;
  const of = infer(formula.of, scopes, sink);
  if (isConstant(formula.of) && formula.among.every(isConstant)) sink.push(constantsProblem(formula, scopes));
  for (const entry of formula.among) {
    const bare = optionProblem(entry, of, scopes);
    if (bare !== null) {
      sink.push(bare);
      continue;
    }
    const type = infer(entry, scopes, sink);
    const candidate = type?.kind === 'list' ? type.of : type;
    if (of !== null && candidate !== null && candidate !== undefined) checkPair({ a: of, b: candidate, op: 'eq', place: entry }, sink);
  }
}

function inferContains(formula: Extract<Formula, { readonly kind: 'contains' }>, scopes: Scopes, sink: Sink): void {
  if (sink === null) return;
  const of = infer(formula.of, scopes, sink);
  if (of?.kind === 'list') {
    const bare = optionProblem(formula.item, of.of, scopes);
    const item = bare === null ? infer(formula.item, scopes, sink) : null;
    if (bare !== null) sink.push(bare);
    if (item !== null && !comparable(of.of, item)) report(sink, 'types-clash', formula, { left: of.of.kind, right: item.kind });
    return;
  }
  const item = infer(formula.item, scopes, sink);
  if (of !== null && !isTextual(of)) unexpected(sink, formula.of, { for: 'contains', expected: ['text', 'list'], actual: of.kind });
  else if (item !== null && !isTextual(item)) unexpected(sink, formula.item, { for: 'contains', expected: ['text'], actual: item.kind });
}

function inferArithmetic(formula: Extract<Formula, { readonly kind: 'arithmetic' }>, scopes: Scopes, sink: Sink): ValueType | null {
  const left = infer(formula.left, scopes, sink);
  const right = infer(formula.right, scopes, sink);
  if (left === null || right === null) return null;
  if ((formula.op === 'add' || formula.op === 'subtract') && sharedUnit(left, right) === null) {
    report(sink, 'unit-clash', formula, { unit: unitOf(right) ?? '', expected: unitOf(left) ?? '' });
  }
  const result = resultOf(formula.op, left, right);
  if (result === null) report(sink, 'types-clash', formula, { left: left.kind, right: right.kind });
  else if (result.kind === 'date') checkDateStep(formula, sink);
  return result;
}

/** A day moves by days, weeks, months, years and working days; hours leave it where it is. */
function checkDateStep({ left, right }: Extract<Formula, { readonly kind: 'arithmetic' }>, sink: Sink): void {
  for (const side of [left, right]) {
    if (side.kind !== 'duration') continue;
    const { unit } = side.duration;
    if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'workingHour')
      report(sink, 'types-clash', side, { left: 'date', right: 'hours' });
  }
}

function inferCall(formula: Extract<Formula, { readonly kind: 'call' }>, scopes: Scopes, sink: Sink): ValueType | null {
  const types = formula.args.map((arg) => infer(arg, scopes, sink));
  const [first = null, second = null] = types;
  const wantEach = (allowed: (type: ValueType) => boolean, expected: readonly string[]): void => {
    formula.args.forEach((arg, index) => {
      const type = types[index];
      if (type !== null && type !== undefined && !allowed(type)) unexpected(sink, arg, { for: formula.fn, expected, actual: type.kind });
    });
  };
  switch (formula.fn) {
    case 'today':
      return { kind: 'date' };
    case 'count':
      wantEach((type) => type.kind === 'list', ['list']);
      return { kind: 'number' };
    case 'age':
      wantEach(isDay, ['date']);
      return { kind: 'number', unit: ageUnit.zh[0] ?? '' };
    case 'round':
      wantEach(isNumeric, ['number', 'money']);
      return second !== null && second.kind !== 'number' ? null : first;
    case 'difference': {
      const unit = formula.args[2];
      const days = formula.args.slice(0, 2);
      days.forEach((arg, index) => {
        const type = types[index];
        if (type !== null && type !== undefined && !isDay(type))
          unexpected(sink, arg, { for: 'difference', expected: ['date'], actual: type.kind });
      });
      const word = differenceUnitWords[unit?.kind === 'literal' && unit.value === 'workingDay' ? 'workingDay' : 'day'].zh[0];
      return { kind: 'number', unit: word ?? '' };
    }
    case 'sum':
    case 'max':
    case 'min': {
      const entries = types.map((type) => (types.length === 1 && type?.kind === 'list' ? type.of : type));
      const fits = formula.fn === 'sum' ? isNumeric : hasOrder;
      formula.args.forEach((arg, index) => {
        const type = entries[index];
        if (type !== null && type !== undefined && !fits(type))
          unexpected(sink, arg, { for: formula.fn, expected: ['number', 'money'], actual: type.kind });
      });
      return entries.find((type) => type !== null && type.kind === 'money') ?? entries[0] ?? null;
    }
  }
}

function inferQuantified(formula: Extract<Formula, { readonly kind: 'quantified' }>, scopes: Scopes, sink: Sink): void {
  if (sink === null) return;
  const list = infer(formula.list, scopes, sink);
  const records = list === null || (list.kind === 'list' && fieldsOf(list.of) !== null);
  if (!records) report(sink, 'list-of-records-needed', formula.list, { actual: list.kind === 'list' ? list.of.kind : list.kind });
  want(formula.where, formula.mode, { scopes: enterList(scopes, records ? list : null), sink });
}

/** Whether nothing of the case is read: it is the same in every case. */
function isConstant(formula: Formula): boolean {
  if (formula.kind === 'name' || formula.kind === 'quantified') return false;
  return !(formula.kind === 'call' && formula.fn === 'today') && partsOf(formula).every(isConstant);
}

function unexpected(
  sink: Sink,
  at: Formula,
  facts: { readonly for: string; readonly expected: readonly string[]; readonly actual: string },
): void {
  report(sink, 'type-unexpected', at, facts);
}

function report(sink: Sink, code: FormulaCode, at: Formula, facts: Readonly<Record<string, string | readonly string[]>>): void {
  sink?.push(formulaProblem(code, { place: at.place, facts }));
}
