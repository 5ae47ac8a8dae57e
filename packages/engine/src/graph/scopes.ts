import type { NodeId, ScopeDefId } from '../base/id.ts';
import type { Place } from '../base/place.ts';
import { drawEdge, drawNode, next as goOn, type Pen } from './drawing.ts';
import type { ScopeKind } from './graph.ts';
import { beside, endOf, scopeUnder } from './node-ids.ts';
import type { NodeWork } from './node-work.ts';

/** A scope to be opened by a block or by whoever needs it. */
export interface NewScope {
  readonly id: ScopeDefId;
  readonly kind: ScopeKind;
  readonly parent: ScopeDefId | null;
  readonly host: NodeId | null;
  readonly name?: string;
  readonly place?: Place | undefined;
}

/** Draws a scope: `inside` draws its content before the given end, and tells where it begins. */
export function drawScope(pen: Pen, scope: NewScope, inside: (pen: Pen, end: NodeId) => NodeId): NodeId {
  const { scopes } = pen.drawing;
  const end = endOf(scope.id);
  const at = scopes.length;
  const head = {
    id: scope.id,
    kind: scope.kind,
    parent: scope.parent,
    host: scope.host,
    end,
    ...(scope.name === undefined ? {} : { name: scope.name }),
  };
  scopes.push({ ...head, entry: end });
  const { on: _line, ...rest } = pen;
  const inner: Pen = { ...rest, scope: scope.id };
  const entry = inside(inner, end);
  drawNode(inner, { id: end, work: { kind: 'end' }, place: scope.place });
  scopes[at] = { ...head, entry };
  return entry;
}

/** Work that goes on by itself, and what comes after the step that sets it off. */
interface Detached {
  readonly work: NodeWork;
  readonly name: string | undefined;
  readonly next: NodeId;
}

/** Draws a node that opens a scope nobody waits for, and goes on. */
export function openDetached(pen: Pen, from: NodeId, { work, name, next }: Detached): void {
  const id = beside(from, 'detach');
  const scope = scopeUnder(id, 'detached');
  drawNode(pen, { id, work: { kind: 'detach', scope } });
  const entry = drawScope(pen, { id: scope, kind: 'detached', parent: pen.drawing.scopes[0]?.id ?? null, host: null }, (inner, end) => {
    const only = drawNode(inner, { id: beside(id, 'work'), work, name });
    const outcomes = work.kind === 'work' ? work.outcomes : [];
    for (const outcome of outcomes) drawEdge(inner, only, { to: end, cause: { kind: 'outcome', outcome } });
    return only;
  });
  drawEdge(pen, from, { to: id, cause: goOn });
  drawEdge(pen, id, { to: entry, cause: { kind: 'opens', child: 0 } });
  drawEdge(pen, id, { to: next, cause: goOn });
}
