import type { CaseId } from '../base/id.ts';
import type { Values } from '../model/value.ts';
import type { Sender } from './host.ts';

/** A message that came before anybody waited for it. */
export interface KeptMessage {
  readonly message: string;
  readonly key: string;
  readonly values: Values;
  readonly by: Sender;
}

/** Who waits for which message under which key, and what came too early. */
export interface Mailbox {
  readonly wait: (waiting: Waiting) => void;
  readonly leave: (waiting: Waiting) => void;
  /** Cases that wait, in the order in which they began to. */
  readonly waitingFor: (message: string, key: string) => readonly CaseId[];
  readonly keep: (message: KeptMessage) => void;
  /** Takes the first that was kept. */
  readonly take: (message: string, key: string) => KeptMessage | null;
}

/** One wait of one case; `place` tells several of one case apart. */
export interface Waiting {
  readonly message: string;
  readonly key: string;
  readonly caseId: CaseId;
  readonly place: string;
}

/** Makes an empty mailbox. */
export function createMailbox(): Mailbox {
  const waits = new Map<string, Waiting>();
  let kept: readonly KeptMessage[] = [];
  const nameOf = (one: Waiting): string => JSON.stringify([one.message, one.key, one.caseId, one.place]);
  return {
    wait: (one) => void waits.set(nameOf(one), one),
    leave: (one) => void waits.delete(nameOf(one)),
    waitingFor: (message, key) => [
      ...new Set([...waits.values()].flatMap((one) => (one.message === message && one.key === key ? [one.caseId] : []))),
    ],
    keep: (message) => {
      kept = [...kept, message];
    },
    take: (message, key) => {
      const first = kept.find((one) => one.message === message && one.key === key) ?? null;
      kept = kept.filter((one) => one !== first);
      return first;
    },
  };
}
