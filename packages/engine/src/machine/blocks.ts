import { present } from '../base/assert.ts';
import type { ScopeId } from '../base/id.ts';
import { LIST_ENTRIES_MAX, SCOPES_MAX } from '../base/limits.ts';
import type { Block } from '../graph/node-work.ts';
import type { Formula } from '../model/formula.ts';
import type { Value, Values } from '../model/value.ts';
import { outcomeEvent } from './config.ts';
import type { Address } from './event.ts';
import { setItem } from './items.ts';
import { evaluate, holds } from './lookup.ts';
import { withOwn } from './own.ts';
import { changeToken, childId, defOf, findScope, findToken, hostOf, knownAt, openScope, pointAt, type Run, raiseIncident } from './run.ts';
import { addedFrom, allWeightOf, decideSign, membersAsked, outcomeOf, type SignBlock, signerAt, weightOf } from './sign.ts';
import type { Count } from './state.ts';

/** Opens what a block waits for; a block with nothing to wait for is done at once. */
export function openBlock(run: Run, at: Address): void {
  const { work } = pointAt(run, at).node;
  if (work.kind !== 'block') return;
  const asked = ordinalsOf(run, at, work.block);
  if (asked === null) return raiseIncident(run, at, { reason: 'condition-unknown' });
  const inTurn =
    work.block.of === 'undo' ||
    (work.block.of === 'each' && work.block.step.order === 'oneByOne') ||
    (work.block.of === 'sign' && work.block.step.mode.kind === 'inOrder');
  const [first, ...rest] = asked;
  const now = inTurn && first !== undefined ? [first] : asked;
  if (run.scopes.length + now.length > SCOPES_MAX) return raiseIncident(run, at, { reason: 'too-many-scopes', facts: { max: SCOPES_MAX } });
  if (work.block.of === 'joint') for (const item of work.block.items) setItem(run, item, { status: 'waiting' });
  const weight = work.block.of === 'sign' ? allWeightIn(run, at, { block: work.block, asked }) : {};
  setCount(run, at, { opened: now.length, done: 0, ...weight, ...(inTurn && rest.length > 0 ? { left: rest } : {}) });
  for (const ordinal of now) openChild(run, at, ordinal);
  if (asked.length === 0) completeBlock(run, at, work.block.of === 'sign' ? (outcomeOf(work.block.step, noCount) ?? 'agreed') : 'done');
}

const noCount: Count = Object.freeze({ opened: 0, done: 0 });

/** A scope under a block has ended: count it, and tell the block when that was enough. */
export function childClosed(run: Run, id: ScopeId, { vote, signer }: Closing): void {
  const host = hostOf(id);
  if (host === null) return;
  const { work } = pointAt(run, host).node;
  // What the last one did may have made the list longer.
  if (work.kind === 'block' && work.block.of === 'each') growList(run, host);
  const token = findToken(run, host);
  if (token?.count === undefined || work.kind !== 'block') return;
  // The line about items not granted is nobody's branch.
  if (host.ordinal >= work.children.length && work.block.of === 'joint') return;
  const counted: Count = { ...token.count, done: token.count.done + 1 };
  if (work.block.of === 'sign') {
    const party = signer ?? signerAt(run, { host, block: work.block });
    return decided(run, host, decideSign({ step: work.block.step, count: counted, vote, party }));
  }
  const outcome = isEnough(work.block, counted) ? 'done' : null;
  decided(run, host, { count: counted, outcome });
}

/** What a scope leaves behind for its block: a vote, and whose. */
export interface Closing {
  readonly vote?: string | undefined;
  readonly signer?: string | undefined;
}

/** Opens one more scope of a block. */
export function openChild(run: Run, at: Address, ordinal: number): void {
  const { work } = pointAt(run, at).node;
  if (work.kind !== 'block') return;
  const list = listOf(work.block);
  const isAdded = work.block.of === 'sign' && ordinal >= addedFrom;
  const child = work.block.of === 'undo' ? run.undo[ordinal] : work.children[list === null && !isAdded ? ordinal : 0];
  const def = present(run.program.defs.get(present(child, 'a branch')), 'the definition of a branch');
  const vars = isAdded
    ? addedVars(run, at, ordinal)
    : list === null
      ? null
      : { [list.as]: entriesOf(run, at, list.list)?.[ordinal] ?? null };
  openScope(run, { id: childId(at, ordinal), def, ...(vars === null ? {} : { vars }) });
}

/** Whoever was added signs in the place of the first that is written. */
function addedVars(run: Run, at: Address, ordinal: number): Values {
  const { work } = pointAt(run, at).node;
  const written = work.kind === 'block' && work.block.of === 'sign' ? (work.block.members[0]?.party ?? '') : '';
  return { [written]: findToken(run, at)?.count?.added?.[ordinal - addedFrom] ?? '' };
}

/** 对每个 over lists that have grown: the new entries are begun too, or wait their turn. Whether any was. */
export function growLists(run: Run): boolean {
  let grew = false;
  for (const { id, tokens } of [...run.scopes])
    for (const { node, visit, count } of tokens) if (count !== undefined) grew = growList(run, { scope: id, node, visit }) || grew;
  return grew;
}

