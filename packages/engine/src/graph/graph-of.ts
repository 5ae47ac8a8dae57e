import { type NodeId, nodeId, scopeDefId } from '../base/id.ts';
import type { Flow } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import { namesIn } from '../model/reads.ts';
import type { Step } from '../model/step.ts';
import { stepsIn, stepsOf } from '../model/walk.ts';
import { applicantOf } from './applicant.ts';
import { drawBlock } from './draw-step.ts';
import { createDrawing, drawEdge, drawNode, finishDrawing, next as goOn, onOutcome, type Pen } from './drawing.ts';
import type { Graph } from './graph.ts';
import { beside } from './node-ids.ts';
import { drawScope } from './scopes.ts';
import { drawReturnLines } from './steps/jumps.ts';
import { drawAsking, plannedAsk } from './steps/query.ts';

const root = scopeDefId('main');

/** The graph of a flow: every point a case can be at, every way between them, and the scopes they belong to. */
export function graphOf(flow: Flow, plan: Plan): Graph {
  const drawing = createDrawing({ flow, plan, named: namedSteps(flow), block: drawBlock });
  const pen: Pen = { drawing, scope: root, prefix: '', outer: new Map() };
  drawScope(pen, { id: root, kind: 'root', parent: null, host: null, place: flow.place }, (inner, end) => drawBlock(inner, flow.body, end));
  drawPlannedQueries(pen);
  drawMaterials(pen);
  for (const open of drawing.returns) drawReturnLines(open);
  return finishDrawing(drawing, root);
}

function namedSteps(flow: Flow): ReadonlyMap<string, { readonly step: Step; readonly copied: boolean }> {
  const copied = new Set<Step>();
  for (const data of flow.data) for (const handler of data.handlers) for (const { step } of stepsIn(handler.body)) copied.add(step);
  const named = new Map<string, { readonly step: Step; readonly copied: boolean }>();
  for (const { step } of stepsOf(flow)) {
    if (step.name !== undefined && !named.has(step.name)) named.set(step.name, { step, copied: copied.has(step) });
  }
  return named;
}

/** Queries that no line makes: each a scope, opened by whoever needs it first. */
function drawPlannedQueries(pen: Pen): void {
  const { flow, plan } = pen.drawing;
  const planned = new Set(plan.queries.filter(({ when }) => when !== 'step').map(({ data }) => data));
  for (const [index, data] of flow.data.entries()) {
    if (!planned.has(data.name)) continue;
    const ask = plannedAsk(index);
    const scope = { id: scopeDefId(ask), kind: 'data', parent: root, host: null, name: data.name, place: data.place } as const;
    const before = keyQueries(flow, data.name).filter((name) => planned.has(name));
    drawScope(pen, scope, (inner, end) => {
      drawAsking(inner, { id: ask, data, as: data.name }, end);
      if (before.length === 0) return ask;
      const ensure = drawNode(inner, {
        id: beside(ask, 'ensure'),
        work: { kind: 'ensure', data: before, materials: [] },
        place: data.place,
      });
      drawEdge(inner, ensure, { to: ask, cause: goOn });
      return ensure;
    });
  }
}

/** Names of the queries whose values are this one's keys. */
function keyQueries(flow: Flow, name: string): readonly string[] {
  const data = flow.data.find((one) => one.name === name);
  const heads = new Set((data?.keys ?? []).flatMap(namesIn).flatMap(({ path }) => path.slice(0, 1)));
  return flow.data
    .filter((one) => one.name !== name && (heads.has(one.name) || (one.gives !== undefined && heads.has(one.gives))))
    .map((one) => one.name);
}

/** Materials that items need: each a scope in which the applicant hands it in. */
function drawMaterials(pen: Pen): void {
  const { flow } = pen.drawing;
  const party = applicantOf(flow);
  const needed = new Set(flow.items.flatMap(({ needs }) => needs.flatMap((need) => (need.kind === 'material' ? [need.name] : []))));
  for (const [index, material] of flow.materials.entries()) {
    if (!needed.has(material.name)) continue;
    const id: NodeId = nodeId(`material:${index}`);
    const scope = { id: scopeDefId(id), kind: 'material', parent: root, host: null, name: material.name, place: material.place } as const;
    drawScope(pen, scope, (inner, end) => {
      drawNode(inner, {
        id,
        work: { kind: 'work', work: { for: 'material', material }, party, outcomes: ['submitted'] },
        name: material.name,
        place: material.place,
      });
      drawEdge(inner, id, { to: end, cause: onOutcome('submitted') });
      return id;
    });
  }
}
