import { assert } from '../base/assert.ts';
import { type CaseId, type FlowId, instant, type Instant, type NodeId, type ScopeDefId, scopeDefId, type ScopeId, scopeId } from '../base/id.ts';
import type { Event } from './event.ts';
import { type ClockRow, packClock, unpackClock } from './pack-clock.ts';
import { type DataRow, packData, unpackData } from './pack-data.ts';
import type { CaseResult, CaseState, Count, ItemCase, ItemStatus, Parked, Scope, Timer, Token } from './state.ts';
import type { Answers } from './state.ts';
import type { Values } from '../model/value.ts';

// The stored form of a case: rows instead of records, times counted from the start, nothing written that is empty.

type CaseRow = readonly [
  schema: 1,
  core: string,
  caseId: CaseId,
  flow: FlowId,
  version: string,
  hash: string,
  rev: number,
  status: number,
  startedAt: number,
  at: number,
  calendar: string,
  scopes: readonly ScopeRow[],
  data: DataRow,
  items: readonly ItemRow[],
  timers: readonly TimerRow[],
  rest: Rest,
];

/** What most cases do not have. */
interface Rest {
  readonly s?: string;
  readonly c?: ClockRow;
  readonly p?: number;
  readonly h?: readonly Event[];
  readonly r?: CaseResult;
}

/** A scope: its id from its parent's on, its definition (0 where the id says it), its tokens, visits that no token shows, and more. */
type ScopeRow = readonly [parent: number, id: string, def: ScopeDefId | 0, tokens: readonly TokenRow[], visits?: readonly (string | number)[], more?: ScopeMore];

interface ScopeMore {
  readonly c?: Readonly<Record<string, number>>;
  readonly v?: Values;
  readonly o?: string;
  readonly p?: readonly Parked[];
}

type TokenRow = readonly [node: NodeId, visit: number, since: number, more?: TokenMore];

interface TokenMore {
  readonly p?: string;
  readonly c?: Count;
  readonly a?: Answers;
  readonly i?: string;
  readonly e?: readonly string[];
}

type ItemRow = readonly [name: string, status: ItemStatus, reason?: string | 0, clock?: ClockRow];

type TimerRow = readonly [scope: number, node: NodeId, visit: number, timer: string, clock: ClockRow];

const statuses: readonly CaseState['status'][] = ['open', 'suspended', 'finished', 'archived'];

/** A state as the compact text a store keeps. */
export function pack(state: CaseState): string {
  const { flow, startedAt } = state;
  const places = new Map(state.scopes.map(({ id }, index) => [id, index]));
  const row: CaseRow = [
    1,
    state.core,
    state.caseId,
    flow.id,
    flow.version,
    flow.hash,
    state.rev,
    statuses.indexOf(state.status),
    startedAt,
    state.at - startedAt,
    state.calendar,
    state.scopes.map((scope) => packScope(scope, startedAt, places)),
    packData(state.data, startedAt),
    Object.entries(state.items).map(([name, item]) => packItem(name, item, startedAt)),
    state.timers.map(({ scope, node, visit, timer, clock }) => [places.get(scope) ?? -1, node, visit, timer, packClock(clock, startedAt)]),
    packRest(state),
  ];
  return JSON.stringify(row);
}

/** The state of a packed text, exactly. */
export function unpack(text: string): CaseState {
  const row: CaseRow = JSON.parse(text);
  assert(row[0] === 1, `expected a packed state of schema 1 but got ${String(row[0])}`);
  const [, core, caseId, flow, version, hash, rev, status, startedAt, at, calendar, scopeRows, data, items, timers, rest] = row;
  const ids: ScopeId[] = [];
  const scopes = scopeRows.map((scope) => unpackScope(scope, startedAt, ids));
  return {
    schema: 1,
    core,
    caseId,
    flow: { id: flow, version, hash },
    rev,
    status: statuses[status] ?? 'open',
    startedAt: instant(startedAt),
    at: instant(startedAt + at),
    calendar,
    ...(rest.s === undefined ? {} : { seed: rest.s }),
    scopes,
    data: unpackData(data, startedAt),
    items: Object.fromEntries(items.map((item) => [item[0], unpackItem(item, startedAt)])),
    ...(rest.c === undefined ? {} : { clock: unpackClock(rest.c, startedAt) }),
    standing: rest.p ?? 0,
    timers: timers.map((timer) => unpackTimer(timer, startedAt, ids)),
    held: rest.h ?? [],
    ...(rest.r === undefined ? {} : { result: rest.r }),
  };
}

function packRest({ seed, clock, standing, held, result, startedAt }: CaseState): Rest {
  return {
    ...(seed === undefined ? {} : { s: seed }),
    ...(clock === undefined ? {} : { c: packClock(clock, startedAt) }),
    ...(standing === 0 ? {} : { p: standing }),
    ...(held.length === 0 ? {} : { h: held }),
    ...(result === undefined ? {} : { r: result }),
  };
}

