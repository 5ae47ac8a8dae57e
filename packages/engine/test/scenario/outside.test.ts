import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { compile } from '../../src/compile.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { runScenarios, TRIAL_START } from '../../src/scenario/run.ts';
import { runCase } from '../../src/scenario/run-case.ts';
import { printFlow } from '../../src/text/print.ts';

const flowWith = (start: string, lines: string, facts = ''): ReturnType<typeof compiledOf> =>
  compiledOf(`一件事「试」
  牵头：一科

参与方：
  - 申请人：群众
  - 企业：企业
  - 一科：部门

表单「表」：
  - 姓名：文字，必填
${start}
流程：
${lines}
${facts}`);

function compiledOf(source: string) {
  const { compiled, problems } = compile(source);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return present(compiled, 'a flow without errors');
}

const paying = (facts = '') =>
  flowWith(
    '',
    '  申请人填写「表」\n  收费「工本费」，10 元，由 申请人 缴纳，限 3 天\n    未缴时：终止「逾期未缴」，结果 撤件\n  一科办理「制证」\n  办结「已办结」',
    facts,
  );

const waiting = (facts = '') =>
  flowWith(
    '启动：\n  收到「预警」，来自 企业，作 预警\n    带有：\n      - 等级：选项（红、黄）\n',
    '  等待「报告」，来自 企业，作 报告，限 30 天\n    带有：\n      - 等级：选项（一、二）\n    超时：终止「没有报告」，结果 撤件\n  如果 报告.等级 为 “二”：\n    终止「二级」，结果 不通过，救济“可以申诉”\n  一科办理「复核」\n  办结「已办结」',
    facts,
  );

const passing = (compiled: ReturnType<typeof compiledOf>): readonly boolean[] => runScenarios(compiled).map(({ passed }) => passed);

describe('a trial run', () => {
  it('pays what is charged, and signs for what is delivered, on the last day', () => {
    const { state, log } = runCase({ compiled: paying(), startAt: TRIAL_START });
    expect(state.result?.end).toBe('已办结');
    expect(log.filter(({ event }) => event.kind === 'result').map(({ event }) => event)).toMatchObject([{ outcome: 'paid' }]);
  });

  it('leaves unpaid what an answer says is not paid', () => {
    const { state } = runCase({ compiled: paying(), startAt: TRIAL_START, outcomes: new Map([['工本费', 'unpaid']]) });
    expect(state.result?.end).toBe('逾期未缴');
  });

  it('gets the messages it waits for, with valid synthetic values', () => {
    const { state } = runCase({ compiled: waiting(), startAt: TRIAL_START });
    expect(state).toMatchObject({ result: { end: '已办结' }, data: { records: { 报告: { 等级: '一' } } } });
  });
});

describe('synthetic values of a trial run', () => {
  it('meet what their fields must satisfy', () => {
    const start =
      '启动：\n  收到「警报」，来自 企业，作 警报\n    带有：\n      - 级别：数字，必填，至少 1，不超过 4\n      - 日期：日期，晚于 2030-01-01\n';
    const { state } = runCase({ compiled: flowWith(start, '  一科办理「处置」\n  办结「已办结」'), startAt: TRIAL_START });
    expect(state.data.message).toMatchObject({ 级别: 1 });
    expect(state.result?.end).toBe('已办结');
  });
});

