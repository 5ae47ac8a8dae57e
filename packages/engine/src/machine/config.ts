import type { NodeId, ScopeDefId } from '../base/id.ts';
import { NODE_TEXTS_REMEMBERED_MAX, OUTCOME_EVENTS_MAX } from '../base/limits.ts';
import type { Cause, Edge, Node, ScopeDef } from '../graph/graph.ts';
import type { NodeWork } from '../graph/node-work.ts';
import { remembering } from './remembering.ts';

/** One thing to do, by name and node: what the core performs, and a reader of the machine sees. */
export interface ActionConfig {
  readonly type: string;
  readonly params: { readonly node: string; readonly edge?: string };
}

/** A transition as XState takes it. */
export interface TransitionConfig {
  readonly target?: string;
  readonly reenter?: true;
  readonly guard?: { readonly type: 'holds'; readonly params: { readonly fact: number } };
  readonly actions?: readonly ActionConfig[];
}

/** A state as XState takes it. */
export interface StateConfig {
  readonly type?: 'final';
  readonly entry?: readonly ActionConfig[];
  readonly on?: Readonly<Record<string, readonly TransitionConfig[]>>;
}

/** A flat machine as XState takes it: plain data. */
export interface MachineConfig {
  readonly id: string;
  readonly initial: '$in';
  readonly states: Readonly<Record<string, StateConfig>>;
}

/** The nodes of a graph and the ways between them, as machines are made from them. */
export interface Ways {
  readonly node: (id: NodeId) => Node;
  readonly out: (id: NodeId) => readonly Edge[];
  /** Whether tokens rest at a node, if only to have a choice made or to meet. */
  readonly rests: (id: NodeId) => boolean;
}

/** The machine of one scope: `$in`, one state a wait point, choice or merge, and the exits. Straight runs become lists of actions. */
export function configOf(scope: ScopeDef, nodes: readonly Node[], ways: Ways): MachineConfig {
  const states = new Map<string, StateConfig>();
  const entries = new Map<string, readonly TransitionConfig[]>();
  for (const { id, work } of nodes) {
    if (work.kind === 'stay') continue;
    // A jump from another scope, or a person's, may lead to any point, whether tokens rest there or not.
    entries.set(entryEvent(id), [transitionTo(ways, scope.id, { to: id })]);
    if (ways.rests(id)) states.set(stateKey(id), stateOf(ways, id));
  }
  for (const exit of exitsOf(nodes, ways, scope.id)) states.set(`leave ${exit}`, { type: 'final' });
  return { id: scope.id, initial: '$in', states: Object.fromEntries([['$in', { on: Object.fromEntries(entries) }], ...states]) };
}

/** The state of a node. XState takes a point in a name for a path. */
export const stateKey = (id: string): string => id.replaceAll('.', '_');

/** The event that takes a token along an edge. */
export function eventOf(cause: Cause): string {
  switch (cause.kind) {
    case 'next':
      return 'go';
    case 'outcome':
      return outcomeEvent(cause.outcome);
    case 'timer':
      return timerEvent(cause.timer);
    case 'row':
    case 'within':
    case 'exceeded':
      return 'pick';
    case 'arm':
      return `arm ${cause.arm}`;
    case 'opens':
      return 'opens';
  }
}

const outcomeEvents = new Map<string, string>();

/** The event of an outcome. An asterisk in an author's word must not become a wildcard. */
export function outcomeEvent(outcome: string): string {
  const known = outcomeEvents.get(outcome);
  if (known !== undefined) return known;
  const event = `outcome ${outcome.replaceAll('*', '＊')}`;
  // What people send may be anything; only what flows say is worth remembering, and that is little.
  if (outcomeEvents.size < OUTCOME_EVENTS_MAX) outcomeEvents.set(outcome, event);
  return event;
}

/** The event of a due instant. */
export const timerEvent = (timer: string): string => `timer ${timer}`;

/** The event that sets a token down at a node. */
export const entryEvent: (node: string) => string = remembering(NODE_TEXTS_REMEMBERED_MAX, (node) => `at ${node}`);

