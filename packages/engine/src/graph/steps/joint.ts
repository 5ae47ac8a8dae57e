import { type NodeId, nodeId, type ScopeDefId, scopeDefId } from '../../base/id.ts';
import type { Item } from '../../model/item.ts';
import { itemOutcomes } from '../../model/outcome.ts';
import type { Joint } from '../../model/step.ts';
import { applicantOf } from '../applicant.ts';
import { drawEdge, drawNode, next as goOn, onOutcome, type Pen } from '../drawing.ts';
import { drawHandlers } from '../handlers.ts';
import { beside, idOf, scopeUnder } from '../node-ids.ts';
import { drawScope } from '../scopes.ts';

/** 联办: the items, each in a scope of its own, in the order that needs and outputs imply. */
export function drawJoint(pen: Pen, step: Joint, next: NodeId): void {
  const id = idOf(pen, step);
  const items = jointItems(pen, step);
  const denied = step.handlers.find(({ on }) => on.kind === 'itemDenied');
  const deniedScope = denied === undefined ? null : scopeUnder(id, 'denied');
  const prefixed = items.map((item) => ({ item, prefix: prefixOf(pen, item, id) }));
  const children = prefixed.map(({ prefix }): ScopeDefId => scopeDefId(prefix));
  drawNode(pen, {
    id,
    work: {
      kind: 'block',
      block: { of: 'joint', step, items, denied: deniedScope },
      children,
      ...(step.limit === undefined ? {} : { limit: step.limit }),
    },
    name: step.name,
    place: step.place,
  });
  drawHandlers(pen, { node: id, handlers: step.handlers.filter(({ on }) => on.kind !== 'itemDenied'), outcomes: ['done'], next });
  for (const [child, { item, prefix }] of prefixed.entries()) {
    const scope = { id: scopeDefId(prefix), kind: 'item', parent: pen.scope, host: id, name: item.name, place: item.place } as const;
    const entry = drawScope({ ...pen, item, handling: [...(pen.handling ?? []), item], outer: new Map() }, scope, (inner, end) =>
      drawItem(inner, { item, prefix }, end),
    );
    drawEdge(pen, id, { to: entry, cause: { kind: 'opens', child } });
  }
  if (denied === undefined || deniedScope === null) return;
  const entry = drawScope(pen, { id: deniedScope, kind: 'handler', parent: pen.scope, host: id, place: denied.place }, (inner, end) =>
    inner.drawing.block(inner, denied.body, end),
  );
  drawEdge(pen, id, { to: entry, cause: { kind: 'opens', child: children.length } });
}

function jointItems(pen: Pen, step: Joint): readonly Item[] {
  const { flow, plan } = pen.drawing;
  const byName = new Map(flow.items.map((item) => [item.name, item]));
  const open = new Set(pen.handling);
  const ordered = plan.items.flatMap(({ item }) => byName.get(item) ?? []).filter((item) => !open.has(item));
  return step.items === undefined ? ordered : ordered.filter(({ name }) => step.items?.includes(name));
}

/** Items are numbered as declared; one that a second block handles is drawn again under that block. */
function prefixOf(pen: Pen, item: Item, host: NodeId): string {
  const own = `item:${pen.drawing.flow.items.indexOf(item)}`;
  return pen.drawing.scopes.some(({ id }) => id === own) ? `${host}~${own}` : own;
}

interface DrawnItem {
  readonly item: Item;
  readonly prefix: string;
}

/** needs → queries and papers → steps or one task → produces. */
function drawItem(pen: Pen, { item, prefix }: DrawnItem, end: NodeId): NodeId {
  const need = nodeId(prefix);
  const granted = drawStatus(pen, { item, id: beside(need, 'granted'), status: 'granted' });
  const produce = drawNode(pen, { id: beside(need, 'produce'), work: { kind: 'produce', item }, name: item.name, place: item.place });
  drawEdge(pen, granted, { to: produce, cause: goOn });
  drawEdge(pen, produce, { to: outcomeLine(pen, { item, outcome: 'granted', end }), cause: goOn });
  const handling = item.steps === undefined ? drawDecision(pen, item, { need, granted, end }) : pen.drawing.block(pen, item.steps, granted);
  const instant = drawInstant(pen, item, { need, granted, handling });
  const ensured = drawEnsured(pen, item, { need, next: instant });
  drawNode(pen, { id: need, work: { kind: 'need', item }, name: item.name, place: item.place });
  drawEdge(pen, need, { to: ensured, cause: onOutcome('ready') });
  for (const status of ['notApplicable', 'notProceeded']) {
    const closed = drawStatus(pen, { item, id: beside(need, status), status });
    drawEdge(pen, need, { to: closed, cause: onOutcome(status) });
    drawEdge(pen, closed, { to: end, cause: goOn });
  }
  return need;
}

