import type { NodeId, ScopeDefId } from '../base/id.ts';
import { PROOF_MOVES_MAX, PROOF_STATES_MAX } from '../base/limits.ts';
import type { Edge, Graph, Node } from '../graph/graph.ts';
import { type Atlas, atlasOf } from './atlas.ts';
import type { Budget, Fault, Trail } from './explore.ts';
import { netOf, type ScopeNet, type Ways } from './net-of.ts';
import { type Proof, prove } from './prove.ts';
import { straightWays } from './straight.ts';

/** Something that can go wrong while a flow runs, and a shortest way to it. */
export interface Flaw {
  readonly fault: Fault;
  readonly scope: ScopeDefId;
  /** The nodes concerned: who waits, who goes round, who runs twice, what closes and then what is left running. */
  readonly nodes: readonly Node[];
  /** What a case does on the way, beginning with the scope's own beginning. */
  readonly moves: readonly FlawMove[];
}

/** One move towards a flaw: the node that is done and the edge it went; null where it goes several ways. */
export interface FlawMove {
  readonly node: Node;
  readonly edge: Edge | null;
}

/** What is known about a flow's running. Sound: no flaws, and nothing unproved. */
export interface Soundness {
  readonly flaws: readonly Flaw[];
  /** Scopes too entangled to be looked at whole; what was found in them is among the flaws. */
  readonly unproved: readonly ScopeDefId[];
  /** The nodes some case comes to. */
  readonly live: ReadonlySet<NodeId>;
}

/** Proves a flow's graph, inner scopes first; each then is one step of the scope that opens it. */
export function soundnessOf(graph: Graph, budget: Budget = { states: PROOF_STATES_MAX, moves: PROOF_MOVES_MAX }): Soundness {
  const atlas = atlasOf(graph);
  const proved = new Map<ScopeDefId, Ways>();
  const proofs = new Map<ScopeDefId, { readonly drawn: ScopeNet; readonly proof: Proof }>();
  for (const scope of innerFirst(atlas)) {
    const straight = straightWays(atlas, scope, proved);
    if (straight !== null) {
      proved.set(scope, straight);
      continue;
    }
    const drawn = netOf(atlas, scope, proved);
    const proof = prove(drawn.net, budget);
    proofs.set(scope, { drawn, proof });
    proved.set(scope, waysOf(atlas, drawn, proof));
  }
  const live = liveNodes(atlas, proved);
  const found = [...proofs].filter(([scope]) => (atlas.nodesOf.get(scope) ?? []).some(({ id }) => live.has(id)));
  return {
    flaws: [
      ...found.flatMap(([scope, { drawn, proof }]) => proof.trails.map((trail) => flawOf(scope, drawn, trail))),
      ...closedInside(atlas, live),
    ],
    unproved: found.flatMap(([scope, { proof }]) => (proof.verdict === 'unproved' ? [scope] : [])),
    live,
  };
}

/** Scopes in an order in which what a scope opens comes before it. */
function innerFirst(atlas: Atlas): readonly ScopeDefId[] {
  const order = new Set<ScopeDefId>();
  const begun = new Set<ScopeDefId>();
  const visit = (scope: ScopeDefId): void => {
    // Lines that ask for each other open each other; the second time round nothing new is learnt.
    if (begun.has(scope)) return;
    begun.add(scope);
    for (const { id } of atlas.nodesOf.get(scope) ?? []) for (const child of atlas.opened.get(id) ?? []) visit(child);
    order.add(scope);
  };
  for (const { id } of atlas.graph.scopes) visit(id);
  return [...order];
}

