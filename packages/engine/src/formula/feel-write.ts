import type { Arithmetic, Comparison, Formula } from '../model/formula.ts';
import type { Duration, DurationUnit, ValueType } from '../model/value.ts';
import { decimalText } from './decimal.ts';
import { feelName } from './feel-names.ts';
import { isTextual } from './kinds.ts';
import type { NameTable } from './name-table.ts';
import { inferType } from './type.ts';
import type { Scopes } from './type-scope.ts';
import { enterList, outermost } from './type-scope.ts';

const comparisonSigns: Readonly<Record<Comparison, string>> = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };
const arithmeticSigns: Readonly<Record<Arithmetic, string>> = { add: '+', subtract: '-', multiply: '*', divide: '/' };

/** Names of the entries of lists, by depth of the quantifier. */
const entryNames = ['entry', 'inner entry'] as const;

/**
 * The formula in FEEL, as BPMN and DMN tools read it. Dates are read by `date(…)`, so they may be texts; working days are calls of
 * `working days(n)` and `working days between(a, b)`, which no FEEL engine has by itself. Where every value is known both give the
 * same answer; what is not known FEEL answers with null, false or (for !=) true.
 */
export function toFeel(formula: Formula, names: NameTable): string {
  return write(formula, outermost(names));
}

function write(formula: Formula, scopes: Scopes): string {
  const inside = (part: Formula): string => operand(part, scopes);
  switch (formula.kind) {
    case 'literal':
      return typeof formula.value === 'string'
        ? feelText(formula.value)
        : typeof formula.value === 'number'
          ? decimalText(formula.value)
          : String(formula.value);
    case 'money':
      return decimalText(formula.yuan);
    case 'standard':
      return feelText(formula.id);
    case 'date':
      return `date("${formula.date}")`;
    case 'duration':
      return feelDuration(formula.duration);
    case 'name':
      return writeName(formula.path, scopes, inferType(formula, scopes));
    case 'compare':
      return `${inside(formula.left)} ${comparisonSigns[formula.op]} ${inside(formula.right)}`;
    case 'and':
    case 'or':
      return formula.parts.map(inside).join(` ${formula.kind} `);
    case 'not':
      return `not(${write(formula.of, scopes)})`;
    case 'in':
      return `${inside(formula.of)} in (${formula.among.map(inside).join(', ')})`;
    case 'contains': {
      const fn = inferType(formula.of, scopes)?.kind === 'list' ? 'list contains' : 'contains';
      return `${fn}(${write(formula.of, scopes)}, ${write(formula.item, scopes)})`;
    }
    case 'empty':
      return writeEmpty(formula.of, scopes);
    case 'arithmetic':
      return `${inside(formula.left)} ${arithmeticSigns[formula.op]} ${inside(formula.right)}`;
    case 'negate':
      return `-${inside(formula.of)}`;
    case 'call':
      return writeCall(formula, scopes);
    case 'quantified': {
      const entry = feelEntry(scopes.lists.length);
      const inner = enterList(scopes, inferType(formula.list, scopes));
      return `${formula.mode} ${entry} in ${inside(formula.list)} satisfies (${write(formula.where, inner)})`;
    }
  }
}

/** A part of a formula; brackets round whatever is more than one word, so that FEEL's own precedence never matters. */
function operand(part: Formula, scopes: Scopes): string {
  const text = write(part, scopes);
  switch (part.kind) {
    case 'name':
    case 'standard':
    case 'date':
    case 'duration':
    case 'call':
    case 'contains':
    case 'not':
      return text;
    case 'literal':
    case 'money':
      return text.startsWith('-') ? `(${text})` : text;
    case 'compare':
    case 'and':
    case 'or':
    case 'in':
    case 'empty':
    case 'arithmetic':
    case 'negate':
    case 'quantified':
      return `(${text})`;
  }
}

function writeName(path: readonly string[], scopes: Scopes, type: ValueType | null): string {
  const spelled = path.map(feelName).join('.');
  const level = entryLevel(path, scopes);
  const name = level === null ? spelled : `${feelEntry(level)}.${spelled}`;
  return type?.kind === 'date' ? `date(${name})` : name;
}

/** The quantifier whose entries the name belongs to; null for names of the case. */
function entryLevel(path: readonly string[], { names, lists }: Scopes): number | null {
  const [head = ''] = path;
  for (let level = lists.length - 1; level >= 0; level--) {
    const fields = lists[level];
    if (fields?.has(head) === true || (fields === null && names.find(path) === null)) return level;
  }
  return null;
}

const feelEntry = (level: number): string => entryNames[level === 0 ? 0 : 1].replace(' ', '_');

function writeEmpty(of: Formula, scopes: Scopes): string {
  const type = inferType(of, scopes);
  // Without date(…): an empty text is no date.
  const value = of.kind === 'name' ? writeName(of.path, scopes, null) : operand(of, scopes);
  if (type?.kind === 'list') return `${value} = null or count(${value}) = 0`;
  return type !== null && (isTextual(type) || type.kind === 'date' || type.kind === 'time')
    ? `${value} = null or ${value} = ""`
    : `${value} = null`;
}

function writeCall({ fn, args }: Extract<Formula, { readonly kind: 'call' }>, scopes: Scopes): string {
  const texts = args.map((arg) => write(arg, scopes));
  const [first = '', second = '0'] = texts;
  switch (fn) {
    case 'today':
      return 'today()';
    case 'age':
      return `years and months duration(${first}, today()).years`;
    case 'round':
      return `round half up(${first}, ${second})`;
    case 'difference': {
      const unit = args[2];
      if (unit?.kind === 'literal' && unit.value === 'workingDay') return `working days between(${first}, ${second})`;
      const [left, right] = args.slice(0, 2).map((arg) => operand(arg, scopes));
      return `abs((${left ?? ''} - ${right ?? ''}).days)`;
    }
    case 'count':
      return `count(${first})`;
    case 'sum':
      return args.length === 1 ? `sum(concatenate([0], ${first}))` : `sum(${texts.join(', ')})`;
    case 'max':
    case 'min':
      return `${fn}(${texts.join(', ')})`;
  }
}

const isoUnits: Readonly<Partial<Record<DurationUnit, readonly [before: string, after: string]>>> = {
  second: ['PT', 'S'],
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  month: ['P', 'M'],
  year: ['P', 'Y'],
};

function feelDuration({ amount, unit }: Duration): string {
  if (unit === 'workingDay') return `working days(${decimalText(amount)})`;
  if (unit === 'workingHour') return `working hours(${decimalText(amount)})`;
  if (unit === 'week') return feelDuration({ amount: amount * 7, unit: 'day' });
  if (!Number.isInteger(amount)) {
    // FEEL takes whole numbers: half a day is twelve hours, half a year six months.
    const finer = finerUnits[unit];
    if (finer !== undefined) return feelDuration({ amount: amount * finer[1], unit: finer[0] });
  }
  const [before, after] = isoUnits[unit] ?? ['P', 'D'];
  return `duration("${amount < 0 ? '-' : ''}${before}${decimalText(Math.abs(amount))}${after}")`;
}

const finerUnits: Readonly<Partial<Record<DurationUnit, readonly [unit: DurationUnit, times: number]>>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  year: ['month', 12],
};

function feelText(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
  return `"${escaped}"`;
}
