import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '../base/assert.ts';
import type { Flow } from '../model/flow.ts';
import { canonicalJson, sorted } from './canonical.ts';
import { rootShape } from './generated/flow-schema.ts';
import { shapeOf } from './shape.ts';

/**
 * A flow as JSON: members in the order of the schema, those with their default left out, two spaces, LF. Places and
 * derived ids are no part of it, so that equal flows give equal bytes wherever they were read from.
 */
export function writeJson(flow: Flow): string {
  return `${JSON.stringify(jsonOf(flow), null, 2)}\n`;
}

/** SHA-256 of a flow's canonical JSON, in hex: what a version of it is known by. */
export function hashOf(flow: Flow): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(jsonOf(flow)))));
}

/** A flow as plain JSON values. */
export function jsonOf(flow: Flow): unknown {
  return written(flow, rootShape);
}

function written(value: unknown, name: string | null): unknown {
  if (name === null || typeof value !== 'object' || value === null) return sorted(value);
  if (Array.isArray(value)) return value.map((entry) => written(entry, name));
  const members = new Map(Object.entries(value));
  const shape = shapeOf(name, members.get('kind'));
  assert(shape !== null, `expected a kind of ${name} that the schema knows but got ${String(members.get('kind'))}`);
  const json: Record<string, unknown> = {};
  for (const member of shape.members ?? []) {
    const inner = members.get(member.key);
    members.delete(member.key);
    if (member.fixed !== undefined) json[member.key] = member.fixed;
    if (inner === undefined || member.derived === true) continue;
    const one = written(inner, member.shape ?? null);
    // The kind says what it is even where only one is possible.
    if (member.key === 'kind' || !('default' in member) || !same(one, member.default)) json[member.key] = one;
  }
  members.delete('place');
  assert(members.size === 0, `expected only members of ${name} that the schema knows but got ${[...members.keys()].join(', ')}`);
  return json;
}

/** Whether a value is its default; looks no deeper than defaults go. */
function same(value: unknown, usual: unknown): boolean {
  if (Array.isArray(usual)) return Array.isArray(value) && value.length === 0;
  if (typeof usual !== 'object' || usual === null || typeof value !== 'object' || value === null) return value === usual;
  return Object.keys(value).length === Object.keys(usual).length && canonicalJson(value) === canonicalJson(usual);
}
