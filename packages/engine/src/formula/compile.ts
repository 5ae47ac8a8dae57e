import { FORMULA_STEPS_MAX } from '../base/limits.ts';
import type { Comparison, Formula } from '../model/formula.ts';
import type { Value, ValueType } from '../model/value.ts';
import { calculate } from './arithmetic.ts';
import { call } from './call.ts';
import { chinaDate, equal, isList, order, walkable } from './compare-values.ts';
import type { Lookup } from './lookup.ts';
import type { NameTable } from './name-table.ts';
import { fieldsOf } from './name-table.ts';
import { sizeOf } from './parts.ts';
import { readPath } from './read-path.ts';

export type { Lookup } from './lookup.ts';

/** A value that is not known: no "no", and no "yes" either. */
export type Unknown = undefined;

/** A formula made ready to run. It gives the same answer for the same look-up, and ends within its bounds for any. */
export type CompiledFormula = (lookup: Lookup) => Value | Unknown;

/**
 * Compiles a formula to closures. 且, 或 and 非 follow Kleene: unknown only where the unknown part matters. Given the names,
 * what stands inside 任一 and 每个 is told apart from the names around it by its type, else by what each entry holds.
 */
export function compileFormula(formula: Formula, names?: NameTable): CompiledFormula {
  const run = compile(formula, { names: names ?? null, lists: [] });
  return (lookup) => run({ lookup, entries: [], steps: 0 });
}

/** One evaluation: the entries the quantifiers stand at, outermost first, and the steps made over lists. */
interface Run {
  readonly lookup: Lookup;
  readonly entries: Value[];
  steps: number;
}

/** What a reckoning on the calendar counts for: it may look at a thousand days. */
const CALENDAR_STEPS = 100;

type Code = (run: Run) => Value | Unknown;

/** Around the formula: for each quantifier, the fields its entries have, null where that is not known. */
interface Around {
  readonly names: NameTable | null;
  readonly lists: readonly (ReadonlyMap<string, ValueType> | null)[];
}

function compile(formula: Formula, around: Around): Code {
  switch (formula.kind) {
    case 'literal':
      return constant(formula.value);
    case 'money':
      return constant(formula.yuan);
    case 'standard':
      return constant(formula.id);
    case 'date':
      return constant(formula.date);
    case 'duration':
      return constant({ amount: formula.duration.amount, unit: formula.duration.unit });
    case 'name':
      return compileName(formula.path, around, around.lists.length - 1);
    case 'compare':
      return compileComparison(formula.op, compile(formula.left, around), compile(formula.right, around));
    case 'and':
      return compileJunction(
        formula.parts.map((part) => compile(part, around)),
        false,
      );
    case 'or':
      return compileJunction(
        formula.parts.map((part) => compile(part, around)),
        true,
      );
    case 'not': {
      const of = compile(formula.of, around);
      return (run) => negated(of(run));
    }
    case 'in':
      return compileAmong(
        compile(formula.of, around),
        formula.among.map((entry) => compile(entry, around)),
      );
    case 'contains':
      return compileContains(compile(formula.of, around), compile(formula.item, around));
    case 'empty': {
      const of = compile(formula.of, around);
      return (run) => isEmpty(of(run));
    }
    case 'arithmetic': {
      const [left, right] = [compile(formula.left, around), compile(formula.right, around)];
      return (run) => {
        const [a, b] = [left(run), right(run)];
        if (isUnknown(a) || isUnknown(b)) return undefined;
        if (typeof a === 'number' && typeof b === 'number') return calculate(formula.op, [a, b]);
        return spend(run, CALENDAR_STEPS) ? calculate(formula.op, [a, b], run.lookup.workingDaysBetween) : undefined;
      };
    }
    case 'negate': {
      const of = compile(formula.of, around);
      return (run) => {
        const value = of(run);
        return typeof value === 'number' ? 0 - value : undefined;
      };
    }
    case 'call': {
      const args = formula.args.map((arg) => compile(arg, around));
      return (run) => {
        const values = args.map((arg) => arg(run));
        return spend(run, stepsOf(values)) ? call(formula.fn, values, run.lookup) : undefined;
      };
    }
    case 'quantified':
      return compileQuantified(formula, around);
  }
}

const isUnknown = (value: Value | Unknown): value is Unknown | null => value === undefined || value === null;

const constant =
  (value: Value): Code =>
  () =>
    value;

const negated = (value: Value | Unknown): boolean | Unknown => (typeof value === 'boolean' ? !value : undefined);

/** Whether nothing is there: not known, an empty text or an empty list. Always known itself. */
const isEmpty = (value: Value | Unknown): boolean => isUnknown(value) || value === '' || (isList(value) && value.length === 0);

/** Counts steps over lists; false once the evaluation has made more than it may, and the answer stays unknown. */
function spend(run: Run, steps: number): boolean {
  run.steps += steps;
  return run.steps <= FORMULA_STEPS_MAX;
}

