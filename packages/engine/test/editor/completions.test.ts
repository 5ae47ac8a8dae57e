import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opened } from '../../src/edit/opened.ts';
import { type Completion, textOfInsert } from '../../src/editor/completion.ts';
import { completionsAt } from '../../src/editor/completions.ts';
import { anyTextIsAnswered, clausesAreRead, sentencesAreRead, sentencesGoOn } from './laws.ts';

/** What is offered where ‸ stands. */
const offered = (marked: string): readonly Completion[] => completionsAt(opened(marked.replace('‸', '')), marked.indexOf('‸'));
const labels = (marked: string, kind?: Completion['kind']): readonly string[] =>
  offered(marked)
    .filter((one) => kind === undefined || one.kind === kind)
    .map(({ label }) => label);

const flow = `一件事「试」
  编码：T-1

参与方：
  - 申请人：群众
  - 数据局：部门
  - 收费窗口：岗位

情形「随谁落户」：父亲、母亲，必答

表单「申请表」：
  - 姓名：文字，必填
  - 金额：金额，必填
  - 是否新办：是非

数据「户籍」：
  来源：公共数据平台/公安厅/户籍
  凭：登录.身份证号
  只取：
    - 户号：文字

流程：
  申请人填写「申请表」
  查询「户籍」，得到 户口
`;
const step = (marked: string): string => `${flow}  ${marked}\n  办结「办完」\n`;

describe('completion', () => {
  it('offers whole sentences first on an empty line, work before all', () => {
    const offers = offered(step('‸'));
    expect(offers[0]).toMatchObject({ kind: 'sentence', label: '谁办理「办理什么」' });
    expect(offers.findLastIndex(({ kind }) => kind === 'sentence')).toBeLessThan(offers.findIndex(({ kind }) => kind === 'name'));
    expect(labels(step('‸'), 'name')).toEqual(['申请人', '数据局', '收费窗口']);
  });

  it.each([
    ['a party that is begun', '数‸', ['数据局']],
    ['verbs behind a party, as whole sentences', '数据局审‸', ['审核「办理什么」', '审批「办理什么」']],
    ['the forms behind 填写', '申请人填写「‸', ['申请表']],
    ['the steps behind 退回', '退回「申‸', ['申请表']],
    ['the data behind 查询', '查询「‸', ['户籍']],
    ['a party behind 由', '请申请人上传「合同」，由 收‸', ['收费窗口']],
    ['parties behind 通知', '通知 ‸', ['通知 申请人 “内容”', '申请人', '数据局', '收费窗口']],
    ['names of a second party', '通知 数据局、收‸', ['收费窗口']],
    ['fields in a condition', '如果 姓‸', ['姓名']],
    ['fields behind 且 without a blank', '如果 金额大于100且是否新‸', ['是否新办']],
    ['the choices of a question', '如果 随谁落户 为 ‸', ['“父亲”', '“母亲”']],
    ['yes and no', '如果 是否新办 为 ‸', ['是', '否']],
    ['the fields of what was queried', '如果 户口.‸', ['户号']],
    ['values inside a text', '通知 申请人 “您的户号是 {户口.‸”', ['户号']],
    ['units of time', '数据局审核「审」，限 5 工‸', ['5 个工作日', '5 工作小时']],
    [
      'units of time behind a number',
      '数据局审核「审」，限 5‸',
      ['5 个工作日', '5 天', '5 小时', '5 分钟', '5 工作小时', '5 周', '5 个月', '5 年'],
    ],
    ['the whole value behind a colon', '数据局审核「审」\n    结果：‸', ['同意、不同意']],
    ['results of an end', '办结「好」，结果 不‸', ['不通过', '不受理', '不予受理']],
  ])('offers %s', (_, line, expected) => {
    expect(labels(step(line)).filter((label) => !label.startsWith('填写「'))).toEqual(expected);
  });

  it('offers the outcomes that have no line yet, and a deadline', () => {
    const marked = step('数据局受理「收件」\n    补正时：退回「申请表」，最多 2 次\n    ‸');
    expect(labels(marked).slice(0, 2)).toEqual(['不予受理时：', '说明：说明']);
    expect(labels(marked)).toContain('超时：');
    expect(labels(marked)).not.toContain('补正时：');
  });

  it('offers clauses that the sentence has not taken yet', () => {
    const found = labels(step('数据局审核「审」，限 3 天，‸'), 'clause');
    expect(found).toContain('可转办');
    expect(found).not.toContain('限 时长');
  });

  it('writes an else only behind an if', () => {
    expect(labels(step('如果 是否新办 为 是：\n    继续\n  ‸'))).toContain('否则：');
    expect(labels(step('‸'))).not.toContain('否则：');
  });

  it('gives a header only what it does not have, and an entry its dash', () => {
    const header = labels('一件事「试」\n  编码：1\n  ‸\n');
    expect(header).toContain('版本：1.0.0');
    expect(header).not.toContain('编码：示例-001');
    expect(textOfInsert(offered('一件事「试」\n参与方：\n  ‸')[0]?.insert ?? [])).toBe('- 参与方：部门');
    expect(textOfInsert(offered('一件事「试」\n参与方：\n  - ‸')[0]?.insert ?? [])).toBe('参与方：部门');
  });

  it('speaks the language of the file, and both in an empty one', () => {
    const english = 'service "Try"\n\nparties:\n  - Desk: post\n\nflow:\n  ‸\n';
    expect(labels(english)[0]).toBe('who handles "what is done"');
    expect(labels(english.replace('‸', 'Desk re‸'))).toEqual([
      'reviews "what is done"',
      'rechecks "what is done"',
      'registers "what is done"',
    ]);
    expect(labels('‸').slice(0, 2)).toEqual(['一件事「一件事」', 'service "service"']);
  });

  it('offers what the host knows of registers behind 来源', () => {
    const marked = `${flow}\n数据「婚姻」：\n  来源：‸\n`;
    const found = completionsAt(opened(marked.replace('‸', '')), marked.indexOf('‸'), { resources: ['平台/民政/婚姻'] });
    expect(found.map(({ label }) => label)).toEqual(['平台/民政/婚姻', '公共数据平台/公安厅/户籍']);
  });

  it('offers the words for work that the file declares before those of the language', () => {
    const own = step('数据局‸').replace('  编码：T-1\n', '  编码：T-1\n  动词：处理 = 办理\n');
    expect(labels(own).slice(0, 2)).toEqual(['处理「办理什么」', '办理「办理什么」']);
    expect(labels(own.replace('数据局‸', '数据局处‸'))).toEqual(['处理「办理什么」', '处置「办理什么」']);
    expect(labels(own.replace('数据局‸', '数据局处理「x」，限 5 天‸'))).toEqual(['5 天']);
  });

  it('offers nothing in a note', () => {
    expect(offered(step('数据局审核「审」  # 局里要求‸'))).toEqual([]);
  });

  it('puts every whole sentence where it is offered so that it is read without a new error', () =>
    fc.assert(sentencesAreRead, { numRuns: 20 }));

  it('puts every clause behind a comma so that it is read without a new error', () => fc.assert(clausesAreRead, { numRuns: 20 }));

  it('still offers a sentence when its first characters are written', () => fc.assert(sentencesGoOn, { numRuns: 5 }));

  it('never throws, whatever the text and wherever the caret, and replaces only what stands before it', () =>
    fc.assert(anyTextIsAnswered, { numRuns: 120 }));
});
