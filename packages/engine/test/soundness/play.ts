import { present } from '../../src/base/assert.ts';
import { type CaseId, instant } from '../../src/base/id.ts';
import type { EffectOf, LogEntry, NewEvent, OpenTask, Reply } from '../../src/host/host.ts';
import { createHost, type MemoryHost } from '../../src/host/memory.ts';
import type { Address } from '../../src/machine/event.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import type { CaseState } from '../../src/machine/state.ts';
import type { Value, Values } from '../../src/model/value.ts';
import { startingMessage, syntheticLogin } from '../../src/scenario/starting.ts';
import { syntheticFor } from '../../src/scenario/synthetic-field.ts';
import type { Draw } from './random-net.ts';

/** How a played case came out; `why` says what it stopped at. A case that people keep sending round is `going`. */
export interface Played {
  readonly end: 'finished' | 'going' | 'stuck';
  readonly why: string;
  readonly moves: number;
  readonly state: CaseState;
  readonly host: MemoryHost;
}

/** A case to be played: what people, registers and the world do is drawn. */
export interface Play {
  readonly compiled: CompiledFlow;
  readonly draw: Draw;
  readonly movesMax: number;
  /** Values of forms that are given, by field. */
  readonly values?: ReadonlyMap<string, Value>;
}

// 2026-03-02 09:00 in Beijing, a Monday.
const startAt = instant(1_772_413_200_000);

/** Plays one case in the memory host: whoever can act acts, in any order and with any outcome that has a way on. */
export function play({ compiled, draw, movesMax, values = new Map() }: Play): Played {
  const stage: Stage = { compiled, draw, values };
  const host = createHost({ flows: [compiled], startAt, ask: (call) => reply(stage, call) });
  const { caseId } = host.start({ flow: compiled.flow.id, login: syntheticLogin(), ...startingMessage(compiled.flow, values) });
  for (let move = 0; ; move += 1) {
    const state = present(host.state(caseId), 'the state of a started case');
    const played = { moves: move, state, host };
    if (state.status === 'finished') return { ...played, end: 'finished', why: '' };
    const incident = state.scopes.flatMap(({ tokens }) => tokens.flatMap(({ incident: one }) => one ?? []))[0] ?? incidentOf(host, caseId);
    if (incident !== undefined) return { ...played, end: 'stuck', why: incident };
    if (move >= movesMax) return { ...played, end: 'going', why: '' };
    const moves = movesOf(stage, host, { caseId, state });
    if (moves.length === 0) return { ...played, end: 'stuck', why: 'nothing to be done' };
    moves[draw(moves.length)]?.();
  }
}

interface Stage {
  readonly compiled: CompiledFlow;
  readonly draw: Draw;
  readonly values: ReadonlyMap<string, Value>;
}

/** What was noted without a place: a split that filled its scope, a round that never paused. */
function incidentOf(host: MemoryHost, caseId: CaseId): string | undefined {
  const last = host.log(caseId).at(-1);
  return last?.effects.flatMap((effect) => (effect.kind === 'incident' ? [effect.reason] : []))[0];
}

function movesOf(
  stage: Stage,
  host: MemoryHost,
  { caseId, state }: { readonly caseId: CaseId; readonly state: CaseState },
): readonly (() => void)[] {
  const moves = host.tasks({ caseId }).map((open) => () => work(stage, host, open));
  for (const { id, tokens } of state.scopes) {
    for (const { node, visit } of tokens) {
      const event = arrivalAt(stage, { scope: id, node, visit }, host.log(caseId));
      if (event !== null) moves.push(() => void host.send(caseId, event, { actor: { kind: 'system', id: 'world' } }));
    }
  }
  const due = host.nextDue();
  // Time is the rarest mover, else hardly anybody would ever be in time.
  if (due !== null && (moves.length === 0 || stage.draw(6) === 0)) return [() => host.advanceTo(due)];
  return moves;
}

/**
 * Two of three tasks come out as usual, else hardly a case would come far. An outcome that no line answers is not taken: a
 * paper found untrue calls for a person, which is meant so.
 */
