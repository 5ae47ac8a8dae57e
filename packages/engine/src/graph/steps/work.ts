import type { NodeId } from '../../base/id.ts';
import { standardOutcomes } from '../../model/outcome.ts';
import type { Extend, Pledge, Task, Tolerate, Upload } from '../../model/step.ts';
import { applicantOf } from '../applicant.ts';
import { drawEdge, drawNode, next as goOn, onOutcome, type Pen } from '../drawing.ts';
import { drawHandlers } from '../handlers.ts';
import { beside, idOf } from '../node-ids.ts';
import { openDetached } from '../scopes.ts';

/** 谁 + 动词 +「什么」. A form that queries fill is preceded by them. */
export function drawTask(pen: Pen, step: Task, next: NodeId): void {
  const id = idOf(pen, step);
  const outcomes = step.outcomes ?? standardOutcomes[step.verb];
  const refills = step.mayReturnTo === undefined ? undefined : pen.drawing.named.get(step.mayReturnTo.target)?.step;
  const mayRefill = refills?.kind === 'task' && !outcomes.includes('sentBack');
  const supplies = step.verb === 'verify' && step.outcomes === undefined ? pen.supplies : undefined;
  drawFormQueries(pen, step);
  drawNode(pen, {
    id,
    work: {
      kind: 'work',
      work: { for: 'step', step },
      party: step.party,
      outcomes: mayRefill ? [...outcomes, 'sentBack'] : outcomes,
      ...(step.limit === undefined ? {} : { limit: step.limit }),
      ...(supplies === undefined ? {} : { supplies }),
    },
    name: step.name,
    place: step.place,
  });
  drawHandlers(pen, { node: id, handlers: step.handlers, outcomes, next, unanswered: untrueOf(pen, next) });
  if (mayRefill) drawRefill(pen, step, refills);
}

/** 请 p 上传「x」，由 q 核验. */
export function drawUpload(pen: Pen, step: Upload, next: NodeId): void {
  const id = idOf(pen, step);
  const check = step.checkedBy === undefined ? null : beside(id, 'check');
  drawNode(pen, {
    id,
    work: {
      kind: 'work',
      work: { for: 'upload', step },
      party: step.party,
      outcomes: ['submitted'],
      ...(step.limit === undefined ? {} : { limit: step.limit }),
    },
    name: step.name ?? step.material,
    place: step.place,
  });
  const isTimed = ({ on }: (typeof step.handlers)[number]): boolean => on.kind !== 'outcome';
  drawHandlers(pen, { node: id, handlers: step.handlers.filter(isTimed), outcomes: ['submitted'], next: check ?? next });
  if (check === null || step.checkedBy === undefined) return;
  const { supplies } = pen;
  drawNode(pen, {
    id: check,
    work: {
      kind: 'work',
      work: { for: 'check', step },
      party: step.checkedBy,
      outcomes: ['true', 'untrue'],
      ...(supplies === undefined ? {} : { supplies }),
    },
    name: step.name ?? step.material,
    place: step.place,
  });
  const answers = step.handlers.filter(({ on }) => on.kind === 'outcome');
  drawHandlers(pen, { node: check, handlers: answers, outcomes: ['true', 'untrue'], next, unanswered: untrueOf(pen, next) });
}

/** 延期：由 p 批准. */
export function drawExtend(pen: Pen, step: Extend, next: NodeId): void {
  const id = idOf(pen, step);
  const lengthen = drawNode(pen, { id: beside(id, 'lengthen'), work: { kind: 'lengthen', step }, place: step.place });
  drawNode(pen, {
    id,
    work: { kind: 'work', work: { for: 'extend', step }, party: step.approver, outcomes: ['agreed', 'disagreed'] },
    name: step.name,
    place: step.place,
  });
  drawHandlers(pen, { node: id, handlers: step.handlers, outcomes: ['agreed', 'disagreed'], next: lengthen, unanswered: () => next });
  drawEdge(pen, lengthen, { to: next, cause: goOn });
}

