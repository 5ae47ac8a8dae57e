import { formatText } from '../../src/text/format.ts';
import { names } from './names.ts';
import type { Page } from './pages/page.ts';

/** A language of the reference. */
export type Language = 'zh' | 'en';

const head = '一件事「示例」\n';
const rest = `
参与方：
  - 企业甲：企业
  - 住建：部门
  - 消防：部门
  - 监测系统：系统

表单「申请表」：
  - 项目代码：文字，必填
  - 总投资：金额，必填

数据「法人信息」：
  来源：公共数据平台/市场监管/法人
  凭：登录.统一社会信用代码
  只取：
    - 状态：文字

事项「规划核实」，由 住建 办理
`;

/** A whole flow around the example of a page. */
export function exampleFlow({ example, in: where }: Page): string {
  const steps = (lines: string): string => `\n流程：\n  企业甲填写「申请表」\n${lines}`;
  const indented = (lines: string): string =>
    lines
      .split('\n')
      .map((line) => `  ${line}\n`)
      .join('');
  switch (where) {
    case 'header':
      return `${head}${example}\n${rest}${steps('')}`;
    case 'data':
      return `${head}${rest}\n数据「示例数据」：\n${example}\n${steps('  住建审核「图审」\n')}`;
    case 'item':
      return `${head}${rest}事项「示例事项」，由 住建 办理\n${example}\n${steps('')}`;
    case 'start':
      return `${head}${rest}\n启动：\n${example}\n${steps('')}`;
    case 'file':
      return `${head}${rest}\n${steps('  住建审核「图审」\n')}\n${example}\n`;
    default:
      return `${head}${rest}${steps(`${example.includes('转到「图审」') && !example.includes('审核「图审」') ? '  住建审核「图审」\n' : ''}${indented(example)}`)}`;
  }
}

/** The whole flow around an example, in a language. */
export const flowOf = (page: Page, language: Language): string => inLanguage(exampleFlow(page), language);

/** The lines of an example in a language, without what stands around them. */
export function exampleIn(page: Page, language: Language): string {
  const whole = flowOf(page, language).split('\n');
  const without = flowOf({ ...page, example: '' }, language).split('\n');
  let start = 0;
  while (start < without.length && whole[start] === without[start]) start += 1;
  let end = 0;
  while (end < without.length - start && whole[whole.length - 1 - end] === without[without.length - 1 - end]) end += 1;
  return whole
    .slice(start, whole.length - end)
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** A text in the other language, the names of the examples translated with it. */
function inLanguage(source: string, language: Language): string {
  const text = formatText(source, language).text;
  if (language === 'zh') return text;
  return names.reduce((english, [chinese, name]) => english.replaceAll(chinese, name), text);
}
