import { describe, expect, it } from 'vitest';
import { validateText } from '../../src/validate.ts';

const head =
  '一件事「示例」\n  牵头：住建\n参与方：\n  - 申请人：群众\n  - 住建：部门\n表单「申请表」：\n  - 事由：文字，必填\n流程：\n  申请人填写「申请表」\n';
const enHead =
  'service "Example"\n  lead: Housing\nparties:\n  - Applicant: citizen\n  - Housing: department\nform "Application":\n  - reason: text, required\nflow:\n  Applicant fills "Application"\n';

/** The source with the first fix of its first error. */
function mended(source: string): string {
  const [problem] = validateText(source).problems.filter(({ severity }) => severity === 'error');
  const [fix] = problem?.fixes ?? [];
  if (fix === undefined) return source;
  return [...fix.edits].reverse().reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}

describe('a word that officials write for one of the language', () => {
  it.each([
    ['  住建处理「整改」\n', '住建办理「整改」'],
    ['  住建现场勘查「选址」\n    不合格时：终止「不合格」，结果 不通过\n', '住建踏勘「选址」'],
    ['  住建审查「图纸」\n    不同意时：终止「不同意」，结果 不通过\n', '住建审核「图纸」'],
    ['  住建审核「图纸」\n    驳回时：终止「不同意」，结果 不通过\n', '不同意时：'],
    ['  住建审核「图纸」\n    不通过时：终止「不同意」，结果 不通过\n', '不同意时：'],
    ['  住建受理「登记」\n    补正时：退回「申请表」\n    不受理时：终止「不收」，结果 不予受理\n', '不予受理时：'],

    ['  若 事由 为 “甲”：\n    住建办理「甲」\n', '如果 事由 为'],
  ])('is answered with that one in %j', (line, right) => {
    const source = `${head}${line}  办结\n`;
    expect(source).not.toContain(right);
    expect(mended(source)).toContain(right);
    expect(validateText(mended(source)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['  Housing processes "Repair"\n', 'Housing handles "Repair"'],
    ['  Housing checks "Plans"\n    on disagreed: stop "No", result denied\n', 'Housing reviews "Plans"'],
    ['  Housing reviews "Plans"\n    on rejected: stop "No", result denied\n', 'on disagreed:'],
    ['  goto "Application"\n', 'go to "Application"'],
  ])('is answered in English with that one in %j', (line, right) => {
    const source = `${enHead}${line}  finish\n`;
    expect(mended(source)).toContain(right);
  });

  it('is never taken for its opposite', () => {
    const { problems } = validateText(
      `${head}  住建受理「登记」\n    补正时：退回「申请表」\n    不受理时：终止「不收」，结果 不予受理\n  办结\n`,
    );
    const edits = problems.flatMap(({ fixes }) => fixes ?? []).flatMap(({ edits }) => edits.map(({ insert }) => insert));
    expect(edits).not.toContain('受理');
  });

  it('sets a name with brackets of its own into marks', () => {
    const source = head.replaceAll('住建', '村（社区）');
    expect(mended(source)).toContain('- 「村（社区）」：部门');
    const declared = `${head.replaceAll('住建', '「村（社区）」')}  村（社区）审核「初审」\n    不同意时：退回「申请表」\n  办结\n`;
    expect(mended(declared)).toContain('「村（社区）」审核「初审」');
  });
});

describe('a line that was left out', () => {
  it('is told alone, without what follows from its absence', () => {
    const { problems } = validateText(
      `${head}  村（社区）初审「初审」\n    不同意时：退回「申请表」\n  住建审核「复核」\n    不同意时：退回「初审」\n  办结\n`,
    );
    expect(problems.map(({ code }) => code)).toEqual(['statement-unknown']);
  });

  it('hides no error that has nothing to do with it', () => {
    const { problems } = validateText(`${head}  住建处里理「整改」\n  公安办理「别的」\n  住建审核「图纸」\n  办结\n`);
    expect(problems.map(({ code }) => code).sort()).toEqual(['outcome-unhandled', 'party-unknown', 'verb-unknown']);
  });
});
