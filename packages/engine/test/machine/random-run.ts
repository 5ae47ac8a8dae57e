import { caseId, eventId, instant } from '../../src/base/id.ts';
import { decide } from '../../src/machine/decide.ts';
import type { Decision } from '../../src/machine/decision.ts';
import type { TaskField } from '../../src/machine/effect.ts';
import type { Address, Event } from '../../src/machine/event.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import { openTasks } from '../../src/machine/open-tasks.ts';
import { pointOf } from '../../src/machine/program.ts';
import type { CaseState } from '../../src/machine/state.ts';
import { queryOutcomes } from '../../src/model/outcome.ts';
import type { Value, Values, ValueType } from '../../src/model/value.ts';
import { type Bare, monday } from './bare.ts';

/** Numbers out of a seed, the same every time. */
export function randomOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** One step of a random run. */
export interface Step {
  readonly event: Event;
  readonly decision: Decision;
}

/** What is known when the next event is chosen. */
interface Scene {
  readonly flow: CompiledFlow;
  readonly state: CaseState;
  readonly past: readonly Step[];
  readonly pick: (below: number) => number;
}

/** Runs a case on legal events chosen by a seed, with now and then one that is not, until it ends or has had enough. */
export function randomRun(flow: CompiledFlow, seed: number, lengthMax = 60): readonly Step[] {
  const pick = randomOf(seed);
  const steps: Step[] = [];
  let now: number = monday;
  let state: CaseState | null = null;
  const send = (bare: Bare): void => {
    now += pick(4) * 3_600_000;
    const event = {
      ...bare,
      id: eventId(`e${steps.length}`),
      at: instant(now),
      actor: bare.actor ?? { kind: 'system', id: 'run' },
    } as Event;
    const decision: Decision = decide(flow, state, { caseId: caseId('c'), event });
    steps.push({ event, decision });
    state = decision.next;
  };
  const { start } = flow.flow;
  const message =
    start.kind === 'message' ? { message: Object.fromEntries(start.fields.map(({ name, type }) => [name, valueOfType(type, pick)])) } : {};
  send({ kind: 'start', login: { $citizenId: '990101199001011249', $name: '王' }, seed: 's', ...message });
  for (let index = 0; index < lengthMax; index += 1) {
    const current = steps.at(-1)?.decision.next ?? null;
    if (current === null) break;
    const next = chosen({ flow, state: current, past: steps, pick });
    if (next === null) break;
    const timer =
      next.kind === 'timer' ? current.timers.find(({ timer: name, node }) => name === next.timer && node === next.to.node) : undefined;
    if (timer !== undefined) now = Math.max(now, timer.clock.dueAt);
    send(next);
  }
  return steps;
}

/** What could happen next; null when nothing can. */
function chosen(scene: Scene): Bare | null {
  const { state, past, pick } = scene;
  if (pick(25) === 0 && past.length > 1) {
    const { id: _id, at: _at, ...again } = past[pick(past.length)]?.event ?? past[0]?.event ?? { kind: 'recall', reason: '' };
    return again as Bare;
  }
  if (state.status === 'suspended')
    return pick(2) === 0 ? { kind: 'resume', reason: '' } : (choices(scene)[0] ?? { kind: 'resume', reason: '' });
  const open = choices(scene);
  if (pick(60) === 0 && state.status === 'open') return { kind: 'suspend', reason: '' };
  return open[pick(Math.max(1, open.length))] ?? null;
}

/** Everything that the case waits for, each with an answer. */
export function choices({ flow, state, pick }: Scene): readonly Bare[] {
  const found: Bare[] = [];
  for (const { from, task } of openTasks(flow, state)) {
    const outcome = task.outcomes[pick(task.outcomes.length)] ?? '';
    const asked = task.fields.filter(({ entry }) => entry === 'ask');
    const form: Values = Object.fromEntries(
      asked.filter(({ required }) => required || pick(2) === 0).map((field): [string, Value] => [field.name, valueFor(field, pick)]),
    );
    found.push({ kind: 'complete', to: from, outcome, form, reason: '因', actor: { kind: 'person', id: 'p', party: task.party } });
  }
  for (const { id, tokens } of state.scopes) {
    for (const { node, visit, incident } of tokens) {
      const to: Address = { scope: id, node, visit };
      const { work } = pointOf(flow.program, node).node;
      if (incident !== undefined) found.push({ kind: 'incidentResolved', to, how: mendOf(work.kind, incident, pick) });
      else if (work.kind === 'ask') {
        const outcome = queryOutcomes[pick(8)] ?? 'found';
        const record = Object.fromEntries(work.data.only.map(({ name, type }): [string, Value] => [name, valueOfType(type, pick)]));
        found.push({ kind: 'answer', to, outcome: outcome as 'found', record });
      } else if (work.kind === 'await')
        found.push({
          kind: 'message',
          message: work.step.message,
          values: Object.fromEntries(work.step.fields.map(({ name, type }) => [name, valueOfType(type, pick)])),
        });
      else if (work.kind === 'turn' && work.step.untilEvent !== undefined)
        found.push({ kind: 'message', message: work.step.untilEvent, values: {} });
      else if (work.kind === 'effect') found.push({ kind: 'result', to, outcome: work.outcomes[pick(work.outcomes.length)] ?? '' });
    }
  }
  for (const { scope, node, visit, timer, clock } of state.timers) {
    if (timer !== 'limit' && clock.kind === 'running') found.push({ kind: 'timer', to: { scope, node, visit }, timer });
  }
  return found;
}

function mendOf(
  kind: string,
  incident: string,
  pick: (below: number) => number,
): Extract<Event, { readonly kind: 'incidentResolved' }>['how'] {
  if (kind === 'choose') return { outcome: String(1 + pick(2)) };
  if (kind === 'ask') return pick(2) === 0 ? { outcome: 'found', record: {} } : incident === 'key-unknown' ? { outcome: 'found' } : 'again';
  return kind === 'work' ? 'again' : 'asNew';
}

const valueFor = ({ type }: TaskField, pick: (below: number) => number): Value => valueOfType(type, pick);

/** A value of a type. */
export function valueOfType(type: ValueType, pick: (below: number) => number): Value {
  switch (type.kind) {
    case 'boolean':
      return pick(2) === 0;
    case 'choice':
      return type.options[pick(type.options.length)] ?? '';
    case 'number':
    case 'money':
      return 1 + pick(100_000_000);
    case 'date':
      return `2025-1${pick(3)}-1${pick(9)}`;
    case 'citizenId':
      return '990101198801011234';
    case 'creditCode':
      return '91990101MA0000001Y';
    case 'region':
      return '990101';
    case 'phone':
      return '13900000000';
    case 'file':
      return type.many ? ['a.pdf'] : 'a.pdf';
    case 'list':
      return Array.from({ length: pick(4) }, () => valueOfType(type.of, pick));
    case 'record':
      return Object.fromEntries(type.fields.map(({ name, type: of }) => [name, valueOfType(of, pick)]));
    default:
      return '文字文字';
  }
}