function waysOf(atlas: Atlas, { net, nodes, passed, leave }: ScopeNet, { trails, live }: Proof): Ways {
  const reached = new Set<NodeId>();
  let isDone = trails.some(({ fault }) => fault === 'stuck' || fault === 'endless');
  let closes = false;
  let stops = false;
  for (const step of live) {
    const node = nodes[step] ?? null;
    if (node !== null) reached.add(node.id);
    const ending = net.steps[step]?.ending;
    if (ending === undefined) continue;
    if (ending === 'drain' || (node?.work.kind === 'finish' && node.work.item !== undefined)) isDone = true;
    else if (node?.work.kind === 'finish' || node === null) {
      closes ||= ending === 'close';
      stops ||= ending === 'stop' && step !== leave;
    }
  }
  for (const [way, { from }] of net.ways.entries())
    if (from < 0 || live.has(from)) for (const node of passed[way]?.nodes ?? []) reached.add(node.id);
  addKept(atlas, reached);
  return { isDone, closes, stops, live: reached };
}

/** Lines that leave the work open run beside it. */
function addKept(atlas: Atlas, reached: Set<NodeId>): void {
  for (const id of reached) {
    const node = atlas.nodes.get(id);
    for (const { cause, to } of atlas.outs.get(id) ?? []) {
      const target = atlas.nodes.get(to);
      const isBeside = (cause.kind === 'timer' && cause.keeps) || isOnTheSide(node);
      if (isBeside && target?.scope === node?.scope) reached.add(to);
    }
  }
}

function isOnTheSide(node: Node | undefined): boolean {
  return node?.work.kind === 'act' || node?.work.kind === 'deem';
}

/** The nodes a case comes to: those its scope comes to, where something opens the scope. */
function liveNodes(atlas: Atlas, proved: ReadonlyMap<ScopeDefId, Ways>): ReadonlySet<NodeId> {
  const live = new Set<NodeId>();
  const scopes = new Set<ScopeDefId>([atlas.graph.root]);
  for (const scope of scopes)
    for (const id of proved.get(scope)?.live ?? []) {
      live.add(id);
      for (const child of atlas.opened.get(id) ?? []) scopes.add(child);
      const work = atlas.nodes.get(id)?.work;
      if (work?.kind === 'detach' || work?.kind === 'remember') scopes.add(work.scope);
      if (work?.kind === 'block' && work.block.of === 'joint' && work.block.denied !== null) scopes.add(work.block.denied);
    }
  return live;
}

function flawOf(scope: ScopeDefId, { nodes, passed }: ScopeNet, { fault, steps, moves }: Trail): Flaw {
  return {
    fault,
    scope,
    nodes: steps.flatMap((step) => nodes[step] ?? []),
    moves: moves.flatMap(({ step, way }) => {
      const node = nodes[step];
      return node === undefined || node === null ? [] : [{ node, edge: way === null ? null : (passed[way]?.edge ?? null) }];
    }),
  };
}

/** 办结 in one of several branches that run at once: the others are still running. */
function closedInside(atlas: Atlas, live: ReadonlySet<NodeId>): readonly Flaw[] {
  return atlas.graph.nodes.flatMap((node): readonly Flaw[] => {
    if (node.work.kind !== 'finish' || node.work.step.kind !== 'end' || node.work.item !== undefined || !live.has(node.id)) return [];
    const block = blockAround(atlas, node);
    return block === null ? [] : [{ fault: 'leaves', scope: node.scope, nodes: [node, block], moves: [] }];
  });
}

function blockAround(atlas: Atlas, node: Node): Node | null {
  let scope = atlas.scopes.get(node.scope);
  while (scope?.host != null) {
    const host = atlas.nodes.get(scope.host);
    if (host === undefined) return null;
    if (runsAtOnce(host)) return host;
    scope = atlas.scopes.get(host.scope);
  }
  return null;
}

function runsAtOnce({ work }: Node): boolean {
  if (work.kind !== 'block') return false;
  switch (work.block.of) {
    case 'together':
      return work.children.length > 1 && work.block.step.mode.kind !== 'any';
    case 'include':
      return work.children.length > 1;
    case 'each':
      return work.block.step.order === 'together';
    case 'sign':
      return work.block.step.mode.kind !== 'inOrder' && (work.children.length > 1 || work.block.step.members.kind === 'each');
    case 'race':
    case 'joint':
    case 'special':
    case 'undo':
      return false;
  }
}
