import type { Flow } from './flow.ts';
import type { Step } from './step.ts';

/** A step and the chain of steps that hold it, outermost first. */
export interface Visit {
  readonly step: Step;
  readonly within: readonly Step[];
}

/** The blocks directly inside a step, in the order written, its handlers' bodies last. */
export function blocksOf(step: Step): readonly (readonly Step[])[] {
  const bodies = bodiesOf(step);
  return step.handlers.length === 0 ? bodies : [...bodies, ...step.handlers.map((handler) => handler.body)];
}

/** Every step of a flow, depth first, in the order written: data handlers, then items, then the body. Walked once a flow. */
export function stepsOf(flow: Flow): readonly Visit[] {
  const known = walked.get(flow);
  if (known !== undefined) return known;
  const visits = everyStepOf(flow);
  walked.set(flow, visits);
  return visits;
}

const walked = new WeakMap<Flow, readonly Visit[]>();

function everyStepOf(flow: Flow): readonly Visit[] {
  const visits: Visit[] = [];
  for (const data of flow.data) for (const handler of data.handlers) gather(handler.body, nothing, visits);
  for (const item of flow.items) {
    if (item.steps !== undefined) gather(item.steps, nothing, visits);
    for (const handler of item.handlers) gather(handler.body, nothing, visits);
  }
  gather(flow.body, nothing, visits);
  return visits;
}

/** Every step of a block, depth first. */
export function stepsIn(block: readonly Step[], within: readonly Step[] = nothing): readonly Visit[] {
  const visits: Visit[] = [];
  gather(block, within, visits);
  return visits;
}

const nothing: readonly never[] = [];

function gather(block: readonly Step[], within: readonly Step[], into: Visit[]): void {
  for (const step of block) {
    into.push({ step, within });
    const blocks = blocksOf(step);
    if (blocks.length === 0) continue;
    const chain = [...within, step];
    for (const inner of blocks) gather(inner, chain, into);
  }
}

function bodiesOf(step: Step): readonly (readonly Step[])[] {
  switch (step.kind) {
    case 'choose':
    case 'include':
      return step.rows.map((row) => row.body);
    case 'together':
    case 'race':
      return step.branches.map((branch) => branch.body);
    case 'forEach':
    case 'special':
    case 'repeat':
    case 'detached':
      return [step.body];
    case 'sign':
      return [step.members.body];
    case 'compensate':
      return step.body === undefined ? nothing : [step.body];
    case 'task':
    case 'query':
    case 'upload':
    case 'extend':
    case 'pledge':
    case 'tolerate':
    case 'joint':
    case 'return':
    case 'jump':
    case 'mark':
    case 'join':
    case 'call':
    case 'draw':
    case 'foreign':
    case 'await':
    case 'notify':
    case 'send':
    case 'serve':
    case 'push':
    case 'charge':
    case 'issueCertificate':
    case 'issueDocument':
    case 'publicNotice':
    case 'rate':
    case 'archive':
    case 'define':
    case 'remind':
    case 'escalate':
    case 'reassign':
    case 'deem':
    case 'retry':
    case 'end':
    case 'stop':
      return nothing;
  }
}
