import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opened } from '../../src/edit/opened.ts';
import { semanticTokens } from '../../src/editor/semantic-tokens.ts';
import { flowWith, sample, sampleNames } from '../text/samples.ts';
import { coloursDoNotOverlap } from './laws.ts';

/** The coloured stretches of a line, as `kind:words`. */
function coloured(source: string, line: string): readonly string[] {
  const from = source.indexOf(line);
  return semanticTokens(opened(source))
    .filter((token) => token.from >= from && token.to <= from + line.length)
    .map((token) => `${token.kind}:${source.slice(token.from, token.to)}`);
}

describe('semantic tokens', () => {
  it.each([
    ['受理「材料审查」，限 1 个工作日', ['keyword:受理', 'name:材料审查', 'keyword:限', 'number:1', 'number:个工作日']],
    ['如果 总投资 超过 5000万元：', ['keyword:如果', 'field:总投资', 'operator:超过', 'number:5000', 'operator:万元']],
    ['- 申请企业：企业', ['party:申请企业', 'word:企业']],
    [
      '退回「联合审查」，最多 1 次，理由 必填',
      ['keyword:退回', 'name:联合审查', 'keyword:最多', 'number:1', 'keyword:次', 'keyword:理由', 'keyword:必填'],
    ],
  ])('colours %s', (line, expected) => {
    expect(coloured(sample('construction-permit'), line)).toEqual(expected);
  });

  it('colours a party by what it is, whatever its name begins or ends with', () => {
    const source = flowWith('如果科审核「如果」\n市民办理办理「办理」');
    expect(coloured(source, '如果科审核「如果」')).toEqual(['party:如果科', 'keyword:审核', 'name:如果']);
    expect(coloured(source, '市民办理办理「办理」')).toEqual(['party:市民办理', 'keyword:办理', 'name:办理']);
  });

  it('colours the words for work that the file declares', () => {
    const source = flowWith('数据局处理「甲」').replace('\n\n参与方', '\n  动词：处理 = 办理\n\n参与方');
    expect(coloured(source, '数据局处理「甲」')).toEqual(['party:数据局', 'keyword:处理', 'name:甲']);
  });

  it('colours notes, texts, and names inside texts', () => {
    const source = flowWith('通知 申请人 “您好，{姓名}”  # 记得');
    expect(coloured(source, '通知 申请人 “您好，{姓名}”  # 记得')).toEqual([
      'keyword:通知',
      'party:申请人',
      'text:“您好，{',
      'field:姓名',
      'text:}”',
      'note:# 记得',
    ]);
  });

  it('colours the words of every line of the samples', () => {
    for (const name of sampleNames) {
      const source = sample(name);
      const tokens = semanticTokens(opened(source));
      for (const line of opened(source).reading.syntax.lines)
        if (line.from < line.to) expect(tokens.some(({ from, to }) => from >= line.from && to <= line.to)).toBe(true);
    }
  });

  it('gives stretches in order that lie in the text, each in one line, none over another', () =>
    fc.assert(coloursDoNotOverlap, { numRuns: 250 }));
});