function packScope(scope: Scope, startedAt: Instant, places: ReadonlyMap<ScopeId, number>): ScopeRow {
  const { id, def, tokens, counts, vars, vote, parked } = scope;
  const cut = id.lastIndexOf('/');
  const parent = cut < 0 ? -1 : (places.get(scopeId(id.slice(0, cut))) ?? -1);
  const own = parent < 0 ? id : id.slice(cut + 1);
  const visits = hiddenVisits(scope);
  const hasMore = counts !== undefined || vars !== undefined || vote !== undefined || parked !== undefined;
  const head = [parent, own, def === defIn(own) ? 0 : def, tokens.map((token) => packToken(token, startedAt))] as const;
  if (!hasMore) return visits.length === 0 ? head : [...head, visits];
  return [
    ...head,
    visits,
    {
      ...(counts === undefined ? {} : { c: counts }),
      ...(vars === undefined ? {} : { v: vars }),
      ...(vote === undefined ? {} : { o: vote }),
      ...(parked === undefined ? {} : { p: parked }),
    },
  ];
}

function unpackScope([parent, own, def, tokenRows, hidden = [], more = {}]: ScopeRow, startedAt: number, ids: ScopeId[]): Scope {
  const id = scopeId(parent < 0 ? own : `${ids[parent]}/${own}`);
  ids.push(id);
  const tokens = tokenRows.map((token) => unpackToken(token, startedAt));
  const visits: Record<string, number> = {};
  for (const { node, visit } of tokens) define(visits, node, visit);
  for (let index = 0; index < hidden.length; index += 2) define(visits, String(hidden[index]), Number(hidden[index + 1]));
  return {
    id,
    def: def === 0 ? defIn(own) : def,
    tokens,
    visits,
    ...(more.c === undefined ? {} : { counts: more.c }),
    ...(more.v === undefined ? {} : { vars: more.v }),
    ...(more.o === undefined ? {} : { vote: more.o }),
    ...(more.p === undefined ? {} : { parked: more.p }),
  };
}

/** Assigning to `__proto__` would change the record instead of what it holds. */
function define(record: Record<string, number>, name: string, value: number): void {
  if (name === '__proto__') Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
  else record[name] = value;
}

/** Visits that are not those of a token that still stands there, by name, so that the order of events leaves no trace. */
function hiddenVisits({ tokens, visits }: Scope): readonly (string | number)[] {
  const names = Object.keys(visits);
  if (names.length === tokens.length && tokens.length === 1) return [];
  const hidden: (string | number)[] = [];
  for (const node of names.sort()) {
    const visit = visits[node] ?? 0;
    const shown = tokens.findLast((token) => token.node === node);
    if (shown?.visit !== visit) hidden.push(node, visit);
  }
  return hidden;
}

/** The definition a block's branch has when nothing else is written: the block's node and the branch's place. */
function defIn(own: string): ScopeDefId {
  const last = own.lastIndexOf('.');
  const before = own.lastIndexOf('.', last - 1);
  return before < 0 ? scopeDefId(own) : scopeDefId(`${own.slice(0, before)}:${own.slice(last + 1)}`);
}

function packToken({ node, visit, since, party, count, answers, incident, came }: Token, startedAt: Instant): TokenRow {
  if (party === undefined && count === undefined && answers === undefined && incident === undefined && came === undefined) {
    return [node, visit, since - startedAt];
  }
  return [
    node,
    visit,
    since - startedAt,
    {
      ...(party === undefined ? {} : { p: party }),
      ...(count === undefined ? {} : { c: count }),
      ...(answers === undefined ? {} : { a: answers }),
      ...(incident === undefined ? {} : { i: incident }),
      ...(came === undefined ? {} : { e: came }),
    },
  ];
}

function unpackToken([node, visit, since, more]: TokenRow, startedAt: number): Token {
  const base = { node, visit, since: instant(startedAt + since) };
  if (more === undefined) return base;
  return {
    ...base,
    ...(more.p === undefined ? {} : { party: more.p }),
    ...(more.c === undefined ? {} : { count: more.c }),
    ...(more.a === undefined ? {} : { answers: more.a }),
    ...(more.i === undefined ? {} : { incident: more.i }),
    ...(more.e === undefined ? {} : { came: more.e }),
  };
}

function packItem(name: string, { status, reason, clock }: ItemCase, startedAt: Instant): ItemRow {
  if (clock !== undefined) return [name, status, reason ?? 0, packClock(clock, startedAt)];
  return reason === undefined ? [name, status] : [name, status, reason];
}

function unpackItem([, status, reason, clock]: ItemRow, startedAt: number): ItemCase {
  return {
    status,
    ...(reason === undefined || reason === 0 ? {} : { reason }),
    ...(clock === undefined ? {} : { clock: unpackClock(clock, startedAt) }),
  };
}

function unpackTimer([scope, node, visit, timer, clock]: TimerRow, startedAt: number, ids: readonly ScopeId[]): Timer {
  return { scope: ids[scope] ?? scopeId(''), node, visit, timer, clock: unpackClock(clock, startedAt) };
}
