import { instant } from '../../src/base/id.ts';
import type { Envelope, Event } from '../../src/machine/event.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Values } from '../../src/model/value.ts';
import { checkRecord } from '../../src/model/value-check.ts';
import { type Case, correlation, entriesAt, from, isAside, partyOf, type Stand } from './case.ts';
import { leave } from './closing.ts';
import { begin, beginCase, due, go, rest } from './going.ts';
import { askedOn, holds, knowledgeOf, valueOf } from './known.ts';
import { stopClocks } from './limits.ts';
import { offers } from './offers.ts';
import { treeOf } from './tree.ts';

/** What the oracle says of an event: what became of it, and the log. */
export interface Said {
  readonly outcome: object;
  readonly effects: readonly object[];
}

const applied = { kind: 'applied' };
const stale = { kind: 'stale' };
const refused = (code: string, more: object = {}): object => ({ kind: 'refused', refusal: { code, facts: {}, ...more } });

/** A naive interpreter of the tree, for one case: what the machines do, written a second time from the page on the language. */
export function createOracle(flow: Flow, applicant: string): (envelope: Envelope) => Said {
  const tree = treeOf(flow, applicant);
  let one: Case | null = null;
  return ({ caseId, event }) => {
    if (one === null) {
      if (event.kind !== 'start') return { outcome: refused('case-unknown'), effects: [] };
      const known = knowledgeOf(flow, event.login);
      one = {
        tree,
        caseId,
        known,
        branches: [],
        timers: [],
        undo: [],
        status: 'open',
        at: event.at,
        since: event.at,
        event,
        log: [],
        todo: [],
        held: [],
      };
    }
    return hear(one, event);
  };
}

/** What becomes of an event: it waits for what was put aside, or happens now, and then whatever waited for that. */
function hear(one: Case, event: Event): Said {
  if ('to' in event && isAside(one, event.to.scope)) {
    one.held.push(event);
    one.at = instant(Math.max(one.at, event.at));
    return { outcome: { kind: 'held' }, effects: [] };
  }
  const outcome = happen(one, event);
  const effects = [...one.log];
  for (let next = ready(one); outcome === applied && next !== undefined; next = ready(one)) {
    one.held.splice(one.held.indexOf(next), 1);
    if (happen(one, { ...next, at: one.at }) === applied) effects.push(...one.log);
  }
  return { outcome, effects };
}

/** The first of the held events whose place has come back. */
const ready = (one: Case): Event | undefined => one.held.find((event) => !('to' in event && isAside(one, event.to.scope)));

/** One event: what it answers goes on, and everything that then goes on by itself. */
function happen(one: Case, event: Event): object {
  const before = one.at;
  one.at = instant(Math.max(before, event.at));
  Object.assign(one, { since: event.effectiveAt ?? one.at, event, log: [] });
  one.known.at = one.at;
  const outcome = fold(one, event);
  if (outcome === applied) rest(one);
  else one.at = before;
  return outcome;
}

/** Checks an event against the case, and lets what it answers go on. */
function fold(one: Case, event: Event): object {
  if (event.kind === 'start') {
    if (one.branches.length > 0 || one.status === 'finished') return refused('case-already-started');
    beginCase(one);
    return applied;
  }
  if (event.kind === 'message') return one.status === 'finished' ? refused('case-finished') : heard(one, event);
  if (!('to' in event)) return refused('not-interpreted');
  const { scope, node, visit } = event.to;
  const stand = one.branches.find(({ id }) => id === scope)?.stands.find((each) => each.line.id === node && each.visit === visit);
  switch (event.kind) {
    case 'complete':
      return completed(one, stand, event);
    case 'timer':
      return fired(one, stand, event.timer);
    case 'result':
      return resulted(one, stand, event);
    case 'incidentResolved':
      return mended(one, stand, event.how);
    default:
      return refused('not-interpreted');
  }
}

/** A person has done a task. */
function completed(one: Case, stand: Stand | undefined, event: Extract<Event, { readonly kind: 'complete' }>): object {
  const does = stand?.line.does;
  if (stand === undefined || does?.kind !== 'task' || stand.incident !== undefined) return refused('task-not-open');
  const party = partyOf(stand);
  if (event.actor.kind === 'person' && event.actor.party !== party) return refused('task-of-another-party', { facts: { party } });
  const offered = offers(stand);
  const chosen = offered.find(({ outcome }) => outcome === event.outcome);
  const outcomes = offered.map(({ outcome }) => outcome);
  if (chosen === undefined)
    return refused('outcome-not-offered', { field: 'outcome', facts: { outcome: event.outcome, offered: outcomes } });
  const isSilent = (event.reason ?? '').trim() === '';
  if (chosen.asksWhy && isSilent) return refused('reason-missing', { field: 'reason', facts: { outcome: event.outcome } });
  const isWhole = event.outcome === does.outcomes[0];
  const fault = fill(one, stand, { form: event.form ?? {}, isWhole });
  if (fault !== null) return fault;
  if (stand.branch.stretch.kind === 'member') stand.branch.vote = isWhole ? 'agreed' : 'disagreed';
  one.todo.push(() => go(one, stand, event.outcome));
  return applied;
}

