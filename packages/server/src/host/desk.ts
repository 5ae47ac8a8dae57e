import type { CaseId } from '@lianban/engine';
import { CONFLICTS_MAX, GROUP_EVENTS_MAX } from '../limits.ts';
import type { EventWrite, Store, Written } from '../store/store.ts';
import { type Decided, type Deciding, decideGroup, type Waiting } from './decide-group.ts';
import type { Order, Submitted } from './order.ts';
import { repeatedAnswer } from './repeated.ts';

/** What the desk works with. */
export interface DeskOptions extends Deciding {
  readonly store: Store;
  /** Told of every event that is on the disk, in order. */
  readonly onWritten: (write: EventWrite) => void;
}

/** Takes in events, decides them in the order they came, and writes them in groups. */
export interface Desk {
  /** Resolves when the event is on the disk, or is refused. */
  readonly submit: (order: Order) => Promise<Submitted>;
  /** Resolves when nothing waits any more. */
  readonly idle: () => Promise<void>;
}

/** Sets up the desk. */
export function createDesk(options: DeskOptions): Desk {
  let queue: Waiting[] = [];
  let isWorking = false;
  let whenIdle: (() => void)[] = [];

  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      const taken = queue.slice(0, GROUP_EVENTS_MAX);
      queue = queue.slice(GROUP_EVENTS_MAX);
      queue = [...(await workGroup(taken, options)), ...queue];
    }
    isWorking = false;
    for (const idle of whenIdle) idle();
    whenIdle = [];
  };

  return {
    submit: (order) =>
      new Promise<Submitted>((resolve, reject) => {
        queue.push({ order, resolve, reject, conflicts: 0 });
        if (isWorking) return;
        isWorking = true;
        // What arrives in the same turn of the loop shares one commit.
        setImmediate(() => void work());
      }),
    idle: () => new Promise((resolve) => (isWorking ? whenIdle.push(resolve) : resolve())),
  };
}

/** Decides and writes one group, answers its people, and returns those who must come again. */
async function workGroup(taken: readonly Waiting[], options: DeskOptions): Promise<readonly Waiting[]> {
  const { decided, putOff } = await decideGroup(taken, options);
  const writes = decided.flatMap(({ write }) => (write === null ? [] : [write.event]));
  let written: readonly (Written | Error)[];
  try {
    written = writes.length === 0 ? [] : await options.store.commit(writes);
  } catch (cause) {
    written = writes.map(() => (cause instanceof Error ? cause : new Error(String(cause))));
  }
  const again: Waiting[] = [];
  const failed = new Set<CaseId>();
  let at = 0;
  for (const one of decided) {
    const result = one.write === null ? null : (written[at++] ?? 'gone');
    if (result !== null && result !== 'written') failed.add(one.waiting.order.caseId);
    if (!(await settle(one, { result, isShaken: failed.has(one.waiting.order.caseId) }, options))) again.push(one.waiting);
  }
  return [...again.flatMap(onceMore), ...putOff];
}

interface Result {
  readonly result: Written | Error | null;
  /** An earlier event of the same case was not written, so this one was decided on sand. */
  readonly isShaken: boolean;
}

/** Answers one; false when it must be decided again. */
async function settle({ waiting, answer, write }: Decided, { result, isShaken }: Result, options: DeskOptions): Promise<boolean> {
  const { order } = waiting;
  if (result === 'written' && write !== null) {
    options.cases.keep(order.caseId, write.after);
    options.onWritten(write.event);
    waiting.resolve(answer);
    return true;
  }
  if (result !== null) options.cases.drop(order.caseId);
  if (result instanceof Error) {
    waiting.reject(result);
    return true;
  }
  if (result === 'conflict' || (result === null && isShaken)) return false;
  try {
    waiting.resolve(await repeatedAnswer(options.store, order, answer));
  } catch (cause) {
    waiting.reject(cause);
  }
  return true;
}

function onceMore(waiting: Waiting): readonly Waiting[] {
  if (waiting.conflicts < CONFLICTS_MAX) return [{ ...waiting, conflicts: waiting.conflicts + 1 }];
  waiting.reject(new Error(`Case ${waiting.order.caseId} changed ${CONFLICTS_MAX} times while one event was decided.`));
  return [];
}
