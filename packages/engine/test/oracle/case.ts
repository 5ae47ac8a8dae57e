import type { CaseId, Instant } from '../../src/base/id.ts';
import type { Event } from '../../src/machine/event.ts';
import type { Value, Values } from '../../src/model/value.ts';
import type { Clock } from '../../src/time/clock.ts';
import { type Knowledge, valueOf } from './known.ts';
import type { Line, Stretch } from './line.ts';
import type { Tree } from './tree.ts';

/** Somebody or something standing at a line: the nth time it is come to in its branch. */
export interface Stand {
  readonly branch: Branch;
  readonly line: Line;
  readonly visit: number;
  readonly since: Instant;
  party?: string | undefined;
  /** The return that is being answered here. */
  answers?: Answer | undefined;
  /** Stopped for a person: why. */
  incident?: string;
  /** The ways a meeting point was come along. */
  came: string[];
  count?: Count;
}

/** A return being answered, and what 直达 put aside until then. */
export interface Answer {
  readonly of: Line;
  readonly aside?: Aside;
}

/** A block put aside with all that is under it (none where the return stayed in its branch), and who is asked again first. */
export interface Aside {
  readonly stand: Stand | null;
  readonly back: Line;
  readonly branch: Branch;
}

/** What a block has counted. */
export interface Count {
  opened: number;
  done: number;
  yes: number;
  no: number;
  yesWeight: number;
  allWeight: number;
  vetoed: boolean;
  /** Who comes one after the other and is still to be asked. */
  left: number[];
}

/** One stretch of the tree, being gone along. */
export interface Branch {
  readonly id: string;
  readonly stretch: Stretch;
  /** What opened it; null for the whole case. */
  readonly opener: { readonly branch: Branch; readonly stand: Stand | null; readonly ordinal: number } | null;
  readonly stands: Stand[];
  readonly visits: Map<string, number>;
  readonly made: Map<string, number>;
  readonly entry: Values | null;
  readonly aside: Aside[];
  vote?: string;
}

/** A clock of a stand; `limit` is its own end. */
export interface Timer {
  readonly stand: Stand;
  readonly name: string;
  clock: Clock;
}

/** A case being interpreted. */
export interface Case {
  readonly tree: Tree;
  readonly caseId: CaseId;
  readonly known: Knowledge;
  readonly branches: Branch[];
  readonly timers: Timer[];
  readonly undo: Stretch[];
  status: 'open' | 'finished';
  at: Instant;
  since: Instant;
  event: Event;
  log: object[];
  todo: (() => void)[];
  /** Events for what was put aside, until it comes back. */
  readonly held: Event[];
}

/** Whether somebody still stands there. */
export const isHere = (stand: Stand): boolean => stand.branch.stands.includes(stand);

/** Stops for a person. */
export function stopHere(one: Case, stand: Stand, reason: string, facts: Values = {}): void {
  stand.incident = reason;
  one.log.push({ ...from(one, addressOf(stand), 'incident'), kind: 'incident', reason, facts });
}

/** Counts one more coming to a line of a branch. */
export function visit({ visits }: Branch, id: string): number {
  const times = (visits.get(id) ?? 0) + 1;
  visits.set(id, times);
  return times;
}

/** Where somebody stands, as the log names it. */
export const addressOf = ({
  branch,
  line,
  visit: times,
}: Stand): { readonly scope: string; readonly node: string; readonly visit: number } => ({ scope: branch.id, node: line.id, visit: times });

/** What every entry of the log carries. */
export const from = (one: Case, at: { readonly scope: string; readonly node: string; readonly visit: number }, slot: string): object => ({
  key: keyOf(one, at, slot),
  from: at,
});

/** The key of an entry: place, visit and slot. */
export const keyOf = (
  { caseId }: Case,
  { scope, node, visit: times }: { readonly scope: string; readonly node: string; readonly visit: number },
  slot: string,
): string => `${caseId}/${scope}#${node}.${times}.${slot}`;

/** The entries of the lists a branch stands in, innermost first. */
export function entriesAt(branch: Branch): readonly Values[] {
  const own = branch.entry === null ? [] : [branch.entry];
  return [...own, ...(branch.opener === null ? [] : entriesAt(branch.opener.branch))];
}

/** Who has a task: whom it was given to, the entry of a list, or the party written. */
export function partyOf({ party, line, branch }: Stand): string {
  return party ?? calledHere(line.does.kind === 'task' ? line.does.party : '', entriesAt(branch));
}

/** Whom a name means among the entries of lists: the entry that goes by it, else the party written. */
export function calledHere(written: string, entries: readonly Values[]): string {
  const entry = entries.find((one) => Object.hasOwn(one, written) && typeof one[written] === 'string')?.[written];
  return typeof entry === 'string' ? entry : written;
}

/** Which of several offices a party declared 按 x is here. */
export function unitOf({ known }: Case, { line, branch }: Stand): { readonly unit?: string } {
  const written = line.does.kind === 'task' ? line.does.party : '';
  const by = known.flow.parties.find(({ name }) => name === written)?.by;
  const unit = by === undefined ? undefined : valueOf(known, by, entriesAt(branch));
  return typeof unit === 'string' && unit !== '' ? { unit } : {};
}

/** What a message is told apart by: what the line says, what the start says, else the case. */
export function correlation(one: Case, { line: { does }, branch }: Stand): string {
  const { start } = one.known.flow;
  const key = does.kind === 'await' && does.step.key !== undefined ? does.step.key : start.kind === 'message' ? start.mergeBy : undefined;
  const value: Value = key === undefined ? null : (valueOf(one.known, key, entriesAt(branch)) ?? null);
  return value === null ? one.caseId : typeof value === 'string' ? value : JSON.stringify(value);
}

/** The branch that holds a line: this one, or one around it. */
export function around(branch: Branch, line: Line): Branch | null {
  for (let at: Branch | null = branch; at !== null; at = at.opener?.branch ?? null) if (at.stretch === line.stretch) return at;
  return null;
}

/** Whether a place stands under a block that was put aside. */
export const isAside = (one: Case, scope: string): boolean =>
  one.branches.some(({ id, aside }) =>
    aside.some(({ stand }) => stand !== null && scope.startsWith(`${id}/${stand.line.id}.${stand.visit}.`)),
  );

/** Whether a branch was opened under a block, however deep. */
export const isUnder = ({ opener }: Branch, stand: Stand): boolean =>
  opener !== null && (opener.stand === stand || isUnder(opener.branch, stand));