interface ItemPlaces {
  readonly need: NodeId;
  readonly granted: NodeId;
  readonly end: NodeId;
}

/** ONE task whose outcomes drive the item's states. */
function drawDecision(pen: Pen, item: Item, { need, granted, end }: ItemPlaces): NodeId {
  const decide = beside(need, 'decide');
  const correct = beside(need, 'correct');
  const limit = item.promised === undefined ? {} : { limit: { kind: 'within', duration: item.promised } as const };
  drawNode(pen, {
    id: decide,
    work: { kind: 'work', work: { for: 'item', item }, party: item.authority, outcomes: itemOutcomes, ...limit },
    name: item.name,
    place: item.place,
  });
  const party = applicantOf(pen.drawing.flow);
  drawNode(pen, {
    id: correct,
    work: { kind: 'work', work: { for: 'correct', item }, party, outcomes: ['submitted'] },
    name: item.name,
    place: item.place,
  });
  drawEdge(pen, correct, { to: decide, cause: onOutcome('submitted') });
  const ways = new Map<string, NodeId>([['toCorrect', correct]]);
  for (const status of ['refused', 'denied']) {
    const closed = drawStatus(pen, { item, id: beside(need, status), status });
    drawEdge(pen, closed, { to: outcomeLine(pen, { item, outcome: status, end }), cause: goOn });
    ways.set(status, closed);
  }
  const timed = item.handlers.filter(({ on }) => on.kind !== 'outcome');
  drawHandlers(pen, {
    node: decide,
    handlers: timed,
    outcomes: itemOutcomes,
    next: granted,
    unanswered: (outcome) => ways.get(outcome) ?? null,
  });
  return decide;
}

/** 秒批：a condition under which nobody need look. */
function drawInstant(pen: Pen, item: Item, places: { readonly need: NodeId; readonly granted: NodeId; readonly handling: NodeId }): NodeId {
  if (item.instantWhen === undefined) return places.handling;
  const id = beside(places.need, 'instant');
  drawNode(pen, { id, work: { kind: 'choose', rows: [item.instantWhen, null] }, name: item.name, place: item.place });
  drawEdge(pen, id, { to: places.granted, cause: { kind: 'row', row: 0 } });
  drawEdge(pen, id, { to: places.handling, cause: { kind: 'row', row: 1 } });
  return id;
}

/** Queries and papers this item needs, got just before it is handled. */
function drawEnsured(pen: Pen, item: Item, { need, next }: { readonly need: NodeId; readonly next: NodeId }): NodeId {
  const { plan } = pen.drawing;
  const data = plan.queries.filter(({ when, items }) => when === 'item' && items.includes(item.name)).map((query) => query.data);
  const tolerated = new Set(item.tolerates.map(({ material }) => material));
  const materials = item.needs.flatMap(({ ...exchange }) =>
    exchange.kind === 'material' && !tolerated.has(exchange.name) ? [exchange.name] : [],
  );
  if (data.length === 0 && materials.length === 0) return next;
  const id = drawNode(pen, { id: beside(need, 'ensure'), work: { kind: 'ensure', data, materials }, name: item.name, place: item.place });
  drawEdge(pen, id, { to: next, cause: goOn });
  return id;
}

function drawStatus(pen: Pen, { item, id, status }: { readonly item: Item; readonly id: NodeId; readonly status: string }): NodeId {
  return drawNode(pen, { id, work: { kind: 'status', item, status }, name: item.name, place: item.place });
}

function outcomeLine(pen: Pen, { item, outcome, end }: { readonly item: Item; readonly outcome: string; readonly end: NodeId }): NodeId {
  const handler = item.handlers.find(({ on }) => on.kind === 'outcome' && on.outcome === outcome);
  return handler === undefined ? end : pen.drawing.block(pen, handler.body, end);
}
