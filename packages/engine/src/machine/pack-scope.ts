import { instant, nodeId, type ScopeDefId, type ScopeId, scopeDefId, scopeId } from '../base/id.ts';
import { SCOPE_TEXTS_REMEMBERED_MAX } from '../base/limits.ts';
import { nothing } from './own.ts';
import { packMoreOfScope, packMoreOfToken, unpackMoreOfScope, unpackMoreOfToken } from './pack-more.ts';
import { named, remembering } from './remembering.ts';
import type { Scope, Token } from './state.ts';

/** Fields of a scope before its tokens, and of each token. */
const SCOPE_FIELDS = 6;
const TOKEN_FIELDS = 4;
const MAIN = 'main';

/** Where a packed scope stands in a row of fields. */
export interface PackedScope {
  readonly fields: readonly string[];
  readonly at: number;
  readonly startedAt: number;
  /** The scopes before it in the row. */
  readonly before: readonly Scope[];
}

/** The fields of a packed state, as they are put together. */
export type Row = (string | number)[];

/** The scopes of a state, and what their times are counted from. */
interface Around {
  readonly scopes: readonly Scope[];
  readonly startedAt: number;
}

/** Adds a scope's fields. Most scopes are branches of the main one whose token is where it began: one field. */
export function packScope(row: Row, scope: Scope, { scopes, startedAt }: Around): void {
  const { id, def, tokens } = scope;
  const { own, usualDef, isUnderMain } = partsOf(id);
  const [token] = tokens;
  const isFirst = isUnderMain && scopes[0]?.id === MAIN;
  if (isFirst && token?.visit === 1 && def === usualDef && isUsual(scope, token)) {
    row.push(`~${own} ${token.node} ${token.since - startedAt}`);
    return;
  }
  const parent = isFirst ? 0 : parentPlace(id, scopes);
  const isDefUsual = def === (parent < 0 ? defIn(id) : usualDef);
  row.push(parent, parent < 0 ? id : own, isDefUsual ? '' : def, packVisits(scope), packMoreOfScope(scope), tokens.length);
  for (const one of tokens) row.push(one.node, one.visit, one.since - startedAt, packMoreOfToken(one));
}

/** The scope packed at a place, and the place after it. */
export function unpackScope({ fields, at, startedAt, before }: PackedScope): { readonly scope: Scope; readonly next: number } {
  const first = fields[at] ?? '';
  if (first.charCodeAt(0) === tilde) return { scope: unpackUsual(first, startedAt), next: at + 1 };
  const own = fields[at + 1] ?? '';
  const def = fields[at + 2] ?? '';
  const counted = fields[at + 3] ?? '';
  const more = fields[at + 4] ?? '';
  const next = at + SCOPE_FIELDS + Number(fields[at + 5]) * TOKEN_FIELDS;
  const tokens: Token[] = [];
  for (let from = at + SCOPE_FIELDS; from < next; from += TOKEN_FIELDS) tokens.push(unpackToken(fields, from, startedAt));
  const scope: Scope = {
    id: first === '-1' ? scopeId(own) : scopeId(`${before[Number(first)]?.id}/${own}`),
    def: def === '' ? defIn(own) : scopeDefId(def),
    tokens,
    visits: counted === '' ? nothing : visitsIn(counted),
  };
  return { scope: more === '' ? scope : { ...scope, ...unpackMoreOfScope(more) }, next };
}

const tilde = 126;

/** A branch with one token that has come no further than its first place. */
function isUsual({ tokens, visits, counts, vars, vote, parked }: Scope, token: Token): boolean {
  if (tokens.length !== 1 || counts !== undefined || vars !== undefined || vote !== undefined || parked !== undefined) return false;
  const { party, count, answers, incident, came } = token;
  if (party !== undefined || count !== undefined || answers !== undefined || incident !== undefined || came !== undefined) return false;
  for (const _node in visits) return false;
  return true;
}

function unpackUsual(text: string, startedAt: number): Scope {
  const last = text.lastIndexOf(' ');
  const { id, def, node } = usualIn(text.slice(1, last));
  return { id, def, tokens: [{ node, visit: 1, since: instant(startedAt + Number(text.slice(last + 1))) }], visits: nothing };
}

/** What a usual scope's text says besides its time: the same for every case of a flow. */
const usualIn = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (text) => {
  const cut = text.indexOf(' ');
  const own = text.slice(0, cut);
  return { id: scopeId(named(`${MAIN}/${own}`)), def: defIn(own), node: nodeId(named(text.slice(cut + 1))) };
});

/** What an id says: its last part, the definition a branch of that name has, and whether it stands right under the main scope. */
const partsOf = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (id) => {
  const cut = id.lastIndexOf('/');
  const own = id.slice(cut + 1);
  return { own, usualDef: defIn(own), isUnderMain: id.slice(0, cut) === MAIN };
});

function unpackToken(fields: readonly string[], at: number, startedAt: number): Token {
  const more = fields[at + 3] ?? '';
  const token: Token = {
    node: nodeId(fields[at] ?? ''),
    visit: Number(fields[at + 1]),
    since: instant(startedAt + Number(fields[at + 2])),
  };
  return more === '' ? token : { ...token, ...unpackMoreOfToken(more) };
}

/** Where the scope that a scope stands in is listed, -1 when it is not. */
function parentPlace(id: ScopeId, scopes: readonly Scope[]): number {
  const cut = id.lastIndexOf('/');
  if (cut < 0) return -1;
  const parent = id.slice(0, cut);
  return scopes.findIndex((scope) => scope.id === parent);
}

/** How often each node was entered, in the order of the first times. */
function packVisits({ visits }: Scope): string {
  let text = '';
  for (const node in visits) text += text === '' ? `${node} ${visits[node]}` : ` ${node} ${visits[node]}`;
  return text;
}

/** Cases of one flow that are equally far have the same visits. */
const visitsIn = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (counted): Scope['visits'] => {
  const parts = counted.split(' ');
  const visits: Record<string, number> = {};
  for (let index = 0; index < parts.length; index += 2) visits[parts[index] ?? ''] = Number(parts[index + 1]);
  return Object.freeze(visits);
});

/** The definition a block's branch has when nothing else is written: the block's node and the branch's place. */
function defIn(own: string): ScopeDefId {
  const last = own.lastIndexOf('.');
  const before = own.lastIndexOf('.', last - 1);
  return before < 0 ? scopeDefId(own) : scopeDefId(`${own.slice(0, before)}:${own.slice(last + 1)}`);
}
