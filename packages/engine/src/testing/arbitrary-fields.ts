import type { Constraint, Field, Material, Situation } from '../model/form.ts';
import type { ValueType } from '../model/value.ts';
import { aCondition } from './arbitrary-formula.ts';
import { aSaying, newName, oneOf, type World } from './world.ts';

/** A type that a field may have. */
export function aType(world: World, depth = 1): ValueType {
  const { tape } = world;
  const simple = [
    'text',
    'number',
    'money',
    'boolean',
    'date',
    'time',
    'instant',
    'citizenId',
    'creditCode',
    'region',
    'address',
    'phone',
  ] as const;
  switch (tape.below(depth > 0 ? 10 : 8)) {
    case 1:
      return { kind: 'choice', options: tape.several(1, 3, () => newName(world)) };
    case 2:
      return { kind: 'file', many: tape.oneIn(2) };
    case 3:
      return {
        kind: 'text',
        ...tape.given('min', 2, () => 1 + tape.below(5)),
        ...tape.given('max', 2, () => 6 + tape.below(50)),
      };
    case 4:
      return {
        kind: 'number',
        ...tape.given('unit', 2, () => newName(world)),
      };
    case 5:
      return { kind: 'duration', working: tape.oneIn(2) };
    case 6:
      return {
        kind: 'certificate',
        ...tape.given('certificate', 2, () => newName(world)),
      };
    case 8:
      return { kind: 'list', of: bare(aType(world, depth - 1)) };
    case 9:
      return { kind: 'record', fields: tape.several(1, 2, () => ({ name: newName(world), type: bare(aType(world, depth - 1)) })) };
    default:
      return { kind: tape.pick(simple) };
  }
}

/** Inside brackets a type has no length, unit or number of files. */
function bare(type: ValueType): ValueType {
  if (type.kind === 'file') return { kind: 'file', many: false };
  return type.kind === 'text' || type.kind === 'number' ? { kind: type.kind } : type;
}

/** A field; `sources` are the paths it may be filled from. */
export function aNewField(world: World, sources: readonly (readonly string[])[] = []): Field {
  const { tape } = world;
  const type = aType(world);
  const isAmount = type.kind === 'number';
  const constraint = (): Constraint => ({
    kind: 'compare',
    op: tape.pick(['gt', 'ge', 'lt', 'le'] as const),
    value: { kind: 'literal', value: tape.below(100) },
  });
  const from = sources[tape.below(Math.max(1, sources.length * 3))];
  return {
    kind: 'field',
    name: newName(world),
    type,
    required: tape.oneIn(2),
    source: from === undefined ? { kind: 'asked' } : { kind: 'value', path: from },
    constraints: isAmount ? tape.several(0, 1, constraint) : [],
    ...tape.given('when', 8, () => aCondition(world, 1)),
    ...tape.given('description', 8, () => aSaying(world)),
  };
}

/** A question: answers of its own, or yes and no. */
export function aSituation(world: World): Situation {
  const { tape } = world;
  const type: ValueType = tape.oneIn(2) ? { kind: 'boolean' } : { kind: 'choice', options: tape.several(2, 2, () => newName(world)) };
  return { kind: 'situation', name: newName(world), type, required: tape.oneIn(2) };
}

/** A material. */
export function aMaterial(world: World): Material {
  const { tape } = world;
  const name = newName(world);
  world.materials.push(name);
  return {
    kind: 'material',
    name,
    need: tape.oneIn(2) ? 'tolerated' : 'must',
    ...tape.given('medium', 2, () => tape.pick(['original', 'copy', 'electronic'] as const)),
    ...tape.given('copies', 3, () => 1 + tape.below(3)),
    ...tape.given('gradeMin', 3, () => tape.pick(['B', 'A', 'C', 'D'] as const)),
    ...tape.given('replacedBy', 3, () => oneOf(world, world.data)),
    ...tape.given('when', 6, () => aCondition(world, 1)),
  };
}
