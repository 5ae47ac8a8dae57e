import type { Instant } from '../base/id.ts';
import type { LogEntry } from '../host/host.ts';
import type { Effect, TaskView } from '../machine/effect.ts';
import type { Flow } from '../model/flow.ts';
import type { PartyRole } from '../model/party.ts';
import type { Values } from '../model/value.ts';
import type { Calendar } from '../time/calendar.ts';
import { elapsed } from '../time/elapsed.ts';

/** What a case cost the people in it, counted from its log. */
export interface CaseMeasures {
  /** Papers the applicants handed in, files of forms among them. */
  readonly documents: number;
  /** Fields the applicants typed. */
  readonly fields: number;
  /** Times somebody had to come: to fetch a document, or to bring an original. */
  readonly visits: number;
  /** Pieces of work that offices did by hand. */
  readonly humanSteps: number;
  /** Working days, as a limit counts them, in which an office had work open; waiting for citizens, companies and systems stands still. */
  readonly handlingDays: number;
  /** The same in milliseconds of working hours. */
  readonly handlingMs: number;
}

const outside: ReadonlySet<PartyRole> = new Set(['citizen', 'company', 'system']);

/** Counts a case's log. */
export function measureCase(flow: Flow, calendar: Calendar, log: readonly LogEntry[]): CaseMeasures {
  const roles = new Map(flow.parties.map(({ name, role }) => [name, role]));
  const isOutside = (party: string): boolean => outside.has(roles.get(party) ?? 'department');
  const counts = { documents: 0, fields: 0, visits: 0, humanSteps: 0 };
  const open = new Map<string, Extract<Effect, { kind: 'openTask' }>>();
  const busy = busySpans();
  for (const { event, effects } of log) {
    for (const effect of effects) {
      if (effect.kind === 'openTask') {
        open.set(effect.key, effect);
        if (!isOutside(effect.task.party)) busy.begin(event.at);
      } else if (effect.kind === 'closeTask') {
        const task = open.get(effect.task)?.task;
        open.delete(effect.task);
        if (task === undefined) continue;
        if (!isOutside(task.party)) busy.end(event.at);
        if (effect.because !== 'done') continue;
        if (!isOutside(task.party)) counts.humanSteps += 1;
        else if (task.work === 'upload') counts.documents += 1;
        else if (task.work === 'fill' && event.kind === 'complete') {
          const { papers, typed } = filled(task, event.form ?? {});
          counts.documents += papers;
          counts.fields += typed;
        }
        if (task.work === 'upload' && flow.materials.some(({ name, medium }) => name === task.material?.name && medium === 'original'))
          counts.visits += 1;
      } else if (effect.kind === 'deliver' && effect.by === 'pickup') counts.visits += 1;
    }
  }
  const spans = busy.spans().map(({ from, to }) => elapsed(calendar, from, to));
  return {
    ...counts,
    handlingDays: spans.reduce((sum, { workingDays }) => sum + workingDays, 0),
    handlingMs: spans.reduce((sum, { workingMs }) => sum + workingMs, 0),
  };
}

/** A file handed in with a form is a paper; everything else in it was typed. */
function filled({ fields }: TaskView, form: Values): { readonly papers: number; readonly typed: number } {
  const files = new Set(fields.filter(({ type }) => type.kind === 'file').map(({ name }) => name));
  const names = Object.keys(form);
  const papers = names.filter((name) => files.has(name)).length;
  return { papers, typed: names.length - papers };
}

/** Joins overlapping stretches of open work into spans. */
function busySpans(): { begin: (at: Instant) => void; end: (at: Instant) => void; spans: () => readonly { from: Instant; to: Instant }[] } {
  const spans: { from: Instant; to: Instant }[] = [];
  let openCount = 0;
  let since: Instant | null = null;
  return {
    begin: (at) => {
      openCount += 1;
      since ??= at;
    },
    end: (at) => {
      openCount -= 1;
      if (openCount > 0 || since === null) return;
      spans.push({ from: since, to: at });
      since = null;
    },
    spans: () => joined(spans),
  };
}

/** Work that ends at the very instant at which the next begins is one stretch, or its working day would count twice. */
function joined(spans: readonly { from: Instant; to: Instant }[]): readonly { from: Instant; to: Instant }[] {
  const result: { from: Instant; to: Instant }[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && last.to === span.from) result[result.length - 1] = { from: last.from, to: span.to };
    else result.push(span);
  }
  return result;
}
