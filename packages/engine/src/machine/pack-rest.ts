import type { ScopeDefId } from '../base/id.ts';
import type { Caller, Event } from './event.ts';
import { isEmpty, nothing } from './own.ts';
import { type ClockRow, packClock, unpackClock } from './pack-clock.ts';
import type { CaseData, CaseResult, CaseState, ItemCase, ItemStatus } from './state.ts';

// What is neither the case itself nor where its tokens are: mostly what people and registers said. Each kind has a
// field of its own, a letter and JSON, which is left out when it is empty and kept when it is the same as before.

/** The kinds of what a case knows, without the results of its steps, and their letters. */
const kinds = [
  ['login', 'l'],
  ['coApplicant', 'o'],
  ['message', 'm'],
  ['forms', 'f'],
  ['answers', 'a'],
  ['records', 'r'],
  ['values', 'v'],
  ['asked', 'q'],
  ['papers', 'p'],
  ['certificates', 'c'],
] as const satisfies readonly (readonly [keyof CaseData, string])[];

/** What few cases have. */
interface Rare {
  readonly s?: string;
  readonly k?: Caller;
  readonly c?: ClockRow;
  readonly u?: readonly ScopeDefId[];
  readonly h?: readonly Event[];
  readonly r?: CaseResult;
}

type ItemRow = readonly [name: string, status: ItemStatus, reason?: string | 0, clock?: ClockRow];

/** A line of what a case knows, and the value it tells. */
export interface RestLine {
  readonly value: object;
  readonly line: string;
}

/** The lines of the rest; those whose value was there before, the very same one, are kept. */
export function packRest(state: CaseState, before: readonly RestLine[]): readonly RestLine[] {
  const { data, items, startedAt } = state;
  const lines: RestLine[] = [];
  if (!knowsNothing(data)) {
    for (const [kind, letter] of kinds) {
      const value = data[kind];
      if (!isEmpty(value)) lines.push(lineOf(value, letter, before) ?? { value, line: letter + JSON.stringify(value) });
    }
  }
  if (!isEmpty(items)) lines.push(lineOf(items, 'i', before) ?? { value: items, line: `i${JSON.stringify(itemRows(items, startedAt))}` });
  const rare = packRare(state);
  if (rare !== '') lines.push({ value: nothing, line: `x${rare}` });
  return lines.length === 0 ? noLines : lines;
}

const noLines: readonly RestLine[] = Object.freeze([]);

/** Told by name and not in a loop over names: this is asked at every event, and is mostly so where people fill in nothing. */
function knowsNothing({ login, coApplicant, message, forms, answers, records, values, asked, papers, certificates }: CaseData): boolean {
  const people = isEmpty(login) && isEmpty(coApplicant) && isEmpty(message) && isEmpty(forms) && isEmpty(answers);
  return people && isEmpty(records) && isEmpty(values) && isEmpty(asked) && isEmpty(papers) && isEmpty(certificates);
}

function lineOf(value: object, letter: string, before: readonly RestLine[]): RestLine | undefined {
  return before.find((one) => one.value === value && one.line[0] === letter);
}

function packRare({ seed, caller, clock, undo, held, result, startedAt }: CaseState): string {
  if (seed === undefined && caller === undefined && clock === undefined && undo === undefined && held.length === 0 && result === undefined)
    return '';
  const rare: Rare = {
    ...(seed === undefined ? nothing : { s: seed }),
    ...(caller === undefined ? nothing : { k: caller }),
    ...(clock === undefined ? nothing : { c: packClock(clock, startedAt) }),
    ...(undo === undefined ? nothing : { u: undo }),
    ...(held.length === 0 ? nothing : { h: held }),
    ...(result === undefined ? nothing : { r: result }),
  };
  return JSON.stringify(rare);
}

/** A state before anybody has seen it. */
export type Draft = { -readonly [Name in keyof CaseState]: CaseState[Name] };

/** Reads the lines into a state. */
export function unpackRest(lines: readonly string[], state: Draft): readonly RestLine[] {
  const data: { -readonly [Name in keyof CaseData]: CaseData[Name] } = { ...state.data };
  const read: RestLine[] = [];
  for (const line of lines) {
    const kind = kinds.find(([, letter]) => letter === line[0]);
    const json = line.slice(1);
    if (kind !== undefined) {
      data[kind[0]] = JSON.parse(json);
      read.push({ value: data[kind[0]], line });
    } else if (line[0] === 'i') {
      const rows: readonly ItemRow[] = JSON.parse(json);
      state.items = Object.fromEntries(rows.map((item) => [item[0], unpackItem(item, state.startedAt)]));
      read.push({ value: state.items, line });
    } else unpackRare(JSON.parse(json), state);
  }
  state.data = data;
  return read;
}

function unpackRare({ s, k, c, u, h, r }: Rare, state: Draft): void {
  if (s !== undefined) state.seed = s;
  if (k !== undefined) state.caller = k;
  if (c !== undefined) state.clock = unpackClock(c, state.startedAt);
  if (u !== undefined) state.undo = u;
  if (h !== undefined) state.held = h;
  if (r !== undefined) state.result = r;
}

function itemRows(items: CaseState['items'], startedAt: number): readonly ItemRow[] {
  return Object.entries(items).map(([name, item]) => packItem(name, item, startedAt));
}

function packItem(name: string, { status, reason, clock }: ItemCase, startedAt: number): ItemRow {
  if (clock !== undefined) return [name, status, reason ?? 0, packClock(clock, startedAt)];
  return reason === undefined ? [name, status] : [name, status, reason];
}

function unpackItem([, status, reason, clock]: ItemRow, startedAt: number): ItemCase {
  return {
    status,
    ...(reason === undefined || reason === 0 ? nothing : { reason }),
    ...(clock === undefined ? nothing : { clock: unpackClock(clock, startedAt) }),
  };
}
