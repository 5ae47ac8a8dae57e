import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { compile } from '../../src/compile.ts';
import { type DesignedMeasures, measuresOf } from '../../src/plan/measures.ts';
import { TRIAL_START } from '../../src/scenario/run.ts';
import { runCase } from '../../src/scenario/run-case.ts';

const compiledOf = (lines: readonly string[]) => {
  const text = [
    '一件事「甲」',
    '  承诺：3 个工作日',
    '参与方：',
    '  - 申请人：群众',
    '  - 窗口：岗位',
    '  - 公安：部门',
    ...lines,
    '',
  ].join('\n');
  return present(compile(text).compiled, 'a flow without errors');
};

function afterOf(lines: readonly string[]): DesignedMeasures {
  const { flow, plan } = compiledOf(lines);
  return measuresOf(flow, plan).after;
}

const form = ['表单「申请表」：', '  - 金额：金额，必填', '  - 图纸：附件，必填，可多份', '  - 合同：附件'];

describe('the work of offices, counted from the file', () => {
  it.each<[string, number, readonly string[]]>([
    [
      'the heavier of two ways that exclude each other',
      3,
      ['  如果 金额 超过 5万元：', '    窗口办理「甲」', '    公安办理「乙」', '  否则：', '    窗口办理「丙」', '  窗口办理「丁」'],
    ],
    ['every branch of a block', 3, ['  同时办理，全部完成后继续：', '    窗口办理「甲」', '    公安办理「乙」', '  窗口办理「丙」']],
    [
      'nothing that only a jump over it leaves out',
      2,
      ['  窗口审核「甲」', '    不同意时：转到「乙」', '  转到「丙」', '  公安办理「乙」', '  窗口办理「丙」'],
    ],
    [
      'nothing that stands under an outcome',
      1,
      ['  窗口审核「甲」', '    不同意时：', '      公安办理「乙」', '      终止「不成」，结果 不通过'],
    ],
    [
      'no work of the applicant',
      1,
      ['  申请人确认「知情」，限 3 天', '    不同意时：终止「不成」，结果 撤件', '    逾期：终止「不成」，结果 撤件', '  窗口办理「甲」'],
    ],
  ])('holds %s', (_, count, steps) => {
    expect(afterOf([...form, '流程：', '  申请人填写「申请表」', ...steps, '  办结「成」']).humanSteps).toBe(count);
  });
});

it('counts a file that a form asks for as a paper, in the plan as in the run', () => {
  const compiled = compiledOf([...form, '流程：', '  申请人填写「申请表」', '  窗口办理「甲」', '  办结「成」']);
  const { after } = measuresOf(compiled.flow, compiled.plan);
  expect(after.documents).toEqual({ least: 2, most: 2 });
  expect(after.fields).toEqual({ typed: 1, shown: 3 });
  expect(after.promised).toEqual({ amount: 3, unit: 'workingDay' });
  const { measures } = runCase({ compiled, startAt: TRIAL_START });
  expect([measures.documents, measures.fields, measures.humanSteps]).toEqual([2, 1, 1]);
});
