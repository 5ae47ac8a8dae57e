import { type Instant, instant } from '../base/id.ts';
import type { OpenTask } from '../host/host.ts';
import type { MemoryHost } from '../host/memory.ts';
import type { TaskView } from '../machine/effect.ts';
import type { Flow } from '../model/flow.ts';
import type { Value, Values } from '../model/value.ts';
import { dueAt } from '../time/add.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Work, Worker } from './driver.ts';
import { givenFor } from './given-for.ts';
import { syntheticFor } from './synthetic-field.ts';

/** What the people of a trial run do where nobody says otherwise. */
export interface Habits {
  readonly host: MemoryHost;
  readonly flow: Flow;
  readonly calendar: Calendar;
  /** Values that are given, by field or question; the others are synthetic. */
  readonly values: ReadonlyMap<string, Value>;
  /** Outcomes that are given, by step or item; the others take their first. */
  readonly outcomes: ReadonlyMap<string, string>;
}

/** Everybody takes the first outcome after the promised time, else after the whole limit, else at once. */
export function usualWorker(habits: Habits): Worker {
  return (open) => workOn(habits, open, finishOf(habits, open));
}

/** What is handed in for a task at an instant: given values, else synthetic ones, and the given outcome, else the first. */
export function workOn({ flow, values, outcomes }: Pick<Habits, 'flow' | 'values' | 'outcomes'>, open: OpenTask, at: Instant): Work | null {
  const outcome = outcomes.get(open.task.item ?? open.task.step) ?? outcomes.get(open.task.step) ?? open.task.outcomes[0];
  if (outcome === undefined) return null;
  const reason = open.task.reasonFor.includes(outcome) ? { reason: '…' } : {};
  return { at, outcome, form: formFor(flow, open.task, values), ...reason };
}

function formFor(flow: Flow, { fields, step }: TaskView, values: ReadonlyMap<string, Value>): Values {
  const form: Record<string, Value> = Object.create(null);
  for (const { name, type, entry } of fields) {
    if (entry !== 'ask') continue;
    const constraints = flow.forms.flatMap((one) => one.fields).find((field) => field.name === name)?.constraints ?? [];
    form[name] = givenFor(values, [step], name) ?? syntheticFor({ name, type, constraints });
  }
  return form;
}

function finishOf({ host, flow, calendar }: Habits, open: OpenTask): Instant {
  const promised = flow.items.find(({ name }) => name === open.task.item)?.promised;
  const at =
    promised === undefined || open.task.work !== 'item'
      ? (open.task.due ?? open.openedAt)
      : dueAt({ calendar, from: open.openedAt, duration: promised }).at;
  return instant(Math.max(at, host.now()));
}
