import { present } from '../../src/base/assert.ts';
import { type CaseId, instant } from '../../src/base/id.ts';
import type { OpenTask, Reply } from '../../src/host/host.ts';
import { createHost, type MemoryHost } from '../../src/host/memory.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import type { CaseState, Token } from '../../src/machine/state.ts';
import type { Value } from '../../src/model/value.ts';
import { startingMessage, syntheticLogin } from '../../src/scenario/starting.ts';
import type { Flaw, FlawMove } from '../../src/soundness/soundness.ts';
import { foundFor, valueFor } from './play.ts';
import { type Draw, drawFrom } from './random-net.ts';

// 2026-03-02 09:00 in Beijing, a Monday.
const startAt = instant(1_772_413_200_000);

/** Ways of filling forms that are tried before a trail counts as one that cannot be gone. */
const TRIES_MAX = 6_000;

/** Goes a flaw's trail in the memory host; true when the case then stands where the flaw says it does. */
export function replays(compiled: CompiledFlow, flaw: Flaw): boolean {
  for (let seed = 0; seed < TRIES_MAX; seed += 1) if (goes(compiled, flaw, drawFrom(seed))) return true;
  return false;
}

interface Trip {
  readonly host: MemoryHost;
  readonly caseId: CaseId;
  readonly compiled: CompiledFlow;
  readonly draw: Draw;
}

function goes(compiled: CompiledFlow, flaw: Flaw, draw: Draw): boolean {
  const asked = flaw.moves.filter(({ node }) => node.work.kind === 'ask');
  const host = createHost({
    flows: [compiled],
    startAt,
    ask: (call) => otherAnswer(asked.find(({ node }) => node.id === call.from.node)) ?? foundFor(compiled, call, draw),
  });
  const { caseId } = host.start({ flow: compiled.flow.id, login: syntheticLogin(), ...startingMessage(compiled.flow, new Map()) });
  const trip: Trip = { host, caseId, compiled, draw };
  for (const [at, move] of flaw.moves.entries()) {
    if (stateOf(trip).status === 'finished' || !makeMove(trip, move)) return false;
    // What people decided may have led elsewhere: the next step of the trail must be there.
    const next = flaw.moves[at + 1]?.node ?? flaw.nodes[0];
    if (next !== undefined && restsForSomebody(next.work.kind) && !isAt(stateOf(trip), next.id)) return false;
  }
  return standsAt(trip, flaw);
}

/** The wrong state itself, as each kind of flaw describes it. */
function standsAt(trip: Trip, { fault, nodes }: Flaw): boolean {
  const state = stateOf(trip);
  const tokens = state.scopes.flatMap((scope) => scope.tokens);
  const [first] = nodes;
  switch (fault) {
    case 'stuck':
      return state.status === 'open' && nodes.every(({ id }) => isAt(state, id)) && !canMove(trip);
    case 'doubled':
    case 'piles':
      return state.scopes.some((scope) => scope.tokens.filter(({ node }) => node === first?.id).length > 1) || isJoinReached(trip, tokens);
    case 'endless':
      return goesRound(trip);
    case 'leaves':
      return (
        first !== undefined &&
        closesWithOthers(
          trip,
          nodes.map(({ id }) => id),
        )
      );
  }
}

/** Whatever is done, the case never ends. */
function goesRound(trip: Trip): boolean {
  for (let move = 0; move < 40; move += 1) {
    if (stateOf(trip).status === 'finished') return false;
    const tasks = trip.host.tasks({ caseId: trip.caseId });
    const task = tasks[trip.draw(Math.max(1, tasks.length))];
    const due = trip.host.nextDue();
    if (task !== undefined) complete(trip, task, task.task.outcomes[trip.draw(task.task.outcomes.length)] ?? '');
    else if (due !== null) trip.host.advanceTo(due);
  }
  return stateOf(trip).status !== 'finished';
}

