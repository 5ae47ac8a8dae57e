import type { Formula } from '../../src/model/formula.ts';
import type { Values } from '../../src/model/value.ts';
import { type Branch, type Case, entriesAt, type Stand, stopHere } from './case.ts';
import { holds, valueOf } from './known.ts';
import type { Block, Stretch } from './line.ts';
import { decisionOf, isEnough, votedOn, weightOf } from './votes.ts';

/** What a block does next: branches it opens, and the outcome when it is decided. */
export interface Moved {
  readonly news: readonly Branch[];
  readonly outcome: string | null;
}

const nothing: Moved = { news: [], outcome: null };

/** Opens what a block waits for; who comes one after the other is opened in turn. A block with nobody in it is done at once. */
export function openBlock(one: Case, stand: Stand): Moved {
  const { does } = stand.line;
  if (does.kind !== 'block') return nothing;
  const { block } = does;
  const asked = inside(one, stand, block);
  if (asked === null) {
    stopHere(one, stand, 'condition-unknown');
    return nothing;
  }
  const isInTurn =
    block.of === 'undo' ||
    (block.of === 'each' && block.step.order === 'oneByOne') ||
    (block.of === 'sign' && block.step.mode.kind === 'inOrder');
  const now = isInTurn ? asked.slice(0, 1) : asked;
  stand.count = { opened: now.length, done: 0, yes: 0, no: 0, yesWeight: 0, allWeight: 0, vetoed: false, left: asked.slice(now.length) };
  const list = listOf(block);
  if (block.of === 'sign')
    for (const ordinal of asked)
      stand.count.allWeight += weightOf(block.step, signerOf(stand, ordinal, entryOf(one, stand, list, ordinal)));
  const news = now.flatMap((ordinal) => openInside(one, stand, block, ordinal));
  return {
    news,
    outcome: asked.length > 0 ? null : decide(one, block, block.of === 'sign' ? (decisionOf(block.step, stand.count) ?? 'agreed') : 'done'),
  };
}

/** A branch of a block has ended: counts it, opens who is next, and says when the block is decided. */
export function openNext(one: Case, stand: Stand, { party, vote }: { readonly party: string; readonly vote: string | undefined }): Moved {
  const { does } = stand.line;
  const { count } = stand;
  if (does.kind !== 'block' || count === undefined) return nothing;
  const { block } = does;
  const news = grown(one, stand);
  count.done += 1;
  const outcome = block.of === 'sign' ? votedOn(block, { count, party, vote }) : isEnough(block, count) ? 'done' : null;
  if (outcome !== null) return { news, outcome: decide(one, block, outcome) };
  const next = count.left[0];
  if (next === undefined || count.done !== count.opened) return { news, outcome: null };
  count.left.shift();
  count.opened += 1;
  return { news: openInside(one, stand, block, next), outcome: null };
}

/** 对每个 over lists that have grown: the new entries are begun too, or wait their turn. */
export const openGrown = (one: Case): readonly Branch[] =>
  one.branches.flatMap(({ stands }) => stands).flatMap((stand) => grown(one, stand));

function grown(one: Case, stand: Stand): readonly Branch[] {
  const { does } = stand.line;
  const { count } = stand;
  if (does.kind !== 'block' || does.block.of !== 'each' || count === undefined) return [];
  const { block } = does;
  const more = (inside(one, stand, block) ?? []).slice(count.opened + count.left.length);
  if (block.step.order === 'oneByOne') {
    count.left.push(...more);
    return [];
  }
  count.opened += more.length;
  return more.flatMap((ordinal) => openInside(one, stand, block, ordinal));
}

/** Puts a new branch on the list. */
export function openBranch(one: Case, stretch: Stretch, opener: Branch['opener'], entry: Values | null, place?: string): Branch {
  const id =
    opener === null ? 'main' : `${opener.branch.id}/${place ?? `${opener.stand?.line.id}.${opener.stand?.visit}`}.${opener.ordinal}`;
  const branch: Branch = { id, stretch, opener, stands: [], visits: new Map(), made: new Map(), entry, aside: [] };
  one.branches.push(branch);
  return branch;
}

/** What has been undone cannot be undone again. */
function decide(one: Case, block: Block, outcome: string): string {
  if (block.of === 'undo') one.undo.length = 0;
  return outcome;
}

/** Who is in a block, by number; null when that is not known. */
function inside(one: Case, { branch }: Stand, block: Block): number[] | null {
  const entries = entriesAt(branch);
  switch (block.of) {
    case 'together':
    case 'race':
      return numbers(block.step.branches);
    case 'special':
      return [0];
    case 'undo':
      return numbers(one.undo).reverse();
    case 'include': {
      const results = block.step.rows.map(({ when }) => (when === undefined ? false : holds(one.known, when, entries)));
      if (results.includes(null)) return null;
      const holding = numbers(results).filter((index) => results[index] === true);
      return holding.length > 0 ? holding : numbers(results).filter((index) => block.step.rows[index]?.when === undefined);
    }
    case 'each':
    case 'sign': {
      const list = listOf(block);
      if (list === null) return block.of === 'sign' ? signers(one, branch, block) : [];
      const value = valueOf(one.known, list.list, entries);
      return Array.isArray(value) ? numbers(value) : null;
    }
  }
}

const numbers = (list: readonly unknown[]): number[] => list.map((_, index) => index);

const listOf = (block: Block): { readonly list: Formula; readonly as: string } | null =>
  block.of === 'each' ? block.step : block.of === 'sign' && block.step.members.kind === 'each' ? block.step.members : null;

/** The signers every one of whose rows holds or does not hold as it should. */
function signers(one: Case, branch: Branch, { members }: Extract<Block, { readonly of: 'sign' }>): number[] | null {
  const asked: number[] = [];
  for (const [index, { when }] of members.entries()) {
    let isAsked = true;
    for (const row of when) {
      const is = holds(one.known, row.formula, entriesAt(branch));
      if (is === null) return null;
      if (is !== row.holds) isAsked = false;
    }
    if (isAsked) asked.push(index);
  }
  return asked;
}

function openInside(one: Case, stand: Stand, block: Block, ordinal: number): Branch[] {
  const list = listOf(block);
  const known = stand.line.does.kind === 'block' ? stand.line.does.inside : [];
  const stretch = block.of === 'undo' ? one.undo[ordinal] : known[list === null ? ordinal : 0];
  return stretch === undefined
    ? []
    : [openBranch(one, stretch, { branch: stand.branch, stand, ordinal }, entryOf(one, stand, list, ordinal))];
}

/** The name that one entry of a list has inside its branch. */
function entryOf(one: Case, stand: Stand, list: ReturnType<typeof listOf>, ordinal: number): Values | null {
  if (list === null) return null;
  const entries = valueOf(one.known, list.list, entriesAt(stand.branch));
  return { [list.as]: Array.isArray(entries) ? (entries[ordinal] ?? null) : null };
}

/** Who signs: the party written, or the entry of the list. */
export function signerOf({ line: { does } }: Stand, ordinal: number, entry: Values | null): string {
  const members = does.kind === 'block' && does.block.of === 'sign' ? does.block.members : [];
  const written = members[ordinal]?.party ?? members[0]?.party ?? '';
  const value = entry?.[written];
  return typeof value === 'string' ? value : written;
}
