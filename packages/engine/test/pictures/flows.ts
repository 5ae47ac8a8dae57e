import type { CompiledFlow } from '../../src/machine/flow.ts';
import { compiled } from '../machine/stage.ts';

const head = `一件事「图」
  版本：1.0.0
  牵头：窗口

参与方：
  - 申请人：群众
  - 窗口：岗位
  - 一科：部门
  - 二科：部门

表单「F」：
  - 数：数字，必填
  - 名单：列表（文字），必填

`;

const register = `数据「R」：
  来源：平台/R
  用途：办理
  凭：登录.身份证号
  只取：
    - 状态：文字

`;

const item = `事项「I」，由 一科 办理，承诺 3 个工作日
  产出：证照「C」

`;

const lines = (text: string, declared = ''): CompiledFlow =>
  compiled(
    head +
      declared +
      '流程：\n' +
      text
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n'),
  );

/** The flows that are drawn, by the name of their picture. Their names are letters, so that one picture serves both languages. */
export const pictured: readonly (readonly [string, () => CompiledFlow])[] = [
  [
    'task',
    () =>
      lines(
        `一科审核「A」，限 3 个工作日\n  不同意时：终止「E」，结果 不通过\n  到期前 1 个工作日：催办\n  超时：转到「B」\n通知 申请人 “好”\n二科办理「B」`,
      ),
  ],
  ['choose', () => lines(`申请人填写「F」\n如果 数 大于 5：\n  一科办理「A」\n否则：\n  二科办理「B」`)],
  ['together', () => lines(`同时办理「T」，全部完成后继续：\n  一科办理「A」\n  二科审核「B」\n    不同意时：转到「Z」\n窗口办理「Z」`)],
  [
    'fork',
    () =>
      lines(
        `分头「S」：\n  分支：\n    一科办理「A」\n    转到「J」\n  分支：\n    二科办理「B」\n    转到「J」\n汇合「J」\n窗口办理「Z」`,
      ),
  ],
  [
    'return',
    () =>
      lines(
        `一科办理「A」\n二科审核「B」\n  不同意时：退回「A」，限 5 天，最多 2 次\n    逾期：终止「E」，结果 撤件\n    超次：终止「X」，结果 不通过`,
      ),
  ],
  [
    'sign',
    () =>
      lines(
        `会签「S」，全部同意为通过，限 3 个工作日：\n  一科审核「A」\n  二科审核「B」\n  超时：视为同意\n  不同意时：终止「E」，结果 不通过`,
      ),
  ],
  ['each', () => lines(`申请人填写「F」\n对每个 名单 作 人，逐个：\n  一科办理「A」`)],
  [
    'wait',
    () =>
      lines(
        `哪个先来：\n  分支：\n    等待「M」，来自 申请人，限 5 天\n      超时：转到「Z」\n  分支：\n    收费「P」，20 元，由 申请人 缴纳，限 3 天\n      未缴时：转到「Z」\n标记「Z」\n窗口办理「Y」`,
      ),
  ],
  ['repeat', () => lines(`申请人填写「F」\n每隔 7 天，直到 数 大于 5：\n  一科办理「A」`)],
  ['query', () => lines(`查询「R」，得到 v\n  查不到时：由 一科 核验「K」\n  拿不到时：转到「Z」\n窗口办理「Z」`, register)],
  ['items', () => lines(`联办全部事项，全部办结后继续\n办结「E」`, item)],
];
