import type { Step } from '../../src/model/step.ts';
import type { Values } from '../../src/model/value.ts';
import {
  addressOf,
  type Branch,
  type Case,
  calledHere,
  entriesAt,
  from,
  isUnder,
  keyOf,
  partyOf,
  type Stand,
  stopHere,
  visit,
} from './case.ts';
import { said, valueOf } from './known.ts';
import { lengthenClocks } from './limits.ts';
import type { Line, Stretch } from './line.ts';

/** What an act may set going beyond the log. */
export interface Hands {
  readonly open: (stretch: Stretch, opener: NonNullable<Branch['opener']>, place: string) => void;
  /** Speaks for every signer who is silent. */
  readonly silence: (stand: Stand, outcome: string) => void;
}

/** Does a line that is only passed. `stand` is the work it comes from, where there is one. */
export function pass(
  one: Case,
  { branch, line, stand }: { readonly branch: Branch; readonly line: Line; readonly stand: Stand | null },
  hands: Hands,
): void {
  const { does } = line;
  const at = { scope: branch.id, node: line.id, visit: visit(branch, line.id) };
  switch (does.kind) {
    case 'later':
      return hands.open(does.opens, { branch, stand: null, ordinal: 0 }, `${line.id}.${at.visit}`);
    case 'remember':
      return void one.undo.push(does.opens);
    case 'lengthen':
      return lengthenClocks(one, does.step.by);
    case 'deem':
      return stand === null ? undefined : deem(one, stand, does.outcome, does.from, hands);
    case 'act':
      return act(one, { step: does.step, branch, at, slot: does.step.kind, stand });
    default:
      return;
  }
}

/** Sends off what a line then waits for. */
export function sendOff(one: Case, stand: Stand): void {
  const { does } = stand.line;
  if (does.kind !== 'effect') return;
  const { step } = does;
  const at = addressOf(stand);
  const entries = entriesAt(stand.branch);
  if (step.kind === 'charge') {
    const yuan = valueOf(one.known, step.amount, entries);
    if (typeof yuan !== 'number') return stopHere(one, stand, 'amount-unknown');
    one.log.push({ ...from(one, at, 'pay'), kind: 'requestPayment', step: step.name ?? '', payer: step.payer, yuan });
  } else if (step.kind === 'call') {
    const inputs = Object.fromEntries(step.inputs.map(({ name, value }) => [name, valueOf(one.known, value, entries) ?? null]));
    one.log.push({ ...from(one, at, 'start'), kind: 'startCase', flow: step.flow, inputs });
  } else act(one, { step, branch: stand.branch, at, slot: 'publish', stand });
}

interface Act {
  readonly step: Step;
  readonly branch: Branch;
  readonly at: { readonly scope: string; readonly node: string; readonly visit: number };
  readonly slot: string;
  readonly stand: Stand | null;
}

function act(one: Case, { step, branch, at, slot, stand }: Act): void {
  const entries = entriesAt(branch);
  const here = (party: string): string => calledHere(party, entries);
  const tell = (kind: string, more: object, own = slot): void => void one.log.push({ ...from(one, at, own), kind, ...more });
  switch (step.kind) {
    case 'notify':
      return tell('notify', { to: step.to.map(here), text: said(one.known, step.text, entries), copy: step.copy === true });
    case 'send': {
      const content: Values = Object.fromEntries(
        step.content.map((formula, index) => [
          formula.kind === 'name' ? formula.path.join('.') : `value${index + 1}`,
          valueOf(one.known, formula, entries) ?? null,
        ]),
      );
      return tell('publish', { message: step.message, to: here(step.to), content });
    }
    case 'serve': {
      const address = step.address === undefined ? undefined : valueOf(one.known, { kind: 'name', path: step.address }, entries);
      const documents = step.document === '$allCertificates' ? [...one.known.certificates.keys()] : [step.document];
      return tell(
        'deliver',
        { documents, to: here(step.to), by: step.by ?? 'electronic', ...(address === undefined || address === null ? {} : { address }) },
        'deliver',
      );
    }
    case 'issueDocument':
    case 'issueCertificate': {
      const certificate = step.kind === 'issueDocument' ? step.document : step.certificate;
      const number = `${one.caseId}-${one.known.certificates.size + 1}`;
      one.known.certificates.set(certificate, number);
      return tell(
        'issueCertificate',
        { certificate, to: step.to === undefined ? one.tree.applicant : here(step.to), number },
        `issue ${certificate}`,
      );
    }
    case 'publicNotice':
      return tell('publish', { message: step.name ?? '', to: '$public', content: {} });
    case 'rate':
      return tell('invite', { to: one.tree.applicant, for: 'rating' });
    case 'archive':
      return tell('audit', { entry: 'archive', facts: step.keep ?? {} });
    case 'tolerate':
      return tell('audit', { entry: 'tolerated', facts: { material: step.material } });
    case 'define': {
      const value = valueOf(one.known, step.formula, entries) ?? null;
      return void (value === null ? one.known.values.delete(step.value) : one.known.values.set(step.value, value));
    }
    case 'escalate':
      return tell('escalate', {
        task: stand?.line.does.kind === 'task' ? keyOf(one, addressOf(stand), 'task') : null,
        party: here(step.to),
      });
    case 'remind':
      return remind(one, { stand, party: step.party, tell });
    default:
      return;
  }
}

/** Reminds whoever has not answered: the task's party, or everybody inside the block. */
function remind(
  one: Case,
  {
    stand,
    party,
    tell,
  }: {
    readonly stand: Stand | null;
    readonly party: string | undefined;
    readonly tell: (kind: string, more: object, slot: string) => void;
  },
): void {
  if (stand === null) return;
  const inside = one.branches.filter((branch) => isUnder(branch, stand)).flatMap(({ stands }) => stands);
  for (const [index, each] of (stand.line.does.kind === 'block' ? inside : [stand]).entries()) {
    const { does } = each.line;
    if (does.kind === 'task')
      tell('remind', { task: keyOf(one, addressOf(each), 'task'), party: party ?? partyOf(each) }, `remind${index}`);
  }
}

/** The work ends with an outcome nobody gave; on a signing block it speaks for the silent. */
function deem(one: Case, stand: Stand, outcome: string, since: 'receipt' | 'due' | undefined, hands: Hands): void {
  if (stand.line.does.kind === 'block') return hands.silence(stand, outcome);
  const due = one.timers.find((timer) => timer.stand === stand && timer.name === 'limit')?.clock.dueAt ?? one.since;
  const time = since === 'receipt' ? stand.since : since === 'due' ? due : one.since;
  one.log.push({
    ...from(one, addressOf(stand), 'deemed'),
    kind: 'audit',
    entry: 'deemed',
    facts: { step: stand.line.name ?? stand.line.id, outcome, time },
  });
}
