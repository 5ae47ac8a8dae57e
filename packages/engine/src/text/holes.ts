import type { Place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import type { NameTable } from '../formula/name-table.ts';
import { parseConstraint, parseFormula } from '../formula/parse.ts';
import type { Constraint } from '../model/form.ts';
import type { Formula } from '../model/formula.ts';
import type { Range } from './view.ts';

type Hole =
  | { readonly kind: 'formula'; readonly range: Range; readonly formula: Formula; readonly isEarly: boolean }
  | { readonly kind: 'constraint'; readonly range: Range; readonly constraint: Constraint }
  | { readonly kind: 'path'; readonly range: Range; readonly path: string[]; readonly isEarly: boolean };

/**
 * Formulas and paths wait for the names of the flow they stand in. The reader puts holes into the model and fills
 * them in place once it is whole; nobody outside sees one unfilled, and nothing is built twice.
 */
export class Holes {
  private readonly source: string;
  private open: Hole[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** A formula to be. An early one says what other names mean: the list of a 对每个, a value that is defined. */
  formula(range: Range, isEarly = false): Formula {
    const formula = emptyFormula();
    this.open.push({ kind: 'formula', range, formula, isEarly });
    return formula;
  }

  /** A constraint to be. */
  constraint(range: Range): Constraint {
    const constraint: Constraint = { kind: 'compare', op: 'eq', value: emptyFormula() };
    this.open.push({ kind: 'constraint', range, constraint });
    return constraint;
  }

  /** A path to be; an early one declares the value it names. */
  path(range: Range, isEarly = false): readonly string[] {
    const path: string[] = [];
    this.open.push({ kind: 'path', range, path, isEarly });
    return path;
  }

  /** Whether any hole says what names mean. */
  hasEarly(): boolean {
    return this.open.some(isEarly);
  }

  /** Fills what is open (or only what is early) by the names given. */
  fill(names: NameTable, which: 'early' | 'all'): readonly Problem[] {
    const problems: Problem[] = [];
    const due = which === 'all' ? this.open : this.open.filter(isEarly);
    this.open = which === 'all' ? [] : this.open.filter((hole) => !isEarly(hole));
    for (const hole of due) problems.push(...this.fillOne(hole, names));
    return problems;
  }

  private fillOne(hole: Hole, names: NameTable): readonly Problem[] {
    const { from, to } = hole.range;
    const text = this.source.slice(from, to);
    if (hole.kind === 'constraint') {
      const { constraint, problems } = parseConstraint(text, from, names);
      if (constraint !== null) Object.assign(hole.constraint, constraint);
      return problems;
    }
    const { formula, problems } = parseFormula(text, from, names);
    if (hole.kind === 'path') {
      hole.path.push(...(formula?.kind === 'name' ? formula.path : [text]));
      return problems;
    }
    if (formula !== null) become(hole.formula, formula);
    return problems;
  }
}

const isEarly = (hole: Hole): boolean => hole.kind !== 'constraint' && hole.isEarly;

function emptyFormula(): Formula {
  return Object.assign(Object.create(Object.prototype), { kind: 'literal', value: true });
}

function become(hole: Formula, formula: Formula): void {
  if (!Object.hasOwn(formula, 'value')) Reflect.deleteProperty(hole, 'value');
  Object.assign(hole, formula);
}

/** A place of the source as the model carries it. */
export const placeOf = ({ from, to }: Range): Place => Object.freeze({ from, to });
