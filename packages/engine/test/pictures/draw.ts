import type { Node } from '../../src/graph/graph.ts';
import type { MachineConfig, StateConfig, TransitionConfig } from '../../src/machine/config.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import { machinesJson } from '../../src/machine/print.ts';

/** Sizes of a picture, in pixels. */
const box = { left: 16, width: 372, head: 24, row: 18, gap: 16 };
const lane = { first: box.left + box.width + 18, width: 14 };

/** One line of a state's box: what happens, what is done on the way, and which state comes next. */
interface Row {
  readonly text: string;
  /** Null where the work stays open. */
  readonly to: string | null;
}

interface Box {
  readonly key: string;
  readonly title: string;
  readonly isFinal: boolean;
  readonly rows: readonly Row[];
  readonly top: number;
}

/** Draws the machines of a flow, one below the other, from what `convert --to xstate` prints. */
export function drawMachines(flow: CompiledFlow): string {
  const machines: Readonly<Record<string, MachineConfig>> = JSON.parse(machinesJson(flow));
  const parts: string[] = [];
  let top = 8;
  let width = 0;
  for (const { id, entry } of flow.graph.scopes) {
    const config = machines[id];
    if (config === undefined) continue;
    const drawn = drawMachine({ config, entry: keyOf(entry), flow, top });
    parts.push(drawn.svg);
    top = drawn.bottom + 20;
    width = Math.max(width, drawn.width);
  }
  const style =
    'text{font:12px sans-serif;fill:#1c1917}.t{font-weight:600}.m{fill:#57534e}path,rect{stroke:#57534e;fill:none}rect{fill:#fafaf9}.f{stroke-width:2.5}';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}">\n<style>${style}</style>\n<rect width="100%" height="100%" style="fill:#fff;stroke:none"/>\n${parts.join('\n')}\n</svg>\n`;
}

interface Drawing {
  readonly config: MachineConfig;
  readonly entry: string;
  readonly flow: CompiledFlow;
  readonly top: number;
}

function drawMachine({ config, entry, flow, top }: Drawing): { readonly svg: string; readonly bottom: number; readonly width: number } {
  const boxes = boxesOf({ config, entry, flow, top: top + 26 });
  const ways = boxes.flatMap((from) => from.rows.flatMap(({ to }, index) => wayOf(boxes, { from, index, to })));
  const lanes = lanesOf(ways);
  const head = `<text class="m" x="${box.left}" y="${top + 14}">machine ${escaped(titleOf(flow, config.id))}</text>`;
  const svg = [
    head,
    ...boxes.map((each) => drawBox(each, each.key === entry)),
    ...ways.map((way, index) => drawWay(way, lanes[index] ?? 0)),
  ];
  const last = boxes.at(-1);
  const bottom = last === undefined ? top + 26 : last.top + heightOf(last);
  return { svg: svg.join('\n'), bottom, width: lane.first + (Math.max(0, ...lanes) + 2) * lane.width };
}

/** The states in the order a case comes to them, `$in` left out: every event `at x` of it leads to the state of x. */
function boxesOf({ config, entry, flow, top }: Drawing): readonly Box[] {
  const order = [entry];
  for (const key of order) for (const { to } of rowsOf(flow, config.states[key])) if (to !== null && !order.includes(to)) order.push(to);
  const boxes: Box[] = [];
  let at = top;
  for (const key of order) {
    const state = config.states[key];
    const made: Box = { key, title: titleOf(flow, key), isFinal: state?.type === 'final', rows: rowsOf(flow, state), top: at };
    boxes.push(made);
    at += heightOf(made) + box.gap;
  }
  return boxes;
}

const heightOf = ({ rows }: Pick<Box, 'rows'>): number => box.head + rows.length * box.row + (rows.length > 0 ? 6 : 0);

function rowsOf(flow: CompiledFlow, state: StateConfig | undefined): readonly Row[] {
  const entry = (state?.entry ?? []).map(({ type }): Row => ({ text: `on entry: ${type}`, to: null }));
  const ways = Object.entries(state?.on ?? {}).flatMap(([event, transitions]) => transitions.map((way) => rowOf(flow, event, way)));
  return [...entry, ...ways];
}

