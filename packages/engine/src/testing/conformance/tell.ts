import type { CaseId, Instant } from '../../base/id.ts';
import type { Effect } from '../../machine/effect.ts';
import type { CompiledFlow } from '../../machine/flow.ts';
import type { CaseState } from '../../machine/state.ts';
import { instantText } from '../../time/civil.ts';
import type { Decided } from './tested-host.ts';

/** Chinese time: the suite's cases pin the mainland's calendar. */
const CHINA_MINUTES = 480;

/** What telling has heard so far. */
export interface Telling {
  readonly compiledOf: (caseId: CaseId) => CompiledFlow;
  /** Open tasks by key, as `who what`. */
  readonly tasks: Map<string, string>;
  readonly firstCase: () => CaseId | null;
}

/** An event's news as lines that a person can read: when, and who got what. */
export function tellDecided({ caseId, event, outcome, effects }: Decided, telling: Telling): readonly string[] {
  const when = momentOf(event.at);
  const where = caseId === telling.firstCase() ? '' : `[${caseId}] `;
  const lines = effects.flatMap((effect) => tellEffect(effect, caseId, telling));
  const what =
    event.kind === 'timer' ? [`${event.timer.split('/').at(-1)} of ${nameIn(telling.compiledOf(caseId), event.to.node)} is due`] : [];
  const answered = event.kind === 'answer' ? [`${event.actor.id} answers ${event.outcome}`] : [];
  // What people were refused is told from the host's answer: a host may leave it out of its log.
  const plain = outcome.kind === 'stale' && (event.kind === 'timer' || event.kind === 'answer') ? ['stale'] : [];
  return [...what, ...answered, ...plain, ...lines].map((line) => `  ${when}  ${where}${line}`);
}

/** How a case stands at the end of a story. */
export function tellState(state: CaseState, tasks: readonly string[]): string {
  const { status, result } = state;
  const ended =
    result === undefined
      ? ''
      : `, ${result.result}${result.end === '' ? '' : ` 「${result.end}」`}${result.reason === undefined ? '' : ` “${result.reason}”`}`;
  const open = tasks.length === 0 ? '' : `; open: ${tasks.join(', ')}`;
  const items = Object.entries(state.items).map(
    ([name, item]) => `${name} ${item.status}${item.reason === undefined ? '' : ` “${item.reason}”`}`,
  );
  return `= ${status}${ended}${items.length === 0 ? '' : `; ${items.join(', ')}`}${open}`;
}

/** A moment as people write it. */
export function momentOf(at: Instant): string {
  const text = instantText(at, CHINA_MINUTES).replace('T', ' ').replace('+08:00', '');
  return text.endsWith(':00') || text.endsWith(':00.000') ? text.slice(0, 16) : text;
}

/** What a node is called. */
export function nameIn({ program }: CompiledFlow, node: string): string {
  const point = program.points.get(node);
  if (point?.node.name !== undefined) return point.node.name;
  const { work } = point?.node ?? { work: null };
  return work?.kind === 'block' ? work.block.of : (work?.kind ?? node);
}

function factsOf(facts: object): string {
  return Object.keys(facts).length === 0 ? '' : ` ${JSON.stringify(facts)}`;
}

function tellEffect(effect: Effect, caseId: CaseId, { compiledOf, tasks }: Telling): readonly string[] {
  const name = nameIn(compiledOf(caseId), effect.from.node);
  switch (effect.kind) {
    case 'openTask': {
      const { task } = effect;
      const what = task.work === 'item' || task.work === 'correct' || task.work === 'check' ? `${task.work} ${task.step}` : task.step;
      tasks.set(effect.key, `${task.party} ${what}`);
      const due = task.due === undefined ? '' : `, due ${momentOf(task.due)}`;
      return [`${task.party} gets ${what} [${task.outcomes.join(' ')}]${due}`];
    }
    case 'closeTask': {
      const was = tasks.get(effect.task) ?? effect.task;
      tasks.delete(effect.task);
      return [`${was}: ${effect.because}`];
    }
    case 'remind':
      return [`${effect.party} is reminded of ${effect.task === null ? name : (tasks.get(effect.task) ?? name)}`];
    case 'escalate':
      return [`${effect.party} is told that ${effect.task === null ? 'a block' : (tasks.get(effect.task) ?? name)} is late`];
    case 'call':
      return [`asks ${effect.data}${factsOf(effect.inputs)}`];
    case 'startTimer':
      return [
        `${effect.timer.split('/').at(-1)} of ${name} is set for ${momentOf(effect.due)}${effect.provisional ? ' (provisional)' : ''}`,
      ];
    case 'cancelTimer':
      return [];
    case 'subscribe':
      return [`waits for ${effect.message} under ${effect.correlation}`];
    case 'unsubscribe':
      return [`waits no more for ${effect.message}`];
    case 'publish':
      return [`${effect.to} is sent ${effect.message}${factsOf(effect.content)}`];
    case 'notify':
      return [`${effect.to.join(', ')} ${effect.copy ? 'is sent a copy' : 'is told'} “${effect.text}”`];
    case 'issueCertificate':
      return [`${effect.to} gets ${effect.certificate} ${effect.number}`];
    case 'deliver':
      return [
        `${effect.documents.join(', ')} goes to ${effect.to} by ${effect.by}${effect.address === undefined ? '' : ` at ${String(effect.address)}`}`,
      ];
    case 'requestPayment':
      return [`${effect.payer} is to pay ${effect.yuan} yuan for ${effect.step}`];
    case 'invite':
      return [`${effect.to} is invited to rate`];
    case 'changeTask': {
      const { holder, delegate, party, step } = effect.task;
      tasks.set(effect.key, `${party} ${step}`);
      return [
        `${party} has ${step}${holder === undefined ? '' : `, held by ${holder}`}${delegate === undefined ? '' : `, ${delegate} in that person's stead`}`,
      ];
    }
    case 'startCase':
      return [`calls ${effect.flow} as ${effect.calls}${factsOf(effect.inputs)}`];
    case 'cancelCase':
      return [`takes back ${effect.calls}`];
    case 'answerCaller':
      return [`answers ${effect.caller.caseId}${factsOf(effect.record)}`];
    case 'incident':
      return [`incident at ${name}: ${effect.reason}${factsOf(effect.facts)}`];
    case 'audit':
      return [`noted: ${effect.entry}${factsOf(effect.facts)}`];
  }
}