const stepsOf = (values: readonly (Value | Unknown)[]): number =>
  values.reduce<number>((steps, value) => steps + (isList(value) ? value.length : 1), 0);

function compileName(path: readonly string[], around: Around, level: number): Code {
  if (level < 0) return (run) => run.lookup.read(path) ?? undefined;
  const outer = compileName(path, around, level - 1);
  const [head] = path;
  const fields = around.lists[level];
  const inEntry: Code = (run) => readPath(run.entries[level], path) ?? undefined;
  if (head === undefined || (fields !== null && fields?.has(head) === false)) return outer;
  if (fields !== null) return inEntry;
  return (run) => (holds(run.entries[level], head) ? inEntry(run) : outer(run));
}

const holds = (entry: Value | undefined, name: string): boolean =>
  typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name);

function compileComparison(op: Comparison, left: Code, right: Code): Code {
  const decide = decider(op);
  return (run) => {
    const [a, b] = [left(run), right(run)];
    if (isUnknown(a) || isUnknown(b)) return undefined;
    const compared = order(a, b, run.lookup.dateOf ?? chinaDate);
    return compared === null || Number.isNaN(compared) ? undefined : decide(compared);
  };
}

function decider(op: Comparison): (compared: number) => boolean {
  switch (op) {
    case 'eq':
      return (compared) => compared === 0;
    case 'ne':
      return (compared) => compared !== 0;
    case 'lt':
      return (compared) => compared < 0;
    case 'le':
      return (compared) => compared <= 0;
    case 'gt':
      return (compared) => compared > 0;
    case 'ge':
      return (compared) => compared >= 0;
  }
}

/** 且 (`decisive` false) and 或 (`decisive` true): one decisive part decides, whatever is unknown beside it. */
function compileJunction(parts: readonly Code[], decisive: boolean): Code {
  return (run) => {
    let known = true;
    for (const part of parts) {
      const value = part(run);
      if (value === decisive) return decisive;
      if (value !== !decisive) known = false;
    }
    return known ? !decisive : undefined;
  };
}

function compileAmong(of: Code, among: readonly Code[]): Code {
  return (run) => {
    const value = of(run);
    if (isUnknown(value)) return undefined;
    let known = true;
    for (const entry of among) {
      const candidate = entry(run);
      const found = isList(candidate)
        ? spend(run, candidate.length)
          ? holdsEqual(candidate, value, run)
          : null
        : isSame(value, candidate, run);
      if (found === true) return true;
      if (found === null) known = false;
    }
    return known ? false : undefined;
  };
}

function compileContains(of: Code, item: Code): Code {
  return (run) => {
    const [whole, part] = [of(run), item(run)];
    if (isUnknown(whole) || isUnknown(part)) return undefined;
    if (typeof whole === 'string') return typeof part === 'string' ? whole.includes(part) : undefined;
    const list = walkable(whole);
    return list === null || !spend(run, list.length) ? undefined : (holdsEqual(list, part, run) ?? undefined);
  };
}

function isSame(left: Value, right: Value | Unknown, run: Run): boolean | null {
  return isUnknown(right) ? null : equal(left, right, run.lookup.dateOf ?? chinaDate);
}

/** Whether a list holds the value; null when an entry nothing is known of leaves it open. */
function holdsEqual(list: readonly Value[], value: Value, run: Run): boolean | null {
  let known = true;
  for (const entry of list) {
    const same = isSame(value, entry, run);
    if (same === true) return true;
    if (same === null) known = false;
  }
  return known ? false : null;
}

function compileQuantified({ mode, list, where }: Extract<Formula, { readonly kind: 'quantified' }>, around: Around): Code {
  const entries = compile(list, around);
  const level = around.lists.length;
  const holdsFor = compile(where, { ...around, lists: [...around.lists, fieldTypes(list, around)] });
  const steps = sizeOf(where);
  const decisive = mode === 'some';
  return (run) => {
    const walked = walkable(entries(run));
    if (walked === null) return undefined;
    let known = true;
    for (const entry of walked) {
      if (!spend(run, steps)) return undefined;
      run.entries[level] = entry;
      const value = holdsFor(run);
      if (value === decisive) return decisive;
      if (value !== !decisive) known = false;
    }
    return known ? !decisive : undefined;
  };
}

/** The fields of the list's entries by name; null when its type is not known. */
function fieldTypes(list: Formula, { names, lists }: Around): ReadonlyMap<string, ValueType> | null {
  if (names === null || list.kind !== 'name') return null;
  const [head, ...rest] = list.path;
  const inner = lists.findLast((fields) => fields !== null && head !== undefined && fields.has(head));
  let type: ValueType | null = (head === undefined ? null : inner?.get(head)) ?? names.find(list.path)?.type ?? null;
  if (inner !== undefined && inner !== null)
    for (const part of rest) type = fieldsOf(type)?.find((field) => field.name === part)?.type ?? null;
  const fields = fieldsOf(type);
  return fields === null ? null : new Map(fields.map((field) => [field.name, field.type]));
}
