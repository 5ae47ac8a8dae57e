import { describe, expect, it } from 'vitest';
import { formatText } from '../../src/text/format.ts';
import { readText } from '../../src/text/read.ts';

const zh = (lines: string): string => `一件事「试」

参与方：
  - 申请人：群众
  - 一科：部门

数据「户籍」：
  来源：示例库/户籍
  凭：登录.身份证号

流程：
  一科审核「初看」
${lines}
  办结「成」
`;

const en = (lines: string): string => `service "Trial"

parties:
  - Applicant: citizen
  - Office: department

flow:
  Office reviews "First look"
${lines}
  finish "Done"
`;

/** What is said of the line that holds `said`, and the line as its first fix leaves it. */
function answerTo(text: string, said: string) {
  const from = text.indexOf(said);
  const to = text.indexOf('\n', from);
  const problem = readText(text).problems.find(({ place }) => place !== null && place.from < to && place.to > from);
  const [fix] = problem?.fixes ?? [];
  const mended = (fix?.edits ?? []).reduceRight((now, edit) => now.slice(0, edit.from) + edit.insert + now.slice(edit.to), text);
  const line = mended.slice(from, mended.indexOf('\n', from));
  return { code: problem?.code, nearest: problem?.facts['nearest'], line, left: readText(mended).problems.map(({ code }) => code) };
}

describe('a line that begins with a label', () => {
  it.each([
    ['不同意：退回「初看」', '不同意时：退回「初看」'],
    ['不通过：退回「初看」', '不同意时：退回「初看」'],
    ['若不同意：退回「初看」', '不同意时：退回「初看」'],
    ['如果不同意：退回「初看」', '不同意时：退回「初看」'],
    ['审核通过：继续', '同意时：继续'],
    ['超期的：上报 一科', '超时：上报 一科'],
    ['逾期未办：终止「逾期」，结果 撤件', '逾期：终止「逾期」，结果 撤件'],
  ])('is answered with the line of an outcome or a limit: %s', (written, meant) => {
    expect(answerTo(zh(`    ${written}`), written)).toMatchObject({ code: 'statement-unknown', line: meant, left: [] });
  });

  it.each([
    ['disagreed: return to "First look"', 'on disagreed: return to "First look"'],
    ['rejected: return to "First look"', 'on disagreed: return to "First look"'],
    ['if disagreed: return to "First look"', 'on disagreed: return to "First look"'],
    ['when disagreed: return to "First look"', 'on disagreed: return to "First look"'],
    ['overdue: stop "Late", result withdrawn', 'when overdue: stop "Late", result withdrawn'],
  ])('is answered so in English too: %s', (written, meant) => {
    expect(answerTo(en(`    ${written}`), written)).toMatchObject({ line: meant, left: [] });
  });

  it('is answered with the outcomes there are when it names one of other work', () => {
    expect(answerTo(zh('    属实：继续'), '属实')).toMatchObject({ code: 'outcome-unknown', nearest: ['同意', '不同意'] });
    expect(answerTo(en('    untrue: go on'), 'untrue')).toMatchObject({ code: 'outcome-unknown', nearest: ['agreed', 'disagreed'] });
  });

  it('is answered with 情况 among the rows of a choice', () => {
    const rows = '  分情况：\n    初看.结果 为 同意：\n      继续\n    其它情况：\n      继续';
    expect(answerTo(zh(rows), '初看.结果 为')).toMatchObject({ line: '情况 初看.结果 为 同意：' });
    expect(answerTo(zh(rows), '其它情况')).toMatchObject({ line: '其他：' });
    const cases = '  by case:\n    First look.result is agreed:\n      go on\n    others:\n      go on';
    expect(answerTo(en(cases), 'First look.result')).toMatchObject({ line: 'case First look.result is agreed:' });
    expect(answerTo(en(cases), 'others')).toMatchObject({ line: 'otherwise:' });
  });

  it('is answered without its colon where a keyword takes none', () => {
    const facts = '场景：「顺利」\n  假如：登录.姓名 为 “甲”\n  则：办结 为 “成”\n';
    const trial = `${zh('')}${facts}`;
    expect(answerTo(trial, '场景：')).toMatchObject({ line: '场景「顺利」' });
    expect(answerTo(trial, '假如：')).toMatchObject({ line: '假如 登录.姓名 为 “甲”' });
    expect(answerTo(trial, '则：')).toMatchObject({ line: '那么 办结 为 “成”' });
  });

  it('is told the name that belongs to a keyword', () => {
    expect(answerTo(`${zh('')}情形：\n  是否二胎：是、否\n`, '情形：')).toMatchObject({ nearest: ['情形「…」：…'] });
  });

  it('is not taken for a keyword without its colon: a longer word is another word', () => {
    const head = '一件事「试」\n  牵头部门：一科\n';
    expect(answerTo(head, '牵头部门')).toMatchObject({ code: 'statement-unknown', line: '  牵头：一科'.trim(), left: [] });
  });
});

describe('a condition with a comma where its colon belongs', () => {
  it.each([
    ['如果 登录.姓名 为 “甲”，一科办理「制证」', '如果 登录.姓名 为 “甲”：一科办理「制证」'],
    ['如果 登录.姓名 属于（“甲”，“乙”），通知 申请人 “好”', '如果 登录.姓名 属于（“甲”，“乙”）：通知 申请人 “好”'],
  ])('is told so, and once: %s', (written, meant) => {
    const text = zh(`  ${written}`);
    expect(readText(text).problems.map(({ code }) => code)).toEqual(['colon-missing']);
    expect(answerTo(text, written)).toMatchObject({ line: meant, left: [] });
  });

  it('is told so in English', () => {
    const written = 'if login.name is "A", Office handles "Printing"';
    expect(answerTo(en(`  ${written}`), written)).toMatchObject({ line: 'if login.name is "A": Office handles "Printing"', left: [] });
  });
});

it('says of a number before a line that it is in the way, even where more is wrong', () => {
  expect(answerTo(zh('  2. 一科随便看看'), '2. ')).toMatchObject({ code: 'start-stray', line: '一科随便看看' });
  expect(answerTo(zh('  3、一科办理「制证」'), '3、')).toMatchObject({ code: 'start-stray', line: '一科办理「制证」', left: [] });
});

it('takes the figures from before in the order in which people say them', () => {
  const { flow, problems } = readText('一件事「试」\n  改革前：4 个部门，15份材料，12 个字段，9个环节，跑动 5 次，2 天\n');
  expect(problems).toEqual([]);
  expect(flow?.meta.baseline).toMatchObject({ departments: 4, documents: 15, fields: 12, steps: 9, visits: 5 });
  const set = '一件事「试」\n  改革前：部门 1 个，材料 1 份，字段 1 项，环节 1 个，跑动 1 次\n';
  expect(formatText('一件事「试」\n  改革前：1个部门，1份材料，1个字段，1个环节，1次跑动\n').text).toBe(set);
  expect(formatText(set).text).toBe(set);
});
