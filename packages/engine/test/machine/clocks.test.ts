import { describe, expect, it } from 'vitest';
import { instant } from '../../src/base/id.ts';
import { graphOf } from '../../src/graph/graph-of.ts';
import { buildMachines } from '../../src/machine/build.ts';
import { calendarKey } from '../../src/machine/calendar-of.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { readText } from '../../src/text/read.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { mainlandChina } from '../../src/time/calendars/mainland-china.ts';
import { instantText } from '../../src/time/civil.ts';
import { flowOf } from './small-flow.ts';
import { type Stage, stage } from './stage.ts';

const at = (day: string, hour = 9): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
const dueDay = (one: Stage, timer: string): string =>
  instantText(instant(one.state().timers.find((found) => found.timer === timer)?.clock.dueAt ?? 0), 480).slice(0, 10);

describe('clocks on the calendar of mainland China', () => {
  it('gives what was accepted on 2026-09-30 five working days until 2026-10-13, past the holiday and its make-up day', () => {
    const one = stage(flowOf('一科办理「收」\n二科办理「办」，限 5 个工作日\n  超时：上报 主任'));
    one.at(at('2026-09-30', 15));
    one.complete('收');
    expect(dueDay(one, 'limit')).toBe('2026-10-13');
    expect(one.task('办').task.due).toBe(one.state().timers[0]?.clock.dueAt);
  });

  it('keeps what is left of a limit while the case is suspended', () => {
    const one = stage(flowOf('二科办理「办」，限 5 个工作日\n  超时：上报 主任'));
    one.at(at('2026-03-04'));
    one.send({ kind: 'suspend', reason: '停电' });
    one.at(at('2026-04-01'));
    one.send({ kind: 'resume', reason: '来电' });
    // One of the five days was over; of the four that are left, Qingming (4 to 6 April) comes before the last.
    expect(dueDay(one, 'limit')).toBe('2026-04-07');
  });

  it('counts anew when a year is published, and no longer calls it provisional', () => {
    const text =
      '一件事「试」\n  牵头：一科\n\n参与方：\n  - 一科：部门\n  - 主任：岗位\n\n流程：\n  一科办理「办」，限 10 个工作日\n    超时：上报 主任\n';
    const published: Calendar = {
      ...mainlandChina,
      version: 'with-2027',
      knownUntil: '2027-12-31',
      years: [...mainlandChina.years, { year: 2027, off: ['2027-01-01'], work: [], source: 'example' }],
    };
    const { flow } = readText(text);
    if (flow === null) throw new Error('a flow');
    const plan = planOf(flow);
    const calendars = [mainlandChina, published];
    const one = stage(buildMachines({ flow, plan, graph: graphOf(flow, plan), hash: 'h', calendars }));
    one.complete('办');
    const late = stage(buildMachines({ flow, plan, graph: graphOf(flow, plan), hash: 'h', calendars }));
    late.at(at('2026-12-24'));
    late.send({ kind: 'jump', target: late.task('办').from.node, reason: '重来' });
    const before = late.state().timers.find(({ timer }) => timer === 'limit')?.clock;
    const { effects } = late.send({ kind: 'calendarRevised', calendar: calendarKey(published) });
    const after = late.state().timers.find(({ timer }) => timer === 'limit')?.clock;
    expect([before?.provisional, after?.provisional]).toEqual([true, false]);
    expect(after?.dueAt).toBeGreaterThan(before?.dueAt ?? 0);
    expect(effects).toMatchObject([{ kind: 'startTimer', provisional: false }]);
    expect(late.state().calendar).toBe(calendarKey(published));
  });
});
