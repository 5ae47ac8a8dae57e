import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opened, withEdits } from '../../src/edit/opened.ts';
import { type Renaming, renaming } from '../../src/edit/rename.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from '../text/samples.ts';

const renamed = (source: string, offset: number, name: string): Renaming => renaming(opened(source), { offset, name });
const textOf = (source: string, result: Renaming): string => {
  if (result.kind === 'refused') throw new Error(result.reason);
  return withEdits(source, result.edits);
};
const linesChanged = (one: string, other: string): readonly string[] => {
  const before = one.split('\n');
  return other.split('\n').filter((line, index) => line !== before[index]);
};

describe('renaming', () => {
  it('changes a form, its filling and the returns to it, and nothing else', () => {
    const source = sample('construction-permit').replace('  版本：3.0.2\n', '');
    const text = textOf(source, renamed(source, source.indexOf('施工许可阶段申请表'), '许可申请表'));
    expect(linesChanged(source, text)).toEqual([
      '表单「许可申请表」：',
      '  申请企业填写「许可申请表」',
      '    补正时：退回「许可申请表」，限 5 个工作日，最多 2 次',
      '    不同意时：退回「许可申请表」，限 20 天，最多 1 次，理由 必填',
    ]);
  });

  it('changes a party where it works, is told and answers for an item, but no field of the same name', () => {
    const source = sample('birth').replace('  - 收件地址：', '  - 公安：文字\n  - 收件地址：');
    const text = textOf(source, renamed(source, source.indexOf('公安：部门'), '公安局'));
    expect(text).toContain('- 公安局：部门');
    expect(text).toContain('由 公安局 办理');
    expect(text).toContain('由 公安局 核验');
    expect(text).toContain('- 公安：文字');
  });

  it('changes a field in its form, in formulas and in what departments see', () => {
    const source = sample('birth');
    const text = textOf(source, renamed(source, source.indexOf('母亲身份证号'), '产妇证件号'));
    expect(text).not.toContain('母亲身份证号');
    expect(text.match(/产妇证件号/g)).toHaveLength(source.match(/母亲身份证号/g)?.length ?? 0);
  });

  it('changes what a query got, where its values are read', () => {
    const source = sample('birth');
    const text = textOf(source, renamed(source, source.indexOf('得到 出生信息') + 3, '分娩记载'));
    expect(text).toContain('来自 分娩记载.性别');
    expect(text).toContain('年龄（分娩记载.出生日期）');
    expect(text).toContain('查询「分娩信息」，得到 分娩记载');
  });

  it('writes the old id when a step of a published flow gets another name, and takes it away when the name comes back', () => {
    const source = sample('construction-permit');
    const first = textOf(source, renamed(source, source.indexOf('签发」'), '核发'));
    const id = readText(source).flow?.body.find(({ name }) => name === '签发')?.id;
    expect(first).toContain(`审批「核发」，代号「${id}」`.replace(/「(n_[a-z0-9]+)」/, ' $1'));
    expect(readText(first).flow?.body.find(({ name }) => name === '核发')?.id).toBe(id);
    expect(textOf(first, renamed(first, first.indexOf('核发」'), '签发'))).toBe(source);
    expect(textOf(first, renamed(first, first.indexOf('核发」'), '发证')).match(/代号/g)).toHaveLength(1);
  });

  it('puts marks around a new name that would not be read bare', () => {
    const source = sample('construction-permit');
    const text = textOf(source, renamed(source, source.indexOf('消防：部门'), '消防、应急'));
    expect(text).toContain('- 「消防、应急」：部门');
    expect(text).toContain('「消防、应急」审核「消防设计审查」');
    expect(readText(text).problems).toEqual([]);
  });

  it.each([
    ['住建', 'taken'],
    ['', 'empty'],
    ['甲\n乙', 'empty'],
    ['长'.repeat(200), 'too-long'],
  ])('refuses the name %j: %s', (name, reason) => {
    const source = sample('construction-permit');
    expect(renamed(source, source.indexOf('消防：部门'), name)).toEqual({ kind: 'refused', reason });
  });

  it('refuses to rename where no name stands', () => {
    const source = sample('construction-permit');
    expect(renamed(source, source.indexOf('流程：'), '新')).toEqual({ kind: 'refused', reason: 'no-name-here' });
  });

  it.each(sampleNames)('there and back gives the bytes of %s, for every name in it', (name) => {
    const source = sample(name);
    const before = opened(source);
    const seen = new Set<string>();
    for (const mention of before.mentions) {
      const old = mention.things[0]?.name ?? '';
      if (seen.has(JSON.stringify(mention.things))) continue;
      seen.add(JSON.stringify(mention.things));
      const there = renaming(before, { offset: mention.place.from, name: `${old}甲` });
      const changed = textOf(source, there);
      expect(readText(changed).problems).toEqual([]);
      const again = opened(changed);
      const moved = again.mentions[before.mentions.indexOf(mention)];
      expect(textOf(changed, renaming(again, { offset: moved?.place.from ?? 0, name: old }))).toBe(source);
    }
  });

  it('there and back gives the bytes of random flows where it is not refused', () => {
    fc.assert(
      fc.property(arbitraryFlow({ stepsMax: 12 }), fc.nat(), fc.constantFrom('新名称', 'new name', '甲」乙', 'a"b'), (flow, at, name) => {
        const source = printFlow(flow, at % 2 === 0 ? 'zh' : 'en');
        const before = opened(source);
        const index = at % before.mentions.length;
        const mention = before.mentions[index];
        if (mention === undefined) return;
        const there = renaming(before, { offset: mention.place.from, name });
        if (there.kind === 'refused') return;
        const changed = withEdits(source, there.edits);
        const back = renaming(opened(changed), {
          offset: opened(changed).mentions[index]?.place.from ?? 0,
          name: mention.things[0]?.name ?? '',
        });
        if (back.kind === 'edits') expect(opened(withEdits(changed, back.edits)).mentions.length).toBe(before.mentions.length);
        if (back.kind === 'edits' && /^\p{L}+$/u.test(name)) expect(withEdits(changed, back.edits)).toBe(source);
      }),
      { numRuns: 60 },
    );
  });
});
