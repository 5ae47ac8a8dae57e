import { readFileSync } from 'node:fs';

/** The text of a sample flow. */
export const sample = (name: string): string => readFileSync(new URL(`../fixtures/flows/${name}.flow`, import.meta.url), 'utf8');

/** The samples of the language's page, Chinese and English. */
export const sampleNames = ['birth', 'construction-permit', 'construction-permit.en', 'risk-warning'] as const;

/** A flow around a few lines of 流程, with parties to stand in them. */
export const flowWith = (lines: string): string => `一件事「试」
  编码：T-1

参与方：
  - 申请人：群众
  - 数据局：部门
  - 收费窗口：岗位
  - 退回科：部门
  - 通知站：部门
  - 如果科：部门
  - 会签办：部门
  - 市民办理：部门

表单「表」：
  - 姓名：文字，必填

流程：
${lines
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
`;
