import type { CompiledFlow, Value } from '@lianban/engine';
import type { EventLine } from '../../store/read-model.ts';

/** One event as a case's history tells it: who did what at which step, and what became of it. */
export function historyWire(
  { rev, at, outcome, event }: EventLine,
  stepNames: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const { id, kind, actor, to, timer, outcome: result, reason } = membersOf(event);
  const { id: who, party } = membersOf(actor);
  const { node } = membersOf(to);
  const step = typeof node === 'string' ? stepNames.get(node) : undefined;
  return {
    id,
    rev,
    at,
    kind,
    who,
    ...(party === undefined ? {} : { party }),
    ...(step === undefined ? {} : { step }),
    ...(result === undefined ? {} : { outcome: result }),
    ...(timer === undefined ? {} : { timer }),
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    answer: membersOf(outcome)['kind'],
  };
}

/** Names of steps by the nodes that stand for them. */
export function stepNamesOf({ graph }: CompiledFlow): ReadonlyMap<string, string> {
  return new Map(graph.nodes.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])));
}

type Members = { readonly [name: string]: Value | undefined };

const membersOf = (value: Value | undefined): Members => (isMembers(value) ? value : {});

const isMembers = (value: Value | undefined): value is Exclude<Value, null | boolean | number | string | readonly Value[]> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
