import { describe, expect, it } from 'vitest';
import { caseId, eventId, instant } from '../../src/base/id.ts';
import { decide } from '../../src/machine/decide.ts';
import type { Effect } from '../../src/machine/effect.ts';
import type { Event } from '../../src/machine/event.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import { openTasks } from '../../src/machine/open-tasks.ts';
import { type Going, preview } from '../../src/machine/preview.ts';
import type { CaseState } from '../../src/machine/state.ts';
import { mixed } from './mixed-flows.ts';
import { randomRun } from './random-run.ts';
import { run } from './small-flow.ts';
import { compiled } from './stage.ts';

const clerk = { kind: 'system', id: 'desk' } as const;

/** What people may do to a case as it stands: withdraw, jump anywhere, finish any task in any way. */
function interventions(flow: CompiledFlow, state: CaseState): readonly Event[] {
  const base = { id: eventId('x'), at: state.at };
  const applicant = { kind: 'person', id: 'p', party: flow.program.applicant } as const;
  return [
    { ...base, kind: 'withdraw', reason: '不办了', actor: applicant },
    { ...base, kind: 'recall', reason: '收回', actor: clerk },
    ...flow.graph.nodes
      .filter(({ work }) => work.kind === 'work')
      .map(({ id }): Event => ({ ...base, kind: 'jump', target: id, reason: '特事', actor: clerk })),
    ...openTasks(flow, state).flatMap(({ from, task }) =>
      task.outcomes.map(
        (outcome): Event => ({
          ...base,
          kind: 'complete',
          to: from,
          outcome,
          reason: '理由',
          actor: { kind: 'person', id: 'q', party: task.party },
        }),
      ),
    ),
  ];
}

const keyOf = ({ at }: Pick<Going, 'at'>): string => `${at.scope}#${at.node}.${at.visit}`;
const keysOf = (going: readonly Going[]): readonly string[] =>
  going
    .filter(({ party }) => party !== undefined)
    .map(keyOf)
    .sort();

/** Tasks that effects leave open, and taken away: what is opened and closed by one event is neither. */
function tasksIn(
  effects: readonly Effect[],
  done: Event,
): { readonly opened: readonly string[]; readonly cancelled: readonly string[]; readonly parked: readonly string[] } {
  const opened = new Set<string>();
  const cancelled = new Set<string>();
  const parked = new Set<string>();
  for (const { kind, from, ...rest } of effects) {
    const key = keyOf({ at: from });
    if (kind === 'openTask') opened.add(key);
    if (kind !== 'closeTask' || !('because' in rest)) continue;
    if (rest.because === 'parked') parked.add(key);
    else if (!opened.delete(key) && !(done.kind === 'complete' && key === keyOf({ at: done.to }))) cancelled.add(key);
  }
  return { opened: [...opened].sort(), cancelled: [...cancelled].sort(), parked: [...parked].sort() };
}

describe('a preview', () => {
  it.each(mixed)('says of %s what the decision then does', (_name, text) => {
    const flow = compiled(text);
    let looked = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      for (const { decision } of randomRun(flow, seed, 25)) {
        const state = decision.next;
        if (state === null || state.status === 'finished') continue;
        for (const event of interventions(flow, state)) {
          const said = preview(flow, state, { caseId: state.caseId, event });
          const { effects, outcome } = decide(flow, state, { caseId: state.caseId, event });
          if (outcome.kind !== 'applied') {
            expect([said.cancels, said.parks, said.starts]).toEqual([[], [], []]);
            continue;
          }
          looked += 1;
          // What was put aside before had left its inbox then: effects need not take it out again.
          const open = new Set(openTasks(flow, state).map(({ from }) => keyOf({ at: from })));
          const done = tasksIn(effects, event);
          const cancelled = keysOf(said.cancels).filter((key) => open.has(key));
          expect({ opened: keysOf(said.starts), cancelled, parked: keysOf(said.parks) }).toEqual({
            ...done,
            cancelled: done.cancelled.filter((key) => open.has(key)),
          });
        }
      }
    }
    expect(looked).toBeGreaterThan(100);
  });

  it('tells what 直达 puts aside and what 重走 cancels', () => {
    const lines = (mode: string): string =>
      `会签「会」：\n  一科审核「甲」\n    不同意时：退回「表」，${mode}\n  二科审核「乙」\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」`;
    const told = (mode: string): readonly (readonly string[])[] => {
      const one = run(lines(mode), {});
      const { from, task } = one.task('甲');
      const actor = { kind: 'person', id: '一', party: task.party } as const;
      const event = { kind: 'complete', id: eventId('x'), at: instant(one.state().at), to: from, outcome: 'disagreed', actor } as const;
      const { cancels, parks, keeps, starts } = preview(one.compiled, one.state(), { caseId: caseId('case-1'), event });
      return [cancels, parks, keeps, starts].map((list) => list.map(({ step }) => step));
    };
    expect(told('直达')).toEqual([[], ['乙'], [], ['表']]);
    expect(told('重走')).toEqual([['乙'], [], [], ['表']]);
  });
});
