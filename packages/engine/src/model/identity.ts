import { flowId, stepId } from '../base/id.ts';
import type { Flow } from './flow.ts';
import type { Branch, Handler, Row, Step } from './step.ts';
import { blocksOf } from './walk.ts';

/**
 * The same flow with every step's id: the 代号 as written, else `n_` and an encoding of the name, else the step's kind
 * and the id of the first named step inside it (or before it), with a counter where that is taken.
 */
export function identify(flow: Flow): Flow {
  const ids = new Ids(flow);
  const data = flow.data.map((one) => ({ ...one, handlers: ids.handlers(one.handlers) }));
  const items = flow.items.map((item) => ({
    ...item,
    ...(item.steps === undefined ? {} : { steps: ids.steps(item.steps) }),
    handlers: ids.handlers(item.handlers),
  }));
  return { ...flow, id: flowId(flow.code ?? encodedName(flow.name)), data, items, body: ids.steps(flow.body) };
}

/** The name a step takes from the form, data, message or document it is about, unless 步骤 gives it another. */
export function usualNameOf(step: Step): string | undefined {
  switch (step.kind) {
    case 'task':
      return step.form;
    case 'query':
      return step.data;
    case 'await':
    case 'send':
      return step.message;
    case 'serve':
      return step.document.startsWith('$') ? undefined : step.document;
    case 'issueDocument':
      return step.document;
    case 'issueCertificate':
      return step.certificate;
    default:
      return undefined;
  }
}

/** An ASCII identity for a name, one for one: `n_` and its punycode, where ASCII other than letters and digits is `_` and two hex digits. */
export const encodedName = (name: string): string => `n_${punycode(name.replace(/[\u0000-\u007f]/g, plain))}`;

const plain = (character: string): string =>
  /[A-Za-z0-9]/.test(character) ? character : `_${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Gives ids in the order of the text. */
class Ids {
  private readonly taken = new Set<string>();
  private readonly next = new Map<string, number>();
  private readonly encoded = new Map<string, string>();
  private before = '';

  constructor(flow: Flow) {
    for (const { handlers } of flow.data) this.reserveIn(handlers.map(({ body }) => body));
    for (const { steps, handlers } of flow.items) this.reserveIn([steps ?? [], ...handlers.map(({ body }) => body)]);
    this.reserveIn([flow.body]);
  }

  steps(block: readonly Step[]): readonly Step[] {
    return block.map((step) => this.step(step));
  }

  handlers(handlers: readonly Handler[]): readonly Handler[] {
    return handlers.length === 0 ? handlers : handlers.map((handler) => ({ ...handler, body: this.steps(handler.body) }));
  }

  /** What is written as 代号 belongs to its step, wherever that stands. */
  private reserveIn(blocks: readonly (readonly Step[])[]): void {
    for (const block of blocks) {
      for (const step of block) {
        if (step.code !== undefined) this.taken.add(step.code);
        this.reserveIn(blocksOf(step));
      }
    }
  }

  private step(step: Step): Step {
    const name = step.name ?? usualNameOf(step);
    const own = this.ownId(step);
    const id = step.code ?? this.free(own ?? this.idByNeighbour(step));
    if (own !== null) this.before = id;
    // A new key goes before what is spread: behind it, it costs more than the rest.
    return this.inner(name === undefined || name === step.name ? { ...step, id: stepId(id) } : { name, ...step, id: stepId(id) });
  }

  private ownId(step: Step): string | null {
    if (step.code !== undefined) return step.code;
    const name = step.name ?? usualNameOf(step);
    if (name === undefined) return null;
    const known = this.encoded.get(name) ?? encodedName(name);
    this.encoded.set(name, known);
    return known;
  }

  private firstNamedIn(step: Step): string | null {
    for (const block of blocksOf(step)) {
      for (const inner of block) {
        const id = this.ownId(inner) ?? this.firstNamedIn(inner);
        if (id !== null) return id;
      }
    }
    return null;
  }

  private idByNeighbour(step: Step): string {
    const inside = this.firstNamedIn(step) ?? this.before;
    return inside === '' ? step.kind : `${step.kind}_${inside}`;
  }

  private free(wanted: string): string {
    let id = wanted;
    for (let count = this.next.get(wanted) ?? 2; this.taken.has(id); count++) {
      id = `${wanted}_${count}`;
      this.next.set(wanted, count + 1);
    }
    this.taken.add(id);
    return id;
  }

  /** The blocks in the order they are written: a step's own, then its handlers'. */
  private inner(step: Step): Step {
    switch (step.kind) {
      case 'choose':
      case 'include':
        return this.handled({ ...step, rows: step.rows.map((row): Row => ({ ...row, body: this.steps(row.body) })) });
      case 'together':
      case 'race':
        return this.handled({ ...step, branches: step.branches.map((branch): Branch => ({ ...branch, body: this.steps(branch.body) })) });
      case 'forEach':
      case 'special':
      case 'repeat':
      case 'detached':
        return this.handled({ ...step, body: this.steps(step.body) });
      case 'sign':
        return this.handled({ ...step, members: { ...step.members, body: this.steps(step.members.body) } });
      case 'compensate':
        return this.handled(step.body === undefined ? step : { ...step, body: this.steps(step.body) });
      case 'task':
      case 'query':
      case 'upload':
      case 'extend':
      case 'pledge':
      case 'tolerate':
      case 'joint':
      case 'return':
      case 'jump':
      case 'mark':
      case 'join':
      case 'call':
      case 'draw':
      case 'foreign':
      case 'await':
      case 'notify':
      case 'send':
      case 'serve':
      case 'push':
      case 'charge':
      case 'issueCertificate':
      case 'issueDocument':
      case 'publicNotice':
      case 'rate':
      case 'archive':
      case 'define':
      case 'remind':
      case 'escalate':
      case 'reassign':
      case 'deem':
      case 'retry':
      case 'end':
      case 'stop':
        return this.handled(step);
    }
  }

  private handled(step: Step): Step {
    return step.handlers.length === 0 ? step : { ...step, handlers: this.handlers(step.handlers) };
  }
}

// RFC 3492 with the parameters it gives.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const BIAS = 72;
const FIRST = 0x80;
const LAST_OF_ONE_UNIT = 0xffff;

function punycode(text: string): string {
  const points: number[] = [];
  const beyond: number[] = [];
  let basic = '';
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    points.push(point);
    if (point < FIRST) basic += text.charAt(at);
    else beyond.push(point);
    if (point > LAST_OF_ONE_UNIT) at++;
  }
  let encoded = basic === '' ? '' : `${basic}-`;
  let done = basic.length;
  let [delta, bias, code] = [0, BIAS, FIRST];
  for (const next of beyond.sort((one, other) => one - other)) {
    // What comes again was encoded with the first.
    if (next < code) continue;
    delta += (next - code) * (done + 1);
    code = next;
    for (const point of points) {
      if (point < code) delta++;
      if (point !== code) continue;
      encoded += variable(delta, bias);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    code++;
  }
  return encoded;
}

function variable(delta: number, bias: number): string {
  let digits = '';
  let rest = delta;
  for (let position = BASE; ; position += BASE) {
    const threshold = Math.min(T_MAX, Math.max(T_MIN, position - bias));
    if (rest < threshold) return digits + rest.toString(BASE);
    digits += (threshold + ((rest - threshold) % (BASE - threshold))).toString(BASE);
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let position = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; position += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return position + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