function growList(run: Run, at: Address): boolean {
  const { work } = pointAt(run, at).node;
  const count = findToken(run, at)?.count;
  if (count === undefined || work.kind !== 'block' || work.block.of !== 'each') return false;
  const had = count.opened + (count.left ?? []).length;
  const more = (entriesOf(run, at, work.block.step.list) ?? []).slice(had).map((_, index) => had + index);
  if (more.length === 0 || run.scopes.length + more.length > SCOPES_MAX) return false;
  if (work.block.step.order === 'oneByOne') setCount(run, at, { ...count, left: [...(count.left ?? []), ...more] });
  else {
    setCount(run, at, { ...count, opened: count.opened + more.length });
    for (const ordinal of more) openChild(run, at, ordinal);
  }
  return true;
}

/** Puts what a block has counted into its token. */
export function setCount(run: Run, at: Address, count: Count): void {
  const scope = findScope(run, at.scope);
  const token = findToken(run, at);
  if (scope !== null && token !== null) changeToken(run, scope, { ...token, count });
}

/** Writes a new count down, and goes on when it decides. */
export function decided(run: Run, at: Address, { count, outcome }: { readonly count: Count; readonly outcome: string | null }): void {
  const [next, ...rest] = count.left ?? [];
  if (outcome === null && next !== undefined && count.done === count.opened) {
    const { left: _left, ...base } = count;
    setCount(run, at, { ...base, opened: count.opened + 1, ...(rest.length > 0 ? { left: rest } : {}) });
    return openChild(run, at, next);
  }
  setCount(run, at, count);
  if (outcome !== null) completeBlock(run, at, outcome);
}

function completeBlock(run: Run, { scope, node, visit }: Address, outcome: string): void {
  const { work } = pointAt(run, { node }).node;
  // What has been undone cannot be undone again.
  if (work.kind === 'block' && work.block.of === 'undo') run.undo = [];
  if (work.kind === 'block' && work.block.of === 'sign') keepDecision(run, node, outcome);
  run.jobs.push({ kind: 'step', at: { scope, node, visit }, type: outcomeEvent(outcome) });
}

/** What a block of signers came to can be read under its name. */
function keepDecision(run: Run, node: Address['node'], outcome: string): void {
  const { name } = pointAt(run, { node }).node;
  if (name === undefined) return;
  run.data = { ...run.data, steps: withOwn(run.data.steps, name, { result: outcome, by: '', time: run.since }) };
  run.written.push(name);
}

function isEnough(block: Block, { opened, done, left = [] }: Count): boolean {
  if (block.of === 'race') return done >= 1;
  if (block.of !== 'together') return done >= opened && left.length === 0;
  switch (block.step.mode.kind) {
    case 'all':
    case 'free':
      return done >= opened;
    case 'any':
      return done >= 1;
    case 'atLeast':
      return done >= Math.min(block.step.mode.count, opened);
  }
}

/** Which children are asked for, by ordinal; null when a condition or list is not known. */
function ordinalsOf(run: Run, at: Address, block: Block): readonly number[] | null {
  switch (block.of) {
    case 'together':
    case 'race':
      return block.step.branches.map((_, index) => index);
    case 'special':
      return [0];
    case 'undo':
      return run.undo.map((_, index) => index).reverse();
    case 'joint':
      return block.items.map((_, index) => index);
    case 'include':
      return rowsThatHold(run, at, block.step.rows);
    case 'each':
      return entriesOf(run, at, block.step.list)?.map((_, index) => index) ?? null;
    case 'sign': {
      const { members } = block.step;
      if (members.kind === 'each') return entriesOf(run, at, members.list)?.map((_, index) => index) ?? null;
      return membersAsked(run, at, block.members);
    }
  }
}

/** The weights of everybody who is asked, entries of a list included. */
function allWeightIn(
  run: Run,
  at: Address,
  { block, asked }: { readonly block: SignBlock; readonly asked: readonly number[] },
): Pick<Count, 'allWeight'> {
  const { members } = block.step;
  if (members.kind === 'named') return allWeightOf(run, at, { block, asked });
  const { mode } = block.step;
  if (mode.kind !== 'votes' || mode.pass >= 1) return {};
  const entries = entriesOf(run, at, members.list) ?? [];
  return { allWeight: entries.reduce<number>((sum, entry) => sum + weightOf(block.step, typeof entry === 'string' ? entry : ''), 0) };
}

function rowsThatHold(run: Run, at: Address, rows: readonly { readonly when?: Formula }[]): readonly number[] | null {
  const known = knownAt(run, at.scope);
  const results = rows.map(({ when }) => (when === undefined ? false : holds(known, when)));
  if (results.includes(null)) return null;
  const holding = results.flatMap((result, index) => (result === true ? [index] : []));
  return holding.length > 0 ? holding : rows.flatMap(({ when }, index) => (when === undefined ? [index] : []));
}

function listOf(block: Block): { readonly list: Formula; readonly as: string } | null {
  if (block.of === 'each') return { list: block.step.list, as: block.step.as };
  return block.of === 'sign' && block.step.members.kind === 'each' ? block.step.members : null;
}

function entriesOf(run: Run, at: Address, list: Formula): readonly Value[] | null {
  const value = evaluate(knownAt(run, at.scope), list);
  return Array.isArray(value) ? value.slice(0, LIST_ENTRIES_MAX) : null;
}

/** The block a scope is a branch of, where it stands under one. */
export function blockAround(run: Run, id: ScopeId): { readonly host: Address; readonly block: Block } | null {
  const host = hostOf(id);
  if (
    host === null ||
    findScope(run, id) === null ||
    defOf(run, findScope(run, id) ?? { def: run.program.root.scope.id }).scope.host === null
  )
    return null;
  const { work } = pointAt(run, host).node;
  return work.kind === 'block' ? { host: { scope: host.scope, node: host.node, visit: host.visit }, block: work.block } : null;
}
