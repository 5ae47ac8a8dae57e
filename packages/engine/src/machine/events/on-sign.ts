import { blockAround, decided, openChild, setCount } from '../blocks.ts';
import { cancelScope } from '../cancel.ts';
import type { Refusal } from '../decision.ts';
import type { Address, EventOf as Of } from '../event.ts';
import { findToken, pointAt, type Run } from '../run.ts';
import { addedFrom, outcomeOf, type SignBlock, signerAt, signersUnder, weightOf } from '../sign.ts';
import type { Count } from '../state.ts';

const refused = (code: string, facts: Refusal['facts'] = {}): Refusal => ({ code, facts });

/** 加签: one more signer, asked as the others are; after them where they sign in order. */
export function onAddSigner(run: Run, { to, party }: Of<'addSigner'>): Refusal | null {
  const sign = signAt(run, to);
  const count = sign === null ? undefined : findToken(run, sign.host)?.count;
  if (sign === null || count === undefined) return refused('signing-not-open');
  const { host, block } = sign;
  if (block.step.mayAddSigner !== true && !mayAdd(run, to)) return refused('adding-not-allowed');
  if (block.step.members.kind === 'named' && !run.program.roles.has(party)) return refused('party-not-declared', { party });
  if (signersUnder(run, host, block).some((signer) => signer.party === party)) return refused('signer-already-asked', { party });
  const added = [...(count.added ?? []), party];
  const ordinal = addedFrom + added.length - 1;
  const weight = count.allWeight === undefined ? {} : { allWeight: count.allWeight + weightOf(block.step, party) };
  if (block.step.mode.kind === 'inOrder') {
    setCount(run, host, { ...count, ...weight, added, left: [...(count.left ?? []), ordinal] });
    return null;
  }
  setCount(run, host, { ...count, ...weight, added, opened: count.opened + 1 });
  openChild(run, host, ordinal);
  return null;
}

/** 减签, and a signer who leaves: one who has not answered is taken off; the others decide. */
export function onDropSigner(run: Run, { to, party }: Of<'dropSigner'>): Refusal | null {
  const sign = signAt(run, to);
  const count = sign === null ? undefined : findToken(run, sign.host)?.count;
  if (sign === null || count === undefined) return refused('signing-not-open');
  const { host, block } = sign;
  const open = signersUnder(run, host, block).find((signer) => signer.party === party);
  const later = (count.left ?? []).find((ordinal) => signerAt(run, { host: { ...host, ordinal }, block }) === party);
  if (open === undefined && later === undefined) return refused('signer-not-open', { party });
  const fewer = withoutSigner(count, { isOpen: open !== undefined, later });
  // Nobody would be left to decide: that is another matter than everybody agreeing.
  if (fewer.opened === 0 && (fewer.left ?? []).length === 0) return refused('last-signer', { party });
  if (open !== undefined) cancelScope(run, open.scope);
  const weighed = fewer.allWeight === undefined ? fewer : { ...fewer, allWeight: fewer.allWeight - weightOf(block.step, party) };
  decided(run, host, { count: weighed, outcome: outcomeOf(block.step, weighed) });
  return null;
}

function withoutSigner(count: Count, { isOpen, later }: { readonly isOpen: boolean; readonly later: number | undefined }): Count {
  if (isOpen) return { ...count, opened: count.opened - 1 };
  const { left = [], ...base } = count;
  const rest = left.filter((ordinal) => ordinal !== later);
  return rest.length === 0 ? base : { ...base, left: rest };
}

/** A signer whose own line says 可加签 may ask for another, too. */
function mayAdd(run: Run, to: Address): boolean {
  const { work } = pointAt(run, to).node;
  return work.kind === 'work' && work.work.for === 'step' && work.work.step.mayAddSigner === true;
}

function signAt(run: Run, to: Address): { readonly host: Address; readonly block: SignBlock } | null {
  const { work } = run.program.points.get(to.node)?.node ?? { work: null };
  if (work?.kind === 'block' && work.block.of === 'sign' && findToken(run, to) !== null) return { host: to, block: work.block };
  const around = blockAround(run, to.scope);
  return around?.block.of === 'sign' ? { host: around.host, block: around.block } : null;
}
