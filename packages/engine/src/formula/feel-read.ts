import { FORMULA_DIGITS_MAX, FORMULA_QUANTIFIERS_MAX } from '../base/limits.ts';
import { place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import type { Arithmetic, Comparison, Formula, FunctionName } from '../model/formula.ts';
import type { Duration } from '../model/value.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { FormulaCode } from './codes.ts';
import { formulaProblem } from './codes.ts';
import { partOfFeelName } from './feel-names.ts';
import type { FeelNode, FeelOperator } from './feel-syntax.ts';
import { parseFeel } from './feel-syntax.ts';
import { fitFormula } from './fit.ts';
import { isTooLong } from './literal.ts';
import type { NameTable } from './name-table.ts';
import type { FormulaReading } from './parse.ts';
import { partsOf } from './parts.ts';
import { inferType } from './type.ts';
import type { Scopes } from './type-scope.ts';
import { enterList, outermost } from './type-scope.ts';

/** Reads a condition written in FEEL, the subset this language has words for; anything else is a problem that says what. */
export function fromFeel(source: string, from: number, names: NameTable): FormulaReading {
  const node = parseFeel(source);
  const lowering: Lowering = { source, from, problems: [], scopes: outermost(names), variables: [] };
  if (node.kind === 'fault') {
    return { formula: null, problems: [formulaProblem(node.code, { place: place(from + node.from, from + node.to), facts: node.facts })] };
  }
  const formula = lower(node, lowering);
  return { formula: formula === null ? null : fitFormula(formula, names), problems: lowering.problems };
}

interface Lowering {
  readonly source: string;
  readonly from: number;
  readonly problems: Problem[];
  readonly scopes: Scopes;
  /** Variables of the quantifiers around, outermost first. */
  readonly variables: readonly string[];
}

const comparisons: ReadonlyMap<FeelOperator, Comparison> = new Map([
  ['=', 'eq'],
  ['!=', 'ne'],
  ['<', 'lt'],
  ['<=', 'le'],
  ['>', 'gt'],
  ['>=', 'ge'],
]);
const operations: ReadonlyMap<FeelOperator, Arithmetic> = new Map([
  ['+', 'add'],
  ['-', 'subtract'],
  ['*', 'multiply'],
  ['/', 'divide'],
]);

function lower(node: FeelNode, lowering: Lowering): Formula | null {
  const at = { place: place(lowering.from + node.from, lowering.from + node.to) };
  switch (node.kind) {
    case 'number':
      if (isTooLong(node.text)) return fail(node, 'number-too-long', lowering, { text: node.text, max: FORMULA_DIGITS_MAX });
      return { kind: 'literal', value: Number(node.text), ...at };
    case 'text':
      return { kind: 'literal', value: node.text, ...at };
    case 'boolean':
      return { kind: 'literal', value: node.value, ...at };
    case 'name':
    case 'member':
      return lowerName(node, lowering);
    case 'call':
      return lowerCall(node, lowering);
    case 'binary':
      return lowerBinary(node, lowering);
    case 'minus': {
      const of = lower(node.of, lowering);
      if (of?.kind === 'literal' && typeof of.value === 'number') return { kind: 'literal', value: -of.value, ...at };
      return of === null ? null : { kind: 'negate', of, ...at };
    }
    case 'in': {
      const [of, ...among] = lowerAll([node.of, ...node.among], lowering) ?? [];
      return of === undefined ? null : { kind: 'in', of, among, ...at };
    }
    case 'between': {
      const [of, low, high] = lowerAll([node.of, node.low, node.high], lowering) ?? [];
      if (of === undefined || low === undefined || high === undefined) return null;
      const parts: readonly Formula[] = [
        { kind: 'compare', op: 'ge', left: of, right: low, ...at },
        { kind: 'compare', op: 'le', left: of, right: high, ...at },
      ];
      return { kind: 'and', parts, ...at };
    }
    case 'quantified': {
      const list = lower(node.list, lowering);
      if (list === null) return null;
      if (lowering.variables.length >= FORMULA_QUANTIFIERS_MAX)
        return fail(node, 'quantifier-too-deep', lowering, { max: FORMULA_QUANTIFIERS_MAX });
      const scopes = enterList(lowering.scopes, inferType(list, lowering.scopes));
      const where = lower(node.where, { ...lowering, scopes, variables: [...lowering.variables, node.variable] });
      return where === null ? null : { kind: 'quantified', mode: node.mode, list, where, ...at };
    }
    case 'null':
    case 'list':
      return unsupported(node, lowering);
  }
}

function lowerAll(nodes: readonly FeelNode[], lowering: Lowering): readonly Formula[] | null {
  const formulas = nodes.map((node) => lower(node, lowering));
  return formulas.every((formula) => formula !== null) ? formulas : null;
}

function fail(node: FeelNode, code: FormulaCode, lowering: Lowering, facts: Readonly<Record<string, string | number>>): null {
  lowering.problems.push(formulaProblem(code, { place: place(lowering.from + node.from, lowering.from + node.to), facts }));
  return null;
}

const unsupported = (node: FeelNode, lowering: Lowering): null =>
  fail(node, 'feel-unsupported', lowering, { found: lowering.source.slice(node.from, node.to) });

/** A name, the variable of a quantifier taken off; `(a - b).days` and `….years` are calls of this language. */
function lowerName(node: FeelNode, lowering: Lowering): Formula | null {
  const parts = partsIn(node);
  if (parts === null) return node.kind === 'member' ? lowerMember(node, lowering) : unsupported(node, lowering);
  const at = { place: place(lowering.from + node.from, lowering.from + node.to) };
  const [head = '', ...rest] = parts;
  const level = lowering.variables.lastIndexOf(head);
  const path = level < 0 ? resolve(parts, lowering) : rest.map(partOfFeelName);
  const [first = ''] = path;
  // A field of an entry further out, or a name of the case, that an entry nearer by has too would change its meaning.
  const nearer = lowering.scopes.lists.slice(level < 0 ? 0 : level + 1);
  if (path.length === 0 || nearer.some((fields) => fields?.has(first) === true)) return unsupported(node, lowering);
  return { kind: 'name', path, ...at };
}

function partsIn(node: FeelNode): readonly string[] | null {
  if (node.kind === 'name') return [node.text];
  if (node.kind !== 'member') return null;
  const of = partsIn(node.of);
  return of === null ? null : [...of, node.name];
}

/** The author's own names first, then the standard words. */
function resolve(parts: readonly string[], { scopes }: Lowering): readonly string[] {
  return scopes.names.find(parts) === null ? parts.map(partOfFeelName) : parts;
}

function lowerMember(node: Extract<FeelNode, { readonly kind: 'member' }>, lowering: Lowering): Formula | null {
  const { of, name } = node;
  if (name === 'years' && of.kind === 'call' && of.fn === 'years and months duration' && of.args.length === 2) {
    const [birth, today] = lowerAll(of.args, lowering) ?? [];
    if (birth === undefined || today === undefined) return null;
    return today.kind === 'call' && today.fn === 'today' ? called('age', [birth], node, lowering) : unsupported(node, lowering);
  }
  return unsupported(node, lowering);
}

function lowerBinary(node: Extract<FeelNode, { readonly kind: 'binary' }>, lowering: Lowering): Formula | null {
  const at = { place: place(lowering.from + node.from, lowering.from + node.to) };
  const comparison = comparisons.get(node.op);
  const withNull = node.left.kind === 'null' ? node.right : node.right.kind === 'null' ? node.left : null;
  if (withNull !== null && (comparison === 'eq' || comparison === 'ne')) {
    const of = lower(withNull, lowering);
    if (of === null) return null;
    return comparison === 'eq' ? { kind: 'empty', of, ...at } : { kind: 'not', of: { kind: 'empty', of, ...at }, ...at };
  }
  const [left, right] = lowerAll([node.left, node.right], lowering) ?? [];
  if (left === undefined || right === undefined) return null;
  if (comparison !== undefined) return { kind: 'compare', op: comparison, left, right, ...at };
  const operation = operations.get(node.op);
  if (operation !== undefined) return { kind: 'arithmetic', op: operation, left, right, ...at };
  if (node.op === 'or') return emptiness(left, right) ?? { kind: 'or', parts: [...flattened('or', left, node.left), right], ...at };
  return { kind: 'and', parts: [...flattened('and', left, node.left), right], ...at };
}

/** The parts of `a or b` in `a or b or c`; what stood in brackets stays one part. */
function flattened(kind: 'and' | 'or', formula: Formula, node: FeelNode): readonly Formula[] {
  const bare = node.kind === 'binary' && node.op === kind && node.to === node.right.to;
  return bare && formula.kind === kind ? formula.parts : [formula];
}

/** `x = null or x = ""` and `x = null or count(x) = 0` as this language says it: x 为空. */
function emptiness(left: Formula, right: Formula): Formula | null {
  if (left.kind !== 'empty' || right.kind !== 'compare' || right.op !== 'eq' || right.right.kind !== 'literal') return null;
  const { value } = right.right;
  const [counted] = right.left.kind === 'call' && right.left.fn === 'count' ? partsOf(right.left) : [];
  const same = (value === '' && isSame(left.of, right.left)) || (value === 0 && counted !== undefined && isSame(left.of, counted));
  return same ? left : null;
}

const isSame = (left: Formula, right: Formula): boolean =>
  left.kind === 'name' && right.kind === 'name' && left.path.join('.') === right.path.join('.');

const plainCalls: ReadonlyMap<string, FunctionName> = new Map([
  ['count', 'count'],
  ['sum', 'sum'],
  ['max', 'max'],
  ['min', 'min'],
  ['today', 'today'],
]);

function lowerCall(node: Extract<FeelNode, { readonly kind: 'call' }>, lowering: Lowering): Formula | null {
  const special = lowerConstantCall(node, lowering) ?? lowerRewritten(node, lowering);
  if (special !== 'plain') return special;
  const args = lowerAll(node.args, lowering);
  if (args === null) return null;
  const at = { place: place(lowering.from + node.from, lowering.from + node.to) };
  const [first, second] = args;
  const plain = plainCalls.get(node.fn);
  if (plain !== undefined && args.length > 0 === (plain !== 'today')) return called(plain, args, node, lowering);
  if (node.fn === 'not' && first !== undefined && args.length === 1) return { kind: 'not', of: first, ...at };
  if (node.fn === 'round half up' && args.length === 2 && first !== undefined) {
    const whole = second?.kind === 'literal' && second.value === 0;
    return called('round', whole ? [first] : args, node, lowering);
  }
  if (node.fn === 'working days between' && args.length === 2)
    return called('difference', [...args, { kind: 'literal', value: 'workingDay' }], node, lowering);
  if ((node.fn === 'contains' || node.fn === 'list contains') && first !== undefined && second !== undefined) {
    return { kind: 'contains', of: first, item: second, ...at };
  }
  return unsupported(node, lowering);
}

function called(fn: FunctionName, args: readonly Formula[], node: FeelNode, { from }: Lowering): Formula {
  return { kind: 'call', fn, args, place: place(from + node.from, from + node.to) };
}

/** Dates and lengths of time, which FEEL writes as calls; null for any other call. */
function lowerConstantCall({ fn, args, from, to }: Extract<FeelNode, { readonly kind: 'call' }>, lowering: Lowering): Formula | null {
  const [only] = args;
  if (args.length !== 1 || only === undefined) return null;
  const at = { place: place(lowering.from + from, lowering.from + to) };
  if (fn === 'date' && only.kind === 'text') return isCalendarDate(only.text) ? { kind: 'date', date: only.text, ...at } : null;
  const duration = fn === 'duration' && only.kind === 'text' ? isoDuration(only.text) : workingDuration(fn, only);
  return duration === null ? null : { kind: 'duration', duration, ...at };
}

function workingDuration(fn: string, amount: FeelNode): Duration | null {
  const number =
    amount.kind === 'number'
      ? Number(amount.text)
      : amount.kind === 'minus' && amount.of.kind === 'number'
        ? -Number(amount.of.text)
        : null;
  if (number === null) return null;
  if (fn === 'working days') return { amount: number, unit: 'workingDay' };
  return fn === 'working hours' ? { amount: number, unit: 'workingHour' } : null;
}

/** Calls that wrap what this language says more plainly: date(x), abs((a - b).days), sum(concatenate([0], x)). */
function lowerRewritten(node: Extract<FeelNode, { readonly kind: 'call' }>, lowering: Lowering): Formula | null | 'plain' {
  const [only, second] = node.args;
  if (only === undefined || second !== undefined) return 'plain';
  if (node.fn === 'date') return only.kind === 'text' ? unsupported(node, lowering) : lower(only, lowering);
  if (node.fn === 'abs' && only.kind === 'member' && only.name === 'days' && only.of.kind === 'binary' && only.of.op === '-') {
    const days = lowerAll([only.of.left, only.of.right], lowering);
    return days === null ? null : called('difference', [...days, { kind: 'literal', value: 'day' }], node, lowering);
  }
  if (node.fn === 'sum' && only.kind === 'call' && only.fn === 'concatenate') {
    const [zero, list] = only.args;
    const isZero =
      zero?.kind === 'list' && zero.entries.length === 1 && zero.entries[0]?.kind === 'number' && Number(zero.entries[0].text) === 0;
    if (list === undefined || !isZero || only.args.length !== 2) return unsupported(node, lowering);
    const of = lower(list, lowering);
    return of === null ? null : called('sum', [of], node, lowering);
  }
  return 'plain';
}

const ISO = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const ISO_UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** A length of time of one unit; null for mixed ones, which this language does not write. */
function isoDuration(text: string): Duration | null {
  const [, sign, ...amounts] = ISO.exec(text) ?? [];
  const written = ISO_UNITS.flatMap((unit, index) => (amounts[index] === undefined ? [] : [{ amount: Number(amounts[index]), unit }]));
  const [only] = written;
  if (only === undefined || written.length > 1) return null;
  return sign === '-' ? { ...only, amount: -only.amount } : only;
}
