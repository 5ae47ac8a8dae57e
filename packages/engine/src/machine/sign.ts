import type { SignMember } from '../graph/node-work.ts';
import type { Sign } from '../model/step.ts';
import type { Address } from './event.ts';
import { holds } from './lookup.ts';
import { knownAt, type Run } from './run.ts';
import type { Count } from './state.ts';

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
  readonly host: Address & { readonly ordinal: number };
  readonly step: Sign;
  readonly count: Count;
  readonly vote: string | undefined;
}

/** Counts a vote, and says whether the block is decided by it. */
export function decideSign(run: Run, { host, step, count, vote }: Answered): { readonly count: Count; readonly outcome: string | null } {
  const party = partyOfMember(run, host);
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
  return { count: counted, outcome: outcomeOf(run, { host, step, count: counted }) };
}

/** What the answers so far decide; null while they decide nothing. */
export function outcomeOf(run: Run, { host, step, count }: Omit<Answered, 'vote'>): string | null {
  const { yes = 0, no = 0, yesWeight = 0, done, opened, left = [] } = count;
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
      const needed = step.mode.pass < 1 ? step.mode.pass * totalWeight(run, host, step) : step.mode.pass;
      return haveAll ? (yesWeight >= needed - 1e-9 ? 'agreed' : 'disagreed') : null;
    }
  }
}

function weightOf(step: Sign, party: string): number {
  if (step.mode.kind !== 'votes') return 1;
  return step.mode.weights.find((one) => one.party === party)?.weight ?? 1;
}

function totalWeight(run: Run, host: Address, step: Sign): number {
  const { work } = run.program.points.get(host.node)?.node ?? { work: null };
  const members = work?.kind === 'block' && work.block.of === 'sign' ? work.block.members : [];
  const asked = step.members.kind === 'named' ? (membersAsked(run, host, members) ?? []) : [];
  return asked.reduce((sum, ordinal) => sum + weightOf(step, members[ordinal]?.party ?? ''), 0);
}

function partyOfMember(run: Run, host: Address & { readonly ordinal: number }): string {
  const { work } = run.program.points.get(host.node)?.node ?? { work: null };
  return work?.kind === 'block' && work.block.of === 'sign' ? (work.block.members[host.ordinal]?.party ?? '') : '';
}
