import { caseId, instant, nodeId, type ScopeDefId, type ScopeId, scopeDefId, scopeId } from '../base/id.ts';
import { field, unfield } from './pack-field.ts';
import { packFlow, unpackFlow } from './pack-flow.ts';
import { packMoreOfScope, packMoreOfToken, unpackMoreOfScope, unpackMoreOfToken } from './pack-more.ts';
import { packTail, type Tail, unpackTail } from './pack-tail.ts';
import type { CaseState, Scope, StepResult, Token } from './state.ts';

// The stored form of a case: one row of fields between tabs. First the case, then its scopes with their tokens, then what came of
// its steps, and last, as JSON, all that is rarer. Times are counted from the case's start; what follows from the rest is not written.

const statuses: readonly CaseState['status'][] = ['open', 'suspended', 'finished', 'archived'];
const CASE_FIELDS = 7;
const SCOPE_FIELDS = 6;
const TOKEN_FIELDS = 4;
const STEP_FIELDS = 4;

/** A state as the compact text a store keeps. */
export function pack(state: CaseState): string {
  const { startedAt, scopes, data } = state;
  let text = `${packFlow(state)}\t${field(state.caseId)}\t${state.rev}\t${statuses.indexOf(state.status)}\t${startedAt}\t${state.at - startedAt}\t${scopes.length}`;
  for (const scope of scopes) text += packScope(scope, scopes, startedAt);
  let count = 0;
  let steps = '';
  for (const name in data.steps) {
    count += 1;
    steps += packStep(name, data.steps[name], startedAt);
  }
  return `${text}\t${count}${steps}\t${packTail(state)}`;
}

/** The state of a packed text, exactly. */
export function unpack(text: string): CaseState {
  const fields = text.split('\t');
  const read = text.includes('\\') ? unfield : asItIs;
  const { core, flow, calendar } = unpackFlow(fields[0] ?? '');
  const startedAt = Number(fields[4]);
  const scopes: Scope[] = [];
  let at = CASE_FIELDS;
  for (let count = Number(fields[CASE_FIELDS - 1]); count > 0; count -= 1) {
    const first = fields[at] ?? '';
    if (first.startsWith('~')) {
      scopes.push(unpackUsual(first, startedAt, scopes));
      at += 1;
      continue;
    }
    const tokens = Number(fields[at + 5]);
    scopes.push(unpackScope({ fields, at, tokens, startedAt, before: scopes }));
    at += SCOPE_FIELDS + tokens * TOKEN_FIELDS;
  }
  const stepCount = Number(fields[at]);
  const steps = stepCount === 0 ? none : unpackSteps({ fields, at: at + 1, count: stepCount, startedAt, read });
  const last = fields[at + 1 + stepCount * STEP_FIELDS] ?? '';
  const state: CaseState = {
    schema: 1,
    core,
    caseId: caseId(read(fields[1] ?? '')),
    flow,
    rev: Number(fields[2]),
    status: statuses[Number(fields[3])] ?? 'open',
    startedAt: instant(startedAt),
    at: instant(startedAt + Number(fields[5])),
    calendar,
    scopes,
    data: { ...nothing, steps },
    items: none,
    standing: 0,
    timers: [],
    held: [],
  };
  if (last === '') return state;
  const tail: Tail = JSON.parse(last);
  return unpackTail(tail, scopes, state);
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
  const [token] = tokens;
  if (parent === 0 && token?.visit === 1 && isUsual(scope, token) && def === defIn(own))
    return `\t~${own} ${token.node} ${token.since - startedAt}`;
  let text = `\t${parent}\t${own}\t${def === defIn(own) ? '' : def}\t${packVisits(scope)}\t${packMoreOfScope(scope)}\t${tokens.length}`;
  for (const one of tokens) text += `\t${one.node}\t${one.visit}\t${one.since - startedAt}\t${packMoreOfToken(one)}`;
  return text;
}

/** A branch right under the main scope, with one token that has come no further than its first place: most scopes by far. */
function isUsual({ tokens, visits, counts, vars, vote, parked }: Scope, token: Token): boolean {
  if (tokens.length !== 1 || counts !== undefined || vars !== undefined || vote !== undefined || parked !== undefined) return false;
  if (
    token.party !== undefined ||
    token.count !== undefined ||
    token.answers !== undefined ||
    token.incident !== undefined ||
    token.came !== undefined
  )
    return false;
  for (const _node in visits) return false;
  return true;
}

function unpackUsual(text: string, startedAt: number, before: readonly Scope[]): Scope {
  const cut = text.indexOf(' ');
  const last = text.lastIndexOf(' ');
  const own = text.slice(1, cut);
  const node = nodeId(text.slice(cut + 1, last));
  return {
    id: scopeId(`${before[0]?.id}/${own}`),
    def: defIn(own),
    tokens: [{ node, visit: 1, since: instant(startedAt + Number(text.slice(last + 1))) }],
    visits: none,
  };
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
  const counted = fields[at + 3] ?? '';
  const more = fields[at + 4] ?? '';
  const tokens: Token[] = [];
  for (let from = at + SCOPE_FIELDS; tokens.length < count; from += TOKEN_FIELDS) {
    tokens.push(unpackToken(fields, from, startedAt));
  }
  const scope: Scope = {
    id: parent === '-1' ? scopeId(own) : scopeId(`${before[Number(parent)]?.id}/${own}`),
    def: def === '' ? defIn(own) : scopeDefId(def),
    tokens,
    visits: counted === '' ? none : unpackVisits(counted),
  };
  return more === '' ? scope : { ...scope, ...unpackMoreOfScope(more) };
}

function unpackToken(fields: readonly string[], at: number, startedAt: number): Token {
  const more = fields[at + 3] ?? '';
  const token: Token = {
    node: nodeId(fields[at] ?? ''),
    visit: Number(fields[at + 1]),
    since: instant(startedAt + Number(fields[at + 2])),
  };
  return more === '' ? token : { ...token, ...unpackMoreOfToken(more) };
}

/** Where the scope that a scope stands in is listed, -1 when it is not. Most stand right under the first. */
function parentPlace(id: ScopeId, scopes: readonly Scope[]): number {
  const cut = id.lastIndexOf('/');
  if (cut < 0) return -1;
  if (scopes[0]?.id.length === cut && id.startsWith(scopes[0].id)) return 0;
  for (let index = 0; index < scopes.length; index += 1) {
    const other = scopes[index]?.id ?? '';
    if (other.length === cut && id.startsWith(other)) return index;
  }
  return -1;
}

/** How often each node was entered, in the order of the first times. */
function packVisits({ visits }: Scope): string {
  let text = '';
  for (const node in visits) text += text === '' ? `${node} ${visits[node]}` : ` ${node} ${visits[node]}`;
  return text;
}

function unpackVisits(counted: string): Scope['visits'] {
  const parts = counted.split(' ');
  const visits: Record<string, number> = {};
  for (let index = 0; index < parts.length; index += 2) visits[parts[index] ?? ''] = Number(parts[index + 1]);
  return visits;
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
  const time = isPlain
    ? String(result.time - startedAt)
    : JSON.stringify([result.time - startedAt, reason ?? null, deemed === true ? 1 : 0]);
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
    steps.push([
      read(fields[from] ?? ''),
      last.startsWith('[') ? unpackResult({ result, by }, last, startedAt) : { result, by, time: instant(startedAt + Number(last)) },
    ]);
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

const asItIs = (text: string): string => text;
