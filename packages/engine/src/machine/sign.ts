import type { ScopeId } from '../base/id.ts';
import { LIST_ENTRIES_MAX } from '../base/limits.ts';
import type { Block, SignMember } from '../graph/node-work.ts';
import type { Sign } from '../model/step.ts';
import type { Address } from './event.ts';
import { holds } from './lookup.ts';
import { own } from './own.ts';
import { childId, findScope, findToken, type Host, knownAt, type Run } from './run.ts';
import type { Count } from './state.ts';

/** A block of signers. */
export type SignBlock = Extract<Block, { readonly of: 'sign' }>;

/** Signers added while a block runs are numbered from here on, past every list. */
export const addedFrom: number = LIST_ENTRIES_MAX;

/** The signers to be asked, by ordinal; null when a condition is not known. */
export function membersAsked(run: Run, at: Address, members: readonly SignMember[]): readonly number[] | null {
  const known = knownAt(run, at.scope);
  const asked: number[] = [];
  for (const [index, { when }] of members.entries()) {
    let applies: boolean | null = true;
    for (const row of when) {
      const result = holds(known, row.formula);
      if (result === null) return null;
      if (result !== row.holds) applies = false;
    }
    if (applies) asked.push(index);
  }
  return asked;
}

/** A signer has answered. */
export interface Answered {
  readonly step: Sign;
  readonly count: Count;
  readonly vote: string | undefined;
  readonly party: string;
}

/** Counts a vote, and says whether the block is decided by it. */
export function decideSign({ step, count, vote, party }: Answered): { readonly count: Count; readonly outcome: string | null } {
  const isYes = vote !== 'disagreed';
  const weight = weightOf(step, party);
  const isVeto = !isYes && step.mode.kind === 'votes' && step.mode.veto.includes(party);
  const counted: Count = {
    ...count,
    yes: (count.yes ?? 0) + (isYes ? 1 : 0),
    no: (count.no ?? 0) + (isYes ? 0 : 1),
    ...(step.mode.kind === 'votes' ? { yesWeight: (count.yesWeight ?? 0) + (isYes ? weight : 0) } : {}),
    ...(isVeto ? { vetoed: true as const } : {}),
  };
  return { count: counted, outcome: outcomeOf(step, counted) };
}

/** What the answers so far decide; null while they decide nothing. */
export function outcomeOf(step: Sign, count: Count): string | null {
  const { yes = 0, no = 0, yesWeight = 0, allWeight = 0, done, opened, left = [] } = count;
  const haveAll = done >= opened && left.length === 0;
  if (step.stopsEarly === true && no > 0) return 'disagreed';
  switch (step.mode.kind) {
    case 'all':
    case 'inOrder':
      return haveAll ? (no === 0 ? 'agreed' : 'disagreed') : null;
    case 'any':
      return yes > 0 ? 'agreed' : haveAll ? 'disagreed' : null;
    case 'atLeast':
      return yes >= step.mode.count ? 'agreed' : haveAll ? 'disagreed' : null;
    case 'votes': {
      if (count.vetoed === true) return 'disagreed';
      // Below 1 the line is a share of all weights, from 1 on a sum of weights.
      const needed = step.mode.pass < 1 ? step.mode.pass * allWeight : step.mode.pass;
      return haveAll ? (yesWeight >= needed - 1e-9 ? 'agreed' : 'disagreed') : null;
    }
  }
}

/** How much a party's vote counts. */
export function weightOf(step: Sign, party: string): number {
  if (step.mode.kind !== 'votes') return 1;
  return step.mode.weights.find((one) => one.party === party)?.weight ?? 1;
}

/** The weights of everybody asked; nothing where no share of them decides. */
export function allWeightOf(
  run: Run,
  at: Address,
  { block, asked }: { readonly block: SignBlock; readonly asked: readonly number[] },
): Pick<Count, 'allWeight'> {
  const { mode } = block.step;
  if (mode.kind !== 'votes' || mode.pass >= 1) return {};
  const parties = asked.map((ordinal) => signerAt(run, { host: { ...at, ordinal }, block }));
  return { allWeight: parties.reduce((sum, party) => sum + weightOf(block.step, party), 0) };
}

/** Who signs at a place of a block: the party written, the entry of its list, or whoever was added. */
export function signerAt(run: Run, { host, block }: { readonly host: Host; readonly block: SignBlock }): string {
  const { ordinal } = host;
  const vars = findScope(run, childId(host, ordinal))?.vars;
  const written = block.members[ordinal]?.party ?? block.members[0]?.party ?? '';
  const value = own(vars ?? varsOf(run, host, block), written);
  return typeof value === 'string' ? value : written;
}

/** The names a signer's scope sees: the entry of a list, or whoever was added in the place of the first that is written. */
function varsOf(run: Run, host: Host, block: SignBlock): Readonly<Record<string, unknown>> {
  const added = findToken(run, host)?.count?.added ?? [];
  const party = added[host.ordinal - addedFrom];
  return party === undefined ? {} : { [block.members[0]?.party ?? '']: party };
}

/** The signers whose scopes are open. */
export function signersUnder(
  run: Run,
  at: Address,
  block: SignBlock,
): readonly { readonly scope: ScopeId; readonly party: string; readonly ordinal: number }[] {
  const prefix = childId(at, 0).slice(0, -1);
  return run.scopes.flatMap(({ id }) => {
    const rest = id.slice(prefix.length);
    if (!id.startsWith(prefix) || rest.includes('/')) return [];
    const ordinal = Number(rest);
    return [{ scope: id, ordinal, party: signerAt(run, { host: { ...at, ordinal }, block }) }];
  });
}