function work({ compiled, draw, values }: Stage, host: MemoryHost, { caseId, to, task }: OpenTask): void {
  const ways = wayOutcomes(compiled, to.node);
  const offered = task.outcomes.filter((one) => ways.includes(one));
  const outcome = (draw(3) === 0 ? offered[draw(offered.length)] : offered[0]) ?? '';
  const form: Record<string, Value> = Object.create(null);
  for (const { name, type, entry } of task.fields) {
    if (entry !== 'ask') continue;
    const constraints = compiled.flow.forms.flatMap(({ fields }) => fields).find((field) => field.name === name)?.constraints ?? [];
    form[name] = values.get(name) ?? valueFor({ name, type, constraints }, draw);
  }
  const actor = { kind: 'person' as const, id: `demo-${task.party}-${draw(1_000_000)}`, party: task.party };
  host.send(caseId, { kind: 'complete', to, outcome, form, reason: '因' }, { actor });
}

/** A value for a field: drawn where the field is free, fitting where it has constraints. */
export function valueFor(field: Parameters<typeof syntheticFor>[0], draw: Draw): Value {
  if (field.type.kind === 'boolean') return draw(2) === 0;
  if (field.type.kind === 'choice') return field.type.options[draw(field.type.options.length)] ?? syntheticFor(field);
  if (field.constraints.length === 0 && (field.type.kind === 'number' || field.type.kind === 'money'))
    return draw(4) === 0 ? draw(1_000_000) : draw(30);
  return syntheticFor(field);
}

/** What a token waits for that is nobody's task. */
function arrivalAt({ compiled, draw }: Stage, at: Address, log: readonly LogEntry[]): NewEvent | null {
  const work = compiled.program.points.get(at.node)?.node.work;
  if (work?.kind === 'await' || (work?.kind === 'turn' && work.step.untilEvent !== undefined)) {
    const fields = work.kind === 'await' ? work.step.fields : [];
    const values: Values = Object.fromEntries(fields.map((field) => [field.name, valueFor(field, draw)]));
    const asked = log
      .flatMap(({ effects }) => effects.filter((effect) => effect.kind === 'subscribe'))
      .findLast(({ from }) => isSame(from, at));
    return asked === undefined ? null : { kind: 'message', message: asked.message, key: asked.correlation, values };
  }
  if (work?.kind !== 'effect') return null;
  const outcomes = wayOutcomes(compiled, at.node);
  return { kind: 'result', to: at, outcome: outcomes[draw(outcomes.length)] ?? '' };
}

const isSame = (one: Address, other: Address): boolean => one.scope === other.scope && one.node === other.node && one.visit === other.visit;

/** Answers of the world that have a way on; what has none is told by a rule of its own. */
function wayOutcomes({ program }: CompiledFlow, node: string): readonly string[] {
  return (program.points.get(node)?.all ?? []).flatMap(({ cause }) => (cause.kind === 'outcome' ? [cause.outcome] : []));
}

const answers = ['notFound', 'mismatch', 'declined', 'unavailable'] as const;

function reply({ compiled, draw }: Stage, call: EffectOf<'call'>): Reply {
  const ways = wayOutcomes(compiled, call.from.node);
  const other = draw(3) === 0 ? answers.filter((outcome) => ways.includes(outcome))[draw(4)] : undefined;
  return other === undefined ? foundFor(compiled, call, draw) : { kind: 'answer', outcome: other };
}

/** A record that fits what is asked, with drawn values. */
export function foundFor({ program }: CompiledFlow, call: EffectOf<'call'>, draw: Draw): Reply {
  const work = program.points.get(call.from.node)?.node.work;
  if (work?.kind !== 'ask') return { kind: 'answer', outcome: 'found', record: {} };
  const { only, gives } = work.data;
  const record = Object.fromEntries(only.map((field): [string, Value] => [field.name, valueFor({ ...field, constraints: [] }, draw)]));
  return { kind: 'answer', outcome: 'found', record: gives === undefined ? record : { ...record, [gives]: draw(2) === 0 } };
}
