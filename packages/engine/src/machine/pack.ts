import { assert } from '../base/assert.ts';
import { caseId, flowId, instant, nodeId, type ScopeDefId, scopeDefId, type ScopeId, scopeId } from '../base/id.ts';
import { packMoreOfScope, packMoreOfToken, unpackMoreOfScope, unpackMoreOfToken } from './pack-more.ts';
import { packTail, type Tail, unpackTail } from './pack-tail.ts';
import type { CaseState, Scope, StepResult, Token } from './state.ts';

// The stored form of a case: one row of fields between tabs. First the case, then its scopes with their tokens, then what came of
// its steps, and last, as JSON, all that is rarer. Times are counted from the case's start; what follows from the rest is not written.

const statuses: readonly CaseState['status'][] = ['open', 'suspended', 'finished', 'archived'];
const CASE_FIELDS = 12;
const SCOPE_FIELDS = 6;
const TOKEN_FIELDS = 4;
const STEP_FIELDS = 4;

/** A state as the compact text a store keeps. */
export function pack(state: CaseState): string {
  const { flow, startedAt, scopes, data } = state;
  const steps = Object.keys(data.steps);
  let text = `1\t${field(state.core)}\t${field(state.caseId)}\t${field(flow.id)}\t${field(flow.version)}\t${field(flow.hash)}\t${state.rev}\t${statuses.indexOf(state.status)}\t${
    startedAt
  }\t${state.at - startedAt}\t${field(state.calendar)}\t${scopes.length}`;
  for (const scope of scopes) text += packScope(scope, scopes, startedAt);
  text += `\t${steps.length}`;
  for (const name of steps) text += packStep(name, data.steps[name], startedAt);
  return `${text}\t${packTail(state)}`;
}

/** The state of a packed text, exactly. */
export function unpack(text: string): CaseState {
  const fields = text.split('\t');
  const read = text.includes('\\') ? unfield : asItIs;
  assert(fields[0] === '1', `expected a packed state of schema 1 but got ${String(fields[0]).slice(0, 40)}`);
  const startedAt = Number(fields[8]);
  const scopes: Scope[] = [];
  let at = CASE_FIELDS;
  for (let count = Number(fields[CASE_FIELDS - 1]); count > 0; count -= 1) {
    const tokens = Number(fields[at + 5]);
    scopes.push(unpackScope({ fields, at, tokens, startedAt, before: scopes }));
    at += SCOPE_FIELDS + tokens * TOKEN_FIELDS;
  }
  const stepCount = Number(fields[at]);
  const steps = stepCount === 0 ? none : unpackSteps({ fields, at: at + 1, count: stepCount, startedAt, read });
  const last = fields[at + 1 + stepCount * STEP_FIELDS] ?? '';
  const tail: Tail = last === '' ? none : JSON.parse(last);
  return unpackTail(tail, scopes, {
    schema: 1,
    core: read(fields[1] ?? ''),
    caseId: caseId(read(fields[2] ?? '')),
    flow: { id: flowId(read(fields[3] ?? '')), version: read(fields[4] ?? ''), hash: read(fields[5] ?? '') },
    rev: Number(fields[6]),
    status: statuses[Number(fields[7])] ?? 'open',
    startedAt: instant(startedAt),
    at: instant(startedAt + Number(fields[9])),
    calendar: read(fields[10] ?? ''),
    scopes,
    data: { ...nothing, steps },
    items: none,
    standing: 0,
    timers: [],
    held: [],
  });
}

const none = Object.freeze({});
const nothing = Object.freeze({
  login: none,
  coApplicant: none,
  message: none,
  forms: none,
  answers: none,
  records: none,
  values: none,
  steps: none,
  asked: none,
  papers: none,
  certificates: none,
});

function packScope(scope: Scope, scopes: readonly Scope[], startedAt: number): string {
  const { id, def, tokens } = scope;
  const parent = parentPlace(id, scopes);
  const own = parent < 0 ? id : id.slice(id.lastIndexOf('/') + 1);
  let text = `\t${parent}\t${own}\t${def === defIn(own) ? '' : def}\t${hiddenVisits(scope)}\t${packMoreOfScope(scope)}\t${tokens.length}`;
  for (const token of tokens) text += `\t${token.node}\t${token.visit}\t${token.since - startedAt}\t${packMoreOfToken(token)}`;
  return text;
}

interface PackedScope {
  readonly fields: readonly string[];
  readonly at: number;
  readonly tokens: number;
  readonly startedAt: number;
  readonly before: readonly Scope[];
}

