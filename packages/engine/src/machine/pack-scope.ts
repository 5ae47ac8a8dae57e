import { instant, type NodeId, nodeId, type ScopeDefId, type ScopeId, scopeDefId, scopeId } from '../base/id.ts';
import { SCOPE_TEXTS_REMEMBERED_MAX } from '../base/limits.ts';
import { nothing } from './own.ts';
import { field, PART, unfield, VAR } from './pack-field.ts';
import { packMoreOfScope, packMoreOfToken, unpackMoreOfScope, unpackMoreOfToken } from './pack-more.ts';
import { named, remembering } from './remembering.ts';
import type { Count, Scope, Token } from './state.ts';

// A scope is one field. Most scopes have one token, and about it there is little to say: but for its time that is the
// same in many cases of a flow, and so is read once. The rest is told in parts.

const MAIN = 'main';
/** A scope with one token, told in short; after it, where there is any, what few scopes have. */
const SHORT = '~';
/** A scope told in parts: its own, then those of each token. */
const LONG = '*';
const varSign = VAR.charCodeAt(0);
const SCOPE_PARTS = 4;
const TOKEN_PARTS = 4;

/** A scope as one field. */
export function packScope(scope: Scope, startedAt: number): string {
  const parts = partsOf(scope.id);
  const def = defText(scope.def, parts);
  const visits = packVisits(scope);
  const more = packOnlyVar(scope) ?? packMoreOfScope(scope);
  const [token] = scope.tokens;
  if (token !== undefined && scope.tokens.length === 1) {
    const count = packMoreOfToken(token);
    if (count.charCodeAt(0) !== brace) {
      const short = `${SHORT}${parts.path} ${shortOf(token, count, { def, visits })} ${token.since - startedAt}`;
      return more === '' ? short : short + PART + more;
    }
  }
  let text = `${LONG}${parts.path}${PART}${def}${PART}${visits}${PART}${more}`;
  for (const one of scope.tokens)
    text += `${PART}${one.node}${PART}${one.visit}${PART}${one.since - startedAt}${PART}${packMoreOfToken(one)}`;
  return text;
}

/** The scope of a field. */
export function unpackScope(text: string, startedAt: number): Scope {
  const cut = text.indexOf(PART);
  if (cut < 0 && text.charCodeAt(0) === shortSign) return unpackShort(text, startedAt);
  if (text.charCodeAt(0) === shortSign) return withMore(unpackShort(text.slice(0, cut), startedAt), text.slice(cut + 1));
  const parts = text.slice(1).split(PART);
  const [path = '', def = '', visits = '', more = ''] = parts;
  const tokens: Token[] = [];
  for (let at = SCOPE_PARTS; at < parts.length; at += TOKEN_PARTS) tokens.push(unpackToken(parts, at, startedAt));
  const scope: Scope = { id: idAt(path), def: defIn(path, def), tokens, visits: visitsIn(visits) };
  return more === '' ? scope : withMore(scope, more);
}

/** The entry of a list, where that is a text and all that is said: there may be thousands, and JSON for each is slow. */
function packOnlyVar({ vars, counts, vote, parked }: Scope): string | null {
  if (vars === undefined || counts !== undefined || vote !== undefined || parked !== undefined) return null;
  const [name, ...others] = Object.keys(vars);
  const value = name === undefined ? undefined : vars[name];
  return name === undefined || others.length > 0 || typeof value !== 'string' ? null : `${VAR}${field(name)}${VAR}${field(value)}`;
}

function withMore(scope: Scope, more: string): Scope {
  if (more.charCodeAt(0) !== varSign) return { ...scope, ...unpackMoreOfScope(more) };
  const cut = more.indexOf(VAR, 1);
  const { id, def, tokens, visits } = scope;
  return { id, def, tokens, visits, vars: { [unfield(more.slice(1, cut))]: unfield(more.slice(cut + 1)) } };
}

const shortSign = SHORT.charCodeAt(0);
const brace = 123;

