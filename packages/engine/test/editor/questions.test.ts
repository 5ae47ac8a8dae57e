import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/compile.ts';
import { opened, withEdits } from '../../src/edit/opened.ts';
import { codeActionsAt, mendsOf } from '../../src/editor/code-actions.ts';
import { foldingRanges } from '../../src/editor/folding.ts';
import { formattingOf } from '../../src/editor/formatting.ts';
import { hoverAt } from '../../src/editor/hover.ts';
import { meaningOf } from '../../src/editor/meaning.ts';
import { definitionOf, nameAt, referencesOf } from '../../src/editor/navigation.ts';
import { type OutlineEntry, outlineOf } from '../../src/editor/outline-of.ts';
import { formatText } from '../../src/text/format.ts';
import { statements } from '../../src/text/statements/table.ts';
import { pages } from '../language/pages/index.ts';
import { flowWith, sample, sampleNames } from '../text/samples.ts';
import { marked } from './marked.ts';
import { slipped } from './slipped.ts';

const at = (source: string, words: string, within = 0): { readonly text: ReturnType<typeof opened>; readonly offset: number } => ({
  text: opened(source),
  offset: source.indexOf(words) + within,
});
const cut = (source: string, places: readonly { readonly from: number; readonly to: number }[]): readonly string[] =>
  places.map(({ from, to }) => source.slice(from - 4, to + 4));

describe('hover', () => {
  it('tells a field: its type, where its value comes from, and who sees it', () => {
    const { text, offset } = at(sample('birth'), '性别：选项（男、女），来自');
    expect(hoverAt(text, offset)).toMatchObject({
      title: '表单「一张表」 · 字段「性别」',
      lines: [
        '类型：选项（男、女）',
        '来自 出生信息.性别，不用人填。',
        '办理 「出生医学证明」 的部门看得到。',
        '写在第 28 行。',
        '全文提到 2 处。',
      ],
      declaration: ['- 性别：选项（男、女），来自 出生信息.性别'],
    });
  });

  it('tells a query with all it says of itself', () => {
    const { text, offset } = at(sample('birth'), '查询「婚姻登记」', 4);
    const hover = hoverAt(text, offset);
    expect(hover?.title).toBe('数据「婚姻登记」');
    expect(hover?.declaration.slice(0, 3)).toEqual(['数据「婚姻登记」：', '  来源：公共数据平台/民政厅/婚姻登记核验', '  方式：核验']);
  });

  it('tells what a sentence means, and a clause, in the language of the file', () => {
    const chinese = at(sample('birth'), '联办全部事项');
    expect(hoverAt(chinese.text, chinese.offset)).toMatchObject({ title: '联办全部事项，全部办结后继续', lines: ['联办全部事项。'] });
    const clause = at(sample('construction-permit'), '限 5 个工作日，最多 2 次');
    expect(hoverAt(clause.text, clause.offset)).toMatchObject({ title: '限 时长', lines: ['时限。到期怎么办写在下一行。'] });
    const english = at(sample('construction-permit.en'), 'escalate to');
    expect(hoverAt(english.text, english.offset)?.lines).toEqual(['Tells a superior; the task stays open.']);
  });

  it('tells nothing of a blank line or a line that is not understood', () => {
    const { text, offset } = marked('一件事「试」\n‸\n胡言乱语\n');
    expect(hoverAt(text, offset)).toBeNull();
    expect(hoverAt(text, offset + 3)).toBeNull();
  });
});

describe('navigation', () => {
  it('finds where a name is declared, from a formula, a bracket and a bare word', () => {
    const source = sample('birth');
    const field = at(source, '母亲身份证号、参保地');
    expect(cut(source, definitionOf(at(source, '凭：母亲身份证号', 2).text, source.indexOf('凭：母亲身份证号') + 2))).toEqual([
      '  - 母亲身份证号：身份证',
    ]);
    expect(definitionOf(field.text, source.indexOf('查询「分娩信息」') + 3).map(({ from }) => from)).toEqual([
      source.indexOf('数据「分娩信息」') + 3,
    ]);
    expect(definitionOf(field.text, source.indexOf('由 公安 办理') + 2).map(({ from }) => from)).toEqual([
      source.indexOf('- 公安：部门') + 2,
    ]);
  });

  it('finds every place where a name stands, declarations included or not', () => {
    const source = sample('construction-permit');
    const text = opened(source);
    const offset = source.indexOf('材料审查');
    expect(referencesOf(text, source.indexOf('- 消防') + 3)).toHaveLength(2);
    expect(referencesOf(text, source.indexOf('- 消防') + 3, { withDeclarations: false })).toHaveLength(1);
    expect(nameAt(text, offset)).toEqual({ place: { from: offset, to: offset + 4 }, name: '材料审查' });
    expect(nameAt(text, source.indexOf('流程：'))).toBeNull();
  });
});

