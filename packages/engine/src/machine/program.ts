import { present } from '../base/assert.ts';
import type { NodeId, ScopeDefId } from '../base/id.ts';
import { type CompiledFormula, compileFormula } from '../formula/compile.ts';
import { type NameTable, namesOf } from '../formula/names.ts';
import { applicantOf } from '../graph/applicant.ts';
import type { Edge, Graph, Node, ScopeDef } from '../graph/graph.ts';
import { successors } from '../graph/reach.ts';
import type { Flow } from '../model/flow.ts';
import type { Formula } from '../model/formula.ts';
import type { Item } from '../model/item.ts';
import type { PartyRole } from '../model/party.ts';
import type { Plan } from '../model/plan.ts';
import type { Jump, Return, Step } from '../model/step.ts';
import { stepsIn, stepsOf } from '../model/walk.ts';
import { createStepper, type Stepper } from './adapter.ts';
import { configOf, eventOf, passAction, speaksOfWork, stateKey, type Ways } from './config.ts';
import type { TaskView } from './effect.ts';
import { type FormField, formsOf } from './forms-of.ts';

/** A node as the core meets it. */
export interface Point {
  readonly node: Node;
  readonly def: Def;
  /** The name of its state in the scope's machine. */
  readonly key: string;
  /** Whether tokens rest here, if only to have a choice made. */
  readonly rests: boolean;
  /** The edges out, by the event that goes along them. */
  readonly ways: ReadonlyMap<string, Edge>;
  /** What may stand in the way of an outcome; worked out when first asked for. */
  offers: readonly Offer[] | null;
  /** The view of its task where that is always the same, null where it is not; worked out when first asked for. */
  view: TaskView | null | undefined;
  /** Whether it stands in a branch of 哪个先来. */
  readonly races: boolean;
  /** All edges out, of which one event may have several. */
  readonly all: readonly Edge[];
}

/** An outcome of a piece of work, as it is offered. */
export interface Offer {
  readonly outcome: string;
  /** The counted jump or return it leads to, when that may be made so many times and no line says what then. */
  readonly counted: { readonly step: Jump | Return; readonly target: NodeId; readonly timesMax: number } | null;
  readonly wantsReason: boolean;
}

/** A scope definition as the core meets it. */
export interface Def {
  readonly scope: ScopeDef;
  readonly depth: number;
  readonly stepper: Stepper;
  /** Points by the names of their states. */
  readonly points: ReadonlyMap<string, Point>;
}

/** Everything about a flow that does not change while cases run: looked up, never computed, on the way. */
export interface Program {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly graph: Graph;
  readonly names: NameTable;
  readonly root: Def;
  readonly points: ReadonlyMap<string, Point>;
  readonly defs: ReadonlyMap<ScopeDefId, Def>;
  /** The scopes of planned queries and of papers, by name. */
  readonly dataScopes: ReadonlyMap<string, Def>;
  readonly materialScopes: ReadonlyMap<string, Def>;
  readonly items: ReadonlyMap<string, Item>;
  /** Forms with all their fields, merged ones included. */
  readonly forms: ReadonlyMap<string, readonly FormField[]>;
  /** For each query that is written with a name for its values: that name. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, PartyRole>;
  readonly applicant: string;
  /** The form on which 情形 are asked. */
  readonly firstFill: Step | null;
  /** Whether some nodes are looked at again whenever the case has come to rest. */
  readonly hasWaits: boolean;
  /** Whether some block has a branch for every entry of a list, which may grow. */
  readonly hasLists: boolean;
  /** 不适用 with a condition. */
  readonly notFor: readonly { readonly name: string; readonly when: Formula; readonly advice: string }[];
  readonly formula: (formula: Formula) => CompiledFormula;
}

/** What a program is made from. */
export interface ProgramSource {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly graph: Graph;
  readonly learns: boolean;
}

