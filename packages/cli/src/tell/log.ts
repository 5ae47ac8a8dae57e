import {
  type Calendar,
  type Effect,
  type Event,
  type Flow,
  instantText,
  type LogEntry,
  type OpenTask,
  stepsOf,
  wordFor,
} from '@lianban/engine';
import type { Language } from '../words/words.ts';
import { aside, quoted } from './marks.ts';

/** One line of a told case: when, who, and what. */
export interface ToldLine {
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

/** What it takes to tell a case. */
export interface CaseTelling {
  readonly flow: Flow;
  readonly calendar: Calendar;
  readonly language: Language;
}

/** A case's log as people tell it: who did what when, which register was asked why, what was made. */
export function tellLog(log: readonly LogEntry[], telling: CaseTelling): readonly ToldLine[] {
  const open = new Map<string, OpenTask['task']>();
  const calls = new Map<string, Extract<Effect, { kind: 'call' }>>();
  const awaited = new Map<string, string>();
  const told: ToldLine[] = [];
  for (const { event, effects, outcome } of log) {
    const at = instantText(event.at, telling.calendar.utcOffsetMinutes).slice(0, 16).replace('T', ' ');
    const add = (who: string, what: string): void => void told.push({ at, who, what });
    if (outcome.kind !== 'applied') {
      add(event.actor.kind === 'person' ? event.actor.party : event.actor.id, `${event.kind}: ${outcome.kind}`);
      continue;
    }
    tellEvent(event, { open, calls, awaited, telling, add });
    for (const effect of effects) {
      if (effect.kind === 'openTask') open.set(addressOf(effect.from), effect.task);
      if (effect.kind === 'call') calls.set(addressOf(effect.from), effect);
      if (effect.kind === 'requestPayment') awaited.set(addressOf(effect.from), effect.payer);
      if (effect.kind === 'deliver') awaited.set(addressOf(effect.from), effect.to);
      const news = tellEffect(effect, telling);
      if (news !== null) add(...news);
    }
  }
  return told;
}

interface Scene {
  readonly open: ReadonlyMap<string, OpenTask['task']>;
  readonly calls: ReadonlyMap<string, Extract<Effect, { kind: 'call' }>>;
  /** Of whom a payment or a signature is awaited. */
  readonly awaited: ReadonlyMap<string, string>;
  readonly telling: CaseTelling;
  readonly add: (who: string, what: string) => void;
}

function tellEvent(event: Event, { open, calls, awaited, telling: { flow, language }, add }: Scene): void {
  const zh = language === 'zh';
  if (event.kind === 'start') add(event.actor.kind === 'person' ? event.actor.party : '', zh ? '办件开始' : 'the case begins');
  if (event.kind === 'complete') {
    const task = open.get(addressOf(event.to));
    if (task !== undefined)
      add(
        `${task.party}${task.unit === undefined ? '' : aside(task.unit, language)}`,
        `${taskWord(task, language)}${quoted([task.item ?? task.material?.name ?? task.step], language)} → ${outcomeWord(event.outcome, language)}`,
      );
  }
  if (event.kind === 'answer') {
    const call = calls.get(addressOf(event.to));
    const fields = call?.only.map(({ name }) => name).join(zh ? '、' : ', ') ?? '';
    if (call !== undefined) {
      const why = zh
        ? `用途 ${call.purpose}${call.basis === undefined ? '' : `，依据 ${call.basis}`}${fields === '' ? '' : `，只取 ${fields}`}`
        : `purpose ${call.purpose}${call.basis === undefined ? '' : `, basis ${call.basis}`}${fields === '' ? '' : `, only ${fields}`}`;
      add(
        call.source.split('/').at(-2) ?? call.source,
        `${zh ? '答复' : 'answers'}${quoted([call.data], language)} → ${outcomeWord(event.outcome, language)}${aside(why, language)}`,
      );
    }
  }
  if (event.kind === 'result') add(awaited.get(addressOf(event.to)) ?? '', outcomeWord(event.outcome, language));
  if (event.kind === 'timer') add('', `${stepAt(flow, event.to.node, language)}${timerWord(event.timer, zh)}`);
  if (event.kind === 'message') {
    const { id } = event.actor;
    if (flow.parties.some(({ name }) => name === id)) add(id, `${zh ? '发来' : 'sends'}${quoted([event.message], language)}`);
    else add('', zh ? `收到${quoted([event.message], language)}` : `${quoted([event.message], language).trim()} arrives`);
  }
}

/** The name of the step a timer belongs to, if it has one. */
function stepAt(flow: Flow, node: string, language: Language): string {
  const name = stepsOf(flow).find(({ step }) => String(step.id) === node)?.step.name;
  if (name === undefined) return '';
  return language === 'zh' ? `「${name}」` : `"${name}": `;
}

/** Timers are named after the line that set them: 到期前, 超时, 满 N and the rest. */
function timerWord(timer: string, zh: boolean): string {
  if (timer.startsWith('beforeDue')) return zh ? '快到期' : 'a limit is near';
  if (timer === 'limit' || timer === 'unpaid' || timer.startsWith('timeout')) return zh ? '到期' : 'a limit is reached';
  return zh ? '到时间' : 'the time comes';
}

/** Whom an effect concerns, and what it is to them; null when it is nobody's news. */
function tellEffect(effect: Effect, { language }: CaseTelling): readonly [who: string, what: string] | null {
  const zh = language === 'zh';
  switch (effect.kind) {
    case 'issueCertificate':
      return ['', `${zh ? '产出' : 'made:'}${quoted([effect.certificate], language)} ${effect.number}`];
    case 'notify':
      return [effect.to.join(zh ? '、' : ', '), `${zh ? '收到通知' : 'is told'} ${zh ? `“${effect.text}”` : `"${effect.text}"`}`];
    case 'deliver':
      return [effect.to, `${zh ? '送达' : 'is served'}${quoted(effect.documents, language)}`];
    case 'remind':
      return [effect.party, zh ? '被催办' : 'is reminded'];
    case 'escalate':
      return [effect.party, zh ? '收到上报' : 'is told that it is overdue'];
    case 'requestPayment':
      return [effect.payer, `${zh ? '需缴费' : 'is to pay'} ${effect.yuan} ${zh ? '元' : 'yuan'}`];
    case 'invite':
      return [effect.to, zh ? '受邀评价' : 'is asked for a rating'];
    case 'publish':
      return effect.to === '$public'
        ? ['', `${zh ? '公示' : 'published:'}${quoted([effect.message], language)}`]
        : [effect.to, `${zh ? '收到' : 'receives'}${quoted([effect.message], language)}`];
    case 'incident':
      return ['', `${zh ? '需要人处理：' : 'needs a person: '}${effect.reason}`];
    default:
      return null;
  }
}

const addressOf = ({ scope, node, visit }: OpenTask['to']): string => `${scope} ${node} ${visit}`;

/** The word of a task as its author wrote it, else its verb's. */
export function taskWord(task: OpenTask['task'], language: Language): string {
  const own = ownWords[language][task.work];
  return task.word === undefined && own !== undefined ? own : wordFor('verb', task.word ?? task.work, language);
}

/** Work that no verb of the language names. */
const ownWords: Readonly<Record<Language, Readonly<Partial<Record<OpenTask['task']['work'], string>>>>> = {
  zh: { upload: '上传', check: '核验', item: '办理', correct: '补正', pay: '缴纳', sign: '签署' },
  en: { upload: 'uploads', check: 'checks', item: 'handles', correct: 'corrects', pay: 'pays', sign: 'signs' },
};

/** A standard outcome in words; the author's own stays. */
export const outcomeWord = (outcome: string, language: Language): string => wordFor('outcome', outcome, language);