/** Checks what was filled in, and keeps it. */
function fill(one: Case, { line, branch }: Stand, { form, isWhole }: { readonly form: Values; readonly isWhole: boolean }): object | null {
  const step = line.does.kind === 'task' ? line.does.of : null;
  const name = step?.kind === 'task' && step.verb === 'fill' ? (step.form ?? step.name ?? '') : '';
  const asked = [...askedOn(one.known.flow, name), ...(line.does.kind === 'task' ? line.does.papers : [])];
  const before = new Map(one.known.forms.get(name));
  const after = new Map(before);
  for (const field of asked) if (Object.hasOwn(form, field.name)) after.set(field.name, form[field.name] ?? null);
  one.known.forms.set(name, after);
  const entries = entriesAt(branch);
  const isWanted = (when: (typeof asked)[number]['when']): boolean =>
    isWhole && (when === undefined || holds(one.known, when, entries) === true);
  const demanded = asked.map((field) => ({ ...field, required: field.required && isWanted(field.when) }));
  const [fault] = checkRecord(form, demanded, { limitOf: (formula) => valueOf(one.known, formula, entries) });
  if (fault === undefined) return null;
  one.known.forms.set(name, before);
  return refused(fault.code, { field: fault.path.join('.'), facts: fault.facts });
}

/** A due instant was reached. */
function fired(one: Case, stand: Stand | undefined, name: string): object {
  const timer = one.timers.find((each) => each.stand === stand && each.name === name);
  if (stand === undefined || timer?.clock.kind !== 'running') return stale;
  one.timers.splice(one.timers.indexOf(timer), 1);
  one.todo.push(() => due(one, stand, name));
  return applied;
}

/** What came of a payment, a delivery, a notice or a called flow; a late success is for a person to look at. */
function resulted(one: Case, stand: Stand | undefined, { to, outcome }: Extract<Event, { readonly kind: 'result' }>): object {
  if (stand?.line.does.kind === 'effect' && stand.line.ways.has(outcome)) {
    one.todo.push(() => go(one, stand, outcome));
    return applied;
  }
  if (outcome !== 'paid' && outcome !== 'received') return stale;
  one.log.push({ ...from(one, to, 'late'), kind: 'incident', reason: 'late-success', facts: { outcome } });
  return applied;
}

/** Every wait for a message with that key goes on. */
function heard(one: Case, { message, key, values }: Extract<Event, { readonly kind: 'message' }>): object {
  const isWaiting = ({ line: { does } }: Stand): boolean =>
    does.kind === 'await' ? does.step.message === message : does.kind === 'turn' && does.step.untilEvent === message;
  const waiting = one.branches.flatMap(({ stands }) => stands.filter(isWaiting));
  const met = waiting.filter((stand) => key === undefined || key === correlation(one, stand));
  if (met.length === 0) return refused('message-not-awaited', { facts: { message } });
  for (const { line } of met) {
    const [fault] = line.does.kind === 'await' ? checkRecord(values, line.does.step.fields) : [];
    if (fault !== undefined) return refused(fault.code, { field: fault.path.join('.'), facts: fault.facts });
  }
  for (const stand of met) {
    const { does } = stand.line;
    if (does.kind === 'await') one.known.records.set(does.step.as ?? does.step.message, values);
    one.todo.push(() => go(one, stand, 'received'));
  }
  return applied;
}

/** A person has mended what stood still: once more, anew, or with an outcome by hand. */
function mended(one: Case, stand: Stand | undefined, how: Extract<Event, { readonly kind: 'incidentResolved' }>['how']): object {
  if (stand?.incident === undefined) return refused('incident-not-open');
  const { line, branch } = stand;
  if (typeof how === 'object') {
    const outcome = line.does.kind === 'choose' ? `row ${Number(how.outcome) - 1}` : how.outcome;
    if (!line.ways.has(outcome)) return refused('outcome-not-offered', { facts: { outcome: how.outcome } });
    delete stand.incident;
    one.todo.push(() => go(one, stand, outcome));
  } else if (how === 'again') {
    delete stand.incident;
    stopClocks(one, stand);
    begin(one, stand);
  } else {
    leave(one, stand, 'cancelled');
    const visit = (branch.visits.get(line.id) ?? 0) + 1;
    branch.visits.set(line.id, visit);
    const { incident: _mended, ...same } = stand;
    const anew: Stand = { ...same, visit };
    branch.stands.push(anew);
    begin(one, anew);
  }
  return applied;
}
