import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { validate } from '../../src/compile.ts';
import { readJson } from '../../src/json/read.ts';
import { writeJson } from '../../src/json/write.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { formatText } from '../../src/text/format.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';

const flow = (verbs: string, steps: string): string => `一件事「试」\n  牵头：住建\n${verbs}
参与方：
  - 申请人：群众
  - 住建：部门

表单「表」：
  - 姓名：文字，必填

流程：
  申请人填写「表」
${steps}  办结「完」
`;
const declared = '  动词：处理 = 办理\n  动词：会商审定 = 审批\n';
const steps = '  住建处理「收件」\n  住建会商审定「会商」\n    不同意时：终止「不批」\n';

describe('words for work that a file declares', () => {
  it('mean the word they stand for, with its outcomes, and are kept as they are written', () => {
    const { flow: read, problems } = readText(flow(declared, steps));
    expect(problems).toEqual([]);
    expect(read?.body.slice(1, 3)).toMatchObject([
      { kind: 'task', party: '住建', verb: 'handle', word: '处理', name: '收件' },
      { kind: 'task', party: '住建', verb: 'approve', word: '会商审定', handlers: [{ on: { outcome: 'disagreed' } }] },
    ]);
    expect(validate(flow(declared, steps)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('print and read back as the same flow (%s), and so does the JSON face', (language) => {
    const read = present(readText(flow(declared, steps)).flow, 'a flow');
    const back = readText(printFlow(read, language));
    expect(back.problems).toEqual([]);
    expect(withoutPlaces(back.flow)).toEqual(withoutPlaces(read));
    expect(withoutPlaces(readJson(writeJson(read)).flow)).toEqual(withoutPlaces(read));
  });

  it('are kept by the formatter', () => {
    const { text } = formatText(flow('  动词：处理=办理\n', '  住建处理「收件」\n'));
    expect(text).toContain('  动词：处理 = 办理\n');
    expect(text).toContain('  住建处理「收件」\n');
  });

  it('are never guessed: without the line the word is a problem that names the nearest', () => {
    const [problem] = validate(flow('', '  住建处理「收件」\n')).problems;
    expect(problem).toMatchObject({ code: 'verb-unknown', facts: { found: '处理', nearest: ['办理'] } });
    expect(validate(flow('  动词：处理 = 办理\n', '  住建处里「收件」\n')).problems.map(({ code }) => code)).toEqual(['verb-unknown']);
  });

  it('stand for a word of the language only', () => {
    expect(readText(flow('  动词：处理 = 弄好\n', '')).problems.map(({ code }) => code)).toEqual(['statement-unknown']);
  });
});