/** What is done when a token comes to rest at a node. */
export function entryAction(work: NodeWork): string | null {
  switch (work.kind) {
    case 'work':
      return 'openTask';
    case 'ask':
      return 'call';
    case 'block':
      return 'openBlock';
    case 'need':
      return 'waitForNeeds';
    case 'ensure':
      return 'ensure';
    case 'await':
      return 'subscribe';
    case 'turn':
      return 'waitForTurn';
    case 'effect':
      return work.step.kind;
    case 'finish':
      return work.step.kind;
    case 'choose':
    case 'counted':
    case 'fork':
    case 'join':
    case 'act':
    case 'deem':
    case 'detach':
    case 'remember':
    case 'status':
    case 'produce':
    case 'lengthen':
    case 'pass':
    case 'stay':
    case 'end':
      return null;
  }
}

/** What is done on the way through a node, or null where tokens rest. */
export function passAction(work: NodeWork): string | null {
  switch (work.kind) {
    case 'act':
      return work.step.kind;
    case 'deem':
    case 'detach':
    case 'remember':
    case 'status':
    case 'produce':
    case 'lengthen':
    case 'pass':
      return work.kind;
    case 'work':
    case 'ask':
    case 'block':
    case 'need':
    case 'ensure':
    case 'choose':
    case 'counted':
    case 'fork':
    case 'join':
    case 'await':
    case 'turn':
    case 'effect':
    case 'stay':
    case 'finish':
    case 'end':
      return null;
  }
}

/** Lines about open work: whom to remind, since when it was open. They are done before it is closed. */
export const speaksOfWork = (action: string): boolean => action === 'remind' || action === 'escalate' || action === 'deem';

function stateOf(ways: Ways, id: NodeId): StateConfig {
  const { work, scope } = ways.node(id);
  const action = entryAction(work);
  const entry = action === null ? {} : { entry: [{ type: action, params: { node: id } }] };
  if (work.kind === 'end' || work.kind === 'finish') return { type: 'final', ...entry };
  const on = new Map<string, TransitionConfig[]>();
  const add = (event: string, transition: TransitionConfig): void => void on.set(event, [...(on.get(event) ?? []), transition]);
  // A merge performs its own action when it goes on.
  const own = passAction(work);
  const before = own === null || own === 'pass' ? [] : [{ type: own, params: { node: id } }];
  for (const edge of ways.out(id)) {
    if (edge.cause.kind === 'opens') continue;
    const transition = transitionTo(ways, scope, { to: edge.to, edge, before });
    // A state that is come back to is entered anew, however far the way round was.
    add(eventOf(edge.cause), transition.target === stateKey(id) ? { ...transition, reenter: true } : transition);
  }
  return { ...entry, on: Object.fromEntries(on) };
}

interface Way {
  readonly to: NodeId;
  readonly edge?: Edge;
  readonly before?: readonly ActionConfig[];
}

/** Follows automatic steps up to where the token rests, leaves the machine, or stays where it was. */
function transitionTo(ways: Ways, scope: ScopeDefId, { to, edge, before = [] }: Way): TransitionConfig {
  const actions = [...before];
  let at = to;
  let last = edge;
  while (ways.node(at).scope === scope && !ways.rests(at)) {
    const { work } = ways.node(at);
    if (work.kind === 'stay') return { actions };
    const action = passAction(work);
    if (action !== null && action !== 'pass') actions.push({ type: action, params: { node: at } });
    const [onward] = ways.out(at).filter(({ cause }) => cause.kind !== 'opens');
    if (onward === undefined) break;
    last = onward;
    at = onward.to;
  }
  const isHere = ways.node(at).scope === scope;
  if (isHere && ways.node(at).work.kind === 'join' && last !== undefined)
    actions.push({ type: 'arrive', params: { node: at, edge: last.id } });
  const fact = edge === undefined ? null : factOf(edge.cause);
  return {
    target: isHere ? stateKey(at) : `leave ${at}`,
    ...(fact === null ? {} : { guard: { type: 'holds', params: { fact } } }),
    ...(actions.length === 0 ? {} : { actions }),
  };
}

function factOf(cause: Cause): number | null {
  if (cause.kind === 'row') return cause.row;
  if (cause.kind === 'within') return 0;
  return cause.kind === 'exceeded' ? 1 : null;
}

/** Where tokens of a scope may go that is not in it. */
function exitsOf(nodes: readonly Node[], ways: Ways, scope: ScopeDefId): ReadonlySet<NodeId> {
  const exits = new Set<NodeId>();
  for (const { id } of nodes) {
    for (const { to, cause } of ways.out(id)) if (cause.kind !== 'opens' && ways.node(to).scope !== scope) exits.add(to);
  }
  return exits;
}
