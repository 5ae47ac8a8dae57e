import type { NameTable } from '../../formula/name-table.ts';
import type { Graph, Node } from '../../graph/graph.ts';
import type { Flow } from '../../model/flow.ts';
import type { FlowIndex } from '../index-of.ts';
import { type FactTable, factsOf, type KnownFact } from './facts.ts';
import { type Knowledge, knownAt } from './known-at.ts';
import { type Read, readsAt } from './reads-at.ts';

/** A name read where some way leads on which nobody has supplied it. */
export interface EarlyRead {
  readonly node: Node;
  readonly read: Read;
  /** Names of what a case passes on such a way, the reader last. */
  readonly way: readonly string[];
}

/** What can be said about knowing: which reads come too early, and which queries run without their consent. */
export interface Reading {
  readonly early: readonly EarlyRead[];
  readonly unconsented: readonly {
    readonly node: Node;
    readonly data: string;
    readonly consent: string;
    readonly way: readonly string[];
  }[];
}

/** Finds every name that may be read before it is known. One walk over the graph serves all rules that ask. */
export function readingOf(checked: {
  readonly flow: Flow;
  readonly graph: Graph;
  readonly names: NameTable;
  readonly index: FlowIndex;
}): Reading {
  const table = factsOf(checked);
  const wanted = wantedAt(checked.graph, table);
  const consents = consentsAt(checked.graph, checked.index);
  const facts = new Set([...wanted.flatMap((one) => one.facts), ...consents.map((one) => one.fact)]);
  if (facts.size === 0) return { early: [], unconsented: [] };
  const knowledge = knownAt(checked.graph, [...facts]);
  return {
    early: wanted.flatMap(({ node, read, facts: needed }) => {
      const missing = needed.find((fact) => isMissing(knowledge, node, fact));
      return missing === undefined ? [] : [{ node, read, way: knowledge.wayWithout(node.id, missing) }];
    }),
    unconsented: consents.flatMap(({ node, data, consent, fact }) =>
      isMissing(knowledge, node, fact) ? [{ node, data, consent, way: knowledge.wayWithout(node.id, fact) }] : [],
    ),
  };
}

function isMissing(knowledge: Knowledge, node: Node, fact: KnownFact): boolean {
  return knowledge.isReached(node.id) && !knowledge.isKnown(node.id, fact);
}

interface Wanted {
  readonly node: Node;
  readonly read: Read;
  readonly facts: readonly KnownFact[];
}

function wantedAt(graph: Graph, table: FactTable): readonly Wanted[] {
  return graph.nodes.flatMap((node) =>
    readsAt(node).flatMap((read) => {
      const facts = table.behind(read.path);
      return facts.length === 0 ? [] : [{ node, read, facts }];
    }),
  );
}

function consentsAt(
  graph: Graph,
  index: FlowIndex,
): readonly { readonly node: Node; readonly data: string; readonly consent: string; readonly fact: KnownFact }[] {
  return graph.nodes.flatMap((node) => {
    const data = node.work.kind === 'ask' ? node.work.data : undefined;
    // A consent that is no step at all is reported as an unknown step.
    if (data?.consent === undefined || !index.named.has(data.consent)) return [];
    return [{ node, data: data.name, consent: data.consent, fact: `consent ${data.consent}` }];
  });
}
