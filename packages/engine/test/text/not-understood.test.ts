import { describe, expect, it } from 'vitest';
import { readText } from '../../src/text/read.ts';

/** What is said of one line of a flow. */
function answersTo(line: string): readonly string[] {
  const isChinese = /\p{Script=Han}/u.test(line);
  const head = isChinese
    ? '一件事「试」\n\n参与方：\n  - 一科：部门\n\n流程：\n'
    : 'service "Trial"\n\nparties:\n  - Office: department\n\nflow:\n';
  return readText(`${head}  ${line}\n`).problems.map(({ code }) => code);
}

describe('a line that is no statement', () => {
  it.each([
    '到此结束',
    '根据事件类型决定：',
    '大小是大事：',
    '由领导批示后转交相关部门',
    'everything is done',
    'the office will look at it later',
  ])('is not taken for a schedule with a wrong word: %s', (line) => {
    expect(answersTo(line)).not.toContain('word-unknown');
    expect(answersTo(line)).not.toEqual([]);
  });
});
