import { nodeId, type ScopeDefId, scopeId } from '../base/id.ts';
import type { Event } from './event.ts';
import { isEmpty, nothing } from './own.ts';
import { type ClockRow, packClock, unpackClock } from './pack-clock.ts';
import type { CaseData, CaseResult, CaseState, ItemCase, ItemStatus, Scope, Timer } from './state.ts';

/** What is neither the case itself nor where its tokens are: mostly what people and registers said. What is empty is left out. */
export interface Tail {
  readonly d?: DataRow;
  readonly i?: readonly ItemRow[];
  readonly t?: readonly TimerRow[];
  readonly s?: string;
  readonly c?: ClockRow;
  readonly u?: readonly ScopeDefId[];
  readonly h?: readonly Event[];
  readonly r?: CaseResult;
}

/** What a case knows, kind by kind, without the results of its steps. */
interface DataRow {
  readonly l?: CaseData['login'];
  readonly o?: CaseData['coApplicant'];
  readonly m?: CaseData['message'];
  readonly f?: CaseData['forms'];
  readonly a?: CaseData['answers'];
  readonly r?: CaseData['records'];
  readonly v?: CaseData['values'];
  readonly q?: CaseData['asked'];
  readonly p?: CaseData['papers'];
  readonly c?: CaseData['certificates'];
}

type ItemRow = readonly [name: string, status: ItemStatus, reason?: string | 0, clock?: ClockRow];
type TimerRow = readonly [scope: number, node: string, visit: number, timer: string, clock: ClockRow];

/** Packs the tail; nothing when there is nothing. */
export function packTail(state: CaseState): string {
  const { data, items, timers, seed, clock, undo, held, result, startedAt } = state;
  const isPlain = timers.length === 0 && held.length === 0 && seed === undefined && clock === undefined && result === undefined;
  if (isPlain && undo === undefined && isEmpty(items) && knowsNothing(data)) return '';
  const tail: Tail = {
    ...(knowsNothing(data) ? nothing : { d: packData(data) }),
    ...(isEmpty(items) ? nothing : { i: Object.entries(items).map(([name, item]) => packItem(name, item, startedAt)) }),
    ...(timers.length === 0 ? nothing : { t: packTimers(state) }),
    ...(seed === undefined ? nothing : { s: seed }),
    ...(clock === undefined ? nothing : { c: packClock(clock, startedAt) }),
    ...(undo === undefined ? nothing : { u: undo }),
    ...(held.length === 0 ? nothing : { h: held }),
    ...(result === undefined ? nothing : { r: result }),
  };
  return JSON.stringify(tail);
}

/** Puts what a tail holds into a state. */
export function unpackTail({ d, i, t, s, c, u, h, r }: Tail, scopes: readonly Scope[], state: CaseState): CaseState {
  const { startedAt } = state;
  return {
    ...state,
    ...(s === undefined ? nothing : { seed: s }),
    ...(d === undefined ? nothing : { data: unpackData(d, state.data) }),
    ...(i === undefined ? nothing : { items: Object.fromEntries(i.map((item) => [item[0], unpackItem(item, startedAt)])) }),
    ...(c === undefined ? nothing : { clock: unpackClock(c, startedAt) }),
    ...(u === undefined ? nothing : { undo: u }),
    timers: t === undefined ? [] : t.map((timer) => unpackTimer(timer, startedAt, scopes)),
    held: h ?? [],
    ...(r === undefined ? nothing : { result: r }),
  };
}

function packData(data: CaseData): DataRow {
  return {
    ...(isEmpty(data.login) ? nothing : { l: data.login }),
    ...(isEmpty(data.coApplicant) ? nothing : { o: data.coApplicant }),
    ...(isEmpty(data.message) ? nothing : { m: data.message }),
    ...(isEmpty(data.forms) ? nothing : { f: data.forms }),
    ...(isEmpty(data.answers) ? nothing : { a: data.answers }),
    ...(isEmpty(data.records) ? nothing : { r: data.records }),
    ...(isEmpty(data.values) ? nothing : { v: data.values }),
    ...(isEmpty(data.asked) ? nothing : { q: data.asked }),
    ...(isEmpty(data.papers) ? nothing : { p: data.papers }),
    ...(isEmpty(data.certificates) ? nothing : { c: data.certificates }),
  };
}

function unpackData({ l, o, m, f, a, r, v, q, p, c }: DataRow, { steps }: CaseData): CaseData {
  return {
    login: l ?? nothing,
    coApplicant: o ?? nothing,
    message: m ?? nothing,
    forms: f ?? nothing,
    answers: a ?? nothing,
    records: r ?? nothing,
    values: v ?? nothing,
    steps,
    asked: q ?? nothing,
    papers: p ?? nothing,
    certificates: c ?? nothing,
  };
}

function knowsNothing({ login, coApplicant, message, forms, answers, records, values, asked, papers, certificates }: CaseData): boolean {
  const people = isEmpty(login) && isEmpty(coApplicant) && isEmpty(message) && isEmpty(forms) && isEmpty(answers);
  return people && isEmpty(records) && isEmpty(values) && isEmpty(asked) && isEmpty(papers) && isEmpty(certificates);
}

function packItem(name: string, { status, reason, clock }: ItemCase, startedAt: number): ItemRow {
  if (clock !== undefined) return [name, status, reason ?? 0, packClock(clock, startedAt)];
  return reason === undefined ? [name, status] : [name, status, reason];
}

function unpackItem([, status, reason, clock]: ItemRow, startedAt: number): ItemCase {
  return {
    status,
    ...(reason === undefined || reason === 0 ? nothing : { reason }),
    ...(clock === undefined ? nothing : { clock: unpackClock(clock, startedAt) }),
  };
}

function packTimers({ timers, scopes, startedAt }: CaseState): readonly TimerRow[] {
  const places = new Map(scopes.map(({ id }, index) => [id, index]));
  return timers.map((timer) => packTimer(timer, places.get(timer.scope) ?? -1, startedAt));
}

function packTimer({ node, visit, timer, clock }: Timer, scope: number, startedAt: number): TimerRow {
  return [scope, node, visit, timer, packClock(clock, startedAt)];
}

function unpackTimer([scope, node, visit, timer, clock]: TimerRow, startedAt: number, scopes: readonly Scope[]): Timer {
  return { scope: scopes[scope]?.id ?? scopeId(''), node: nodeId(node), visit, timer, clock: unpackClock(clock, startedAt) };
}