describe('code actions', () => {
  it('mends what a problem under the caret names', () => {
    const source = flowWith('如过 今天 晚于 2026-01-01：\n  数据局审核「审」');
    const text = opened(source, validate(source).problems);
    const [action] = codeActionsAt(text, { from: source.indexOf('如过'), to: source.indexOf('如过') });
    expect(action?.title).toBe('改成“如果”');
    expect(withEdits(source, action?.edits ?? [])).toBe(source.replace('如过', '如果'));
    expect(codeActionsAt(text, { from: 0, to: 1 })).toEqual([]);
  });

  it('mends everything at one stroke where mends do not touch each other', () => {
    const source = flowWith('数据局受里「审」\n如过 今天 晚于 2026-01-01：\n  数据局审核「再审」');
    const mended = withEdits(source, mendsOf(opened(source)));
    expect(mended).toBe(source.replace('受里', '受理').replace('如过', '如果'));
  });
});

describe('outline and folding', () => {
  const names = (entries: readonly OutlineEntry[]): readonly unknown[] =>
    entries.map(({ name, children }) => (children.length === 0 ? name : [name, ...names(children)]));

  it('shows sections, declarations and steps as they are nested', () => {
    expect(names(outlineOf(opened(sample('construction-permit'))))).toEqual([
      '企业投资项目施工许可',
      ['参与方', '申请企业', '综合窗口', '住建', '消防', '人防', '分管领导'],
      ['施工许可阶段申请表', '项目代码', '建筑面积', '总投资', '施工图'],
      [
        '流程',
        '施工许可阶段申请表',
        ['材料审查', '逾期未补正', '不予受理', '不予受理'],
        ['联合审查', '施工图审查', '消防设计审查', ['如果 总投资 超过 5000万元', '人防审查'], '逾期未修改', '不予许可'],
        ['签发', '不予许可'],
        '制证出件',
        '已发证',
      ],
    ]);
  });

  it('folds every statement with lines below it, and notes of several lines', () => {
    const folds = foldingRanges(opened('# 一\n# 二\n一件事「试」\n  版本：1\n\n流程：\n  评价\n'));
    expect(folds).toEqual([
      { fromLine: 0, toLine: 1, kind: 'note' },
      { fromLine: 2, toLine: 3, kind: 'block' },
      { fromLine: 5, toLine: 6, kind: 'block' },
    ]);
  });
});

describe('formatting', () => {
  it('edits only the lines that change, and makes what the formatter makes', () => {
    const source = sample('construction-permit').replace('，限 1 个工作日\n    结果', ',限1个工作日\n    结果');
    const edits = formattingOf(opened(source));
    expect(edits).toHaveLength(1);
    expect(withEdits(source, edits)).toBe(sample('construction-permit'));
  });

  it('makes what the formatter makes of any text, in either face', () => {
    fc.assert(
      fc.property(slipped, fc.constantFrom(undefined, 'zh' as const, 'en' as const), (source, language) => {
        const wanted = language === undefined ? formatText(source).text : formatText(source, language).text;
        expect(withEdits(source, formattingOf(opened(source), language))).toBe(wanted);
      }),
      { numRuns: 100 },
    );
  });
});

describe('every question', () => {
  it('is answered for any text and any offset, with places that lie in the text', () => {
    fc.assert(
      fc.property(slipped, fc.integer({ min: -3, max: 4000 }), (source, offset) => {
        const text = opened(source);
        const places = [
          ...definitionOf(text, offset),
          ...referencesOf(text, offset),
          ...codeActionsAt(text, { from: offset, to: offset }).flatMap(({ edits }) => edits),
          ...flat(outlineOf(text)).flatMap(({ place, nameAt: name }) => [place, name]),
        ];
        const hover = hoverAt(text, offset);
        if (hover !== null) places.push(hover.place);
        for (const { from, to } of places) expect(0 <= from && from <= to && to <= source.length).toBe(true);
        for (const { fromLine, toLine } of foldingRanges(text))
          expect(0 <= fromLine && fromLine < toLine && toLine < source.split(/\r\n|\r|\n/).length).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('has a definition for every name of the samples that is declared somewhere', () => {
    for (const name of sampleNames) {
      const text = opened(sample(name));
      for (const { things, place } of text.mentions) {
        const isMade = things.some(({ declares }) => declares);
        if (isMade) expect(definitionOf(text, place.from)).not.toEqual([]);
        expect(referencesOf(text, place.from)).toContainEqual(place);
        expect(hoverAt(text, place.from)?.title).not.toBe('');
      }
    }
  });
});

const flat = (entries: readonly OutlineEntry[]): readonly OutlineEntry[] => entries.flatMap((entry) => [entry, ...flat(entry.children)]);

describe('meanings', () => {
  it('say of every statement what its page in the reference says', () => {
    for (const [id, page] of Object.entries(pages)) {
      const statement = statements.find((one) => one.id === id);
      if (statement === undefined) throw new Error(`no statement ${id}`);
      expect([id, meaningOf(statement.id, 'zh'), meaningOf(statement.id, 'en')]).toEqual([id, page.zh, page.en]);
    }
  });
});
