import type { CompiledFlow } from '../../src/machine/flow.ts';
import type { Values } from '../../src/model/value.ts';
import { compiled, type Stage, stage } from './stage.ts';

const head = `一件事「试」
  版本：1.0.0
  牵头：一科
  承诺：10 个工作日

参与方：
  - 申请人：群众
  - 一科：部门
  - 二科：部门
  - 三科：部门
  - 主任：岗位
  - 企业：企业

表单「表」：
  - 名称：文字，必填
  - 金额数：数字
  - 名单：列表（文字）

流程：
`;

/** A small flow from the lines of its body. */
export const flowOf = (body: string): CompiledFlow =>
  compiled(
    head +
      body
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n'),
  );
/** A case of a small flow; with a form, whose values are filled in first. */
export const run = (body: string, form?: Values): Stage => {
  const one = stage(flowOf(form === undefined ? body : `申请人填写「表」\n${body}`));
  if (form !== undefined) one.complete('表', { form: { 名称: '甲', ...form } });
  return one;
};
/** Names of the open tasks. */
export const names = (one: Stage): readonly string[] => one.tasks().map(({ task }) => task.step);