/** What is said of a scope with one token besides its time. Left out from the end: its first visit, no count, the usual definition, no visits. */
function shortOf({ node, visit }: Token, count: string, { def, visits }: { readonly def: string; readonly visits: string }): string {
  return visit === 1 && count === '' && def === '' && visits === '' ? node : `${node} ${visit} ${count} ${def} ${visits}`;
}

function unpackShort(text: string, startedAt: number): Scope {
  const last = text.lastIndexOf(' ');
  const { id, def, node, visit, count, visits } = shortIn(text.slice(1, last));
  const since = instant(startedAt + countAt(text, last + 1));
  return { id, def, tokens: [count === null ? { node, visit, since } : { node, visit, since, count }], visits };
}

/** The whole number at the end of a text, without making a text of its digits: this is read for every scope at every event. */
function countAt(text: string, from: number): number {
  let count = 0;
  for (let at = from; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - zeroSign;
    if (digit < 0 || digit > 9) return Number(text.slice(from));
    count = count * 10 + digit;
  }
  return count;
}

const zeroSign = 48;

interface Short extends Pick<Scope, 'id' | 'def' | 'visits'> {
  readonly node: NodeId;
  readonly visit: number;
  readonly count: Count | null;
}

const shortIn = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (text): Short => {
  const [path = '', node = '', visit = '1', count = '', def = '', ...visits] = text.split(' ');
  const { count: counted = null } = count === '' ? {} : unpackMoreOfToken(count);
  return {
    id: idAt(path),
    def: defIn(path, def),
    node: nodeId(named(node)),
    visit: Number(visit),
    count: counted,
    visits: visitsIn(visits.join(' ')),
  };
});

function unpackToken(parts: readonly string[], at: number, startedAt: number): Token {
  const more = parts[at + 3] ?? '';
  const token: Token = {
    node: nodeId(parts[at] ?? ''),
    visit: Number(parts[at + 1]),
    since: instant(startedAt + Number(parts[at + 2])),
  };
  return more === '' ? token : { ...token, ...unpackMoreOfToken(more) };
}

/** A scope's way from the main one. */
export const pathTo = (id: ScopeId): string => partsOf(id).path;

/** What an id says: its way from the main scope, and the definitions that a branch of that name has, or the first branch beside it. */
const partsOf = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (id) => {
  const path = id.startsWith(`${MAIN}/`) ? id.slice(MAIN.length + 1) : id;
  return { path, usualDef: branchDef(path), firstDef: branchDef(path, 0) };
});

/** The scope at the end of a way. */
export const idAt: (path: string) => ScopeId = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (path) =>
  scopeId(named(path === MAIN ? MAIN : `${MAIN}/${path}`)),
);

/** A definition in short: nothing for that of the branch's own place, 0 for that of the first place, which all entries of a list share. */
function defText(def: ScopeDefId, { usualDef, firstDef }: ReturnType<typeof partsOf>): string {
  if (def === usualDef) return '';
  return def === firstDef ? '0' : def;
}

function defIn(path: string, text: string): ScopeDefId {
  if (text === '') return branchDef(path);
  return text === '0' ? branchDef(path, 0) : scopeDefId(text);
}

/** The definition of a block's branch: the block's node and the branch's place. */
function branchDef(path: string, place?: number): ScopeDefId {
  const own = path.slice(path.lastIndexOf('/') + 1);
  const last = own.lastIndexOf('.');
  const before = own.lastIndexOf('.', last - 1);
  return before < 0 ? scopeDefId(own) : scopeDefId(`${own.slice(0, before)}:${place ?? own.slice(last + 1)}`);
}

/** How often each node was entered, in the order of the first times. */
function packVisits({ visits }: Scope): string {
  let text = '';
  for (const node in visits) text += text === '' ? `${node} ${visits[node]}` : ` ${node} ${visits[node]}`;
  return text;
}

/** Cases of one flow that are equally far have the same visits. */
const visitsIn = remembering(SCOPE_TEXTS_REMEMBERED_MAX, (counted): Scope['visits'] => {
  if (counted === '') return nothing;
  const parts = counted.split(' ');
  const visits: Record<string, number> = {};
  for (let index = 0; index < parts.length; index += 2) visits[parts[index] ?? ''] = Number(parts[index + 1]);
  return Object.freeze(visits);
});