function rowOf(flow: CompiledFlow, event: string, { target, guard, actions = [] }: TransitionConfig): Row {
  const when = guard === undefined ? '' : ` [fact ${guard.params.fact}]`;
  const done = actions.length === 0 ? '' : ` / ${actions.map(({ type, params }) => labelled(type, flow, params.node)).join(', ')}`;
  return { text: `${event}${when}${done}${target === undefined ? ' (stays)' : ''}`, to: target ?? null };
}

const labelled = (type: string, flow: CompiledFlow, node: string): string => {
  const name = nodeOf(flow, node)?.name;
  return name === undefined ? type : `${type} ${name}`;
};

const keyOf = (id: string): string => id.replaceAll('.', '_');

const nodeOf = (flow: CompiledFlow, id: string): Node | undefined => flow.graph.nodes.find((node) => keyOf(node.id) === keyOf(id));

/** A state by the name people know, with what it is for. */
function titleOf(flow: CompiledFlow, key: string): string {
  if (key.startsWith('leave ')) return `leave, to ${titleOf(flow, key.slice('leave '.length))}`;
  const node = nodeOf(flow, key);
  if (node === undefined) return scopeTitle(flow, key);
  const kind = node.work.kind === 'block' ? node.work.block.of : node.work.kind;
  return node.name === undefined ? kind : `${node.name} (${kind})`;
}

function scopeTitle(flow: CompiledFlow, id: string): string {
  const scope = flow.graph.scopes.find((each) => each.id === id);
  if (scope === undefined || scope.host === null) return scope?.kind ?? id;
  const ordinal = id.slice(id.lastIndexOf(':') + 1);
  return `${scope.kind} ${ordinal} of ${titleOf(flow, scope.host)}`;
}

interface Way {
  readonly from: number;
  readonly to: number;
}

function wayOf(
  boxes: readonly Box[],
  { from, index, to }: { readonly from: Box; readonly index: number; readonly to: string | null },
): readonly Way[] {
  const target = boxes.find(({ key }) => key === to);
  if (target === undefined) return [];
  return [{ from: from.top + box.head + index * box.row + 8, to: target.top + box.head / 2 }];
}

/** A lane to the right of the boxes for every way, so that no two run on top of each other; short ways inside. */
function lanesOf(ways: readonly Way[]): readonly number[] {
  const taken: (readonly [number, number])[][] = [];
  const lanes = new Map<Way, number>();
  const byLength = [...ways].sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from);
  for (const way of byLength) {
    const span = [Math.min(way.from, way.to) - 3, Math.max(way.from, way.to) + 3] as const;
    let number = 0;
    while (taken[number]?.some(([start, end]) => start <= span[1] && span[0] <= end) === true) number += 1;
    taken[number] = [...(taken[number] ?? []), span];
    lanes.set(way, number);
  }
  return ways.map((way) => lanes.get(way) ?? 0);
}

function drawBox({ title, isFinal, rows, top }: Box, isEntry: boolean): string {
  const frame = `<rect${isFinal ? ' class="f"' : ''} x="${box.left}" y="${top}" width="${box.width}" height="${heightOf({ rows })}" rx="6"/>`;
  const head = `<text class="t" x="${box.left + 10}" y="${top + 16}">${isEntry ? '▶ ' : ''}${escaped(title)}</text>`;
  const lines = rows.map(
    ({ text }, index) => `<text x="${box.left + 16}" y="${top + box.head + index * box.row + 12}">${escaped(text)}</text>`,
  );
  return [frame, head, ...lines].join('\n');
}

function drawWay({ from, to }: Way, number: number): string {
  const right = box.left + box.width;
  const x = lane.first + number * lane.width;
  return `<path d="M${right} ${from}H${x}V${to}H${right + 2}m6 -4l-6 4l6 4"/>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
