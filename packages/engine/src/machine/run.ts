import { present } from '../base/assert.ts';
import {
  type CaseId,
  type EffectKey,
  effectKey,
  type Instant,
  type NodeId,
  nodeId,
  type ScopeDefId,
  type ScopeId,
  scopeId,
} from '../base/id.ts';
import { SCOPE_TEXTS_REMEMBERED_MAX } from '../base/limits.ts';
import type { Values } from '../model/value.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Clock } from '../time/clock.ts';
import type { Effect } from './effect.ts';
import type { Address, Caller, Event } from './event.ts';
import { type Known, varsAround } from './lookup.ts';
import { nothing, own } from './own.ts';
import { type Def, type Program, pointOf } from './program.ts';
import { named, remembering } from './remembering.ts';
import type { Answers, CaseData, CaseResult, CaseState, ItemCase, Scope, Timer, Token } from './state.ts';

/** One thing still to be done before the case is at rest. */
export type Job =
  /** A token goes on by an event of its machine. */
  | { readonly kind: 'step'; readonly at: Address; readonly type: string; readonly facts?: string; readonly answers?: Answers }
  /** An arm of a split is begun. */
  | { readonly kind: 'arm'; readonly at: Address; readonly type: string }
  /** A token is set at a node, from nowhere. */
  | { readonly kind: 'enter'; readonly scope: ScopeId; readonly node: NodeId; readonly answers?: Answers }
  /** A scope that a block waits for has ended. */
  | { readonly kind: 'closed'; readonly scope: ScopeId; readonly vote?: string; readonly signer?: string };

/** A case while one event is being decided: a copy of its lists, whose entries are replaced and never changed. */
export interface Run {
  readonly program: Program;
  readonly caseId: CaseId;
  readonly event: Event;
  readonly at: Instant;
  /** From when what happens is in force. */
  readonly since: Instant;
  calendar: Calendar;
  readonly calendarBefore: Calendar;
  /** The calendars a case may turn to when a new year is published. */
  readonly calendars: readonly Calendar[];
  readonly seed: string | null;
  readonly caller: Caller | null;
  /** What was known when lists that may grow were last looked at. */
  listsSeen: CaseData;
  readonly scopes: Scope[];
  readonly timers: Timer[];
  data: CaseData;
  items: Readonly<Record<string, ItemCase>>;
  status: CaseState['status'];
  clock: Clock | null;
  /** What can be undone, in the order it was done. */
  undo: readonly ScopeDefId[];
  result: CaseResult | null;
  readonly effects: Effect[];
  readonly jobs: Job[];
  /** The next of the jobs; those before it are done. */
  next: number;
  /** First parts of the names that were given values. */
  readonly written: string[];
}

/** The main scope's id. */
export const mainScope: ScopeId = scopeId('main');

/** A scope that is alive, or null. */
export function findScope(run: { readonly scopes: readonly Scope[] }, id: ScopeId): Scope | null {
  for (const scope of run.scopes) if (scope.id === id) return scope;
  return null;
}

/** A token that is where it was addressed, on that very visit, or null. */
export function findToken(run: { readonly scopes: readonly Scope[] }, { scope, node, visit }: Address): Token | null {
  for (const token of findScope(run, scope)?.tokens ?? []) if (token.node === node && token.visit === visit) return token;
  return null;
}

/** Puts a changed scope in its place. */
export function putScope(run: Run, scope: Scope): void {
  for (let index = 0; index < run.scopes.length; index += 1) {
    if (run.scopes[index]?.id !== scope.id) continue;
    run.scopes[index] = scope;
    return;
  }
}

/** Opens a scope: a token will enter its definition's first node. */
export function openScope(run: Run, { id, def, vars }: { readonly id: ScopeId; readonly def: Def; readonly vars?: Values }): void {
  const scope: Scope = { id, def: def.scope.id, tokens: noTokens, visits: nothing };
  run.scopes.push(vars === undefined ? scope : { ...scope, vars });
  run.jobs.push({ kind: 'enter', scope: id, node: def.scope.entry });
}

/** A scope that has ended, as its block is told of it: with its vote, and whose that was. */
export function closedJob(run: Run, { id, vote, vars }: Scope): Job {
  if (vote === undefined) return { kind: 'closed', scope: id };
  const host = hostOf(id);
  const work = host === null ? undefined : run.program.points.get(host.node)?.node.work;
  const members = work?.kind === 'block' && work.block.of === 'sign' ? work.block.members : [];
  const written = members[host?.ordinal ?? 0]?.party ?? members[0]?.party ?? '';
  const signer = own(vars ?? nothing, written);
  return { kind: 'closed', scope: id, vote, ...(typeof signer === 'string' ? { signer } : {}) };
}

/** Takes a scope off the list. */
export function dropScope(run: Run, id: ScopeId): void {
  const index = run.scopes.findIndex((scope) => scope.id === id);
  if (index >= 0) run.scopes.splice(index, 1);
}