/** Whoever closes the case does so while other work is open, which is then taken away. */
function closesWithOthers(trip: Trip, nodes: readonly string[]): boolean {
  for (let move = 0; move < 20 && stateOf(trip).status === 'open'; move += 1) {
    const tasks = trip.host.tasks({ caseId: trip.caseId });
    const task = tasks.find(({ to }) => to.node === nodes[0]) ?? tasks.find(({ to }) => !nodes.includes(to.node));
    if (task === undefined) return false;
    complete(trip, task, task.task.outcomes[trip.draw(task.task.outcomes.length)] ?? '');
  }
  const last = trip.host.log(trip.caseId).at(-1);
  return (
    stateOf(trip).status === 'finished' &&
    last?.effects.some((effect) => effect.kind === 'closeTask' && effect.because === 'cancelled') === true
  );
}

/** A join that is come to twice keeps one token: what came is counted in it. */
function isJoinReached({ compiled }: Trip, tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ node, came = [] }) => compiled.program.points.get(node)?.node.work.kind === 'join' && new Set(came).size < came.length,
  );
}

function makeMove(trip: Trip, { node, edge }: FlawMove): boolean {
  const { kind } = node.work;
  if (!restsForSomebody(kind)) return kind !== 'block' || finishInside(trip, node.id);
  if (edge?.cause.kind === 'timer') {
    const due = trip.host.nextDue();
    if (due !== null) trip.host.advanceTo(due);
    return due !== null;
  }
  const outcome = edge?.cause.kind === 'outcome' ? edge.cause.outcome : '';
  const task = trip.host.tasks({ caseId: trip.caseId }).find(({ to }) => to.node === node.id);
  return task !== undefined && complete(trip, task, outcome);
}

/** What is under a block is done as usual, until the block is left. */
function finishInside(trip: Trip, block: string): boolean {
  for (let move = 0; move < 60; move += 1) {
    if (!isAt(stateOf(trip), block)) return true;
    const task = trip.host.tasks({ caseId: trip.caseId }).find(({ to }) => to.scope.includes(`/${block}.`));
    if (task === undefined || !complete(trip, task, task.task.outcomes[0] ?? '')) return false;
  }
  return false;
}

function complete(trip: Trip, { to, task }: OpenTask, outcome: string): boolean {
  const { host, caseId, compiled, draw } = trip;
  const form: Record<string, Value> = Object.create(null);
  for (const { name, type, entry } of task.fields) {
    if (entry !== 'ask') continue;
    const constraints = compiled.flow.forms.flatMap(({ fields }) => fields).find((field) => field.name === name)?.constraints ?? [];
    form[name] = besideLimits(trip, type.kind) ?? valueFor({ name, type, constraints }, draw);
  }
  const actor = { kind: 'person' as const, id: `demo-${task.party}-${draw(1_000_000)}`, party: task.party };
  return host.send(caseId, { kind: 'complete', to, outcome, form, reason: '因' }, { actor }).outcome.kind === 'applied';
}

function canMove({ host, caseId }: Trip): boolean {
  return host.tasks({ caseId }).length > 0 || host.nextDue() !== null;
}

/** A number just beside one that the flow's conditions name: so every row of a choice is met before long. */
function besideLimits({ compiled, draw }: Trip, kind: string): Value | undefined {
  if ((kind !== 'number' && kind !== 'money') || draw(3) === 0) return undefined;
  const named = [...JSON.stringify(compiled.flow).matchAll(/"(?:value|yuan)":(\d+)/g)].map(([, digits]) => Number(digits));
  return named.length === 0 ? undefined : Math.max(0, (named[draw(named.length)] ?? 0) + draw(3) - 1);
}

const answers = ['notFound', 'mismatch', 'declined', 'unavailable'] as const;

function otherAnswer(move: FlawMove | undefined): Reply | null {
  const said = move?.edge?.cause.kind === 'outcome' ? move.edge.cause.outcome : 'found';
  const outcome = answers.find((one) => one === said);
  return outcome === undefined ? null : { kind: 'answer', outcome };
}

/** Registers answer at once, so nobody is seen waiting for them. */
const restsForSomebody = (kind: FlawMove['node']['work']['kind']): boolean => ['work', 'await', 'turn', 'effect'].includes(kind);

const stateOf = ({ host, caseId }: Trip): CaseState => present(host.state(caseId), 'the state of a started case');

const isAt = (state: CaseState, node: string): boolean => state.scopes.some(({ tokens }) => tokens.some((token) => token.node === node));
