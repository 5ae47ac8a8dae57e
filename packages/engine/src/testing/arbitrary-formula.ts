import type { Field } from '../model/form.ts';
import type { Comparison, Formula } from '../model/formula.ts';
import type { Tape } from './tape.ts';
import { aSaying, type World } from './world.ts';

const anyOrder: readonly [Comparison, ...Comparison[]] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const sameness: readonly [Comparison, ...Comparison[]] = ['eq', 'ne'];

/** A condition over the declared fields, well typed. */
export function aCondition(world: World, depth = 2): Formula {
  const { tape } = world;
  if (depth > 0 && tape.oneIn(4)) return aJunction(world, depth);
  if (depth > 0 && tape.oneIn(8)) return { kind: 'not', of: aCondition(world, depth - 1) };
  const field = aField(world);
  if (field === null)
    return {
      kind: 'compare',
      op: tape.pick(sameness),
      left: { kind: 'name', path: ['$login', '$name'] },
      right: { kind: 'literal', value: aSaying(world) },
    };
  const left: Formula = { kind: 'name', path: [field.name] };
  return tape.oneIn(8) ? { kind: 'empty', of: left } : about(world, field, left);
}

/** 且 or 或 of conditions that are not of the same kind themselves. */
function aJunction(world: World, depth: number): Formula {
  const kind = world.tape.oneIn(2) ? 'or' : 'and';
  const parts = world.tape
    .several(2, 1, () => aCondition(world, depth - 1))
    .map((part) => (part.kind === kind ? (part.parts[0] ?? part) : part));
  return { kind, parts };
}

function about(world: World, { type }: Field, left: Formula): Formula {
  const { tape } = world;
  switch (type.kind) {
    case 'number':
      return { kind: 'compare', op: tape.pick(anyOrder), left: amountOf(tape, left), right: { kind: 'literal', value: tape.below(1000) } };
    case 'money':
      return { kind: 'compare', op: tape.pick(anyOrder), left, right: { kind: 'money', yuan: tape.below(100_000) } };
    case 'date':
      return {
        kind: 'compare',
        op: tape.pick(anyOrder),
        left,
        right: tape.oneIn(2) ? { kind: 'date', date: '2026-03-01' } : { kind: 'call', fn: 'today', args: [] },
      };
    case 'boolean':
      return { kind: 'compare', op: tape.pick(sameness), left, right: { kind: 'literal', value: tape.oneIn(2) } };
    case 'choice': {
      const [first = ''] = type.options;
      if (tape.oneIn(3)) return { kind: 'in', of: left, among: type.options.map((value) => ({ kind: 'literal', value })) };
      return { kind: 'compare', op: tape.pick(sameness), left, right: { kind: 'literal', value: first } };
    }
    case 'text':
      return { kind: 'compare', op: tape.pick(sameness), left, right: { kind: 'literal', value: aSaying(world) } };
    default:
      return { kind: 'empty', of: left };
  }
}

const amountOf = (tape: Tape, of: Formula): Formula =>
  tape.oneIn(5)
    ? { kind: 'arithmetic', op: tape.pick(['add', 'multiply']), left: of, right: { kind: 'literal', value: 1 + tape.below(9) } }
    : of;

/** A declared field, by chance. */
export function aField({ tape, fields }: World): Field | null {
  return fields[tape.below(Math.max(1, fields.length))] ?? null;
}

/** The name of a value. */
export function aValueName(world: World): Formula {
  const field = world.tape.oneIn(4) ? null : aField(world);
  return { kind: 'name', path: field === null ? ['$login', '$citizenId'] : [field.name] };
}

/** The path of a value. */
export function aPath(world: World): readonly string[] {
  const name = aValueName(world);
  return name.kind === 'name' ? name.path : [];
}
