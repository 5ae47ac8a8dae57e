import { shapes } from './generated/flow-schema.ts';
import type { JsonNode } from './parse.ts';
import type { Member, Shape } from './schema-run.ts';

/** The definition that an object follows: itself, or of a union the one of the object's kind. Null when there is none. */
export function shapeOf(name: string | null, kind: unknown): Shape | null {
  const shape = name === null ? undefined : shapes.get(name);
  if (shape?.kinds === undefined) return shape ?? null;
  const member = shape.kinds.find(([one]) => one === kind)?.[1];
  return member === undefined ? null : (shapes.get(member) ?? null);
}

/** The members an object may have. */
export function objectShape(name: string | null, node: JsonNode): readonly Member[] {
  return shapeOf(name, node.members?.get('kind')?.node.value)?.members ?? [];
}

/** The definition that a member of an object follows, null for plain values. */
export function memberShape(name: string | null, node: JsonNode, key: string): string | null {
  return objectShape(name, node).find((member) => member.key === key)?.shape ?? null;
}

/** The kinds of a union. */
export function unionKinds(name: string | null): readonly string[] {
  return (name === null ? undefined : shapes.get(name))?.kinds?.map(([kind]) => kind) ?? [];
}