/** 告知承诺: approved on a pledge, checked later by somebody nobody waits for. */
export function drawPledge(pen: Pen, step: Pledge, next: NodeId): void {
  const id = idOf(pen, step);
  const checked = drawNode(pen, { id: beside(id, 'later'), work: { kind: 'pass' }, place: step.place });
  const party = step.party ?? applicantOf(pen.drawing.flow);
  drawNode(pen, {
    id,
    work: { kind: 'work', work: { for: 'pledge', step }, party, outcomes: ['confirmed'] },
    name: step.name,
    place: step.place,
  });
  drawHandlers(pen, { node: id, handlers: step.handlers, outcomes: ['confirmed'], next: checked });
  const checker = step.checker ?? pen.item?.authority;
  if (checker === undefined) drawEdge(pen, checked, { to: next, cause: goOn });
  else {
    const limit = step.checkWithin === undefined ? {} : { limit: { kind: 'within', duration: step.checkWithin } as const };
    const work = { kind: 'work', work: { for: 'pledgeCheck', step }, party: checker, outcomes: ['true', 'untrue'], ...limit } as const;
    openDetached(pen, checked, { work, name: step.name, next });
  }
}

/** 容缺: goes on with a gap; the paper is handed in later. */
export function drawTolerate(pen: Pen, step: Tolerate, next: NodeId): void {
  const id = idOf(pen, step);
  const later = drawNode(pen, { id: beside(id, 'later'), work: { kind: 'pass' }, place: step.place });
  drawNode(pen, { id, work: { kind: 'act', step }, name: step.name ?? step.material, place: step.place });
  drawEdge(pen, id, { to: later, cause: goOn });
  const party = applicantOf(pen.drawing.flow);
  const limit = step.supplyWithin === undefined ? {} : { limit: { kind: 'within', duration: step.supplyWithin } as const };
  const work = { kind: 'work', work: { for: 'supply', step }, party, outcomes: ['submitted'], ...limit } as const;
  openDetached(pen, later, { work, name: step.name ?? step.material, next });
}

/** Queries that the login already answers run before their form opens. */
export function formQueriesOf(pen: Pen, step: Task): readonly string[] {
  if (step.verb !== 'fill') return [];
  const form = step.form ?? step.name;
  return pen.drawing.plan.queries
    .filter(({ when, usedBy }) => when === 'form' && form !== undefined && usedBy.includes(form))
    .map(({ data }) => data);
}

function drawFormQueries(pen: Pen, step: Task): void {
  const data = formQueriesOf(pen, step);
  if (data.length === 0) return;
  const id = drawNode(pen, { id: idOf(pen, step, 'ensure'), work: { kind: 'ensure', data, materials: [] }, place: step.place });
  drawEdge(pen, id, { to: idOf(pen, step), cause: goOn });
}

/** 可退回「f」: the form is filled again, then the work goes on where it stood. */
function drawRefill(pen: Pen, step: Task, form: Task): void {
  const id = idOf(pen, step);
  const refill = beside(id, 'refill');
  const limit = step.mayReturnTo?.limit;
  drawNode(pen, {
    id: refill,
    work: {
      kind: 'work',
      work: { for: 'refill', task: step, form },
      party: form.party,
      outcomes: ['submitted'],
      ...(limit === undefined ? {} : { limit: { kind: 'within', duration: limit } }),
    },
    name: form.name,
    place: step.place,
  });
  drawEdge(pen, id, { to: refill, cause: onOutcome('sentBack') });
  drawEdge(pen, refill, { to: id, cause: onOutcome('submitted') });
}

/** A paper found untrue answers a yes/no query with no; any other query it leaves without values. */
function untrueOf(pen: Pen, next: NodeId): (outcome: string) => NodeId | null {
  return (outcome) => (outcome === 'untrue' && pen.supplies?.data.mode === 'verify' ? next : null);
}