/** Makes the program of a flow. Machines are made when first run. */
export function programOf({ flow, plan, graph, learns }: ProgramSource): Program {
  const ways = waysOf(graph);
  const points = new Map<string, Point>();
  const defs = new Map<ScopeDefId, Def>();
  const nodes = nodesByScope(graph);
  for (const scope of graph.scopes) defs.set(scope.id, defOf(scope, { nodes: nodes.get(scope.id) ?? [], ways, defs, learns, points }));
  const ofKind = (kind: ScopeDef['kind']): ReadonlyMap<string, Def> =>
    new Map([...defs.values()].flatMap((def) => (def.scope.kind === kind ? [[def.scope.name ?? '', def] as const] : [])));
  const names = namesOf(flow);
  const formulas = new Map<Formula, CompiledFormula>();
  return {
    flow,
    plan,
    graph,
    names,
    root: present(defs.get(graph.root), 'the root scope'),
    points,
    defs,
    dataScopes: ofKind('data'),
    materialScopes: ofKind('material'),
    items: new Map(flow.items.map((item) => [item.name, item])),
    forms: formsOf(flow, plan, names),
    aliases: aliasesOf(flow),
    roles: new Map(flow.parties.map(({ name, role }) => [name, role])),
    applicant: applicantOf(flow),
    firstFill: [...stepsIn(flow.body)].find(({ step }) => step.kind === 'task' && step.verb === 'fill')?.step ?? null,
    hasWaits: graph.nodes.some(({ work }) => work.kind === 'need' || work.kind === 'ensure' || work.kind === 'join'),
    hasLists: graph.nodes.some(({ work }) => work.kind === 'block' && work.block.of === 'each'),
    notFor: flow.meta.notFor.flatMap(({ name, when, advice }) => (when === undefined ? [] : [{ name, when, advice }])),
    formula: (formula) => {
      const known = formulas.get(formula);
      if (known !== undefined) return known;
      const compiled = compileFormula(formula, names);
      formulas.set(formula, compiled);
      return compiled;
    },
  };
}

/** The point of a node id; a token never stands anywhere else. */
export function pointOf(program: Program, node: NodeId | string): Point {
  return program.points.get(node) ?? present<Point>(null, `a node of the flow for ${node}`);
}

/** 得到 v of a written query: its data's own name means v where nothing else is kept under it. */
function aliasesOf(flow: Flow): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { step } of stepsOf(flow))
    if (step.kind === 'query' && step.as !== undefined && !aliases.has(step.data)) aliases.set(step.data, step.as);
  return aliases;
}

function nodesByScope(graph: Graph): ReadonlyMap<ScopeDefId, readonly Node[]> {
  const groups = new Map<ScopeDefId, Node[]>(graph.scopes.map(({ id }) => [id, []]));
  for (const node of graph.nodes) groups.get(node.scope)?.push(node);
  return groups;
}

interface DefSource {
  readonly nodes: readonly Node[];
  readonly ways: Ways;
  readonly defs: ReadonlyMap<ScopeDefId, Def>;
  readonly points: Map<string, Point>;
  readonly learns: boolean;
}

function defOf(scope: ScopeDef, { nodes, ways, defs, points, learns }: DefSource): Def {
  const own = new Map<string, Point>();
  let stepper: Stepper | null = null;
  const def: Def = {
    scope,
    depth: scope.parent === null ? 0 : (defs.get(scope.parent)?.depth ?? 0) + 1,
    points: own,
    get stepper() {
      stepper ??= createStepper(configOf(scope, nodes, ways), { learns });
      return stepper;
    },
  };
  const host = scope.host === null ? null : ways.node(scope.host).work;
  const races = host?.kind === 'block' && host.block.of === 'race';
  for (const node of nodes) {
    const edges = ways.out(node.id).filter(({ cause }) => cause.kind !== 'opens');
    const point: Point = {
      node,
      def,
      key: stateKey(node.id),
      rests: ways.rests(node.id),
      all: edges,
      offers: null,
      view: undefined,
      races,
      ways: waysBy(edges),
    };
    own.set(point.key, point);
    points.set(node.id, point);
  }
  return def;
}

/** The first edge of an event speaks for it; only choices have several, and those are told apart by facts. */
function waysBy(edges: readonly Edge[]): ReadonlyMap<string, Edge> {
  const ways = new Map<string, Edge>();
  for (const edge of edges) if (!ways.has(eventOf(edge.cause))) ways.set(eventOf(edge.cause), edge);
  return ways;
}

function waysOf(graph: Graph): Ways {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const out = successors(graph);
  const arrivals = new Map<NodeId, Set<NodeId>>();
  for (const { from, to, cause } of graph.edges) {
    const isInside = cause.kind !== 'opens' && nodes.get(from)?.scope === nodes.get(to)?.scope;
    if (!isInside) continue;
    const known = arrivals.get(to);
    if (known === undefined) arrivals.set(to, new Set([from]));
    else known.add(from);
  }
  const node = (id: NodeId): Node => present(nodes.get(id), `a node ${id}`);
  return {
    node,
    out: (id) => out.get(id) ?? [],
    rests: (id) => {
      const { work, name } = node(id);
      const action = passAction(work);
      if (work.kind === 'stay' || action === null) return work.kind !== 'stay';
      // A line about open work belongs to whatever leads to it, so it is done on each way; without a name no loop leads back to it.
      return (arrivals.get(id)?.size ?? 0) > 1 && (name !== undefined || !speaksOfWork(action));
    },
  };
}
