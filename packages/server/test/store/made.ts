import {
  type Address,
  caseId,
  type Effect,
  type EffectKey,
  effectKey,
  eventId,
  type Instant,
  instant,
  nodeId,
  scopeId,
} from '@lianban/engine';
import type { CallEffect } from '../../src/store/effects.ts';
import type { EventWrite, Store } from '../../src/store/store.ts';

export const at = (ms: number): Instant => instant(1_790_000_000_000 + ms);

export const flow = { id: 'F-1', version: '1.0.0' };

export const publishHandMade = (store: Store): Promise<string> =>
  store.publish({ ...flow, hash: 'h', name: '示例', format: 'flow', source: '一件事「示例」', publishedAt: at(0) });

export const to = (node: string, visit = 1): Address => ({ scope: scopeId('main'), node: nodeId(node), visit });

export const callOf = (key: EffectKey): CallEffect => ({
  kind: 'call',
  key,
  from: to('q'),
  data: '户籍信息',
  source: '公共数据平台/公安厅/户籍信息',
  mode: 'fetch',
  purpose: '办理出生一件事',
  inputs: {},
  only: [],
  retry: { times: 3, every: { amount: 1, unit: 'minute' } },
});

/** An event as a decision would bring it: the `rev`-th of case `name`. */
export function handMade(name: string, rev: number, more: Partial<EventWrite> = {}): EventWrite {
  return {
    kind: 'event',
    caseId: caseId(name),
    expects: rev === 1 ? null : rev - 1,
    flow,
    event: {
      kind: 'rating',
      id: eventId(`e${rev}`),
      at: at(rev),
      actor: { kind: 'person', id: '990101199001011249', party: '申请人' },
      stars: 5,
    },
    outcome: { kind: 'applied' },
    rev,
    status: 'open',
    result: null,
    packed: `state of ${name} at ${rev}`,
    effects: [],
    settles: { kind: 'nothing' },
    lease: { owner: 'test', until: at(120_000) },
    ...more,
  };
}

export const keyOf = (text: string): EffectKey => effectKey(text);

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

export const openTask = (key: string, party = '公安'): Of<'openTask'> => ({
  kind: 'openTask',
  key: keyOf(key),
  from: to('t'),
  task: { step: '户口登记', work: 'item', party, outcomes: ['granted'], fields: [], reasonFor: [] },
});

export const closeTask = (key: string, because: Of<'closeTask'>['because'] = 'done'): Of<'closeTask'> => ({
  kind: 'closeTask',
  key: keyOf(`close ${key}`),
  from: to('t'),
  task: keyOf(key),
  because,
});

export const startTimer = (timer: string, ms: number): Of<'startTimer'> => ({
  kind: 'startTimer',
  key: keyOf(`timer ${timer} ${ms}`),
  from: to('t'),
  timer,
  due: at(ms),
  provisional: false,
});

export const cancelTimer = (timer: string): Of<'cancelTimer'> => ({
  kind: 'cancelTimer',
  key: keyOf(`cancel ${timer}`),
  from: to('t'),
  timer,
});
