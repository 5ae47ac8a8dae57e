import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { compile } from '../../src/compile.ts';
import { TRIAL_START } from '../../src/scenario/run.ts';
import { runCase } from '../../src/scenario/run-case.ts';

const effectsOf = (lines: string, values: Readonly<Record<string, string | readonly string[]>>) => {
  const { compiled } = compile(`一件事「试」
  牵头：值班室

参与方：
  - 申请人：群众
  - 值班室：岗位
  - 承办：部门，按 单位
  - 乡镇：部门，多个

启动：
  收到「警报」，来自 值班室，作 警报
    带有：
      - 名单：列表（文字），必填

表单「表」：
  - 单位：选项（城管、交通），必填

流程：
${lines}
  办结「成」
`);
  const run = runCase({
    compiled: present(compiled, 'a flow without errors'),
    startAt: TRIAL_START,
    values: new Map(Object.entries(values)),
  });
  expect(run.state.status).toBe('finished');
  return run.log.flatMap(({ effects }) => effects);
};

describe('a party that is one of several offices', () => {
  it('is that office in the tasks of a case, once the value that says which is known', () => {
    const tasks = effectsOf('  承办办理「先看」\n  申请人填写「表」\n  承办办理「再办」，限 3 个工作日', { 单位: '交通' });
    const told = tasks.flatMap((effect) => (effect.kind === 'openTask' ? [[effect.task.step, effect.task.party, effect.task.unit]] : []));
    expect(told).toEqual([
      ['先看', '承办', undefined],
      ['表', '申请人', undefined],
      ['再办', '承办', '交通'],
    ]);
  });

  it('is the entry of the list in everything that is sent inside 对每个', () => {
    const lines = `  对每个 警报.名单 作 乡镇，逐个：
    通知 乡镇 “收到{警报.名单}”
    送达「通知书」，给 乡镇
    反馈「结果」，给 乡镇，内容 警报.名单
    乡镇办理「快报」，限 2 小时
      到期前 1 小时：催办
      超时：上报 乡镇`;
    const sent = effectsOf(lines, { '警报.名单': ['东镇', '西镇'] }).flatMap((effect) => {
      if (effect.kind === 'notify') return effect.to.map((to) => `notify ${to}`);
      if (effect.kind === 'deliver' || effect.kind === 'publish') return [`${effect.kind} ${effect.to}`];
      return effect.kind === 'remind' || effect.kind === 'escalate' ? [`${effect.kind} ${effect.party}`] : [];
    });
    const each = (town: string) => [`notify ${town}`, `deliver ${town}`, `publish ${town}`, `remind ${town}`];
    expect(sent).toEqual([...each('东镇'), ...each('西镇')]);
  });
});
