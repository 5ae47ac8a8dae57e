import type { ScopeDefId } from '../base/id.ts';
import type { Node } from '../graph/graph.ts';
import type { Flaw } from '../soundness/soundness.ts';
import type { Context } from './rule.ts';

/** What people call the steps at some nodes; a step without a name is called after the first named step it leads to. */
export function namesOf({ graph }: Context, nodes: readonly Node[]): readonly string[] {
  const named = nodes.flatMap(({ name }) => name ?? []);
  if (named.length > 0) return [...new Set(named)];
  const [first] = nodes;
  const onward = first === undefined ? undefined : graph.edges.find(({ from }) => from === first.id)?.to;
  const next = graph.nodes.find(({ id }) => id === onward)?.name;
  return next === undefined ? [] : [next];
}

/** The names of what a case passes on a shortest way to a flaw, the place itself last. */
export function wayOf(context: Context, { scope, moves, nodes }: Flaw): readonly string[] {
  const passed = [
    ...wayTo(context, scope),
    ...moves.flatMap(({ node }) => node.name ?? []),
    ...nodes.slice(0, 1).flatMap(({ name }) => name ?? []),
  ];
  return passed.filter((name, at) => name !== passed[at - 1]);
}

/** The names of the blocks around a scope, outermost first. */
function wayTo({ graph }: Context, scope: ScopeDefId): readonly string[] {
  const names: string[] = [];
  let at = graph.scopes.find(({ id }) => id === scope);
  while (at !== undefined && at.host !== null) {
    const { host } = at;
    const node = graph.nodes.find(({ id }) => id === host);
    const name = at.name ?? node?.name;
    if (name !== undefined) names.unshift(name);
    at = graph.scopes.find(({ id }) => id === node?.scope);
  }
  return names;
}
