import type { NameTable } from '../formula/name-table.ts';
import type { Flow } from '../model/flow.ts';
import { stepsOf } from '../model/walk.ts';
import type { NamedThing, Owner } from './symbol.ts';

/** What the parts of a name in a formula name, part by part; nothing for what is no thing of its own. */
export type ThingsOfPath = (path: readonly string[], means?: readonly string[]) => readonly (NamedThing | null)[];

/** Looks up what names of values stand for: fields, answers, queried data, results of steps. */
export function valueNames(flow: Flow, names: NameTable): ThingsOfPath {
  const heads = new Map<string, NamedThing[]>();
  const owners = new Map<string, Owner>();
  const add = (thing: NamedThing, owner?: Owner): void => {
    const known = heads.get(thing.name);
    if (known === undefined) heads.set(thing.name, [thing]);
    else if (known.every(({ kind }) => kind !== thing.kind)) known.push(thing);
    if (owner !== undefined) owners.set(thing.name, owner);
  };
  addDeclared(flow, add);
  addSteps(flow, add);
  return (path, means = names.find(path)?.means ?? path) => {
    const [head = '', second] = path;
    const [owner = '', field = ''] = means;
    if (means.length > path.length)
      return [{ kind: 'field', name: field, owner: { kind: 'form', name: owner } }, ...path.slice(1).map(() => null)];
    const thing = pick(heads.get(head) ?? [], second);
    return path.map((part, index) => (index === 0 ? thing : index === 1 ? fieldOf(part, thing, owners) : null));
  };
}

type Add = (thing: NamedThing, owner?: Owner) => void;

function addDeclared(flow: Flow, add: Add): void {
  for (const { name } of flow.situations) add({ kind: 'situation', name });
  for (const { name } of flow.forms) add({ kind: 'form', name }, { kind: 'form', name });
  for (const { name, gives } of flow.data) {
    add({ kind: 'data', name }, { kind: 'data', name });
    if (gives !== undefined) add({ kind: 'value', name: gives });
  }
  for (const item of flow.items) add({ kind: 'item', name: item.name });
  if (flow.start.kind === 'message') addMessage(flow.start.name, flow.start.as, add);
}

function addMessage(name: string, as: string | undefined, add: Add): void {
  const owner: Owner = { kind: 'message', name };
  add(as === undefined ? { kind: 'message', name } : { kind: 'value', name: as }, owner);
}

function addSteps(flow: Flow, add: Add): void {
  for (const { step } of stepsOf(flow)) {
    if (step.kind === 'query' && step.as !== undefined) add({ kind: 'value', name: step.as }, { kind: 'data', name: step.data });
    if (step.kind === 'await') addMessage(step.message, step.as, add);
    if (step.kind === 'call' && step.as !== undefined) add({ kind: 'value', name: step.as });
    if (step.kind === 'define') add({ kind: 'value', name: step.value });
    if (step.kind === 'forEach') add({ kind: 'value', name: step.as });
    if (step.kind === 'sign' && step.members.kind === 'each') add({ kind: 'value', name: step.members.as });
    if (step.name !== undefined && results.has(step.kind)) add({ kind: 'step', name: step.name });
  }
}

/** Kinds of steps whose result formulas may read. */
const results: ReadonlySet<string> = new Set(['task', 'sign', 'draw']);

/** `.结果` is asked of work, anything else of what has fields. */
function pick(things: readonly NamedThing[], second: string | undefined): NamedThing | null {
  const isWork = ({ kind }: NamedThing): boolean => kind === 'step' || kind === 'item';
  const wanted = things.filter((thing) => isWork(thing) === (second?.startsWith('$') ?? false));
  return wanted[0] ?? things[0] ?? null;
}

function fieldOf(part: string, head: NamedThing | null, owners: ReadonlyMap<string, Owner>): NamedThing | null {
  if (head === null || part.startsWith('$')) return null;
  if (head.kind === 'item') return { kind: 'paper', name: part };
  const owner = owners.get(head.name);
  return owner === undefined ? null : { kind: 'field', name: part, owner };
}