function unpackScope({ fields, at, tokens: count, startedAt, before }: PackedScope): Scope {
  const parent = fields[at];
  const own = fields[at + 1] ?? '';
  const def = fields[at + 2] ?? '';
  const hidden = fields[at + 3] ?? '';
  const more = fields[at + 4] ?? '';
  const tokens: Token[] = [];
  const visits: Record<string, number> = {};
  for (let from = at + SCOPE_FIELDS; tokens.length < count; from += TOKEN_FIELDS) {
    const token = unpackToken(fields, from, startedAt);
    tokens.push(token);
    visits[token.node] = token.visit;
  }
  if (hidden !== '') readVisits(hidden, visits);
  const scope: Scope = {
    id: parent === '-1' ? scopeId(own) : scopeId(`${before[Number(parent)]?.id}/${own}`),
    def: def === '' ? defIn(own) : scopeDefId(def),
    tokens,
    visits,
  };
  return more === '' ? scope : { ...scope, ...unpackMoreOfScope(more) };
}

function unpackToken(fields: readonly string[], at: number, startedAt: number): Token {
  const more = fields[at + 3] ?? '';
  const token: Token = { node: nodeId(fields[at] ?? ''), visit: Number(fields[at + 1]), since: instant(startedAt + Number(fields[at + 2])) };
  return more === '' ? token : { ...token, ...unpackMoreOfToken(more) };
}

/** Where the scope that a scope stands in is listed, -1 when it is not. Most stand right under the first. */
function parentPlace(id: ScopeId, scopes: readonly Scope[]): number {
  const cut = id.lastIndexOf('/');
  if (cut < 0) return -1;
  for (let index = 0; index < scopes.length; index += 1) {
    const other = scopes[index]?.id ?? '';
    if (other.length === cut && id.startsWith(other)) return index;
  }
  return -1;
}

/** Visits that are not those of a token that still stands there, by name, so that the order of events leaves no trace. */
function hiddenVisits({ tokens, visits }: Scope): string {
  const names = Object.keys(visits);
  if (names.length === 1 && tokens.length === 1) return '';
  let text = '';
  for (const node of names.sort()) {
    const visit = visits[node] ?? 0;
    if (tokens.findLast((token) => token.node === node)?.visit !== visit) text += `${text === '' ? '' : ' '}${node} ${visit}`;
  }
  return text;
}

function readVisits(hidden: string, visits: Record<string, number>): void {
  const parts = hidden.split(' ');
  for (let index = 0; index < parts.length; index += 2) visits[parts[index] ?? ''] = Number(parts[index + 1]);
}

/** The definition a block's branch has when nothing else is written: the block's node and the branch's place. */
function defIn(own: string): ScopeDefId {
  const last = own.lastIndexOf('.');
  const before = own.lastIndexOf('.', last - 1);
  return before < 0 ? scopeDefId(own) : scopeDefId(`${own.slice(0, before)}:${own.slice(last + 1)}`);
}

/** A step's name and result in words, who did it, when, and as JSON a reason or that nobody did it. */
function packStep(name: string, result: StepResult | undefined, startedAt: number): string {
  if (result === undefined) return '';
  const { reason, deemed } = result;
  const isPlain = reason === undefined && deemed === undefined;
  const time = isPlain ? String(result.time - startedAt) : JSON.stringify([result.time - startedAt, reason ?? null, deemed === true ? 1 : 0]);
  return `\t${field(name)}\t${field(result.result)}\t${field(result.by)}\t${time}`;
}

interface PackedSteps {
  readonly fields: readonly string[];
  readonly at: number;
  readonly count: number;
  readonly startedAt: number;
  readonly read: (text: string) => string;
}

function unpackSteps({ fields, at, count, startedAt, read }: PackedSteps): CaseState['data']['steps'] {
  const steps: (readonly [string, StepResult])[] = [];
  for (let from = at; steps.length < count; from += STEP_FIELDS) {
    const result = read(fields[from + 1] ?? '');
    const by = read(fields[from + 2] ?? '');
    const last = fields[from + 3] ?? '';
    steps.push([read(fields[from] ?? ''), last.startsWith('[') ? unpackResult({ result, by }, last, startedAt) : { result, by, time: instant(startedAt + Number(last)) }]);
  }
  return Object.fromEntries(steps);
}

function unpackResult(base: { readonly result: string; readonly by: string }, last: string, startedAt: number): StepResult {
  const [time, reason, deemed]: readonly [number, string | null, number] = JSON.parse(last);
  return {
    result: base.result,
    ...(reason === null ? none : { reason }),
    by: base.by,
    time: instant(startedAt + time),
    ...(deemed === 1 ? { deemed: true as const } : none),
  };
}

const special = /[\t\\]/;

/** A field's text without the sign that parts fields. */
function field(text: string): string {
  return special.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t') : text;
}

function unfield(text: string): string {
  return text.includes('\\') ? text.replace(/\\([t\\])/g, (_whole, sign: string) => (sign === 't' ? '\t' : '\\')) : text;
}

const asItIs = (text: string): string => text;
