import type { ScopeId } from '../base/id.ts';
import type { Def } from './program.ts';
import type { Scope } from './state.ts';

/** The running scope around a place (or the place's own) that has a definition; null when none has. */
export function scopeOwning({ scopes }: { readonly scopes: readonly Scope[] }, from: ScopeId, def: Def): Scope | null {
  let found: Scope | null = null;
  for (const scope of scopes) {
    if (scope.def === def.scope.id && isWithin(from, scope.id) && (found === null || scope.id.length > found.id.length)) found = scope;
  }
  return found;
}

/** Whether a scope stands under a block that was put aside. */
export function isParked(run: { readonly scopes: readonly Scope[] }, id: ScopeId): boolean {
  return run.scopes.some((scope) =>
    scope.parked?.some(({ token }) => token !== undefined && id.startsWith(`${scope.id}/${token.node}.${token.visit}.`)),
  );
}

/** Whether a scope is another one or inside it. */
export function isWithin(inner: ScopeId, outer: ScopeId): boolean {
  // Most that are asked about stand side by side, and their ids differ only at the end.
  if (inner.length <= outer.length) return inner === outer;
  return inner.charCodeAt(outer.length) === slash && inner.startsWith(outer);
}

const slash = 47;
