import { type NodeId, nodeId, type ScopeDefId, scopeDefId } from '../base/id.ts';
import type { Step } from '../model/step.ts';
import type { Pen } from './drawing.ts';

/** The node of a step, drawn where the pen is. `part` tells several nodes of one step apart. */
export function idOf(pen: Pen, step: Step, part?: string): NodeId {
  return nodeId(part === undefined ? `${pen.prefix}${plainId(step.id)}` : `${pen.prefix}${plainId(step.id)}:${part}`);
}

/** A step's id as part of a node's: letters, digits, `_` and `-`, and no name that every object has. */
function plainId(id: string): string {
  const plain = /[^\w-]/.test(id) ? id.replace(/[^\w-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`) : id;
  return plain in {} ? `${plain}_` : plain;
}

/** A further node beside one. */
export const beside = (id: NodeId, part: string): NodeId => nodeId(`${id}:${part}`);

/** The scope a block opens for one of its children. */
export const scopeUnder = (id: NodeId, child: string | number): ScopeDefId => scopeDefId(`${id}:${child}`);

/** Where the tokens of a scope end. */
export const endOf = (scope: ScopeDefId): NodeId => nodeId(`${scope}:end`);

/** The step a name stands for, as a node that can be entered; null when there is none. */
export function targetOf(pen: Pen, name: string): NodeId | null {
  const found = pen.drawing.named.get(name);
  if (found === undefined) return null;
  return nodeId(found.copied ? `${pen.prefix}${plainId(found.step.id)}` : plainId(found.step.id));
}
