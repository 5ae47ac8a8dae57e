import { expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { compile } from '../../src/compile.ts';
import { runScenarios } from '../../src/scenario/run.ts';

const trial = (party: string): readonly boolean[] => {
  const { compiled } = compile(`一件事「试」
  牵头：一科

参与方：
  - 申请人：群众
  - 一科：部门
  - 二科：部门
  - 三科：部门

表单「表」：
  - 姓名：文字，必填

流程：
  申请人填写「表」
  一科办理「审查」，限 5 个工作日
    到期前 1 个工作日：催办
    超时：上报 二科
  三科办理「制证」
  办结「已办结」

场景「按时」：
  当 申请人填写「表」
  那么 ${party}收到「审查」
场景「拖延」：
  当 申请人填写「表」
  当 过 8 个工作日
  那么 ${party}收到「审查」
`);
  return runScenarios(present(compiled, 'a flow without errors')).map(({ passed }) => passed);
};

it('knows who was told that a step is overdue, and tells nobody else', () => {
  expect(trial('一科')).toEqual([true, true]);
  expect(trial('二科')).toEqual([false, true]);
  expect(trial('三科')).toEqual([false, false]);
});
