import { describe, expect, it } from 'vitest';
import { editText, rename, withEdits } from '../../src/edit/index.ts';
import {
  codeActionsAt,
  completionsAt,
  formattingOf,
  hoverAt,
  openText,
  outlineOf,
  semanticTokens,
  textOfInsert,
} from '../../src/editor/index.ts';
import { validateText } from '../../src/validate.ts';

const source = `一件事「试」
  编码：T-1

参与方：
  - 申请人：群众
  - 数据局：部门

表单「表」：
  - 姓名：文字，必填

流程：
  申请人填写「表」
  数据局审核「审查」，限 3 个工作日
    不同意时：终止「不通过」，结果 不通过
    超时：上报 数据局
  办结「办完」
`;

describe('the editor service in a page', () => {
  it('completes, and what it writes is read', () => {
    const typed = source.replace('  办结', '  数据局核\n  办结');
    const caret = typed.indexOf('数据局核') + 4;
    const [offer] = completionsAt(openText(typed), caret);
    expect(offer?.label).toBe('核验「办理什么」');
    const text = withEdits(typed, offer === undefined ? [] : [{ ...offer, insert: textOfInsert(offer.insert) }]);
    expect(text).toContain('  数据局核验「办理什么」\n');
  });

  it('tells, colours, outlines and mends', () => {
    const text = openText(source);
    expect(hoverAt(text, source.indexOf('姓名'))?.title).toBe('表单「表」 · 字段「姓名」');
    expect(semanticTokens(text).filter(({ kind }) => kind === 'party')).toHaveLength(5);
    expect(outlineOf(text).map(({ name }) => name)).toEqual(['试', '参与方', '表', '流程']);
    const slip = source.replace('数据局审核', '数据居审核');
    const actions = codeActionsAt(openText(slip), { from: 0, to: slip.length }, validateText(slip).problems);
    expect(actions.length).toBeGreaterThan(0);
    expect(withEdits(slip, actions[0]?.edits ?? [])).toBe(source);
    expect(formattingOf(text)).toEqual([]);
  });

  it('changes a text by the lines that must change', () => {
    const renamed = rename(source, { offset: source.indexOf('审查'), name: '复查' });
    expect(renamed.kind === 'edits' ? withEdits(source, renamed.edits) : renamed.reason).toBe(source.replace('审查', '复查'));
    const edits = editText(source, {
      kind: 'setDeadline',
      at: { offset: source.indexOf('审查') },
      deadline: { amount: 5, unit: 'workingDay' },
    });
    expect(withEdits(source, edits)).toBe(source.replace('限 3 个工作日', '限 5 个工作日'));
  });
});
