import type { Flow } from './flow.ts';
import type { Step } from './step.ts';

/** A step and the chain of steps that hold it, outermost first. */
export interface Visit {
  readonly step: Step;
  readonly within: readonly Step[];
}

/** The blocks directly inside a step, in the order written, its handlers' bodies last. */
export function blocksOf(step: Step): readonly (readonly Step[])[] {
  return [...bodiesOf(step), ...step.handlers.map((handler) => handler.body)];
}

/** Every step of a flow, depth first, in the order written: data handlers, then items, then the body. */
export function* stepsOf(flow: Flow): Generator<Visit> {
  for (const data of flow.data) for (const handler of data.handlers) yield* stepsIn(handler.body);
  for (const item of flow.items) {
    yield* stepsIn(item.steps ?? []);
    for (const handler of item.handlers) yield* stepsIn(handler.body);
  }
  yield* stepsIn(flow.body);
}

/** Every step of a block, depth first. */
export function* stepsIn(block: readonly Step[], within: readonly Step[] = []): Generator<Visit> {
  for (const step of block) {
    yield { step, within };
    for (const inner of blocksOf(step)) yield* stepsIn(inner, [...within, step]);
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
      return step.body === undefined ? [] : [step.body];
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
      return [];
  }
}