describe('scenarios', () => {
  it('make nobody pay while time passes', () => {
    expect(
      passing(
        paying(
          '场景「缴」：\n  当 申请人填写「表」\n  那么 办结 为 “已办结”\n场景「未缴」：\n  当 申请人填写「表」\n  当 过 4 天\n  那么 办结 为 “逾期未缴”\n',
        ),
      ),
    ).toEqual([true, true]);
  });

  it('let a message come where the case waits for it, and not where it does not', () => {
    const facts = (message: string) => `场景「来」：\n  当 收到「${message}」\n  那么 办结 为 “已办结”\n`;
    expect(passing(waiting(facts('报告')))).toEqual([true]);
    const [missed] = runScenarios(waiting(facts('预警')));
    expect(missed).toMatchObject({ passed: false, missed: { happening: { kind: 'message', message: '预警' } } });
  });

  it('tell the values of two messages apart by the names they have in the case', () => {
    const facts = '场景「二级」：\n  假如 预警.等级 为 “黄”\n  假如 报告.等级 为 “二”\n  那么 办结 为 “二级”\n  那么 预警.等级 为 “黄”\n';
    expect(passing(waiting(facts))).toEqual([true]);
  });

  it('say why the case cannot begin when the starting message is given a wrong value', () => {
    const [wrong] = runScenarios(waiting('场景「蓝」：\n  假如 预警.等级 为 “蓝”\n  那么 办结 为 “已办结”\n'));
    expect(wrong).toMatchObject({ passed: false, notBegun: { field: expect.stringContaining('等级') } });
  });

  it('let any unit of a party of many do what is said of the party, and take a list as it is written', () => {
    const flow = (facts: string) =>
      compiledOf(`一件事「试」
  牵头：一科

参与方：
  - 一科：部门
  - 乡镇：部门，多个

启动：
  收到「警报」，来自 一科，作 警报
    带有：
      - 名单：列表（文字），必填

流程：
  会签「到岗」，2 人同意为通过，对每个 警报.名单 作 乡镇：
    乡镇确认「已到岗」
    不同意时：终止「不到岗」，结果 撤件
  办结「到岗」

场景「甲」：
  假如 警报.名单 为 （“东镇”、“西镇”、“南镇”）
${facts}`);
    expect(passing(flow('  当 乡镇确认「已到岗」，不同意\n  那么 乡镇收到「已到岗」任务\n  那么 办结 为 “到岗”\n'))).toEqual([true]);
    const twice = '  当 乡镇确认「已到岗」，不同意\n'.repeat(2);
    expect(passing(flow(`${twice}  那么 办结 为 “不到岗”\n`))).toEqual([true]);
  });

  it('print a list so that it reads back', () => {
    const { flow } = compile(
      '一件事「试」\n  牵头：一科\n\n参与方：\n  - 一科：部门\n\n流程：\n  一科办理「甲」\n\n场景「乙」：\n  假如 名单 为 （“东、西”、3、是）\n',
    );
    const [scenario] = present(flow, 'a flow').scenarios;
    expect(scenario?.given).toMatchObject([{ value: ['东、西', 3, true] }]);
    for (const language of ['zh', 'en'] as const) {
      const back = compile(printFlow(present(flow, 'a flow'), language)).flow;
      expect(withoutPlaces(back?.scenarios)).toEqual(withoutPlaces(flow?.scenarios));
    }
  });

  it('say that money, a delivery or a public notice comes out otherwise', () => {
    const body = `  申请人填写「表」
  收费「工本费」，10 元，由 申请人 缴纳，限 3 天
    未缴时：终止「未缴」，结果 撤件
  公示「名单」，5 个工作日
    有异议时：一科办理「复查」
  送达「决定书」，给 申请人，用 快递
    退件时：一科办理「再寄」
  办结「已办结」`;
    const facts = `场景「未缴」：
  当 「工本费」未缴
  那么 办结 为 “未缴”
场景「异议」：
  当 「名单」有异议
  那么 一科收到「复查」任务
  那么 人工步骤 为 1 个
场景「退件」：
  当 「决定书」退件
  那么 一科收到「再寄」任务
  那么 人工步骤 为 1 个
场景「都好」：
  当 「决定书」签收
  那么 人工步骤 为 0 个
`;
    expect(passing(flowWith('', body, facts))).toEqual([true, true, true, true]);
    const wrong = (fact: string) =>
      compile(printFlow(flowWith('', body, `场景「错」：\n  当 ${fact}\n  那么 办结 为 “已办结”\n`).flow, 'zh')).problems;
    expect(() => wrong('「工本费」退件')).toThrow(/outcome-unknown/);
    expect(() => wrong('「没有的」退件')).toThrow(/item-unknown/);
  });

  it('know the outcomes of checking a paper by the name of the paper', () => {
    const body =
      '  申请人填写「表」\n  请申请人上传「合同」，等级 C，由 一科 核验\n    不属实时：终止「合同不实」，结果 不通过，救济“可以申诉”\n  办结「已办结」';
    expect(passing(flowWith('', body, '场景「不实」：\n  当 一科核验「合同」，不属实\n  那么 办结 为 “合同不实”\n'))).toEqual([true]);
  });
});
