import type { Flow } from './flow.ts';
import type { Field } from './form.ts';
import type { Formula } from './formula.ts';
import type { Item } from './item.ts';
import type { Message } from './message.ts';
import type { Step } from './step.ts';

/** A name inside a formula, with its place. */
export type NameFormula = Extract<Formula, { readonly kind: 'name' }>;

/** The formulas that stand on a step itself, its rows included, its blocks and handlers not. */
export function formulasOf(step: Step): readonly Formula[] {
  const limit = step.limit?.kind === 'relative' ? [step.limit.to] : [];
  return [...limit, ...ownFormulas(step)];
}

/** Every name a formula mentions, those of a quantifier's inner condition included. */
export function namesIn(formula: Formula): readonly NameFormula[] {
  const found: NameFormula[] = [];
  const open: Formula[] = [formula];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'name') found.push(next);
    else open.push(...[...partsOf(next)].reverse());
  }
  return found;
}

/** The formulas directly inside a formula, as written. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'literal':
    case 'money':
    case 'standard':
    case 'date':
    case 'duration':
    case 'name':
      return [];
    case 'compare':
    case 'arithmetic':
      return [formula.left, formula.right];
    case 'and':
    case 'or':
      return formula.parts;
    case 'not':
    case 'empty':
    case 'negate':
      return [formula.of];
    case 'in':
      return [formula.of, ...formula.among];
    case 'contains':
      return [formula.of, formula.item];
    case 'call':
      return formula.args;
    case 'quantified':
      return [formula.list, formula.where];
  }
}

/** The formulas of a field: what it is computed from, what limits it, when it is asked. */
export function formulasOfField(field: Field): readonly Formula[] {
  const source = field.source.kind === 'formula' ? [field.source.formula] : [];
  const when = field.when === undefined ? [] : [field.when];
  return [...source, ...when, ...field.constraints.map((constraint) => constraint.value)];
}

/** The formulas of an item itself, those of its steps not. */
export function formulasOfItem(item: Item): readonly Formula[] {
  return [item.when, item.instantWhen].filter((formula) => formula !== undefined);
}

/** The formulas of the flow's head: parties, 不适用, materials, the start. */
export function formulasOfHead(flow: Flow): readonly Formula[] {
  const merge = flow.start.kind === 'message' ? flow.start.mergeBy : undefined;
  const optional = [
    ...flow.parties.map((party) => party.by),
    ...flow.meta.notFor.map((notFor) => notFor.when),
    ...flow.materials.map((material) => material.when),
    merge,
  ];
  return optional.filter((formula) => formula !== undefined);
}

/** The formulas of a step besides the one its limit may have. */
export function ownFormulas(step: Step): readonly Formula[] {
  switch (step.kind) {
    case 'choose':
    case 'include':
      return step.rows.flatMap((row) => (row.when === undefined ? [] : [row.when]));
    case 'sign':
      return step.members.kind === 'each' ? [step.members.list] : [];
    case 'forEach':
      return [step.list];
    case 'repeat':
      return step.until === undefined ? [] : [step.until];
    case 'draw':
      return [step.from, step.weight, step.avoid].filter((formula) => formula !== undefined);
    case 'await':
      return [...(step.key === undefined ? [] : [step.key]), ...step.fields.flatMap(formulasOfField)];
    case 'call':
      return step.inputs.map((input) => input.value);
    case 'notify':
      return said(step.text);
    case 'send':
      return step.content;
    case 'charge':
      return [step.amount];
    case 'define':
      return [step.formula];
    case 'task':
    case 'query':
    case 'upload':
    case 'special':
    case 'extend':
    case 'pledge':
    case 'tolerate':
    case 'together':
    case 'joint':
    case 'race':
    case 'return':
    case 'jump':
    case 'mark':
    case 'join':
    case 'detached':
    case 'compensate':
    case 'foreign':
    case 'serve':
    case 'push':
    case 'issueCertificate':
    case 'issueDocument':
    case 'publicNotice':
    case 'rate':
    case 'archive':
    case 'remind':
    case 'escalate':
    case 'reassign':
    case 'deem':
    case 'retry':
    case 'end':
    case 'stop':
      return [];
  }
}

function said(text: Message): readonly Formula[] {
  return text.flatMap((part) => (part.kind === 'value' ? [part.formula] : []));
}