/** Puts a new token into its scope. */
export function putToken(run: Run, scope: Scope, token: Token): void {
  putScope(run, { ...scope, tokens: scope.tokens.length === 0 ? [token] : [...scope.tokens, token] });
}

/** Puts a changed token in its place. */
export function changeToken(run: Run, scope: Scope, token: Token): void {
  const isOnly = scope.tokens.length === 1 && scope.tokens[0]?.node === token.node;
  const tokens = isOnly ? [token] : scope.tokens.map((one) => (one.node === token.node && one.visit === token.visit ? token : one));
  putScope(run, { ...scope, tokens });
}

/** Takes a token out of its scope; its visit is counted from then on. */
export function dropToken(run: Run, at: Address): void {
  const scope = findScope(run, at.scope);
  if (scope !== null) putScope(run, scopeWithout(scope, at));
}

/** A scope without one of its tokens, whose visit is over. */
export function scopeWithout(scope: Scope, at: Address): Scope {
  const isOnly = scope.tokens.length === 1 && scope.tokens[0]?.node === at.node;
  const tokens = isOnly ? noTokens : scope.tokens.filter(({ node, visit }) => node !== at.node || visit !== at.visit);
  return { ...scope, tokens, visits: { ...scope.visits, [at.node]: Math.max(at.visit, own(scope.visits, at.node) ?? 0) } };
}

/** How often a node of a scope was entered so far. */
export function visitsOf({ visits, tokens }: Scope, node: string): number {
  let count = own(visits, node) ?? 0;
  for (const token of tokens) if (token.node === node && token.visit > count) count = token.visit;
  return count;
}

const noTokens: readonly Token[] = Object.freeze([]);

/** Counts a visit of a node that is only passed, and gives its address. */
export function passNode(run: Run, scope: ScopeId, node: NodeId): Address {
  const at = present(findScope(run, scope), 'the scope of a step');
  const visit = visitsOf(at, node) + 1;
  putScope(run, { ...at, visits: { ...at.visits, [node]: visit } });
  return { scope, node, visit };
}

/** The deterministic key of an effect: `slot` tells several of one visit apart. */
export function keyOf(caseId: CaseId, at: Address, slot: string): EffectKey {
  return keyIn(keyPlace(caseId, at), slot);
}

/** What the keys of all effects of one visit begin with. */
export function keyPlace(caseId: CaseId, { scope, node, visit }: Address): string {
  return `${caseId}/${scope}#${node}.${visit}.`;
}

/** A key from what its visit's keys begin with. */
export const keyIn = (place: string, slot: string): EffectKey => effectKey(place + slot);

/** An effect's key and origin. */
export function origin(run: Pick<Run, 'caseId'>, at: Address, slot: string): { readonly key: EffectKey; readonly from: Address } {
  return { key: keyOf(run.caseId, at, slot), from: at };
}

/** The id of a scope opened at a node's visit. */
export function childId({ scope, node, visit }: Address, ordinal: number): ScopeId {
  return scopeIdOf(`${scope}/${node}.${visit}.${ordinal}`);
}

const scopeIdOf = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (id) => scopeId(named(id)));

/** Where a scope was opened: its id spells it. Null for the main scope. */
export const hostOf: (id: ScopeId) => Host | null = remembering(SCOPE_TEXTS_REMEMBERED_MAX, hostIn);

/** A place that opened a scope, and which of its scopes that is. */
export type Host = Address & { readonly ordinal: number };

function hostIn(id: string): Host | null {
  const cut = id.lastIndexOf('/');
  if (cut < 0) return null;
  const last = id.lastIndexOf('.');
  const before = id.lastIndexOf('.', last - 1);
  const scope = scopeId(id.slice(0, cut));
  return { scope, node: nodeId(id.slice(cut + 1, before)), visit: Number(id.slice(before + 1, last)), ordinal: Number(id.slice(last + 1)) };
}

/** The definition of a running scope. */
export function defOf(run: Pick<Run, 'program'>, scope: Pick<Scope, 'def'>): Def {
  return present(run.program.defs.get(scope.def), 'the definition of a scope');
}

/** What can be read at a place of the case. */
export function knownAt(run: Run, scope: ScopeId): Known {
  const { program, data, items, at, calendar } = run;
  return { program, data, items, at, calendar, vars: varsAround(run.scopes, scope) };
}

/** The point a token stands at. */
export function pointAt(run: Pick<Run, 'program'>, { node }: Pick<Address, 'node'>): ReturnType<typeof pointOf> {
  return pointOf(run.program, node);
}

/** Stops a token for a person: why, and what is known about it. The work there is not lost. */
export function raiseIncident(run: Run, at: Address, { reason, facts = {} }: { readonly reason: string; readonly facts?: Values }): void {
  const scope = findScope(run, at.scope);
  const token = findToken(run, at);
  if (scope === null || token === null) return;
  changeToken(run, scope, { ...token, incident: reason });
  run.effects.push({ ...origin(run, at, 'incident'), kind: 'incident', reason, facts });
}
