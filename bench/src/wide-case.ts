import {
  type Address,
  type CompiledFlow,
  caseId,
  compile,
  decide,
  type Effect,
  type Event,
  eventId,
  instant,
  present,
} from '@lianban/engine';
import type { Script } from './our-case.ts';

const START = instant(Date.UTC(2026, 2, 2, 1));
const id = caseId('7f9c24e8-3b12-4a5e-9d21-5c0f6a1b2c3d');

/** Where a played case is measured from: the state is packed, and the events that follow. */
export interface Tail extends Script {
  /** How many of the events only set the case up. */
  readonly before: number;
}

const head = (steps: readonly string[], form: readonly string[]): string =>
  [
    '一件事「宽流程」',
    '  版本：1.0.0',
    '  牵头：一科',
    '',
    '参与方：',
    '  - 申请人：群众',
    '  - 一科：部门',
    '',
    ...form,
    '流程：',
    ...steps.map((line) => `  ${line}`),
    '  办结「办完」',
    '',
  ].join('\n');

/** So many tasks, all at once or one after the other. */
export function tasksFlow(count: number, order: 'together' | 'inTurn'): CompiledFlow {
  const tasks = Array.from({ length: count }, (_, index) => `一科办理「第${index + 1}件」`);
  return compiledFrom(head(order === 'inTurn' ? tasks : ['同时办理，全部完成后继续：', ...tasks.map((task) => `  ${task}`)], []));
}

/** One task for each name of a list. */
export function membersFlow(limit: string): CompiledFlow {
  const form = ['表单「表」：', '  - 名单：列表（文字），必填', ''];
  return compiledFrom(head(['申请人填写「表」', '对每个 名单 作 人，同时：', `  一科办理「经办」${limit}`], form));
}

/** Plays every task of a flow in the order in which they open, and keeps the events; a list is filled with so many names. */
export function taskScript(compiled: CompiledFlow, names: number, eventsMax: number): Tail {
  const events: Event[] = [
    { kind: 'start', id: eventId('e0'), at: START, actor: { kind: 'person', id: 'bench', party: '申请人' }, login: {} },
  ];
  const list = Array.from({ length: names }, (_, index) => `样例${index}`);
  let decision = decide(compiled, null, { caseId: id, event: present(events[0], 'an event') });
  let state = present(decision.next, 'a started case');
  const open = opened(decision.effects);
  for (let to = open.shift(); to !== undefined && events.length < eventsMax; to = open.shift()) {
    const isForm = names > 0 && events.length === 1;
    const event: Event = {
      kind: 'complete',
      id: eventId(`e${events.length}`),
      at: instant(START + events.length * 60_000),
      actor: { kind: 'person', id: 'bench', party: isForm ? '申请人' : '一科' },
      to,
      outcome: isForm ? 'submitted' : 'done',
      form: isForm ? { 名单: list } : {},
    };
    decision = decide(compiled, state, { caseId: id, event });
    if (decision.outcome.kind !== 'applied')
      throw new Error(`expected the event to be applied but got ${JSON.stringify(decision.outcome)}`);
    events.push(event);
    state = present(decision.next, 'a state');
    open.push(...opened(decision.effects));
  }
  return { compiled, events, opened: '', before: names > 0 ? 2 : 1 };
}

const compiledFrom = (text: string): CompiledFlow => {
  const { compiled, problems } = compile(text);
  return present(compiled, `a flow without errors, not ${problems.map(({ code }) => code).join(', ')}`);
};

const opened = (effects: readonly Effect[]): Address[] => effects.flatMap((effect) => (effect.kind === 'openTask' ? [effect.from] : []));
